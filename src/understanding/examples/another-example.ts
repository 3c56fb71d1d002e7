/** Less usual ways of making this move, spelled out and masked; one a line. */
export const anotherExampleExamples = `
show me in another setting
what would be another situation like this
compare it to something i know
something from daily life
do you have anything else to picture it with
got any more cases like this
one case alone does not convince me
i would love to see this in a second setting
show me a different situation where CONCEPT turns up
where else does one run into this
any other stories for the same idea
can you illustrate it with something from daily life
a further illustration would help
have you something besides ANALOGY
let us look at one more of these
something more concrete would be nice
are there others
i learn best from seeing many instances
do you maybe know some other situation of this kind
throw a few more samples at me
ANALOGY does nothing for me give me a fresh story
name two other places it shows up
i need to see it in a scene i know
could there be a better picture than ANALOGY
is there a real world instance of CONCEPT
tell me of a time when this happened
paint me a different picture
i am tired of ANALOGY and want something new
such as
to give one more sample for CONCEPT
got any more examples
give me a different one to look at
what is a second example of CONCEPT
show me CONCEPT somewhere else
do you have something from daily life for this
one more example would help
can i see it in another situation
maybe an example with football
where else would i run into CONCEPT
that example does not speak to me try a different one
another one
i do not cook so use something else instead
is there a case from a real company
bring one example more
how about a fresh scenario
could you illustrate CONCEPT with something from a school
id like a concrete instance
not the ANALOGY again something new
any other stories like that
what would be a good illustration of CONCEPT
for instance
like what for example
have you got an analogy that is not about food
pick some other comparison
let me have an example i can relate to
i want to see CONCEPT in a hospital or a shop
think of a different picture for me
other than ANALOGY what could you compare it to
example
two more examples and i am happy
does CONCEPT show up anywhere in gaming
throw me another
i work in retail so an example from there would be nice
can you come up with an alternative to ANALOGY
what is an everyday version of this
show me a case where somebody used CONCEPT
i learn best from examples so keep them coming
ok now the same idea with cars
it would be kind of you to offer a further example
do one with trains
a new metaphor
i am tired of ANALOGY got something else
name a place where people see CONCEPT every day
can you make up another little story
a more realistic example
something less childish than ANALOGY maybe
what other things in the world behave like that
any example my grandkids would know
more examples of CONCEPT
swap the example for one about music
i would understand better with some other example
is there a famous example
hit me with a second story about CONCEPT
let us see it in action somewhere different
just one example is not enough for me
could we try a sports one
give an instance of CONCEPT from nature or animals
how would that look in a small business say
you only gave me ANALOGY is there nothing else
i want to hear a better example
have you got one about cooking
do you know one with animals
is there one with sports
got anything with trains
give us one from the office
can i have an example from school
get me a different one
any others like it
any more where that came from
what other stories do you have
which other comparisons are there
i would like a second example
some more examples would be good
can you think of something from daily life
show me a case of it
let me hear another picture
how about one about music
maybe with a garden this time
i do not know much about boats have you got something else
i need an example to get it
could you illustrate it
an example from nature please
try one with kids
again but with another story
can you do one about a stadium
something less technical maybe a story about food
something less serious maybe
maybe something with animals
can i hear a different one
do one with a family
one for people who like music
what would be another case
what is another one
you already told me that one
i know that one already
heard that one before
not that one again
you said that one twice
a new one please
is there another way to picture it
other example
something else
1 more
do you have one other example for this
it would be nice to hear some different story
could you show it with an example from the life
might there be another illustration that is closer to everyday office life
can we get one with animals
ok next analogy
got one from sports
have you got one about cars
what other examples are there
hit me with another one
can i get an example from real life
any more of those
something less military
tell me another one
could i get one more example
let us hear a different one
any analogy from the office world
the boat story does not work for me
i have no idea about football can you use something else
paint a picture for me
i am a visual learner give me something to look at
one that is set in a school
could you come up with a different comparison
have you got something from nursing
do you know another one
is there any story that fits this better
i can not relate to theatre pick another topic
that picture is not helping try a new one
a case from a normal office would be great
can you illustrate that
what would this look like in a ANALOGY
give me something i can imagine
i would like to see it with an ordinary situation
anything from sports
show me with an everyday situation
can you make it more concrete
one about ANALOGY would be nice
how about another picture
how about something different
do you have one for people who cook
got one for gardeners
have you one about sports
something from the office maybe
something closer to my job
can you give me something i know from home
is there one with animals
anything with food
i do not drive so try something else
that one is not my world give me a different one
show me that with something from school
can you paint me a picture
a second picture would help
something less dull please
one with people instead of machines
that image does nothing for me
that one did not do much for me
let me hear a different story
i need a picture for that
tell me a story about it
`;
