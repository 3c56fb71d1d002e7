/** Less usual ways of making this move, spelled out and masked; one a line. */
export const helpExamples = `
what are you
what is possible here
what are you able to do
how do i use this thing
which commands exist
what kinds of questions am i allowed to ask
i do not know what to type
show me the menu
what are my options
is there a manual for you
what topics do you teach
how does this chat work
i am new here and a bit lost
what is it that you are for
give me instructions
tell me what i can say to you
how am i supposed to begin
what subjects are available
is there a list of lessons
i have never used a like this
explain to me your features
what happens in this course
where do i find the list of concepts
what can i learn from you
am i meant to write something here
how to work with you
can you only talk or give tests
help
what can you do
how does this work
what can i ask you
is there a menu
who are you
what am i supposed to do here
show me the commands
what subjects do you teach
which topics are there
can you tell me how this chat works
instructions
i am new here
what do i do now
how do i switch to a different topic
where do i start
what are you for
are you a robot or a person
what kind of things do you know about
i need assistance using this
what are you able to explain
any guide for this
what happens if i type quiz
how should i talk to you
can i choose what to learn
give me some examples of what to say
not sure how to use you
what buttons or words do you understand
first time using this what now
my grandson set this up and i do not know how it goes
what else is there to do here
explain yourself
do you have other features
how can you help me
tell me what i can say
lost in this app show me around
what can you teach
what do you know about
how do i work with you
what should i type
which subjects are there
i am new here how does this go
what is the plan
what is the plan here
how is this supposed to go
what happens here
what is on offer
what are we doing here
what topics do you have
how does this bot work
what do you do
what is this bot for
what happens in here
i was told to write here what now
what are you good for
how do i talk to you
which things can you teach
i do not know how this works
what may i type
is there a manual
i just joined what should i do
first time using this
what commands do you have
what do you want from me
do i have to use special commands
can i just write normally
am i in the right place
is this the right channel
what is all this here
what am i meant to write
is there a list of topics
which topics have you got
what subjects do you have
i have no idea what i am doing here
what is going on in this channel
who do i turn to when i am stuck
i am new where do i begin
where should a newcomer start
what would you recommend for a beginner
how do i get going
how is this supposed to work
what sort of bot are you
can you show me around
which one is the easiest to start with
do you only know these topics
any rules i should know
where have i landed
what can we talk about
do i ask the questions or do you
what do i do first in here
is there anything i have to set up
how many topics are there
what do you know
`;
