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
i do not get it
not with you
huh
sort of but not
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
wait what
too fast for me
only partly
you have not cleared up CONCEPT
meh that explanation did not help
i am more confused than before
maybe i am thick but no
it will not go in
the bit in the middle is blurry
not yes percent there yet with CONCEPT
`;
