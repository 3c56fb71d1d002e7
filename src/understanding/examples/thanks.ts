/** Less usual ways of making this move, spelled out and masked; one a line. */
export const thanksExamples = `
you helped me a lot
that was kind of you
much appreciated
i am grateful for your patience
you have been a great help
thanks mate
thank you for taking the time
i owe you one
many thanks
you are a lifesaver
bless you
appreciate it
thanks a million for ANALOGY
you are the best teacher i have had
great job
nice work explaining CONCEPT
i could not have done it without you
thankful
you rock
ta
that is generous of you
good
gracias
you saved my exam
i appreciate how you put it
am so much obliged to you
thanks
thank you so much
merci beaucoup
muchas gracias
danke dir
obrigado
grazie mille
tack så mycket
arigato
dziękuję
i appreciate your patience with me
you are a star
you have been helpful
that is kind of you
could not have done it without you
grateful for the help with CONCEPT
you saved my homework
a big thank you from me
i am obliged to you
thanks a bunch for explaining TERM
nice one mate
many thanks for your time
thank you for not making me feel stupid
what a great help this was
you are the best
that was good of you
i want to say thank you
kudos for the ANALOGY
lifesaver
wish my professor was like you so thanks
very kind of you
you are very helpful
that was kind
thank you a lot for this
i thank you much for your help
thanks a ton
thanks that was useful understood
big thanks
thanks helpful
you have helped me a lot
thanks for your patience
many thanks for the effort
i owe you a coffee
bless you for this
that was helpful of you thanks
you explain this so well
you are a good teacher
you taught me more than my school did
thanks for taking the time
thanks that is all i needed
thank you that was all
thanks a million
thanks will tell my colleagues
thanks will try that
you made my day
i am grateful for this
that helped a lot thank you
cheers
cheers for that
`;
