/** Less usual ways of making this move, spelled out and masked; one a line. */
export const breaksDownExamples = `
but electricity is not data
a real ANALOGY does not do that
that picture does not work
ANALOGY can not be the whole truth
where does ANALOGY stop being accurate
i have doubts that ANALOGY fits
in reality things do not go as they do in ANALOGY
how far can one push the ANALOGY comparison
ANALOGY seems flawed to me
what does ANALOGY leave out
real life is messier than ANALOGY
the picture you gave is not perfect is it
at which point does the metaphor mislead
surely there are limits to ANALOGY
i found a hole in your story
that does not match CONCEPT one hundred percent
are there parts of CONCEPT that ANALOGY fails to capture
ANALOGY feels like a stretch
which bits of ANALOGY should i not take literally
people in ANALOGY can think and TERM can not
is ANALOGY wrong anywhere
the comparison limps a little
could ANALOGY give me a false idea of CONCEPT
unlike ANALOGY the real thing has nobody in charge
until where is ANALOGY valid
what is different between ANALOGY and the actual CONCEPT
your image ignores something important
i would not trust ANALOGY all the way
where does ANALOGY stop working
is that analogy perfect or are there holes in it
but real life is not like ANALOGY
what does the story get wrong
how far can i push ANALOGY
at what point does the comparison fall apart
what is different between ANALOGY and the actual thing
surely ANALOGY can not match CONCEPT in every way
limits of the analogy
in which ways is CONCEPT not like ANALOGY
does ANALOGY hold all the way
that comparison seems flawed to me
what is ANALOGY leaving out
when would thinking of ANALOGY mislead me
but a person in ANALOGY can decide for himself and a TERM can not
where is ANALOGY wrong
no metaphor is perfect so what is the catch with this one
is there anything about CONCEPT that ANALOGY does not show
the picture does not fit everywhere does it
does the ANALOGY thing break somewhere
i do not think ANALOGY is the same thing
tell me the weak spots of ANALOGY
what should not i take literally from the story
ANALOGY only goes so far right
can i trust ANALOGY
that story is a bit oversimplified no
which bits of ANALOGY are not true for TERM
what would an expert complain about in ANALOGY
your example has a hole in it
where do the two stop being alike
i feel the analogy is cheating somewhere
is ANALOGY accurate
when is it a bad comparison
what could i get wrong about CONCEPT if i stick with ANALOGY
the analogy fails where
is not ANALOGY kind of misleading
from which moment i can not use ANALOGY anymore
there must be something in CONCEPT that has no match in ANALOGY
does it behave like ANALOGY in reality
how good is that comparison
exceptions where ANALOGY does not apply
what are the differences i should keep in mind with the ANALOGY picture
i can think of cases where ANALOGY would not work
in truth CONCEPT is not ANALOGY so where is the gap
poke holes in ANALOGY for me
nobody in ANALOGY would do that so the comparison is off
what does this image hide
where should i be careful with ANALOGY
ANALOGY breaks down eventually i guess but where
is the likeness only on the surface
that is not how a real ANALOGY works
shortcomings of comparing it to ANALOGY
would ANALOGY still be valid for a big case
and the part of the story that does not carry over is
what makes CONCEPT unlike ANALOGY
can the analogy be stretched to everything we said
ANALOGY feels too neat what am i missing
how is the real TERM not the same as the one in the story
does ANALOGY give the wrong idea
say what is not correct in the comparison
but a ANALOGY can think for itself
but ANALOGY get tired
but you can not copy a ANALOGY
with a ANALOGY you can just ask
in a ANALOGY people decide themselves
a ANALOGY has feelings TERM do not
is the ANALOGY not a bit different
what is wrong with the ANALOGY picture
how good is that comparison really
the comparison is not quite fair
that picture has a hole
where is the story not true
how far does the ANALOGY go
what does the story leave out
in real life it is not so simple as with the ANALOGY
a ANALOGY can read a TERM can not
a ANALOGY comes once an hour TERM come all the time
ANALOGY know each other TERM do not
people can talk machines can not
but people can improvise
but a computer does not get tired
but you can not clone a person
where does taxi fail
in what respects is the ANALOGY not an accurate picture of a distributed system
but a taxi can not just copy itself a TERM can
a restaurant can run out of food TERM do not
a vault just sits there data moves around
that comparison does not hold up
pilots talk to each other TERM do not
ok but how far can you push that ANALOGY comparison
where is the ANALOGY analogy wrong
but in a supermarket people choose their own line
what is the flaw in the ANALOGY comparison
but letters can be opened and a cipher can not
where does that comparison stop working
librarians can read a database does not understand what is in it
a ferry goes once an hour a TERM gets thousands of TERM
where does the ANALOGY analogy fall short
but a vault can not be copied
but people can talk and TERM can not
that picture stops working when they need each other
a person gets tired and a computer does not
in real life somebody would notice that
that comparison has a hole in it
except that a book is gone once somebody has it
you can not copy a person
i am not sure this picture holds
the comparison does not go all the way
your story leaves out the money
it would be different with ANALOGY
ANALOGY can think for itself and a program can not
so the picture is a little off
friends get tired and TERM do not
a guard sees the door
what is wrong with this picture
i do not think that story is right
i doubt that the ANALOGY fits
not sure the ANALOGY picture is fair
i am not convinced by the ANALOGY comparison
but STORY can talk to each other and machines can not
a ANALOGY can think and a machine can not
that comparison seems a bit off
your story leaves out the hard part
`;
