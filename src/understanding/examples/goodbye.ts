/** Less usual ways of making this move, spelled out and masked; one a line. */
export const goodbyeExamples = `
i am going home
that was it for me
see you tomorrow
i have to run now
until next time
take care
good night
catch you later
i am off to bed
farewell
talk to you soon
have a nice weekend
i am leaving
bye for now
i must dash
time for me to head out
my bus is here
i will be back another day
adios my friend
cheerio
ciao
signing off
we will speak again next week
it was a pleasure talking to you
i must be going
peace out
logging off from my side
bye
see you later
see you
have to run
that is me off to bed
talk later
i am heading out now
catch you tomorrow
have a nice day
i must leave my bus is here
au revoir
adios
tschüss
so long
i am done for today
my break is over so i go back to work
time for me to go
logging out now
laters
ill be back after the weekend
talk soon
have to pick up the kids see you
that will be all for this evening
brb dinner
i am going to sleep now
enjoy your evening
goodbye and all the best
ok i am out
must dash
let us pick this up another day
hasta luego
i am off
have to dash
class starts bye
until tomorrow
good night everyone
night all
dinner is ready i must go
bedtime for me
time for bed
lunch time bye
that was my stop bye
must sleep now
i am out
brb stop
have to go class is starting
ok see you tomorrow
ok bedtime for me
my shift starts now
i have to catch the tram
my kids are calling
see you on monday
off to lunch
i will come back to this in the evening
that was it for me tonight
i am out of here
have to go back to my patients
until the next time
break is over
dinner is ready have to leave
let us pick it up again next week
heading home now
have a good evening everyone
off i go
gone for today
that was my last question bye
signing off for the night
time to log off
my meeting starts in two minutes
got to run
see you around
we will continue after lunch
`;
