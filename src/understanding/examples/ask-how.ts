/** Less usual ways of making this move, spelled out and masked; one a line. */
export const askHowExamples = `
what does it take to make that work
who takes care of it
there must be some way to do it
i wonder how they do it
what goes on behind the scenes with CONCEPT
by what mechanism does that happen
i wonder what makes CONCEPT possible
walk me through the steps of CONCEPT
what is the trick that makes this work
why would that be the case
for what reason does CONCEPT have this effect
i can not see how one gets from the start to the result
in which way is CONCEPT achieved
who or what takes care of that
how come
what causes it
show me the inner workings of CONCEPT
what is going on under the hood
how can it know when to do this
what leads to CONCEPT in the first place
in what order do things take place
the reason for this is not clear to me
it sounds like magic unless you tell me the process
how is CONCEPT brought about
what method do people follow to get CONCEPT
how this thing is functioning
on what principle does CONCEPT rest
what keeps it going
i get what CONCEPT does and wonder about the way it does it
what is the mechanism behind CONCEPT
walk me through the steps
in what way is that achieved
what makes it possible
by which means do people get CONCEPT
i wonder what goes on inside
for what reason does it behave like that
what causes TERM
the procedure is not known to me
what do i need to do to bring it about
show me what happens under the surface
i see the result and not the process
where does the effect come from
why is CONCEPT needed
how does CONCEPT work
what is going on under the hood with CONCEPT
by what mechanism does the TERM know what to do
how on earth does TERM find out
why does CONCEPT work in the first place
so how is CONCEPT done technically
who decides which TERM gets picked
i do not see how that can work without somebody watching
what makes CONCEPT possible
could you explain the process behind TERM
and how do they manage to do that so fast
how come the TERM does not just get confused
what happens inside the TERM step by step
how would anyone go about setting up CONCEPT
in what order do things happen
what does the TERM do first and what after that
why is it that two TERM are better than one
how can you tell when a TERM is no longer good
how it is made this CONCEPT
tell me the way CONCEPT is achieved
what is the trick behind CONCEPT
i wonder how they keep everything matching
ok but how
how does one get CONCEPT
the part i miss is how the TERM gets chosen
why do we need a TERM for that
how does the kitchen know which order goes first
could you go into the mechanics a bit
what are the steps to reach CONCEPT
how do you measure CONCEPT
can you describe how TERM operates
what is the procedure
how is it possible that nobody notices the switch
i want to know what drives CONCEPT
why would adding a TERM make any difference
how do they stay in step with each other
where does the TERM get it is information from
explain me how functions the TERM
what causes CONCEPT to kick in
but how do the two TERM talk to one another
what methods do people use to get CONCEPT
how does a judge arrive at that
how long does it take the TERM to react and why
what has to be in place before CONCEPT works
break down the machinery of CONCEPT for me
i get what it is but not how it is pulled off
how do cells know when to start with that
what triggers the TERM
so mechanically speaking what is TERM up to
by which means is CONCEPT guaranteed
i am curious how the handover is carried out
what keeps the TERM from drifting off
what is the reason the dough rises when you do this
how do i make CONCEPT happen
does it do that by itself or does someone have to push a button
who tells the TERM to take over
id like a peek behind the curtain of CONCEPT
how are requests moved from one TERM to the other
can you take me from start to finish through CONCEPT
what makes a TERM tick
explain the how not the what
why does this whole thing hold together
through what sort of checks does it spot a broken TERM
how do you build CONCEPT from scratch
what must a TERM do to pull this off
so is there some kind of signal that sets it in motion or how does it start
how did people figure out how to do CONCEPT and what do they do
why does that help at all
why does TERM need to wait
who decides which TERM takes over
when does TERM kick in
is it automatic or does someone press a button
how come nobody notices the switch
which one goes first
what makes TERM do that
by what means is CONCEPT achieved
how do they know something is broken
what is going on behind the scenes
is there a person watching over TERM all the time
what triggers the change
why not just use one big TERM
how often does TERM check
who is in charge of TERM
how long does it take until TERM reacts
does TERM have to ask permission first
where does the extra work go
at what point does CONCEPT start to help
for what reason do we need two of them
how can TERM tell the good ones from the bad ones
which part does the counting
is it done all at once or bit by bit
what is the trick that let us TERM keep up
why would anyone do it in that order
and what mechanism makes sure nothing gets lost
how is TERM chosen
do the TERM talk to each other or not
so what does TERM do all day long
in which moment it is decided
how would i go about setting up CONCEPT
why is CONCEPT so slow to build
whose job is it to tell TERM
can TERM do it by itself
what keeps TERM from doing it twice
does it run every night or only when needed
with what does TERM compare the result
how on earth do you manage that without stopping everything
what counts as broken
what counts as good enough
who has the last word
who is responsible for that
who is in charge of it
whose task is it to check
do you have to do it by hand
do i have to be there for it
does it run by itself
is it done automatically
is there a rule for that
is there a limit
is there a way around it
is it expensive
is that legal
is it hard to do
is it possible to do both
are there other ways
are there any downsides
are all of them equal
do all of them have to agree
do they all do the same work
does the order matter
does size matter
does it make a difference which one i take
can it be undone
can you do it without TERM
can you ever be sure
can they talk to each other
could it work with just one
will it be slower
must i wait for all of them
should i do that every day
how would i know
how would i notice
how does one even begin
how do the big ones do it technically
how come it does not get stuck
how long till it is ready
how much is too much
how good does it have to be
how risky is that
what does it take
what does that cost
what goes where
what comes first
what is needed for that
what do they do with the rest
what happens inside
what happens next in the process
what goes on in the background
what exactly gets checked
what would a good number be
what should i look out for
which part does the work
which of them decides
where is it kept
where does the rest go
where do the TERM come from
when does it stop
when is it enough
when is the right time for it
why that many
why not do it the other way round
why is that better
why would anyone want that
why is one not enough
why do they bother with TERM
what is the reason behind it
what makes it so fast
what keeps it from falling apart
tell me how they manage that
i wonder who checks it
i would like to understand the mechanism
not sure how one would measure that
one or several
every time or just once
by machine or by hand
in what order
for how long
since when is that done
to whom does it report
with what tools
steps please
can you go into the details of how they do it
who gets the key
who pays for that
who wakes up when it breaks
who writes it down
who is told first
who looks after the copies
who makes sure that they do it
who do i have to ask
how do they get in
how do you count that
how do you prove it
how do you find out which one is lying
how do you know it is gone and not just slow
how do you know it is really over
how do you pick a leader
how do you get from one to the other
how do i find the slow part
how do the others learn about it
how do they stay in touch
how does the food get there in time
how does TERM choose
how does it look from the outside
how does it get back to normal
how can that be fair
how can it be so quick
how can two of them agree
how would both end up with the same
how would it even notice
how many do you usually have
how many times does it try
how often does that happen
how soon does it show
how far can you take it
how close is close enough
how big a difference does it make
how much slower is it
how much work is that
why is it always three
why is that not enough
why is ninety percent bad
why must it be odd
why should they listen to it
why does it take so long
why does the second one not start right away
why can not everyone do it
why do we keep the old ones
why wait
why the long pause
where does it usually go wrong
where does the bread go afterwards
where do they meet
where is the limit
where would i put the second one
when do they switch
when does the night shift begin
when do you call somebody
what number is normal
what number of people is a lot
what amount is right
what size should it be
what kind of problems does it solve
what tells it to start
what tells them apart on the list
what does the first one do meanwhile
what does it look at
what does google have
what do the others do in the meantime
what gets lost
what has to be in place before
what would you check first
what would be the downside
is one enough
is a password enough
is TERM enough
is it better to have many small ones
is it better if they all work
is more than three useful
is somebody watching all the time
is that done every night
is the first one special
is there somebody in charge
is there such a thing as too much
are the others told
are they all in the same room
do they ask each other
do they just wait
do they take turns
do the users notice
do we lose anything
do you test that
do you need special machines
does it always work
does it ever happen
does somebody check that
does the new one know what the old one did
does the TERM keep a list
can i see that somewhere
can i choose
can both be active
could you not simply wait
could you not do it the other way round
would it not be easier to stop everything
would you tell the users
and the guests
and the price
and who cleans up
so how do they do it
so what do you do about it
so what happens with the others
but how does it know
but who decides that
but does that not take forever
but is that not slow
how does it know one died
so how many do you need
how do they all get the new stuff
how do you stop people from getting in
how fast does it come back
why not just fix the broken one
who decides which one takes over
does it cost a lot
which one do i save to
can you be yes safe
how do they update it without turning it off
why
who checks that
when to add more
keys stored where
how long does the switch take
all at once or one by one
how many 9s is good
how the system decides when it must switch
in which moment we should add more TERM
how it is possible that all copies have the same data
by which way the TERM know each other
who is controlling if the TERM is alive
why it is not enough to have only good hardware
how much copies are necessary
is it necessary to test the TERM often
for what reason the system becomes slow
how can i calculate the CONCEPT
what signals one would look at before deciding that additional TERM is warranted
what happens step by step when a write arrives at the TERM
is there a rule of thumb for how many TERM one ought to provision
whether a TERM has to wait until every single TERM has acknowledged the write
how the TERM picks a TERM for a given TERM
how teams verify that their CONCEPT works before they need it
ok but why would adding TERM make it slower
and who watches the watcher
how can you keep all those copies identical
how do you know someone got in
who came up with these TERM
why should i trust that the spare works
what makes you think doubling the TERM doubles the work
is it worth the trouble
how you keep two copies from drifting apart
so where would you put the passwords then
ok but how long can an TERM last
do both run all the time or only one
is there a limit to how many can fail
does every write have to go through the TERM
how would you spot the slow part
is there any way to tell that somebody broke in
can you update without any TERM at all
what does the system do with TERM that were half finished
how often should you test the spare
so how does the switch happen
how do big sites split the traffic
who is allowed to change the data
how would i know if i have been hacked
what counts as down
how do they decide who is the backup
how can it notice
when should i stop adding TERM
why do we need a majority
why is not a password enough
does anyone reach TERM
where do you keep the spare
what happens behind the scenes there
do all TERM have to be equally strong
how long until everyone has the new version
how strong is TERM
whose job is it to restart the broken one
is it automatic
could it work with just two copies
what should i protect first
do you have to be awake at night for that
what is the cheapest way to do that
how do you know it is broken and not just stuck in traffic
does it go wrong
is there such a thing as too many TERM
where does the TERM sit
what number of TERM is a lot
who tells the copies that something changed
do they compare notes every night or how does it work
could not you just wait until everyone has it
why is it always an odd number
how much slower does it get
who gets the ANALOGY
how would they prove it is them
who wakes up the spare
is it better if both work all the time
how would they both end up in charge
what does the boss do when one car breaks down
does the number of TERM matter
how do new copies get up to date
how do they make sure the admin behaves
how can a site be up all the time if it needs updates
when does the spare kick in
how long does it take to recover
does someone have to add them manually
is the TERM always the same one
what is a good way to store passwords
how do you get that percentage
does the spare cost the same
why do not they just fix it
how do you spot a dead TERM
what gets moved to the other TERM
do TERM have to retry
which metric tells you it is time to CONCEPT
who pays for the idle TERM
is it better to have few big or many small ones
what order are writes applied in
how do you bring back a TERM that was offline
why not let everybody write
how are passwords stored
what do you do first after a breach
is there a checklist for this
how do we measure it
what is a realistic target
who gets alerted
how do i test the CONCEPT
do the spares have to be identical
how do you avoid two masters
do they all have to agree first
must every one of them answer
does it have to be the same make
is somebody watching over it all day
how come nobody sees the switch
can one of them do two jobs
does anything get lost on the way
are there rules for that
who is responsible if it goes wrong
does it need a lot of memory
is there an upper limit
how do the others find out about it
does it matter in which order they come back
what keeps them from doing the work twice
is that done by hand or by itself
do we have to tell somebody first
is it dangerous to leave it running
what is the cheapest way to get there
would it be quicker with fewer of them
is there something better than that
are the spare ones sleeping or working
how can i tell that it is enough
where is the list kept
do all of them see the same thing at all times
how big should each part be
does that have to happen every time
is it possible to do it while people are using it
what does it cost me per month
is there a tool for that
which one is allowed to decide
how do people check that
does the old one know that it was replaced
how often should you practise that
what is the first thing to look after
who do i phone when something is broken
are they kept in different rooms
where do you keep the second one
what takes the most time
how do i get my manager to pay for it
what kinds of trouble are there
how would you try that out safely
who is allowed to open it
what comes first in such a case
who picks the one that answers
can they do that too
is it counted when it is planned
what is allowed and what is not
what is considered enough
whose job is it to look after that
do they have to be far apart
how long does it usually take
how many people look at it
who gets to press the button
am i allowed to do that myself
do we ever do it on a weekend
where do i see if it went well
where can i look that up
is it not awfully expensive
why can it never be perfect
who looks at that number
which one do i talk to
does it do anything while it waits
how do they check on each other
do they vote
what is my part in that
do i need two of them
what do they look at
how do i get in
`;
