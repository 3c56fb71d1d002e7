/** Less usual ways of making this move, spelled out and masked; one a line. */
export const stopExamples = `
no more
i do not want this
that is enough for today
i want to quit
let us call it a day
end the session
i am too tired to carry on
i need a break
we can finish here
close the lesson
my brain is full
get me out of here
cancel that
i would rather do the rest some other day
exit
leave it there
i give up
pause this for now
enough learning for one evening
can we be done
no further questions i am finished
i do not want to study anymore
quit asking me things
shut it down
drop the quiz
wanting to terminate now
stop
i want to stop here
let us end it
i am done
quit
can we finish now
enough
i have to stop now
cancel
do not want to continue
my head is full
end the lesson
i am too tired for more
let us leave it there
i give up for today
stop asking me questions
no more quiz
can we take a break
i would like to finish the session
pause this
shut up
i can not do any more tonight
that is all i needed
skip the rest i am finished
how do i get out of this
we can stop there i think
no more please
that is it i stop
please leave me alone
let us end this
that is enough for now
enough for now
no more for today
let us take a break
enough goodbye
ok shut up now
can we pause here goodbye
i want to stop
ok that is enough for now goodbye
let us stop here
i do not want to go on
i do not feel like continuing
let us call it quits
stop sending messages
i have had enough
we can end this here
close this
that will do i want to stop
i need a pause
hang on someone is at my door
wait the phone is ringing
sorry my boss is calling
one moment somebody is here
give me a minute
hold on a moment
be right back
no more for now
no more questions please
that is plenty for one day
let us pause here
time for a break
let us park it here
we can leave it at that
please stop asking
i would like to stop now
let me pause for a bit
got to take this call
give me ten minutes
back in five
my battery is low
i am running late
`;
