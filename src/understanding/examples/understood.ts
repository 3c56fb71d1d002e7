/** Less usual ways of making this move, spelled out and masked; one a line. */
export const understoodExamples = `
that did it
now it all fits
oh that is how
this is easier than i thought
wow that was easy
i am good
that clears it up
the penny dropped
now i see what you mean
it clicked for me
crystal clear
i am with you
i follow
that is much better than before
no more confusion about CONCEPT
ANALOGY helped me picture it
ah of course
i have got a good handle on it now
everything fits together
it was easier than i expected
a light bulb just went on
fair enough
loud and clear
my doubt is solved
you explained that
i knew most of that
now CONCEPT is not a mystery for me anymore
all good on my end
i think i could teach this to somebody
yes that adds up
i am comfortable with TERM by now
oh right
that clicks now
yes with you so far
ok got that part down
it is all falling into place
crystal
no trouble following that
i see what you are getting at
ah so that is what it was about
cool that lands
i can picture it now
that was clearer than my old teacher
yes
that bit is not a problem for me
alright i think it sunk in
you made that plain
understood sir
yes yes i follow
now it is logical for me
lightbulb moment
i reckon i have cracked it
funny how simple it is once you say it that way
nothing unclear there
say no more
roger
got it
i am on board
that adds up
ok
that is easy then
the fog has lifted
i have no more doubts on this
it was confusing yesterday but not any more
ok CONCEPT means something to me
did not expect to get CONCEPT this
i feel comfortable with CONCEPT now
the ANALOGY did it for me
the ANALOGY helped a lot
with the picture of the ANALOGY i see it straight away
TERM does not scare me anymore
so that is why people keep going on about CONCEPT
totally
makes perfect sense when you put it like that
right right right
i was lost for a moment there but i am back
you explained it
good explanation
nice way to look at it
my grandson would get that
wow that is clear
i believe i have grasped the idea
that answers my question
what i needed to hear
yes that seems reasonable
i get the gist
the main point is clear to me
noted
this makes a lot of sense coming from a kitchen job
sure that part is obvious
no questions from my side
absolutely clear as day
yes i get you
it clicked on the second read
that is me sorted
good i am following you
never thought of it like that but yes
oh duh of course
so that is all there is to it
somehow i knew this
been there and yes it works like that
i could explain this to my mother now
your example with the bus made it obvious
all good here
i have understood the thing
brain has accepted it
hey i get it
big aha
ok i am convinced
that is neat
ok now i see why
oh so that is the reason
oh that is clever
never thought of it like that
i had not looked at it that way
a light just went on
now the penny drops
the penny has dropped
clear as day
that was easy
no that is all clear
yes all good
that settles it
said
we are with you
we all got it
it all adds up now
i believe i have it
looks clear to me
oh wow
huh interesting
i can live with that
you win
got the idea
sounds reasonable
that makes me feel better
that makes it clearer
that is good news
that is pretty cool
that is quite clever
that is a nice way to see it
that is what i thought
that is good to hear
good one
ha nice
ha good one
never thought about it that way
did not expect that
ok yes
yes yes
ah that one
ah now
ok i buy that
all right i believe you
true
true that
i knew it
i guess that is fair
no wonder
oh ok that makes so much more sense
yes ok i get it
bet
oh that is smart
ok got you
oh that is what it is
clear
emojiyes
ah
now it is clear for me good explanation
ah yes now i understand
alright fair point
ok you have convinced me
i can not argue with that
thanks now it clicked
oh so that is why ok
yes i think that is clear enough
ok ok i see what you did there
yes clear for all of us
oh that explains it
damn that is clever
ok cool that one landed
right right
no questions from me continue
oh ok cool
makes total sense
ah got it
alright that is clear now
ok fair
i think that is clear
hah never thought about it that way
ok that is cool
yes ok that makes me feel better
yes yes got it
mmk that makes sense i guess
great explanation
ok yes i can see that
ok makes sense to me
got it nice explanation
i see what you mean
perfect
oh that is how they do it
so that is the reason they always ask twice
got it never do that
that takes away my fear
now the whole picture comes together
never saw it that way before
that answers it
you convinced me
no more doubts here
yes that is much what i thought
ah now i see where this is heading
ok that was less scary than i expected
i can explain it to others now
i have it now
good to go on my side i have understood
makes perfect sense to me now
that fell into place
the story with the key helped
ha that is clever
yes we work the same way
ok now i know why
right that is logical
i am following along
i can follow that
i am following you so far
easier than i expected
clear on my end
so that is what it is good for
the ANALOGY example was great
loved the ANALOGY one
that ANALOGY story was spot on
the ANALOGY one made it easy
i like the ANALOGY picture
that one really stuck with me
the penny has dropped now
oh i had it backwards
i had that wrong all along
ah so that was my mistake
huh i never looked at it that way
that is a nice way to look at it
so that is why it always asks me twice
oh that is why they do it
no more questions from my side
that is not as bad as i feared
fine by me
yes that is how i pictured it
got that
got it so far
makes sense up to here
that was easy to follow
everything is clear now
nothing unclear
that was the missing piece
good point
i see the point
yes i know that from work
glad it is not only me
will keep that in mind
i will remember that
so that is what they meant at work
hah so that is what my boss was talking about
sounds fair
sounds logical
i use that every day and never knew
no questions so far
the ANALOGY story did the trick
the ANALOGY thing did it for me
the ANALOGY one helped me a lot
that ANALOGY bit made it click
the ANALOGY example was what i needed
with the ANALOGY story it finally fell into place
the ANALOGY part made it easy
`;
