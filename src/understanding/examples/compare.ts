/** Less usual ways of making this move, spelled out and masked; one a line. */
export const compareExamples = `
sounds like CONCEPT to me
i thought that was CONCEPT
i always mix it up with CONCEPT
i mix up CONCEPT and CONCEPT
so they are basically one thing
is CONCEPT not just a fancy name for CONCEPT
i keep confusing CONCEPT with CONCEPT
to me they sound identical
where lies the distinction between the two
what sets CONCEPT apart from CONCEPT
CONCEPT versus CONCEPT
are TERM and CONCEPT one and the same thing
i can not tell CONCEPT and TERM apart
surely that is only TERM under another label
in what respect do these two differ
how is this any different to what we had before
would you call CONCEPT a kind of CONCEPT
put CONCEPT side by side with CONCEPT
can the words CONCEPT and TERM be swapped freely
my feeling is they mean the same
which of the two is stronger
what has CONCEPT got that CONCEPT does not have
is it fair to say that CONCEPT equals CONCEPT
people use TERM and TERM as if they were synonyms
you told me this under the name CONCEPT
the contrast with CONCEPT is not obvious
what do CONCEPT and CONCEPT have in common
how similar is CONCEPT to TERM
CONCEPT and CONCEPT have which difference
i see no line separating CONCEPT from CONCEPT
sounds identical to CONCEPT
what sets TERM apart from CONCEPT
i keep mixing up these two
are they just two names for one thing
i can not tell one from the other
which is better CONCEPT or TERM
is there any distinction at all
to me it seems like CONCEPT in disguise
they look alike
CONCEPT versus TERM
in what respect do they differ
did you not describe this earlier under another name
would you call TERM a kind of CONCEPT
where is the line between both
i do not see how this is anything other than CONCEPT
is CONCEPT the same as CONCEPT
what is the difference between TERM and TERM
is not that just CONCEPT with another name
so CONCEPT and TERM are the same thing
how is this different from a backup
i thought that was what CONCEPT meant
are not these two identical
is not it basically a fancy copy paste
TERM versus TERM
how do i tell CONCEPT from TERM
i always mix up CONCEPT and CONCEPT
is there any real difference at all
so it is nothing more than CONCEPT
compare CONCEPT with CONCEPT for me
in what way is TERM not a TERM
do CONCEPT and CONCEPT mean the same
are baking soda and baking powder one and the same
that is just CONCEPT is not it
what distinguishes a TERM from a TERM
can you contrast the two
how does that differ from what we had before
is not CONCEPT simply having spares
i fail to see how CONCEPT is not CONCEPT
which one is CONCEPT and which one is TERM
does CONCEPT equal CONCEPT
so a TERM is a kind of TERM right
are you telling me that these are two different things
they look alike to me where do they part ways
what is so special about it compared to CONCEPT
would you say CONCEPT is similar to CONCEPT
is murder different from manslaughter or just a word thing
but that is the same as making a copy no
how close are CONCEPT and CONCEPT
is not a TERM only a TERM with extra steps
what does CONCEPT have that CONCEPT has not
is it correct to use CONCEPT and TERM interchangeably
i was told CONCEPT is the same like CONCEPT is this true
what is the distinction here
are they synonyms
put CONCEPT next to CONCEPT what do you see
wait so this is not the same as CONCEPT
to me CONCEPT is just another word for CONCEPT
how are TERM and TERM unlike each other
is CONCEPT a sort of CONCEPT or something separate
do not people just call that CONCEPT
where does CONCEPT end and CONCEPT begin
what is the line between the two
is not this only plain old CONCEPT
similarities and differences
is a virus like a bacterium
is TERM any different to just buying a bigger machine
in my head both are just being safe
am i right that CONCEPT and CONCEPT are not the same
so what is new here versus CONCEPT
my colleague says CONCEPT but you say CONCEPT is that the same idea
could not you just call it TERM instead
do they differ much
why two words for one thing
CONCEPT or CONCEPT i can not keep them apart
is not that what a TERM does
how would you separate CONCEPT from CONCEPT
is stock not merely broth
i believed CONCEPT was only about having more of something
is it the same principle as with the TERM
what makes a TERM different than a TERM
so in the end it is all just storing things twice
is there a distinction between being CONCEPT and being TERM
seems to me that if you have CONCEPT you have CONCEPT so same thing
is it not that what CONCEPT does
ai not it just TERM
is that not the old idea with a new name
i would have called it CONCEPT
i would call that luck
that sounds more like CONCEPT to me
sounds like CONCEPT
so the same as TERM
so it is TERM with another name
how is that not TERM
how is that better than TERM
how would you tell CONCEPT from CONCEPT
what makes it different
what sets it apart
what is special about it then
which is better
CONCEPT or CONCEPT which one is it
TERM and TERM i mix them up
i always confuse CONCEPT and CONCEPT
i thought that was called TERM
is one part of the other
is CONCEPT a kind of CONCEPT
is TERM the opposite of TERM
are those two words for one thing
are they not all alike
you could just buy a bigger one
you can do that with one as
nobody needs that
we never needed it and it works fine
that is only more of the same
that is just common sense
it is nothing new
why not simply take TERM
so all you do is copy it
so you only need more of them
more is always better right
a good one does not need that
if it runs it is fine
is not two always better than one
that is already what my backup does
but my phone already does that it is called sync
we already have that it is called TERM
i already do that
so it is a TERM
so it is a copy
so that is just how good it is
so that is CONCEPT then
so all of it is just TERM
so why not just one very strong one
why not just one really good one
why not simply buy a better one
what a waste
that is a waste
sounds expensive for nothing
seems like a lot of effort for nothing
seems to me that is the same as TERM
you could simply be careful
just be careful and you are fine
one good lock is enough
a big one is safer than three small ones
two are always safer than one
is two not just twice the trouble
is more not always better
is that not overkill
is that not the same thing
is that not exactly what TERM is for
is fast not the same as good
and that is not CONCEPT
and how is that not CONCEPT
and that is not the same as CONCEPT
where is the difference then
no difference then
which of them is the real one CONCEPT or CONCEPT
what is better one big or many small
but if it is on then it works
but a lock is a lock
once you have it you are safe
with a TERM you are safe
it can never fail then
then nothing can go wrong any more
is not that just buying a bigger pc
so same thing as CONCEPT or no
is not that just a backup
what is the different between that and CONCEPT
that is just copying stuff no
is TERM the same as a password
how is that any different from being fast
same as CONCEPT
versus backup
faster then
is not it the same like backup
what is difference from CONCEPT
does CONCEPT mean the same as fast
where TERM ends and TERM begins
how would you distinguish CONCEPT from an ordinary nightly backup
am i right in thinking that CONCEPT and CONCEPT are essentially two names for one idea
so is TERM effectively another term for TERM
is not this just a fancy word for having a backup
sounds to me like throwing money at the problem
that is a waste of money if the spare never does anything
come on 99.9 is basically always
if it is TERM then it is safe period
i do not see how that is any different from CONCEPT
why bother when i have backups
nobody going to hack my little site
if the TERM are on then it is CONCEPT end of story
wait is that not what CONCEPT is
so a spare and a TERM are the same thing yes
i thought TERM was TERM
how does a TERM differ from a TERM
is not that what CONCEPT does
so is it the same as making it faster
what is the difference to a backup
ai not that just reliability
how is a spare different from a TERM
is a TERM the same as TERM
sounds like a backup to me
so CONCEPT is working
is CONCEPT basically CONCEPT
why not just one strong lock then
so that is just how reliable it is
so it is a backup
so CONCEPT is a fancy name for spare parts
can not you say the same about CONCEPT
is not CONCEPT simply copying
why is not a TERM enough
what is the difference between up and CONCEPT
CONCEPT CONCEPT tomato tomahto
is that the same as CONCEPT
how does that differ from backups
is not CONCEPT just throwing hardware at it
is a TERM a backup
TERM versus CONCEPT
is not a vpn enough
TERM and CONCEPT same thing
how is a TERM different from a cold one
i took the two for the same
i always thought the one is the other
where is the border between these two
is it not simply a nicer word for copying
so one is part of the other
which of the two do people mean when they say safe
that sounds like what you said about CONCEPT
is it about being quick or about being there
i would call that CONCEPT
i can not tell these two words apart
how is it any different from what we had before
are you not describing CONCEPT here
so it is a backup by another name
what does this have that CONCEPT does not have
is that the same as having two
is it the same as a copy
why not just call it TERM
why give it a new name then
old idea with a new name
that is TERM with a fancy name
i always mix these up
i can not keep those two apart
what is worse CONCEPT or TERM
what is worse losing it or leaking it
which of the two is better
more of them is always safer
TERM is enough anyway
so you just buy a bigger one and that is it
it is private so nothing can happen
is not that what we had before
so that makes the other one useless
with this i do not need the other one anymore
if it runs it runs nothing more to it
we have a lock so we are safe
whoever broke it should pay for it
once it is merged it is done
`;
