/** Less usual ways of making this move, spelled out and masked; one a line. */
export const reExplainAnalogyExamples = `
the ANALOGY part is not clicking
so in the ANALOGY who is the TERM
i want to go through the ANALOGY slowly
ANALOGY one more time
i did not catch the bit about ANALOGY
take me back to ANALOGY for a second
who was doing what in ANALOGY
the story with ANALOGY confused me
why did you bring up ANALOGY at all
which part of ANALOGY stands for CONCEPT
tell me that ANALOGY thing once more
i fail to see what ANALOGY has to do with this
that comparison you used was hard to follow
in ANALOGY what is the main thing supposed to be
how was it with ANALOGY again
walk through the ANALOGY story step by step
your ANALOGY picture made it worse for me
i keep mixing up the pieces of ANALOGY
what was the point of ANALOGY
could we return to the one about ANALOGY
the metaphor flew past me
i have never seen ANALOGY in real life and can not picture it
ANALOGY makes no sense to me
spell out the link between ANALOGY and CONCEPT
remind me how the tale of ANALOGY goes
that little story earlier was unclear
about ANALOGY i have not understood
the ANALOGY one got me puzzled
map ANALOGY onto the actual thing for me
`;
