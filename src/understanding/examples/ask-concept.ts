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
`;
