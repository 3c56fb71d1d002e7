/** Less usual ways of making this move, spelled out and masked; one a line. */
export const applyExamples = `
we run a shop online would it help us
does our company need this
what does it mean for a small team
and with several TERM
what would i do with CONCEPT at my job
where is CONCEPT used
i have a small project and wonder whether CONCEPT fits
is this of any use outside the classroom
what good is CONCEPT to someone like me
how do professionals put CONCEPT to work
when would i need this
turn the theory into something i can do
who uses CONCEPT these days
i want to bring CONCEPT into my own work
what does CONCEPT look like in the real world
this all sounds rather theoretical
in my situation what would be the right move
which problems does CONCEPT solve for people
is CONCEPT worth the trouble for a small thing like mine
how could i make use of TERM at home
what are practical uses of CONCEPT
i am building something and should include CONCEPT
does anybody do this in everyday practice
what can i take from CONCEPT for my assignment
give me advice on using CONCEPT for my case
at what moment should one reach for CONCEPT
help me see CONCEPT in the thing i am working on
from theory to practice how to go
what would be a first step if i wanted to try CONCEPT myself
where is CONCEPT used in real life
what does CONCEPT look like in practice
how would i use this at my job
i am building a small web shop so where does CONCEPT come in
does this matter for a two person company
which companies do this for real
how can i put CONCEPT to work in my project
give me a real world use of CONCEPT
i run a bakery how could i benefit from this
what would this mean for my school app
when would a normal person need CONCEPT
how do i bring this into my own code
is CONCEPT something banks use
for my thesis how might CONCEPT be relevant
my boss wants CONCEPT what should i do on monday
in everyday work where will i run into TERM
how do the big players handle CONCEPT out there
ok theory is nice but practically
we have one old server in the basement how does CONCEPT apply to us
can i use TERM for my discord
what is CONCEPT good for outside the textbook
does netflix do that too
where would i meet CONCEPT in a hospital
how would our team start with CONCEPT
is it useful for somebody who only has a blog
what can i do with this knowledge
how do chefs use CONCEPT on a busy evening
in my case i have a game with few friends on it do i need TERM
how does all this translate to my situation
apply that to a library
what are typical uses of TERM
i work in insurance where would CONCEPT show up there
so how do people do this in production
does my phone use CONCEPT anywhere
what would be a practical application
how would a lawyer make use of CONCEPT
could our club website profit from a TERM
in the real world who bothers with this
we are migrating our payroll system how does CONCEPT fit in
for a beginner project is CONCEPT worth it
tell me how i should use CONCEPT in my startup
which of the things i use every day rely on CONCEPT
how do you do that on an actual system
i am a nurse and i am wondering where this helps me
what tools do people use for CONCEPT these days
at my work we have three offices how would this go there
what is the use case
how is TERM employed in industry
i want to try CONCEPT at home where do i begin
does it have any use for a person like me who is retired
say i am making an app for recipes how would i add CONCEPT
in what kind of jobs do you need to know CONCEPT
how could a small farm take advantage of TERM
where have you seen CONCEPT applied
can this be used for my family photos
let us take my own database what would CONCEPT change about it
when do engineers reach for TERM
what situations call for CONCEPT
is this done in hospitals and airports as
our customers complain about slow pages would CONCEPT help us
how do i know if my project needs CONCEPT
make it concrete for a shop with ten employees
i have a raspberry pi can i do CONCEPT on that
how realistic is CONCEPT for a tiny budget
what would i change in my current setup to get CONCEPT
how does whatsapp or google go about TERM in reality
could i use the idea of CONCEPT in my class with kids
how does this help me with my actual work
for what is the CONCEPT used in the practice
my project has to go live in june which bits of CONCEPT should i put in
is my coffee machine an example of this
is a bank an example
would my bakery need that
would that be something for a school
does that matter for us
does it matter for a small shop
does my bank do it like this
does anyone near me use it
we have only one person for this does it still apply
we are a team of three what would we do
i run a small cafe how would i do that
i am building a game is this for me
how would a small office do it
how would a hospital do that
how would you set it up for a family
how would i bring this to my team
how does it look for a club of twenty people
how do real companies handle it
how is it done at amazon
so where do i meet this in daily life
where could i use it tomorrow
where have i seen this already
what does it mean for my work
what would change for us
what should i do differently at home
what can i do with it
what would i have to buy
is it worth it for one person
can i do this on my own laptop
can we use it for the wedding
could i use it at home
who uses it
which companies work like that
is that what spotify does
is that why my phone does this
name a place where it is used
give me a real situation for it
let us take my garden as a case
and for my own project
and at work
in my job what would that be
so at our office that would look how
would gmail do it
would facebook do that
would my bank do this
does my car have that
does my phone keep copies like that
does wikipedia work like this
does a hospital need this
do airlines do that too
do small companies bother
did amazon build it that way
has anyone at our firm got that
is my email like that
is uber doing this
is there something like this in my kitchen
are banks built like this
my cousin has a small shop does he need it
my sister sells cakes online what would she need
our club has a small website is it worth it
for a band homepage is that needed
for a five person company what would you do
what would you tell a small office to do
what would you recommend for a school
what is the first thing to do at my company
what do hospitals do about it
how do trains do it
how do pilots handle that
how is that at a bank
where do i find this around me
so my backup drive is one of those
so that is what netflix does
so for me that means two of them
i have one server at home what now
we sell tickets twice a year what would help us
do games like fortnite use this
does my phone do this
is that how instagram works
real use
for a blog too
in my app
where is it used in the real life
how can i use this in my project of university
how this plays out in an actual production environment
does anybody do this in practice
name one company that needs this
who needs TERM
would a bakery website need all that
what would this look like for our group project
does netflix do it like that
could we use that for our minecraft TERM
which of these matter for a mobile app
how google handles that
is this what raid does
how would a small startup do that
is google drive an example of this
how would that look at my workplace
where would i see this in everyday life
what would i need to buy for my shop
would gmail do this
my cousin has a webshop with like 5 orders a day he does not need this right
does whatsapp keep copies like that
what would you tell a small doctor office to do
do i need TERM for my band homepage
what does tiktok do about this
is this what my company vpn is for
how would you do this for an online course
how would we do this with our billing service
does it make sense for an internal tool
what would this look like with mysql
which of these should my team do first
how do companies like amazon do it
do we have that in our office network
we have two of those TERM in the lab is that enough for us
i work in a ANALOGY how does it concern me
would a dentist need this
we are a team of four what does that mean for us
my shop runs on a cheap computer should i worry
is that something for a school website
what should we do first in our office
does netflix do that
i use an online calendar is that a case of it
which of my daily tools has this
what would you advise a small club
where do i meet this in my job
i am a nurse does that concern me as
how would my team go about it
how could our hospital make use of this
we only have one printer should we buy another one
what changes for me as a tester
for a hobby page is that worth the trouble
i maintain a little forum what should i do about it
does a messenger on my phone work this way
`;
