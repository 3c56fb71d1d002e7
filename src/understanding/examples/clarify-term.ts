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
what is a TERM
what do you mean by TERM
you said TERM what is that
TERM
never came across the word TERM
define TERM
sorry what is TERM supposed to be
is TERM some kind of machine or a person
i do not know what TERM means
that word TERM i had to look it up and still do not know
meaning of TERM
hold on TERM means what
could you clarify TERM
i got stuck at the word TERM
when you say TERM do you mean the whole thing or one piece
in this context what is a TERM
TERM is new to me
not familiar with TERM
what is this TERM you keep mentioning
what the heck is a TERM
the TERM what does it do
i do not know that word
explain the term TERM
who or what is the TERM
can you translate TERM for me
what are TERM
is there another word for TERM
what would you call a TERM in normal language
that last word what is it mean
you used TERM twice without saying what it is
what is the definition of TERM
by TERM you mean what
how do you understand TERM here
excuse me i do not know this TERM
what does TERM mean
a TERM is what again
TERM sounds like a made up word to me
does TERM have a special meaning here
i am lost on the vocabulary what is TERM
what is TERM when it is at home
tell me what a TERM is before you go on
i know CONCEPT but what is TERM
the word TERM confuses me
what part is the TERM
and what is the TERM bit about
in my language there is no TERM so what is it
what sort of thing is a TERM
unsure about TERM
quick question TERM meaning
which thing are you calling TERM
i keep forgetting what TERM refers to
would you spell out TERM for an old
what is it that people call the TERM
remind me what TERM was
TERM is short for something right
first i must know what TERM is
some of those words are foreign to me like TERM
TERM is what again
TERM means what
TERM never heard that word
TERM what is that
what is this TERM you speak of
what are TERM please
what do you call TERM
what is meant with TERM
what do i have to imagine under TERM
which TERM do you mean
is a TERM a kind of box
is TERM a person
is TERM something technical
is TERM the thing with the two doors
so a TERM is a computer
remind me what TERM is
i forgot what TERM means
i do not know TERM
you used the word TERM
by TERM you mean the small one
with TERM do you mean the same as before
TERM in which sense
TERM like in cooking
does TERM mean the copy
explain the word TERM
TERM like a boss
TERM like in a school
TERM is that a person
TERM sounds harsh what is it
TERM sounds funny
what is a TERM in this
what do you mean TERM
which one is the TERM
you mean TERM as in chess
you said TERM
you keep saying TERM
wait TERM
hold on TERM
TERM or what
and a TERM is
so TERM are machines
so TERM is just a name for the old one
what is TERM
what is a TERM again
TERM is
what does it mean TERM
with TERM you mean a computer
what do you mean by trust here
yes but what does lag mean in this case
what is meant by TERM
does TERM is TERM here
TERM as in no countries
remind me what an TERM is
when you say TERM do you mean a pc
isolation meaning what
and plus one
what is TERM supposed to be
TERM is with emails right
what is an TERM
what does TERM mean again
what do people mean when they say TERM
what is this TERM supposed to be
you used the word TERM what is it
what do you call the thing that decides
is TERM an abbreviation
TERM as in the thing on the wall
how would you define TERM
sorry what was a TERM
what do you call it when two of them disagree
what is the word for that
is there a name for it
as in when a game is slow
TERM like in a game
is TERM like a coin or what
that abbreviation what does it stand for
TERM sounds like something from a hospital
`;
