/** Less usual ways of making this move, spelled out and masked; one a line. */
export const askConceptExamples = `
i need to know CONCEPT
my question is about CONCEPT
CONCEPT sounds interesting
i came for CONCEPT
we have an exam on CONCEPT
i keep hearing about CONCEPT
i have never heard of CONCEPT before
fill me in on CONCEPT
today i would like to learn CONCEPT
my teacher keeps mentioning CONCEPT and i know nothing about it
give me the basics of CONCEPT
CONCEPT
let us move to CONCEPT next
i am curious about CONCEPT
what should i know about CONCEPT
could you introduce me to CONCEPT
i have an exam on CONCEPT tomorrow
what is the idea behind CONCEPT
where do i begin with CONCEPT
talk to me about CONCEPT
everyone seems to know CONCEPT except me
can we do CONCEPT now
people say CONCEPT all the time and i just nod
is there a good way to get to know CONCEPT
an overview of CONCEPT would be great
i want to understand CONCEPT from zero
describe CONCEPT for me
is CONCEPT something you can teach
what is this whole CONCEPT business
i came here because of CONCEPT
CONCEPT it is what
what is CONCEPT
teach me about CONCEPT
i want to learn CONCEPT
can we do CONCEPT next
tell me something about CONCEPT
never heard of CONCEPT what is it
so CONCEPT what is that all about
id like to know what CONCEPT means
my teacher keeps going on about CONCEPT and i have no idea what it is
explain CONCEPT
let us talk about CONCEPT
what do people mean when they say CONCEPT
give me an intro to CONCEPT
move on to CONCEPT
i have an exam about CONCEPT tomorrow
curious about CONCEPT
what is the deal with CONCEPT
how would you define CONCEPT
i was told to read up on CONCEPT
start with CONCEPT
we skipped CONCEPT can you cover it
i want understand CONCEPT
what about CONCEPT then
a colleague mentioned CONCEPT yesterday what was he talking about
do you know anything about CONCEPT
CONCEPT what is it
got a minute to go through CONCEPT with me
switch to CONCEPT
i am here for CONCEPT
would you be so kind as to describe CONCEPT to me
need help with CONCEPT for homework
and CONCEPT
i keep seeing the word CONCEPT everywhere
what is meant by CONCEPT
let us get into CONCEPT
guide me through CONCEPT from zero
i am new to CONCEPT
can you give me a lesson on CONCEPT
walk me through the idea of CONCEPT
what do you call CONCEPT
i should learn CONCEPT before monday
now the topic of CONCEPT
show me what CONCEPT is
lecture me on CONCEPT
enough of this tell me about CONCEPT instead
any chance we could look at CONCEPT
i do not know the first thing about CONCEPT
what kind of thing is CONCEPT
they asked me about CONCEPT in an interview and i froze
go with CONCEPT
id love an overview of CONCEPT
what does it mean for something to have CONCEPT
bring me up to speed on CONCEPT
ready to hear about CONCEPT
can you teach me CONCEPT
i want to get into CONCEPT
i never understood what CONCEPT is
CONCEPT is next on my list
people keep mentioning CONCEPT what is it
let us have a look at CONCEPT
today i would like to do CONCEPT
i have to learn CONCEPT for an exam
my boss wants me to know about CONCEPT
could we start with CONCEPT
let us switch to CONCEPT
and what about CONCEPT
so CONCEPT what is that
CONCEPT please
i pick CONCEPT
what is all this CONCEPT about
shall we do CONCEPT now
now explain CONCEPT
i would rather talk about CONCEPT
CONCEPT next
can we do CONCEPT first
ok what is CONCEPT then
we need help with CONCEPT
what does CONCEPT mean
can you tell me something about CONCEPT
alright let us talk CONCEPT
so what is CONCEPT
want to hear about CONCEPT next
i do not know the CONCEPT one
what do people mean by CONCEPT
i am supposed to learn about CONCEPT this week
let us go over CONCEPT after this
can you explain CONCEPT
i keep seeing this word CONCEPT everywhere what is it
my team lead expects me to know CONCEPT
could we begin with CONCEPT
what is all the fuss about CONCEPT
give me a first idea of CONCEPT
i would like an introduction to CONCEPT
what is expected of me in CONCEPT
start me off with CONCEPT
my exam covers CONCEPT can you teach me
people throw around the word CONCEPT a lot
next on my list is CONCEPT
never understood what CONCEPT is for
give me the basics on CONCEPT
so what does CONCEPT do then
what is the story with CONCEPT
everyone talks about CONCEPT and i do not know what it is
my teacher mentioned CONCEPT
i have to learn CONCEPT for a test
CONCEPT is new to me
is CONCEPT something i should know
next up CONCEPT
i would like a lesson on CONCEPT
how about we do CONCEPT now
i know nothing about CONCEPT
take me through CONCEPT
get me started on CONCEPT
our boss wants CONCEPT whatever that is
what is our CONCEPT process like
tell me how you do CONCEPT here
`;
