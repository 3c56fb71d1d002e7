/** Less usual ways of making this move, spelled out and masked; one a line. */
export const greetingExamples = `
good to see you
hi there
good morning teacher
hey buddy
hello again
i am back
nice to meet you
good evening
hello
greetings
what is up
how are you doing today
anyone home
are you there
pleased to make your acquaintance
good day to you sir
it is me again
long time no see
hope you are
i just joined and wanted to introduce myself
how is it going
hola
i have returned after the holidays
a good afternoon
glad to see you
hi
hello there
hey you
good morning
evening all
hello it is me again
greetings from rainy glasgow
good day to you
hey how is it going
hello teacher
bonjour
guten tag
is anybody there
morning
hey
hi i am new here
ciao how is life
good afternoon sir or madam
alright mate you
hey how are you
hi all
good evening everybody
hi everyone
i am your new student
nice to be here
good evening to you
hey there
i am the new one in the team
back again after the holidays
back from my break
hello again i am back from lunch
howdy
good to be back
new here hello
just joined
hi i just joined the team
i started here this week
first day for me
what is up everyone
hello there i am new to the course
yo everyone
is there anybody here
is anyone around
hi what a day
back after a week off
hi it is my first day
`;
