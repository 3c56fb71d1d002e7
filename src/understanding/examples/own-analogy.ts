/** Less usual ways of making this move, spelled out and masked; one a line. */
export const ownAnalogyExamples = `
it is a little bit of a ANALOGY
so a spare for when the first one breaks
my grandmother does that with her keys
we do that in our kitchen
it reminds me of bees in a hive
sounds a lot like packing a suitcase
would a garden hose be a good comparison
could one think of it as a choir with many voices
i picture a row of dominoes
it is kind of like baking bread at home
my own image for CONCEPT is a spare key under the mat
a bit as when siblings share one bicycle
can i compare this to a football team
does it work the same way as a library card
in my head CONCEPT is a big umbrella
similar to how my mother labels the jars in the kitchen
let me try one with a train and it is wagons
think of a puppy learning tricks
CONCEPT is to this what salt is to soup
you could say it behaves like traffic at a roundabout
how about a ladder as a metaphor
this is same like when the farmer keeps seeds for next year
i see it as a relay race where the baton gets passed
almost the way a thermostat keeps a room warm
it feels like tuning a guitar
imagine a market with many stalls would that match CONCEPT
at my work in the restaurant the waiters do just this
would it be right to see TERM as the referee in a game
maybe it resembles a river splitting into streams
it is like having a spare umbrella in the car
reminds me of my grandmother baking bread
kind of similar to a choir where everyone sings softly
i picture a queue at the bakery
could i think of it as packing a suitcase
this makes me think of football players swapping positions
CONCEPT is basically a garden that needs watering
in my head it is a train with many wagons
the same way a library lends out books
as if you were folding laundry with your sister
would a beehive be a good comparison
we have that at home with the house keys and the neighbour
just as a waiter carries several plates at once
let me try my own story with a kitchen drawer
you could say TERM acts like a traffic light
is it like a kitchen with two cooks
it is like having a spare tyre in the boot
would a library card count as one
at our bakery we always keep a second batch of dough in the fridge
gives me school cafeteria vibes
it is the post office queue all over again
i picture a big orchestra where everyone waits for the conductor
could i think of it as a train with extra carriages
reminds me of my grandmother and her three sets of keys
kind of like when you lend your bike and it never comes back
so basically a bouncer at a club
my own picture would be a beehive
sounds a lot like how we do shifts at the hospital
the way i see it TERM is the referee and the rest are players
when i worked in a hotel the night porter did this
same energy as a group chat with no admin
imagine a football team with two goalkeepers
say you have a garden and one hose for twenty plants
let us pretend TERM is a bus driver
what about a supermarket with more tills open on saturdays
does the fire brigade work as an example
can we compare it to a zoo
i would explain it to my kids with lego
think of a pizza place on friday night
this is just my mums pantry
in my head it is a row of dominoes
for me CONCEPT is an umbrella you only notice when it rains
we had this in the army where the second in command knew everything too
is not it a bit like babysitting
it feels like packing two chargers for a trip
like a choir when one singer gets a sore throat
as if the school had a substitute teacher ready
almost as somebody photocopied the recipe book
here is my attempt at a comparison a lighthouse and it is keeper
let me try one a dentist with a waiting list
how about this picture a river that splits in two
how bout a vending machine then
could TERM be the waiter who carries orders to the kitchen
i came up with a taxi rank
i have got a better one it is a swimming pool with lifeguards
i made up my own story about a shepherd and two dogs
my metaphor would be a spider web
an analogy i thought of is a game of telephone
instead of ANALOGY i would use a bank with several counters
rather than ANALOGY why not a theatre with an understudy
similar to how a pilot has a copilot i guess
just like my dad who writes every password on two pieces of paper
much a relay race no
this is uber for TERM
so TERM is the goalkeeper of the whole thing
TERM would be the bread and CONCEPT the butter
if my phone is TERM then the cloud backup would be the other one
it would be as if every player had the coachs notebook
the closest thing i know is a wedding planner
where i come from the villages share one and it is the same idea
in my job at the airport we do this with luggage belts
my uncle drives trucks and he has the same thing with his two tanks
back in school our teacher kept a spare key with the janitor that is how i see it
last summer our campsite lost power and the generator kicked in is not that the same thing
we do that at my football club when someone is injured
i used to work at a call centre and there it went to the next free person
in minecraft you put chests in several bases that is kind of it
like a boss fight where the healer dies
it is giving airport security
total hunger games situation
big ikea instructions vibe
classic too many cooks thing
a bit of a chicken and egg story then
sort of a traffic light for data
TERM acts like a doorman does not it
TERM behaves the way my cat does when the vacuum comes out
you could say it is the seat belt of computers
one might liken CONCEPT to a bridge with several pillars
might a castle with a moat be a fair comparison
would it be right to imagine a farmer with many fields
am i allowed to see it as a restaurant menu
does it hold if i say it is an elevator with two cables
can i use a hospital ward as my example
is a marching band a good analogy for CONCEPT
suppose there is a shop with one owner and five helpers then the owner is TERM
say the ship has a second captain sleeping below would that fit
picture a pharmacy that only opens when two people turn their keys
it makes me think of choosing lanes on the motorway
that brings to mind the choir at my church
i keep seeing ants carrying food when you say that
to me that is marriage counselling
so the same as a hotel giving you another room when yours floods
it is what my barber does when he calls his brother on busy days
like netflix but for bread
you know when the teacher is ill and another class joins yours it is like this
it is a spare key under the mat
i would say it is a choir with two sopranos
i would describe it as a big umbrella
basically a second pair of shoes
so basically a photocopier
so a bit of a safety net
so my umbrella in the car
the way we always have two cooks at camp
the same way my aunt keeps two phones
same as my dad who carries two wallets
just as a farmer keeps seeds for next year
as when a teacher is ill and another one comes
just like when we moved house and everyone carried one box
that is what my grandmother did with her jam
that is how we do it in the fire brigade
we did that in the army with two radios
we do the same at the bakery when somebody is ill
at school we had a deputy for that
in football you have the bench
in my village the priest has a helper
when i was a kid we had two bikes in case one broke
my mother always cooks for ten when six come
think of a flock of birds
think ants
picture a bucket brigade
imagine a row of umbrellas
like a spare tent
like ants in a colony
like having two bank accounts
like when you back up your phone before a trip
kind of the second horse of a rider
sounds like a relay race to me
sounds like my kitchen on sunday
reminds me of bees
it makes me think of a pit stop
i see it as a big family
for me that is a beehive
would a fire drill be the same idea
could one say it is a bit of a buffet
is that comparable with a jury
is a beehive a fair picture
a bit like the understudies in a musical
two locks on one door
three wheels and one spare
my dad runs a garage they do the same
my dad has a firm if one is ill another one drives
my uncle has two tractors for that reason
my mother keeps a spare cake in the freezer
my sister and i both have the key
my flatmates do that with the milk
our teacher does that with the class list
our band has a second drummer who knows all the songs
our choir has a deputy for every solo
at work two people know every password
at our school there is always a second bus
at the pool there is always somebody watching
in the hospital where i work there is always one on call
in our kitchen everyone can do the soup
i have two pairs of glasses for the same reason
i have got two alarm clocks because of that
i always carry a second pen
i do that with my photos
i know that from the theatre
we had that in the scouts
we do it the same way on the boat
when i worked in a bar they opened a second till
when the queue gets long they open another till
when my grandma bakes she makes two
like my mother and dad both having the calendar
like the emergency number
like a substitute teacher who knows the class
like the layers of an onion
like winter clothes
like in a relay race
like two people on night watch
like when two friends hold the same tickets
so like the bench in handball
so like a second driver in the lorry
so like when a till opens at the supermarket
sounds like the layers of winter clothes
sounds like my old job
that is how my grandfather ran the mill
that is what bees do
it is a bit of a three legged stool
it is the spare wheel of a lorry
same with my bike lights
same thing with umbrellas
so like when your ANALOGY gets injured and you sub someone in
oh like opening more lines at mcdonalds
so like google docs
so it is like having 2 chargers
kind of like a bouncer at a club
is it like how 7 11 is always open
that is like having extra lives in a game
like a ANALOGY with more lanes
like photocopies
onion layers then
it is like in the post office when they open second window
so i can imagine it as many students who write the same notes
i would compare it with the customs at the border
it reminds me on second parachute
this reminds me of how airlines open additional counters during the holiday season
i suppose one could liken it to several secretaries each keeping the minutes of the same meeting
would it be fair to compare this to an now network that serves you at any hour
it strikes me as similar to the compartments of a submarine
yes like the night shift at a hospital
ok so relay race someone drops out and the next one runs
imagine a barber shop hiring more barbers on saturdays
my mother has the same photo album at both her houses like that
basically a substitute teacher
think vending TERM always there
airlock on a spaceship vibes
same as wikipedia mirrors
is not it a bit like carpooling
so it is basically a spare key under the mat
like more ANALOGY at ikea
that is like when you text the same photo to three friends
like taking off your shoes at the airport
kind of like my mom always picks up
reminds me of having two goalkeepers
is it like a hydra
i would say it is a buffet with more plates
so basically git clone
same way there is always a lifeguard on duty
so like when they open the second till at aldi because the queue is too long
it is like my mom and dad both having the calendar on the fridge and on the phone
like the 112 emergency line
so like having a substitute drummer who knows all the songs
i have got two pairs of glasses for the same reason
in handball we have fourteen players for seven spots
ah so it is when my mom cooks for the whole street she needs more pots
so it is like everyone in class having the same handout
basically like a nightclub with three bouncers
that is like my local kiosk never closed
like a stunt double
so it is like having two people who know the payroll
sounds like hiring temps before christmas
so like keeping the contract in three cabinets
reminds me of the on call phone we pass around
so basically a deputy
like two lifeguards at one beach
this is how my mother organised our kitchen
a lizard that drops it is tail and lives on
i see a beehive when i read this
when one singer coughs the choir goes on
so like keeping a ANALOGY and a repair kit
would an orchestra with two conductors be a good picture
it is a bit like leaving a key with the neighbours
we do the same on night shift with two doctors
so it is my mother and her three shopping lists
think of a restaurant with two ovens
that is just how a relay race goes
my grandfather wore a belt and braces
at the airport they open more gates in summer
so a bouncer at the door
as with two pens in an exam
sounds like the buddy system in diving
for me that is a library with several copies of a book
like a parachute and a reserve
in a band the bass player can cover for the guitar
a bit like writing the pin on the card
similar to trying the soup before you serve it
like having a colleague check the dose
in my village two people have the key to the fire engine
that is why my aunt keeps two pairs of glasses
my uncle had a shop and hired two more people instead of building a bigger one
so it is a video call basically
we had that at the scouts one always stayed awake
in the orchestra nobody hears it if one violin stops
would a second umbrella count
so it is like a kitchen where everyone can cook everything
like writing the code on the safe
they do that at the airport too
a swimming pool with two lifeguards basically
just like at my dentist
same thing happened with our boiler at home
`;
