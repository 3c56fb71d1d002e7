/** Less usual ways of making this move, spelled out and masked; one a line. */
export const simplerExamples = `
use small words
pretend i know nothing
that is a lot of words
keep it short
just the essentials
too many big words for me
dumb it down
pretend i am five years old
how would you tell this to my grandmother
just the gist
can you boil it down to one line
that was a lot of text
less detail would be good
use everyday language with me
i am a complete beginner here
way too complicated
put it in plain terms
keep it short this time
my english is weak and i need easy words
sum CONCEPT up in a single sentence
cut the jargon
the short version is enough
you are talking over my level
is there an easier way to say this
strip it down to the bare bones
make more easy
i want the child friendly version of CONCEPT
all these technical expressions make me dizzy
explain like you would to someone with no background
a tiny summary in a few words would suffice
use easier words
that is way too technical
eli5
too many big words
shorter
can you say CONCEPT in one sentence
explain it like i am a kid
i need the baby version of CONCEPT
less jargon
plain english
tldr
make it easy for someone with no background
what is CONCEPT in a nutshell
i am only twelve so go easy
keep it short i have a meeting in five minutes
in laymans terms
how would you tell that to my grandma
this is too complicated for me
cut it down to the essentials
could you simplify that a little
i do not speak nerd
too long did not read
be brief
my english is basic write simple
just the gist of CONCEPT thanks
sounds like a textbook talk normal to me
a wall of text give me the short form
what would you say to a five year old about CONCEPT
pretend i know absolutely nothing
fewer words
that was rather a lot could you boil it down
i am a total beginner so nothing fancy
strip out the details and tell me what CONCEPT is
is there an easier way of saying this
can you do it without the technical terms
what is the simplest thing you can tell me about CONCEPT
over my pay grade make it basic
skip the fancy language
give me the elevator pitch for CONCEPT
my head hurts make it lighter
a little less complex if possible
simple version
speak human
you are using difficult words
summed up in ten words what is CONCEPT
no essays
i only need the big picture not every detail
express that more simply
so basically what in short
explain CONCEPT for dummies
could that be phrased for a non expert
bring it down to my level
i am not a specialist so a gentler explanation would be good
get to the point
simpler than that
how do i put CONCEPT to my boss in two lines
that is heavy stuff can we make it smaller
i want it short and sweet
it is all too much at once just the basics
use normal words
talk to me like a normal person
what is that in plain speech
now in baby language
say it short
make it short please
keep it brief
cut it down
just the core of it
what is the core idea
what is the main thing i should know
too long for me
that is a lot of text
so many big words
those words are too hard
i am not an expert so go easy
for somebody with no background please
assume i know nothing
pretend i am new to all this
explain like to a child
as you would to your nephew
can you break it down
break that down for me
one sentence version
can it be said easier
make this understandable
what is the one thing to remember
what should i remember
what is the most important bit
what does it come down to
bottom line
what is the gist
simpler please
a bit simpler please
easier please
in two words
too much jargon for me
english please
what would you tell a twelve year old
the two line version please
in english
too many words
use more easy words
is it possible to say it with simple sentences
would you be able to boil that down to one or two sentences
ok that was a lot short version
can you dumb it down for jake
too long did not read gist
imagine i am your grandma
can you use normal words
ok but in one sentence
pretend i know nothing about computers
less technical
you lost me at coordination simpler
what would you say to a twelve year old
can you give me the two line version
i never studied this stuff so keep it basic
imagine you explain it to your neighbour
talk to me like i just started yesterday
in words my grandfather would get
can it be said without all these technical terms
too nerdy for me
i do not speak engineer
translate that into human
is there a beginner friendly version
use easy vocabulary
what is the short answer
boil it down for me
say it so a ten year old understands
keep it short and easy
i am not technical at all
how would you put that for somebody from marketing
my brain needs smaller bites
just tell me the core of it
could you give a less complicated description
this is too academic for a practical person
with less theory
write it as if for a school magazine
how would you explain it to a child
what would you tell a kid
how would you tell my mother
how would i explain this to my manager
too many strange words
say it the way you would to a friend
i am no engineer so please in easy words
make it short
shorter please
give it to me in one line
say it so that i get it
so that my mum gets it
and now for people who did not study this
again for somebody without any idea of computers
i am only a beginner go easy on me
without all the numbers please
i am thirteen
cut the technical talk
`;
