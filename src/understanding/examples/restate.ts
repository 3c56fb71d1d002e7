/** Less usual ways of making this move, spelled out and masked; one a line. */
export const restateExamples = `
so if one goes the others do it is work
basically the TERM share the work
the others take over then
i would say it means nothing stops
in other words one thing steps in when the other is gone
let me see whether i have this right the group votes on the plan
what you are saying is that many small bricks add up to a strong wall
if i understood correctly the order of the steps matters
my takeaway is that you pack the umbrella before the rain comes
basically the same load gets shared by more hands
it means no customer has to wait for the slowest person
i take it that CONCEPT is about keeping things in balance
to put it my way the old thing makes room for the new
CONCEPT then is when the shape stays the same under pressure
this comes down to spending a little money now to save a lot later
am i correct in thinking that TERM causes the change
you mean the end of the road depends on the starting place
the way i understand it TERM carries the message to the rest
as far as i can tell CONCEPT keeps strangers away from the door
correct me where i go wrong the light turns on by itself after a while
the main point seems to be that both sides must agree
it all boils down to having enough food and water for everyone
i would summarize CONCEPT as doing more with less
therefore without TERM the engine could never start
i now believe CONCEPT describes the glue between the pieces
is my reading right that one person decides and the others follow
meaning the price goes up with fewer seats left
from what i gather the waste is used again as fuel
then the CONCEPT it is for making the thing not break yes
if i understood correctly CONCEPT means keeping a little extra around
in other words one part takes over from another
as far as i can tell it is about doing more with less
let me say it back to you
basically the big thing is made of small pieces
what you are saying is that nothing works alone
my understanding is that TERM comes first and CONCEPT follows
to put it in my own words it protects what matters
you mean the stronger one carries the weaker one
correct me where i am wrong it changes over time
the point being that everyone shares the load
therefore CONCEPT is the reason it holds together
i take it that more of it makes things steadier
am i right that it only counts when something goes wrong
which comes down to dividing the work fairly
so if one breaks the other carries on
in other words you keep a copy just in case
right so nobody notices when it fails
what you are saying is that more people can use it at once
let me say it back TERM decides who gets what
so basically CONCEPT is having extra ones lying around
meaning the work gets shared out
if i understand correctly TERM only looks and never changes anything
if i got you right it all depends on TERM
so the point is to not lose anything
i am hearing that you pay more but sleep better
to put it my way CONCEPT means being ready for trouble
in my own words it is keeping the door shut to strangers
my understanding is that the second one waits until the first is gone
then TERM is the one who chooses right
so the whole idea is that no single part matters too much
you mean the copies must agree before anything happens
that means i can add more without changing the rest
which means the users never see the problem
thus it stays up during repairs
basically two are better than one
so you are telling me everything passes through TERM
ok so first it checks and afterwards it let us you in
let me see if i have this it heats slowly so the inside cooks too
let me check i got it the judge looks at the law and not at the facts
just to be sure i have it right the cell makes energy from sugar
correct me if i am wrong but TERM does nothing until it is called
tell me if this is right CONCEPT is about how often the thing is there for you
is it fair to say CONCEPT is about growing without pain
would it be correct to say that TERM stores only the changes
am i right that one leads and the rest follow
do i have it right that the old copy gets thrown away
so in short you never trust a single one
long story short it keeps going
to sum up what i think you said the parts talk and then they vote
i take it that TERM must be told first
i gather the main thing is spreading the load
from what i understand you split the job into smaller ones
as i understand it the yeast eats sugar and makes gas
the way i understand CONCEPT is that you plan for the bad day
what i took from this is that copies cost money
what i am getting from that is you should never have only one
my takeaway is more machines and not a bigger machine
so CONCEPT equals surviving when parts die
CONCEPT is when the system copes with more visitors
CONCEPT basically says you can not be punished twice for the same thing
CONCEPT just means somebody else can take over
it is about who is allowed in and who is not
it is all about having a plan b
it is the ability to keep working when stuff breaks
it let us you serve more people by adding more machines
the TERM sends each person to whoever is free
the TERM notices somebody is gone and promotes another
one does the work and the other watches
they all hold the same thing so losing one is fine
everyone has the same notes so anyone can answer
when it gets crowded you just open another one
when the first one dies the second one jumps in yes
because there is a copy nothing gets lost
since there are many of them one failing is no drama
as long as half of them are alive it works
without TERM nobody would know where to go
you do not fix it while it is running you swap it out
you can not get in unless you have the key and the code
you need both the salt and the time for it to work
we store it in several places so a fire in one is not the end
we put a middleman between the people and the machines
i would say it is a promise that the service is there when needed
id describe it as sharing the weight
i guess it means the seller must prove it and not the buyer
i think it is this many small ones instead of one giant
i suppose the water moves to where there is more salt
if i am following the plant takes light and turns it into food
if i may repeat the contract only counts when both sides agree
so the lesson is do not put everything in one place
so no TERM no CONCEPT
so less waiting for everybody
so it is not faster it is just safer
so it does not prevent the failure it only hides it
so we are trading speed for safety is that it
so all the copies have to be told about each change
aha the backup is not doing anything until it is needed
put differently you avoid one thing bringing down everything
said another way the group survives the member
translated to plain english do not have just one
aka always have a spare
in a nutshell you get more hands for more work
if one goes down then traffic goes to the others am i correct
it means like when the one is broken the other one do the work
therefore the customer always gets an answer if a bit old
so nothing is lost when one leaves
so the second one only waits
so the others wait until it is back
so they ask each other first
so everyone checks everyone
so it is about being ready
so you plan for the bad day
so you pay for something you hope not to need
so one of them decides and the rest follow
so i still need a copy somewhere else
so it can be slow and still count as fine
so it does not matter which one answers
so it is not enough to have two of them
ah so it only works if they are apart
ok so more of them does not help by itself
right so the weakest part decides
it is about how often you can use it
it is about who may do what
it is all about not depending on one
it is more about the work than about the tools
then it is always a little late
then nobody is really safe
meaning you never rely on one alone
which means that half of them may go
you want at least two of each
you keep some in reserve then
you do not stop things from breaking you live with it
the trick is to share the work
the point is that somebody is always there
first you notice then you react
something breaks somebody sees it and another one takes over
many small ones instead of a big one
less depends on one person
if i get it right you need more than half
did i get that right that they vote
let me repeat the copies all have to agree
i take from this that more is not always better
my takeaway is never trust one thing alone
in my words it is being there when needed
what i hear is that it costs more but it is safer
so the cook is the one who notices
so the judge only looks at the law
so after i post it my friend may still see the old one
so right after the change some still have the old one
so it can happen that i see something old
so i might get an old answer
so we never wait for the slow one
so adding people makes it slower
so one lock is not enough
so you pay for two and use one
so you pay twice to sleep
so you have two and one is doing nothing
so it is not about the machine but about me
so every one of them needs the same list
so all of them have to say yes
so the more you add the more they have to talk
so the first one to notice tells the rest
so somebody is always awake
so it comes back by itself
so a thief would need both
so a short break is fine
so in the end it is a question of money
so in short never put everything in one place
so no single person can stop it
so nobody has to be perfect
so they are all the same in the end
so people do not even see it
so even if i am ill it goes on
so even then the others go on
so even a copy can be wrong
so without the list nobody knows
so with three of them one may fail
so from the outside it looks like one
so only the boss may change it
so that half of them can fail and it still works
so what matters is the slowest one
so what counts is what the guest sees
ah so they do not have to be in one place
oh so it is checked twice
oh so the order matters
ok so big is not the same as strong
then the others must have room
then it is never finished
that is to say it bends but does not break
it bends but it does not break
everybody knows a bit and nobody knows all
they watch each other
the second one takes over when the first is gone
you never see it happen
you want them far apart
you do not trust anybody then
one goes the others stay
as long as one is left it goes on
so if one dies the others just do it is work
wait so every TERM has the same data
so more computers is more people can use it
so you never trust anyone basically
so it just has to be up when you need it
so others cover
copies everywhere then
so i understand that the work goes to the other TERM
if i understood right each TERM has own TERM
so it means that the service must always answer if one part is broken
if i am following you correctly adding TERM only helps as long as the work can be divided among them
to summarize what you said a breach of one layer should never give an TERM everything
so you are telling me half my TERM do nothing all day
so basically nobody can promise yes
so what you are saying is i may read old data
so the slowest part decides how fast everything is
so basically nothing stops when one breaks
ok so you spread people over many TERM
so they vote on what is true
so you check everyone every time
it is about how often you can reach it then
so the second one is doing nothing until it has to
meaning one slow part ruins it for all
so if i get this right a write needs most of them to agree
so basically assume they are in
so the dispatcher is the one who notices
huh so adding people to a late project makes it later same thing
so right after i post something my friend might not see it yet
so one lock is not enough because every lock can be picked
so it is not about the TERM but about me getting in
if i follow the trick is that no single car is essential
so adding TERM only helps if the work can be shared
so basically reads are easy and writes are hard
so everyone has to prove who they are TERM
so you are allowed about TERM hours a year
so if the active one goes silent the passive one jumps in
so the idea is that no single TERM is irreplaceable
ok so you add TERM and put something in front that splits the work
so everyone has a copy but only one takes the changes
so every TERM gets checked no matter where it comes from
in other words what matters is what TERM experience
so you test the spare by switching to it
so whatever i write down ends up with all of them
sounds as if you should expect the worst
so you plan for TERM instead of hoping
so if one goes the others just carry on
in that case the work is not done until TERM have it
so the second one only wakes up when it has to
so nobody has to notice anything
then more hands only help if the work can be split
so first you help the patient and later look for the reason
so it is more about people than about TERM
what you are saying is that nothing is safe
i would sum it up as never rely on one thing
so if i change one the others follow
so no single one of them is special
therefore it is all about noticing early
so they have to talk to each other all the time
so it never stops it only gets slower
basically nobody is the boss forever
ok so the point is to fail in small pieces
if i put it in my own words it means having a ANALOGY
so being up is not enough it has to answer
so a copy alone does not save me
which means i pay twice to sleep better
let me see if i got it
let me see whether i understood this
so the point is that nobody waits for a single one
so the clever bit is to notice it early
so it is a matter of when and not of whether
so whoever is left takes over the work
so more of them is not always better
and that way no one has to be called at night
it sounds as though everything has a price
so i trust nobody until they have shown who they are
so it is fine to be late but not to be gone
in short keep two and test both
so what matters is what the customer notices
so it is the slowest one that counts
so the rest of them can carry on without it
so i would say it all comes down to having a plan
right so the old one is thrown away in the end
so a copy is not the same as a spare
so the one is not the same as the other
so late and gone are not the same thing
`;
