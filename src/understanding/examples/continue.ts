/** Less usual ways of making this move, spelled out and masked; one a line. */
export const continueExamples = `
i am ready for more
what do you have for me next
keep it coming
what would you teach me now
what comes after this
carry on
i am ready for the following part
let us move along
take me to the upcoming topic
keep talking
we can leave CONCEPT behind now
is there more
anything else i should learn
proceed
no questions from my side you may advance
onwards
and then
what else is on the list
let us get to the rest of it
i have had enough of this one give me a new topic
you were about to say something finish
skip ahead
can we start with the lesson
shall we pick up where we left off
i am listening
to go forward with the lesson
time to turn the page
do not stop there
what are we covering now
what is next
keep going
go on then
next
tell me more
more
what else is there
on to the next one
can we proceed
ok let us hear the rest
you may continue
next topic
is there anything further on CONCEPT
what else should i know about CONCEPT
shall we go deeper
i want to go further
bring on the next bit
let us crack on
hit me with the next thing
where do we go from here
ready when you are
go ahead
next slide
what have you got for me now
take me to the next step
and after the ANALOGY
we can leave CONCEPT now and do something new
enough of this one let us change to another lesson
finish what you were saying
and the second point
move forward
what is the following lesson
you were going to tell me something else
continue with the explanation
let us not hang about
got anything else on this
i am waiting for the rest
resume
what would you teach me after CONCEPT
i think we can pass to the next chapter
push on i have twenty minutes left
yes do carry on with the lesson
what now
and after that
next thing please
let us do the following one
ok onwards
i am done with this one
what is on the list next
we can go further
that is enough of this what else
move along
go ahead with the next bit
no more questions go on
what else have you got
what else you got
let us get on with it
let us get going
on with it
ok get on with it
and then what comes
go on
what else is there help
ok next
what is after this
cool what else you got
ok let us get on with it
ok go ahead
let us roll
bring on the next part
fine what comes after that
we can go to the following one
i have nothing to ask go ahead
done with that one
onto the next chapter
keep them coming
good to go
let us see the next bit
let us keep moving
keep moving
and now
now what comes
fine and now
what is there besides that
please proceed
i want more
give me the next bit
good next
let us press on
take me further
go to the one after this
what do we do after this
done what is next
i am through with this one
anything left to learn
tell me more about that
carry on i am listening
yes more of that
`;
