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
ok but what if they all die at once
what if like a billion people join
what happens if the main one gets deleted
what if somone guesses my password
and if the power goes out everywhere
what if the backup is broken too
but what if 2 people change the same thing at the same time
what if the TERM is inside
and when the internet itself goes down
what if nobody shows up after you bought all the TERM
and if it drops
and 3 down
if disk dies
key lost
if nobody notices
what would be if the both TERM are broken in same time
what is happening if somebody lose the key
if the spare is not working what we do
imagine that there come suddenly many TERM what then
but when the data center has a fire
how would things play out if an entire region were to go offline
and should the TERM turn out to be several hours behind when it takes over what are the consequences
yes but what if the thing that detects TERM fails
and if the copy is wrong you have now got five wrong copies
cool until the admin goes rogue
all and good until the whole building burns down
that falls apart when everything fails together
what stops an TERM from just taking everything
what if they disagree about who is in charge
so let us say tom and i both edit the row
imagine aws goes down
what about when both generators are out
could it happen that a dead TERM wakes up again
would not everything break if the TERM died
would we lose data if the TERM TERM
assuming the TERM has a hole are we toast
does it still work when the TERM lies
is the data gone if both disks die
what if the one that took over dies too
and if a million bots show up
what happens to my data if the company goes bust
what if i lose my phone with the codes
say the update itself is broken
ok but imagine nobody tested the spare for years
what if it is only a little bit broken
then what if everyone leaves again
suppose the TERM is just slow not dead
if a TERM gets one TERM does he get all of them
what about an earthquake
but what if the generator does not start
would the others TERM too if one goes down
and when two people book the same seat
what would happen with a huge spike
what if the guard is the thief
what if the dispatcher calls in sick
say it is the whole street that loses power
but if all the guests order the same dish
and if they can not reach each other at all
if it is down at 3am when nobody is there does that count
suppose they both bought the same faulty part
and what if the next day nobody comes
so what if the main copy burns
what if i just write it on a post it
what happens during an update
what if there is a bug in both
would it help if half the fleet was broken
what if one TERM does everything ten times
what if i read while someone else is writing
suppose someone copies my badge
what if the monitoring is down
what if TERM die faster than we can replace them
what if the traffic comes in short bursts
and if one customer causes all the TERM
what if a TERM gets corrupted
what happens when the TERM is cut off
what if an intern leaks the key
let us say the TERM expires on a sunday
what if the provider itself is down
what if we deploy a broken version
what if the backup site floods as
suppose the switch takes ten minutes
both of them sleeping at the same time what then
and once a burglar is inside
what becomes of my data when the house burns
and suppose the messenger never arrives
i pasted the key into the chat by mistake
someone stole my laptop with everything on it
the one who watches drops dead what happens
and in a power cut
say nobody picks up the phone
and if they start to quarrel
what about the day when everybody comes at once
assume the clock is wrong on one of them
the cable gets cut by an excavator
let us pretend half of the staff leaves
but what when the new one is broken too
could they all go wrong together
and if someone inside is the bad guy
we merged it and now everything is red what do we do
picture a flood in the basement
what then if it comes back with old data
and when the lights go out everywhere
and when nobody is awake
but then who watches the watcher if that one fails too
could one mistake bring down everything
can a single bad change take all of it down
imagine two of them do it at once
let us say the line between them is cut
nobody answers for days what then
and nobody notices for a week
say they all fall ill together
oh no i just sent it to everybody
and if it comes back in the middle of it
my colleague is on holiday what now
i sent it to the wrong person by accident
but a fire burns the whole place
and in the middle of the night
and during the holidays
and on the busiest day of the year
both think that they are the boss what then
say the letter never arrives
`;
