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
tell me the ANALOGY story again
how did the ANALOGY thing go
i do not get the ANALOGY one
what is ANALOGY got to do with CONCEPT
that story confused me
in ANALOGY who is supposed to be what
go back to ANALOGY for a second
the bit with the ANALOGY lost me
could you walk me through ANALOGY once more
why were you talking about ANALOGY
your metaphor makes no sense to me
which part of ANALOGY stands for TERM
remind me of ANALOGY
i forgot how the story went
i am puzzled by the comparison you used
so in ANALOGY the TERM is what
the ANALOGY picture is not clear to me
repeat the one about ANALOGY
explain ANALOGY to me like i never heard it
i can not see how ANALOGY matches CONCEPT
you mentioned ANALOGY and i did not understand why
can we redo ANALOGY slower
that example was weird can you go through it again
ANALOGY again
i follow CONCEPT but not the ANALOGY part
what did the people in ANALOGY do
where does TERM fit into the ANALOGY
the analogy went past me
sorry what happened in ANALOGY
i am having trouble picturing ANALOGY
once again with the ANALOGY if you do not mind
i mixed up who does what in ANALOGY
how come ANALOGY is like CONCEPT
your little tale about ANALOGY i did not get the moral
spell out ANALOGY for me
what does ANALOGY represent here
the story you told earlier what is it mean
i got lost in the middle of ANALOGY
can you tie ANALOGY back to CONCEPT for me
ANALOGY
not sure what ANALOGY is meant to show
that image you gave could you describe it again
i never understood ANALOGY from the start
break the ANALOGY comparison down for me
hang on which one was ANALOGY
say the ANALOGY part in other words
connect the dots between ANALOGY and the real thing
i remember ANALOGY vaguely how was it again
the comparison was strange for me explain it
let us return to the ANALOGY scene
i have never seen a ANALOGY so the story means nothing to me
is the TERM the same as the worker in ANALOGY or what
what role do the customers play in ANALOGY
you said it is like ANALOGY but how
the ANALOGY bit did not help could you clear it up
replay that ANALOGY example for me
i would like to hear about ANALOGY one more time
map ANALOGY onto CONCEPT piece by piece
the first story was fuzzy especially the ending
how did the ANALOGY story go
the ANALOGY bit lost me
i did not get the one with the ANALOGY
run the ANALOGY by me again
what was the ANALOGY about
why did you bring up the ANALOGY
what has the ANALOGY to do with this
tell me once more about the ANALOGY
back to the ANALOGY please
what stands for what in the ANALOGY
i got lost in the ANALOGY
that story was strange can you tell it again
what was that story supposed to show
i missed what the story was for
who was who in that story
the ANALOGY thing what was it about
what were the ANALOGY again
what was the ANALOGY in that story
who was the ANALOGY again
how does the ANALOGY fit in
taxi again
ANALOGY thing once more
which restaurant
the story with the ANALOGY i did not understand
could you repeat the example of the ANALOGY
run the ANALOGY one by us again
what was that ANALOGY one about
explain the ANALOGY bit again nina missed it
tell me the ANALOGY one again
the ANALOGY thing lost me
wait what was the librarian in that story again
what was the point of the pharmacy
repeat the ANALOGY example
who plays which part in ANALOGY
i mixed up the roles in ANALOGY
what was the message of ANALOGY
go through ANALOGY step by step
how did ANALOGY fit to this
i did not see how ANALOGY is connected
the ending of ANALOGY confused me
tell ANALOGY once more but slower
and what was the deal with ANALOGY
what should ANALOGY tell me
explain the roles in that story again
who is the man in the ANALOGY story
in the ANALOGY story why did nobody help
who was who in the ANALOGY one
what did the ANALOGY have to do with it
which part of it is the STORY
what does the STORY stand for
where does the STORY come in
can you go back to the ANALOGY picture
i did not follow the ANALOGY bit
`;
