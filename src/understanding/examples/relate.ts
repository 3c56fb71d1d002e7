/** Less usual ways of making this move, spelled out and masked; one a line. */
export const relateExamples = `
and CONCEPT with CONCEPT
where is the tie to CONCEPT
does one need the other
can you have CONCEPT without CONCEPT
does having more CONCEPT cost you some CONCEPT
how do CONCEPT and CONCEPT fit together
what has CONCEPT to do with CONCEPT
does one need CONCEPT in order to have CONCEPT
is CONCEPT at odds with CONCEPT
what role does CONCEPT play for CONCEPT
can you have CONCEPT while lacking CONCEPT
i am trying to connect CONCEPT to CONCEPT
do these two ideas influence each other
what do we give up in return for CONCEPT
which comes first CONCEPT or CONCEPT
there must be a link to CONCEPT
does improving CONCEPT hurt CONCEPT
how much does CONCEPT depend on CONCEPT
what is the price of CONCEPT
where does CONCEPT sit in the bigger picture
do CONCEPT and CONCEPT go hand in hand
is CONCEPT a consequence of CONCEPT
in what way does TERM affect CONCEPT
CONCEPT seems to help with CONCEPT too
tie this back to CONCEPT for me
is there a tension between CONCEPT and CONCEPT
every gain must have a downside somewhere
between CONCEPT and CONCEPT what is the connection
do i have to choose between CONCEPT and CONCEPT
what has this got to do with CONCEPT
where does CONCEPT come into the picture
does more of one mean less of the other
is there a link between TERM and CONCEPT
can i have both or must i choose
how do they play together
does improving CONCEPT hurt anything else
what do i sacrifice to gain CONCEPT
do the two depend on each other
connect this to the earlier topic for me
is CONCEPT a requirement for it
does one lead to the other
what influence has TERM over CONCEPT
show me where CONCEPT fits among the others
at what cost does it come
how does CONCEPT relate to CONCEPT
what is the connection between CONCEPT and CONCEPT
does CONCEPT help with CONCEPT
does more CONCEPT mean less CONCEPT
what is the price you pay for CONCEPT
what are the trade offs
how do these two ideas fit together
if i improve CONCEPT does CONCEPT suffer
where does TERM come into CONCEPT
do they depend on each other
does CONCEPT hurt speed
is CONCEPT needed for CONCEPT
what has CONCEPT got to do with CONCEPT
which downsides come with CONCEPT
how does CONCEPT affect CONCEPT
is there a link with what you told me about TERM
do CONCEPT and CONCEPT get in each others way
what do i give up when i go for CONCEPT
so CONCEPT is built on top of CONCEPT
does not all that copying make it slower
are CONCEPT and CONCEPT connected somehow
what role does CONCEPT play in CONCEPT
how do you balance CONCEPT against CONCEPT
can too much CONCEPT be bad for CONCEPT
is it a cost question
where do i put CONCEPT in relation to CONCEPT
do i have to pick between CONCEPT and CONCEPT
what does TERM contribute to CONCEPT
does having many TERM make it less safe
pros and cons of CONCEPT
how does that tie in with CONCEPT
is CONCEPT a part of CONCEPT or the other way around
what is the influence of TERM on CONCEPT
would CONCEPT be any use without TERM
i suppose CONCEPT makes CONCEPT harder
how do they work together
which came first and does the one require the other
does CONCEPT conflict with CONCEPT
what is the catch
how does heat influence the acidity
you said CONCEPT earlier so how does this connect back to that
do they go hand in hand
can i get both at once or only one
does CONCEPT automatically give me CONCEPT
in which way does CONCEPT support CONCEPT
how much CONCEPT do you lose by adding TERM
where is the overlap of CONCEPT and CONCEPT
is there a tension between the two
does a stronger TERM cost us CONCEPT
how are TERM and CONCEPT linked
what is the relation of CONCEPT with the CONCEPT
does it come at the expense of something
why do people always mention CONCEPT together with CONCEPT
what impact will TERM have on the other things we covered
is CONCEPT the reason we get CONCEPT
could CONCEPT weaken CONCEPT in some way
how does the one feed into the other
so do we buy CONCEPT by paying with CONCEPT
if CONCEPT goes up what does CONCEPT do
where does this sit in the bigger picture with CONCEPT
is privacy at odds with free speech here
what is sacrificed for CONCEPT
does TERM have any bearing on CONCEPT
are there any drawbacks i should weigh against it
how does sleep interact with memory
connect the dots between CONCEPT and TERM for me
would working on CONCEPT boost CONCEPT
so CONCEPT is a means to get to CONCEPT am i right
is it in the way of CONCEPT
does it get in the way of CONCEPT
does it make CONCEPT harder
do i need CONCEPT for CONCEPT
is CONCEPT part of this story too
where does CONCEPT come in
where is CONCEPT in all of this
what does this do for CONCEPT
what does CONCEPT gain from it
does CONCEPT get better with it
can i have both
and how does CONCEPT fit in here
any connection to CONCEPT
is there a price to pay in CONCEPT
so CONCEPT helps with CONCEPT
what is the link to TERM
how much does CONCEPT have to do with it
would that hurt CONCEPT
is it good for CONCEPT as
will CONCEPT suffer
and what does that do to CONCEPT
and what does that mean for CONCEPT
and CONCEPT how is that touched
and that helps with CONCEPT
and TERM helps with that
does it make it easier to steal
does it make things slower
does it make it more expensive
does that not make everything slow
does that make it less safe
do the two get along
do they help each other
is that what makes it CONCEPT
is that why it is CONCEPT
is that good or bad for CONCEPT
is it because of CONCEPT
would more of it improve CONCEPT
so CONCEPT leads to CONCEPT
how does it change CONCEPT
how does it fit with CONCEPT
what is it got to do with CONCEPT
what has one to do with the other
link to CONCEPT
which relation has it with CONCEPT
does the CONCEPT make the system more slow
what implications does adding TERM have for the consistency of the data
to what extent does CONCEPT contribute to CONCEPT
how do CONCEPT and CONCEPT complement each other
does not more CONCEPT make it slower then
surely more copies means more places to steal from
so more CONCEPT less CONCEPT
does having more TERM slow down the writes
if we TERM do we get CONCEPT for free
and where does CONCEPT fit into all this
is there a conflict between CONCEPT and speed
does CONCEPT count as CONCEPT
does this help with CONCEPT too
how are CONCEPT and CONCEPT related
what is that got to do with CONCEPT
if i have more copies am i more CONCEPT
is not CONCEPT in the way of speed
do you need CONCEPT for CONCEPT
does this make it easier to hack
does not that make everything slow
and CONCEPT helps with that
is that what makes a site CONCEPT
how does CONCEPT come into play
does a bigger system fail more often
so does CONCEPT give you CONCEPT for free
how does this tie in with CONCEPT
does TERM make it more CONCEPT
do we lose performance with TERM
so what role does CONCEPT play here
does one make the other harder
so no CONCEPT without CONCEPT
can you have the first without the second
what does one do to the other
where do CONCEPT and CONCEPT meet
does working on CONCEPT pay off for CONCEPT too
would better CONCEPT mean fewer problems with CONCEPT
do i have to give up CONCEPT for CONCEPT
is CONCEPT the price of CONCEPT
does it make CONCEPT worse
what has CONCEPT got to do with it
if i have CONCEPT do i get CONCEPT for free
where does CONCEPT come into this
`;
