/** Less usual ways of making this move, spelled out and masked; one a line. */
export const recapExamples = `
tell me in short what we did
list what i know so far
sum up everything so far
give me the key takeaways
what have we talked about today
which concepts did i see
list the main points
remind me what we did
can you wrap all of that into a few bullets
i lost track of what we have gone through
run through the whole lesson once more in brief
i need an overview for my notes
where are we in the course
the highlights
put together all the things you taught me
let me have a short review before moving on
i was away yesterday and forgot where we were
condense the session for me
what should i remember from all this
how far did we get
a quick look back would be good
could we go over the topics from the beginning in short
make me a cheat sheet
tell me my progress
what did i learn until now
i want to write down the essentials
from CONCEPT to here what were the big ideas
recap
can you sum it all up
what have we covered so far
summary
give me the main points
remind me what we did today
tldr of everything
where were we
list what i learned
could you go over all the topics once more in short
what did we talk about
quick overview of the lesson so far
bring it all together for me
let us review
what are the key takeaways
wrap it up in a few bullet points
i was away can you catch me up
which concepts have i done
how far have we got
a short roundup would help
just the highlights
put the whole thing in one paragraph
before we move on summarize
i lost the thread what was the story until now
can i see my progress
run through what we discussed
so what was the bottom line of this session
i need notes from this lesson
cheat sheet of what we went through
look back on what weve done
refresh my memory on the whole lesson
can you repeat the important things of today
what was all that again in brief
give a conclusion of our chat
what ground have we covered
one line for each topic we did
make me a summary i can copy
it was a lot can you collect it together
what topics are done and what is left
what did we do up to now
what have we seen
what was the last thing we talked about
what was i doing here
where was i
where did i leave off
where were we before the break
which topic were we on
remind me what we did last time
can you list all we had
give me the main points of today
everything in short please
sum the lesson up
wrap it up for me
can you wrap that up
short summary of the day
sum up
key points
can you list what we had so far
what was i doing
where did we stop last time
quick recap
what did we do so far
can you wrap that up for me
can you summarize everything up to here
can we recap
what did we cover so far
what have i learned until now
give me the main takeaways
which points should i keep
what should i take home from this
bullet points of the whole lesson
can i have a summary before i leave
how much did we get through
list what i know by now
what was the most important thing today
short version of the whole lesson
what was all that about in the end
the main points again before we go on
go over the main points
notes for today please
write me a short list of what we did
what should i have learned by now
sum it up in a few lines
give me the big picture of what we covered
a quick overview of what i have heard so far
what have we been through
can you list the important bits
a quick round up please
in short what did i learn
list all that we went through
`;
