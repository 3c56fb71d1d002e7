/** Less usual ways of making this move, spelled out and masked; one a line. */
export const hintExamples = `
give me something to go on
where should i look
point me in the right direction
i am stuck on your question
give me a nudge
i have no clue what to answer
do not tell me the answer just help a little
what should i be thinking about here
could you narrow it down
something to get me started would be nice
i can not come up with anything
is it to do with CONCEPT or am i cold
your question is too hard for me
where would i begin with that
a small clue maybe
it is on the tip of my tongue
which part of ANALOGY should i look at
offer me a couple of choices
i need some lead to find the answer
my mind went blank
am i getting warm
what does it start with
i would rather not guess without a tip
throw me a bone
how would you approach that question
need little push for solving this one
can i get a lifeline
give me a hint
can i get a clue
hint
i need a nudge
help me a little with that question
do not tell me the answer just a tip
i am stuck on this one
a small push would be nice
any pointers
could you make the question easier
no idea can you help me along
where should i be looking
is it something to do with TERM
just a little something to get me started
i am close but can not get there
narrow it down for me
lead me to it
how do i begin to answer that
which part of the lesson should i think of
remind me which story this question is about
would you be so kind to give a small indication
lifeline
i can not figure it out give me something
half the answer maybe
can you give me the first step
give me a tip
drop a clue
i do not know the answer yet but let me try with some help
what kind of answer are you after
i need more to go on
can i have a suggestion before i guess
without giving it away what am i missing
does ANALOGY help with this question
can not remember it jog my memory
a small tip please
i am stuck give me something
what should i think about here
i need a little help with this one
point me somewhere
can you narrow it down for me
a small pointer would do
which direction should i go
i need a first step
what am i overlooking
is it about time or about money
can you get me started
what kind of answer are you looking for
`;
