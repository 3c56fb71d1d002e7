/** Less usual ways of making this move, spelled out and masked; one a line. */
export const clarifyTermExamples = `
TERM as in what
the word TERM is new to me
what do you call a TERM
you said TERM and i do not know that word
TERM is new vocabulary to me
TERM is not a word they taught us in school
i stumbled over TERM
define TERM for me
sorry what is a TERM
TERM meaning
in your last message there was TERM which i could not place
by TERM are you thinking of the ordinary sense
is TERM a thing or a person
what does TERM stand for
i had to guess at TERM
could you unpack the expression TERM
never came across TERM
my dictionary has no entry for TERM
a quick definition of TERM would help
which one is TERM again
how do you translate TERM into normal speech
what counts as a TERM
you keep using TERM like everybody knows it
the word TERM i do not know
remind me what TERM refers to
what kind of thing is a TERM
that strange expression you just used is unfamiliar to me
`;
