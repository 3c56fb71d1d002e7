/** Less usual ways of making this move, spelled out and masked; one a line. */
export const quizMeExamples = `
give me something to solve
i want to check myself
i would like to see whether i learned this
throw a question at me
put my knowledge to the test
could you check that i was paying attention
you ask now and i will respond
let me prove i know CONCEPT
time for a little exam
give me something to answer
how about some practice problems
i want to find out how much stuck
make me work for it this time
turn the tables and interrogate me
do you have any exercises on CONCEPT
i learn better when someone drills me
is there a challenge i can try
one more question i want to get it right this time
pretend you are the examiner
hit me with a tough one
i am ready to be examined on CONCEPT
maybe you can ask me few things about it
we have not done any questions yet
see if you can catch me out
my test is tomorrow and i need rehearsal
grill me until i slip up
verify my grasp of TERM
quiz me
ask me something about CONCEPT
can you test me on this
give me a question
let us see if i know it
i want to check my knowledge
try me
hit me with a hard one
throw some questions at me
could we do a little exam
got any exercises
i would like to practice now
do you have a quiz for CONCEPT
next question
another question
one more test question
time for a pop quiz
make me a small test
challenge me
put me to the test
how about you ask and i answer
see if i have learned anything
why do not you examine me on TERM
i feel ready to be tested
check whether i understood
let us play question and answer
i need to revise for my exam so question me
question time
shoot me a question about CONCEPT
would you mind asking me a few things to see if it stuck
can i have something to solve
grill me on it
do a check on me
test
i want to try a problem by myself
multiple choice
evaluate my understanding
your turn to ask me
start the quiz
ask me a hard one
ask us something tricky
can you test if i have it
check whether i really know it
i want to see if i can do it
i would like to try a question
got a question for me
another question please
let us see what i remember
time for a test
i feel ready ask away
fire away with the questions
let me try a question
let me try one
bring on the questions
ready for a question
test me
i think i am ready to have my knowledge put to the test
ok quiz time
quiz us
can we get a practice question
can you test if i understood
i feel ready fire away
let me try a question on that
i would like to be tested on this
can you quiz me on this
let us do a quick check
let me prove that i know it
ask away
come on give me a hard one
whether it stuck
check my knowledge
let me try to answer something
see if i remember it
shall we do some practice
i would like to be examined
time to test me
can i try a question on this
shoot me a question
go on ask me one
let us see how much i remember
i want to find out if it stuck
how about a little test
give me a problem to solve
i am up for a challenge
make me think
try to catch me out
let me have a go at a question
can i prove what i learned
`;
