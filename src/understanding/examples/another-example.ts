/** Less usual ways of making this move, spelled out and masked; one a line. */
export const anotherExampleExamples = `
show me in another setting
what would be another situation like this
compare it to something i know
something from daily life
do you have anything else to picture it with
got any more cases like this
one case alone does not convince me
i would love to see this in a second setting
show me a different situation where CONCEPT turns up
where else does one run into this
any other stories for the same idea
can you illustrate it with something from daily life
a further illustration would help
have you something besides ANALOGY
let us look at one more of these
something more concrete would be nice
are there others
i learn best from seeing many instances
do you maybe know some other situation of this kind
throw a few more samples at me
ANALOGY does nothing for me give me a fresh story
name two other places it shows up
i need to see it in a scene i know
could there be a better picture than ANALOGY
is there a real world instance of CONCEPT
tell me of a time when this happened
paint me a different picture
i am tired of ANALOGY and want something new
such as
to give one more sample for CONCEPT
`;
