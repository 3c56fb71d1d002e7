/** Less usual ways of making this move, spelled out and masked; one a line. */
export const offTopicExamples = `
who won the match yesterday
my neighbour bought a new car
what should i cook tonight
do you know a good restaurant nearby
it is raining here
i had a long day
who is the best player
can you help me with my taxes
my boss is driving me mad this week
do you think it will rain tomorrow
who won the match last night
should i buy a new phone
i am craving pizza
how old are you
i still have to pick up the dry cleaning
have you played any good video games lately
my daughter just lost her first tooth
the meeting got moved to friday again
it is freezing in this room
our goalkeeper was terrible on sunday
my laptop battery dies after an hour
what is a good recipe for soup
do you have feelings
remind me to pay the rent
i beat the last level
my cat is walking over the keyboard
are you a real person
tell me a joke
which movie should i watch tonight
i need to book a flight for my holiday
who do you vote for
the neighbours are being noisy
this coffee tastes awful
what is the weather like today
can you order me a pizza
who made you
what is your favourite colour
my cat just jumped on the keyboard
i am so tired today
it is freezing in this office
i had soup for lunch
my neighbour is drilling again
do you dream
what is the capital of peru
recommend me a film for tonight
i need a new phone which one is good
how do i get rid of ants in the garden
my boyfriend is not answering my texts
what time is it
when is easter this year
can you book me a train to leeds
write me a poem about autumn
sing something
do you like music
are you smarter than the other bots
do you get bored of talking to us
will robots take my job
what do you look like
where do you live
is there a human behind this chat
i think you are kind of cute
will you marry me
my boss is driving me mad
i hate mondays
we are going to spain in july
traffic was terrible this morning
my back hurts since sunday
should i take an aspirin for a headache
is bitcoin going up
what shares would you buy
who should i vote for
what do you think about the president
is there a god
what is the meaning of life
my daughter got her driving licence yesterday
our dog had puppies
the bus was late again
hang on someone is at the door
just pouring myself a coffee
i have been watching that new series all weekend
do you know any good songs for a wedding
how many goals did messi score
translate good luck into japanese
what is 17 times 23
how do i fix a flat tyre
my printer will not print
wifi keeps dropping at my place
i forgot my password for the bank
which is the tallest mountain in africa
how long do i boil an egg
what is a nice present for a 60 year old
it is my birthday
i failed my maths exam and i am sad
nobody calls me
guess what i bought a motorbike
are cats better than dogs
can you see me through the camera
do you save what i type here
how much do they pay you
which model are you built on
can you speak german
do you sleep at night
you sound just like my uncle
are you allowed to swear
i could eat a horse right now
can not wait for the holidays
it has not stopped raining since tuesday
the kids are shouting in the background sorry
let us talk about football instead
forget the lesson tell me some gossip
can you help me write an email to my landlord
make me an instagram caption
any tips for losing weight
what should i wear to a job interview
how do i ask a girl out
did you hear about the earthquake
my knee surgery went fine by the way
fancy a game of chess
is the test on monday
when is the meeting
did you see my message
who is bringing snacks
can someone open the window
my screen froze
sorry wrong chat
that cat picture is great
how do i cook rice
how do i install linux
who painted that
who invented the telephone
what is a black hole
what does a lawyer earn
can you explain the offside rule
explain chess to me
are you happy
who pays you
can you fix my printer
do my homework
is it cold in norway
are you recording this
how do i get into the phone of my example
anyone up for lunch
anyone want coffee
book me a flight
do you get paid
what do you think of my hair
how tall are you
why is the sky blue
how do birds fly
who is the king of spain
what is a good name for a dog
where can i buy cheap shoes
tell me about the war
what is the best phone
weather
you a bot
what is your opinion on the upcoming election
did you finish the homework
pizza after this
brb dog is barking goodbye
nice profile picture
is the exam on thursday or friday
my mic is broken sorry
how do i install docker
what is a blockchain
who invented the internet
do you like cats
my teacher is so annoying
how do i get a girlfriend
what is the capital of france
what is quantum computing
can you explain relativity
how to get into my example ANALOGY
can you book me a flight to rome
is it raining where you are
what do you think about pineapple on pizza
how do i change my wifi password
what is for lunch
can you reset my vpn password
when is the next release
is there a good pizza place near here
my cat walked across the keyboard
where can i leave my bike
what time is the meeting today
has anyone got a charger
does somebody want my ticket for the concert
the printer is out of paper
who is bringing the cake
when does the bus leave
i need to refund a train ticket
is it warm outside
my back is killing me
anyone up for table tennis
do you know a good film
is the boss in today
can you order some food for us
what shoes should i buy
is the shop still open
will it be sunny on sunday
does anyone know when the shop opens
anybody know who has the keys to the meeting room
somebody left the window open
look at this dog
check out this video
did you see the match yesterday
who won the race
can you do my homework
write me a cover letter
book me a table for two
who can fix my screen
my keyboard is broken who helps with that
my chair is broken who do i tell
who do i ask about my parking card
where do i get a new badge
where can i get some coffee
how do i print from here
my mouse stopped working
is anyone coming for lunch
what are you all doing this weekend
did you hand in your assignment
your mic is muted
you are muted
are you a human
do you get paid for this
tell me something funny
who is going to the party
i lost my umbrella
does the lift work again
happy new year everyone
`;
