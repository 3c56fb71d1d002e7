/** Less usual ways of making this move, spelled out and masked; one a line. */
export const breaksDownExamples = `
but electricity is not data
a real ANALOGY does not do that
that picture does not work
ANALOGY can not be the whole truth
where does ANALOGY stop being accurate
i have doubts that ANALOGY fits
in reality things do not go as they do in ANALOGY
how far can one push the ANALOGY comparison
ANALOGY seems flawed to me
what does ANALOGY leave out
real life is messier than ANALOGY
the picture you gave is not perfect is it
at which point does the metaphor mislead
surely there are limits to ANALOGY
i found a hole in your story
that does not match CONCEPT one hundred percent
are there parts of CONCEPT that ANALOGY fails to capture
ANALOGY feels like a stretch
which bits of ANALOGY should i not take literally
people in ANALOGY can think and TERM can not
is ANALOGY wrong anywhere
the comparison limps a little
could ANALOGY give me a false idea of CONCEPT
unlike ANALOGY the real thing has nobody in charge
until where is ANALOGY valid
what is different between ANALOGY and the actual CONCEPT
your image ignores something important
i would not trust ANALOGY all the way
`;
