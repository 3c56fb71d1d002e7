const words = `
a able about above across act action actual actually add after again against ago agree all allow
almost alone along already also although always am among amount an and another answer any anybody
anyone anything anyway anywhere apart are area around as ask at away
back bad basically be because become been before begin behind being believe below besides best
better between big bit both bottom bring but by bye
call came can cannot case cause certain certainly chance change choose clear clearly close come
common completely concept consider continue correct could course
day deal definitely describe did different difficult do does doing done down during
each early easier easily easy either else end enough especially even ever every everybody everyone
everything everywhere exact exactly example except explain explanation
fact fair fall far fast feel few find fine first follow for form found from full fully further
gave general generally get give go goes going gone good goodbye got great guess
had half happen hard has have having he hello help her here hey hi him hint his hold hope how
however
i idea if imagine important in indeed inside instead interesting into is issue it item its itself
just
keep kind knew know known
large last late later learn least leave left less lesson let like likely line little long look lot
low
made main make man many matter may maybe me mean meaning means meant method might mind mine minute
moment more most mostly move much must my myself
name near nearly need never new next nice no nobody none nor normal not nothing now nowhere number
obvious obviously of off often oh ok okay old on once one only onto or ordinary other others our
out outside over own
part particular people perhaps person piece place please point possible possibly pretty probably
problem purpose put
question quick quickly quite quiz
rather ready real really reason recap right
said same saw say second see seem seems seen self sense several shall she should show side similar
simple simply since single small so some somebody somehow someone something sometimes somewhere
soon sorry sort start still stop story stuff such sure system
take talk tell than thank thanks that the their them then there therefore these they thing things
think this those though thought three through thus time to today together too took top topic toward
true try turn two type
under understand understood unless until up upon us use used useful usual usually
very via
want was way we well went were what whatever when where whether which while who whole whom whose
why will wish with within without word work world would wrong
yeah year yep yes yet you your yours
`;

/** Words that stand in nearly every message: as the name of anything they would be heard everywhere. */
export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
