/** Less usual ways of making this move, spelled out and masked; one a line. */
export const whatIfExamples = `
and when everything burns
the worst case is that all TERM fail
there could be two failures at once
what about two at once
suppose CONCEPT were missing altogether
imagine somebody takes the most important piece away
and when everything goes wrong at once
say we doubled it
what would be the consequence of having too much CONCEPT
without CONCEPT what would become of the whole
would it still hold when nobody is watching
does anything change once TERM is removed
picture the opposite happening
assuming there were no TERM at all
how bad would it be to skip CONCEPT
what are we risking by ignoring CONCEPT
i wonder what follows from a failure of TERM
let us assume two of them break on the same day
could things fall apart in case TERM stops
had we left out CONCEPT how would it end
would the outcome differ with only one TERM
and in the worst case
what is the result when TERM comes too late
in the event that CONCEPT goes wrong what comes next
what becomes of the rest after TERM is gone
would a world lacking CONCEPT be possible
then somebody forgets TERM and what happens
given an unusual start would it still come out right
if TERM is not there any more what will be
suppose CONCEPT is missing
imagine nobody did that
what would follow from getting TERM wrong
and when two of them go bad at the same time
let us say there is only half as much
does everything fall apart without CONCEPT
what is the worst that can come of it
assuming it never ends what then
will anything change should i leave out TERM
consequences of ignoring it
picture ANALOGY with nobody in charge
how bad would it be to skip that step
in case that fails what do we do
would it survive being done the other way round
what becomes of the rest once one part is removed
what happens if the TERM dies
suppose both TERM break at the same time
and if the power goes out
what would happen without CONCEPT
imagine nobody checks the TERM
say the new one is slower than the old one then what
what if i add too much salt at that point
does everything stop when one TERM is gone
what if the main TERM comes back later
would we lose the data if the cable is cut
if ten times more people show up what then
let us say a hacker gets hold of the TERM
what if they both think they are the boss
and when the backup is broken
what becomes of the orders that were half finished
what goes wrong when you skip CONCEPT
could the whole thing collapse if TERM gets overloaded
what if the witness lies
assuming the network splits in two what do the halves do
what is the worst that could happen
what if there is only one copy left
in case the TERM never answers do we wait forever
if i forget CONCEPT altogether will it bite me
suppose a patient stops taking it after two days
what if we doubled the number of TERM
then what happens to users who are logged in
what if someone unplugs it by accident
so if the manager is ill who takes over
would it still work if the TERM was in another country
what are the consequences of getting CONCEPT wrong
what if two people change the same thing at once
if the temperature drops too low does it ruin everything
let us imagine that the TERM is full
what if the key gets stolen
and should the message arrive twice
what do you do when the spare one fails too
if i took away the TERM would anybody notice
what if the clocks do not agree
how bad is it when a TERM gives a wrong answer
what if we run out of money halfway through
would there be trouble if everybody came at lunchtime
what about when the cook quits in the middle of the shift
supposing the contract was never signed what follows
if all the copies disagree which one wins
what if it rains on the day
picture that the building burns down are we safe
what if the TERM is only half broken
will i get an error if TERM is missing
happens what if the leader is lost
and what if nobody tells the other TERM
what would break first if traffic exploded
if a virus mutates then does CONCEPT still hold
what if i only do it once a month instead of daily
say my laptop crashes while it is saving
what if an attacker pretends to be the TERM
if you have CONCEPT but no TERM what do you end up with
what if the referee is wrong
so what if one of them is just slow not dead
is anything lost when we switch over in the middle of a payment
what results from leaving the TERM open
what if the lock is never released
and if i can not afford a second one
when the TERM restarts does it remember anything
what if the TERM itself goes down
what would the outcome be if the law changed tomorrow
if one step is left out does the rest still go through
what if demand shrinks again afterwards
suppose i mix up the order of the steps
theoretically what would happen if the whole region disappeared
but what if that assumption is not true
what if it is only half broken
what if nobody is there
what if everyone comes at once
what if we are wrong about it
what if the helper is the problem
what if it never ends
what if i do nothing
what if there is just one
and if it is the boss
and if nobody looks
and if it comes back
and when both are gone
and what when it rains
but when the other one is ill too
but if it does not arrive
but suppose it lies
say we lose half of them
say it happens at night
let us say the key is gone
imagine it all burns down
imagine the whole town wants it
picture the worst case
worst case everything is gone then what
now both of them want it what then
now it is too late what can you do
what about a fire
what about a really bad day
what about people who cheat
what becomes of the rest if one leaves
what do you do when it is too much
what does it do if it gets no answer
would it survive a flood
would it break if i pulled the plug
would anything be lost in that case
could they all fail together
could somebody abuse that
can it happen that both answer
does it still work without TERM
will it cope with ten times as many
is everything lost if the TERM goes
are we stuck if the last one leaves
until the last one dies at least
unless somebody steals it
as long as nobody cuts the line
if the TERM is late
if one of them cheats
if i forget it
if somebody makes a mistake is it over
in case of a storm
two at the same time
all of them at once
everybody ill on the same day
say the whole street has no light
say it is the manager who is ill
say two of us want the last one
say i change it here and you change it there
i change it here and you change it there who wins
everyone leaves what do you do then
they all come back on monday what then
both think they are in charge now what
one says yes and one says no who is right
the phone rings and nobody is there what happens
two of them are ill and the third is late
and the night when nobody is there
and if both boats sink
and if they can not hear each other
and if the list is wrong
and suppose nobody told them
but if everybody orders the same
but if it is the roof that burns
but what if both are asleep
but what if they both bought the same broken part
what could happen
what could go wrong
what is the worst that can happen
what is the damage if it leaks
what if the mistake is in all of them
what if i made the same mistake twice
what if it starts by accident
what if they never find out
what if someone pretends to be the boss
my password is simple what could happen
does that count if nobody saw it
would that count if it happened at night
is it bad if it is down for a minute
is it a problem if one is slower
do we lose everything when the house burns
will people notice if one is missing
can one bad one ruin them all
could somebody just walk in
could it get stuck halfway
suppose only the cable is cut
suppose she forgets
imagine a strike
imagine ten times the load
once the last one is gone
after a fire for example
`;
