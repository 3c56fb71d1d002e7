/** Less usual ways of making this move, spelled out and masked; one a line. */
export const explainAgainExamples = `
i need to hear it again
run that by me again
that went past me
i am not with you
what are you talking about
this is too much for me
i am having a hard time here
CONCEPT is beyond me
CONCEPT is hard
can you try once more
i missed that
help me understand
i am drawing a blank on CONCEPT
that went right over my head
i lost the thread halfway through
my brain is not taking this in
could you run that past me one more time
nothing of that stuck
repeat the last part slowly
i read it twice and still have no clue
i only followed about half of it
come again
a bit foggy on CONCEPT still
not getting there yet
you lost me after the first sentence
would you mind going over this from the top
i am afraid it did not land
me not understand this part
still scratching my head over here
can we rewind a little
i was following until the end
sorry what was all that about
maybe phrase it some different way
CONCEPT remains a mystery to me
it almost clicked and then slipped away
i thought i had it and now i am confused
this explanation does not work for me
once again from the beginning if possible
you lost me
i did not catch that
that went over my head
could you put it differently
still foggy about CONCEPT
i only got half of it
run that by me one more time
it does not sink in
my head is spinning
say what
i thought i had it and now it is gone
maybe go slower over the part with TERM
your explanation is not clear for me
no idea what you are talking about
run that by me once more
lost me halfway there
not following
can we go over that from the top
i kind of see it but it is still foggy
sorry i am slow today what was that again
did not land for me
wait what
that flew right over my head
repeat i did not catch everything
half of it makes sense the other half not so much
could you have another go at explaining CONCEPT
still do not get CONCEPT
try telling me in a different way
i am confused about what you just said
i read it three times and nothing sticks
you lost me at the second sentence
say it differently maybe
is there some other way to put it
i am not sure i understood you properly
no clue what any of that meant
explain once again for me
i thought i had CONCEPT and then it slipped away
would you mind taking me through CONCEPT a second time
not there yet
huh
so so
i am still stuck on the first part
one more time
back up a bit i missed something
i need to hear this again before we move on
that explanation did nothing for me
i understand more or less but not
do over
am i dumb or is CONCEPT just hard to follow
rewind
still a bit blurry in my mind how CONCEPT goes
ok but it has not clicked
i am afraid i did not understand
got about fifty percent of that
put CONCEPT another way for me
can you reexplain
i could not follow you there
something about CONCEPT keeps escaping me
it went too fast for me go back over it
what did you mean just now
no does not compute
maybe a different angle would help me get CONCEPT
sort of but not
i nodded along but i have no idea what CONCEPT is about
let me hear that last bit again
i was not paying attention could you start over
forgive me but this remains unclear
id struggle to tell anyone what you said so let us do it again
tell me again my english is not so good
i do not know i am just not getting this
that part about CONCEPT i need a second pass on it
nothing clear for me until now
i do not get it
not with you
half of that went over my head
that was clear as mud
i am still none the wiser
it does not click
my brain hurts
no still confused
kind of makes sense kind of does not
i got the beginning and then it fell apart
the last part i could not follow
this is doing my head in
i am not sure i see it
reading it three times did nothing for me
CONCEPT is still a mystery to me
i almost have CONCEPT but something is missing
what on earth was that supposed to mean
i am struggling here
that is about as much as i can make of it which is not much
sorry it is foggy for me
i think i understand but i could not swear to it
where you got from the start to TERM i have no clue
i keep losing the thread
feels like i am missing a piece
all of this sounds like chinese to me
too fast for me
only partly
you have not cleared up CONCEPT
meh that explanation did not help
i am more confused than before
maybe i am thick but no
it will not go in
the bit in the middle is blurry
not yes percent there yet with CONCEPT
start over please
let us start again from zero
i need you to go through it once more
you will have to repeat that for me
going to need another run at it
that was a bit much can you redo it
it has not sunk in
it is not landing
none of it stuck
it went in one ear and out the other
i read that three times and still nothing
my brain refuses
i am none the wiser
i can not follow you here
you are losing me
where did that come from
i do not see what you are getting at
i am still not there
nearly but not fully
give me that once more
come again please
what did you just say
sorry what was that
could you go back a step
take me through it slowly
walk us through that again
one of us did not get it
my friend is lost
we are all confused here
that explanation did not work for me
try explaining it some other way
is there a better way to say it
put it to me differently
i have trouble with this part
the last part is not clear to me
the second half lost me
i was with you until the end
i understood nothing
i have understood only the half
it is difficult for me to follow
please explain one more time for me
i am not getting the idea behind it
the idea escapes me
i do not see the point yet
still no clue
makes zero sense so far
that did not help me much
i would like to hear it again
say it in your own words again
what are you trying to tell me
i was not listening sorry
i stepped away what did you say
can you go deeper on that
tell me more about how you mean that
the part about TERM again please
the bit with TERM once more
i do not see how that helps
i do not see why that is needed
still do not see why
still do not see the point
how did you get there
how did we get from there to here
how did you come to that number
where did the number come from
you skipped a step
you jumped too far
what has that to do with my question
what are you getting at
not sure what you are getting at
not sure what that was about
the end lost me
the second half was too much
half of it went past me
no i do not see it
no that is not it
no
wait go back
wait i do not follow
hang on that was quick
one step at a time please
not that i meant something else
you misunderstood me
that is not my question
you answered something else
how do you mean
could you elaborate
i think i missed the key point
i still can not picture it
this is a black box to me
let me stop you there i am lost
i am so confused now
no lost me can you go over it again
i do not get how that is supposed to work
what does any of that mean
still not getting it
can you say that differently
ngl that went over my head
say that one more time but slower
again
did not get that
not clear
no understood
sort of understood
can you explain me one more time
i am not sure if i understood correctly can you tell it in other way
could you to explain better the CONCEPT
i must admit the part about TERM remains somewhat opaque to me
could you approach that from a different angle
that does not make any sense to me
i do not buy it
you are going too fast back up a bit
that did not answer my question
that is not what i asked
you said that and it still does not help
same no idea what just happened
one more time for the people in the back
my brain is melting
we do not get the TERM part
me neither
could someone explain rerouting like
that one did not land
could you run me through that bit again
i need to hear it a second time i think
what
explain like this time
not following the TERM thing
ok i am officially lost
this is confusing me a bit
wait start over
i am having a hard time with this
does not click yet
going to need you to repeat that
ok the second half lost me
the bit about majorities again
wait how did you get from TERM to hours
i think i missed the key point there
sorry but that explanation was useless for me
can you give that another try
it is still a black box to me
what was the middle part again
this makes my head spin
i do not see it yet
ok that was over my head
that flew straight past me
i nodded but nothing stuck
could we go back over that piece slowly
you are going faster than i can read
i have read this four times now and still nothing
none of that made it into my head
i think i lost you around the middle
my eyes glazed over there
i am still in the dark here
run that past me one more time
i can not follow your train of thought
not sure i am getting the message
can we wind back a little
sorry this went too deep too
i would need to hear that a second time
you will have to repeat that for slow people
the penny has not dropped yet
i am more lost than before
that answer left me with more questions
i do not see how you got there
i can not connect the dots
i was distracted what did you say
do not understand the part with the flags
i did not catch the bit about the schedule
can you go through the second half once more
that sentence is too long for me to follow
what is that supposed to mean
could you explain it with other words
it is all a bit foggy still
i need this explained again from the start
it is not landing with me
once again from the beginning
could i hear this once again
i lost you
i lost you halfway
what was that about TERM
that flew past me
i have read it twice and still nothing
none of that stuck
i was away for a moment what did you say
can you elaborate
it is all a bit much for me
that did not help
i had it for a second and now it is gone
my thoughts wandered
i still do not see it
sorry what
i got nothing of that
i did not take in a word
you are going in circles
that did nothing for me
go back a bit
you said something and then i was gone
it did not click
`;
