/** Less usual ways of making this move, spelled out and masked; one a line. */
export const simplerExamples = `
use small words
pretend i know nothing
that is a lot of words
keep it short
just the essentials
too many big words for me
dumb it down
pretend i am five years old
how would you tell this to my grandmother
just the gist
can you boil it down to one line
that was a lot of text
less detail would be good
use everyday language with me
i am a complete beginner here
way too complicated
put it in plain terms
keep it short this time
my english is weak and i need easy words
sum CONCEPT up in a single sentence
cut the jargon
the short version is enough
you are talking over my level
is there an easier way to say this
strip it down to the bare bones
make more easy
i want the child friendly version of CONCEPT
all these technical expressions make me dizzy
explain like you would to someone with no background
a tiny summary in a few words would suffice
`;
