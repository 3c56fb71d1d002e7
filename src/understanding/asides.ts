import type { Clause } from "./clauses.ts";
import { type Draft, isOpen } from "./draft.ts";
import { slight } from "./heard.ts";
import type { Move } from "./meaning.ts";
import { isRefused, saysMisread } from "./missed.ts";
import type { Utterance } from "./model/features.ts";
import { isHelpless } from "./remedy.ts";
import { isQuestion } from "./stated.ts";
import { type Item, isSubject } from "./tags.ts";

/** So many words a clause has that asks for something of its own. */
const leastAsked = 4;

/** "Makes sense. Last question, is it not expensive" and "why keep it twice? Sounds like a waste": what is left to hear without what is only said along with it; null where that is all, or nothing was. */
export function dropAside(utterance: Utterance, { move, clause }: Draft): Item[] | null {
  const { clauses } = utterance;
  const owed = clauses.flatMap(listOwed);
  if (owed.length > 0) return owed;
  if (clauses.length < 2) return null;
  const told = clauses.filter((each) => each !== clause && isLong(each) && !isAside(each, clauses));
  if (told.length > 0 && clause && leadsOn(move, clause)) return told.flatMap(listItems);
  const heard = clauses.filter((clause) => !isAside(clause, clauses));
  // "Huh? I did not ask about that. Why is …": what was not wanted is what the "huh" is about.
  const corrects = heard.length < clauses.length;
  const rest = corrects ? heard.filter(({ text }) => !bare.test(text)) : heard;
  if (rest.every(({ text }) => bare.test(text))) return null;
  const asked = rest.filter((clause) => asksItself(clause, utterance));
  if (asked.length > 0 && (slight.has(move) || opensKindly(utterance)))
    return asked.flatMap(listItems);
  const named = rest.filter(namesSomething);
  if (named.length > 0 && move === "greeting") return named.flatMap(listItems);
  const why = rest.filter(({ form, asked }) => form === "wh" && asked);
  if (why.length > 0 && move === "own-analogy") return why.flatMap(listItems);
  return rest.length > 0 && rest.length < clauses.length ? rest.flatMap(listItems) : null;
}

/** "You haven't told me yet whether it slows things down" asks that. */
function listOwed({ text, items }: Clause): Item[] {
  const { before, asks } = owing.exec(text)?.groups ?? {};
  if (before === undefined) return [];
  const from = before.split(" ").length + (/^(?:if|whether)$/.test(asks ?? "") ? 1 : 0);
  const rest = items.slice(items.length - (text.split(" ").length - from));
  return rest.length < leastAsked ? [] : [...rest, { text: "?", tag: null }];
}

const owing =
  /^(?<before>(?:(?:sorry|no|but|well|i am|hm+|and|still) )*you (?:have|did|do) not (?:\w+ )?(?:say|said|tell|told|answer|answered)(?: me| us)?(?: (?:yet|so far|though|now))?) (?<asks>if|whether|how|why|what|who|when|where|which) /;

/** "I'm not talking about security. I mean the copies": the message without what it says is not meant, where that leaves anything. */
export function dropRefused(items: readonly Item[], clauses: readonly Clause[]): readonly Item[] {
  return keepMeant(items, clauses, (clause) => !isRefused(clause, clauses));
}

function keepMeant(
  items: readonly Item[],
  clauses: readonly Clause[],
  isMeant: (clause: Clause) => boolean,
): readonly Item[] {
  // Without its only clause nothing would be left.
  if (clauses.length < 2) return items;
  const meant = clauses.filter(isMeant);
  const isAll = meant.length === clauses.length || meant.every(({ text }) => bare.test(text));
  return isAll ? items : meant.flatMap(listItems);
}

/** "Not what I meant. So all writes go to one node?": the message without what it says of the last reply, where that leaves anything. */
export function dropComplaint(items: readonly Item[], clauses: readonly Clause[]): readonly Item[] {
  const isStated = (each: Clause) => !saysMisread(each.text) && !isRefused(each, clauses);
  return keepMeant(items, clauses, isStated);
}

/** "I deleted the commit and pushed again. That's enough, I think": who tells so much does not take their leave. */
function isLong({ text }: Clause): boolean {
  return text.split(" ").length >= leastTold;
}

const leastTold = 6;

/** "Next: a mirror makes backups needless" and "what? A mirror …": the word before what is told asks for nothing by itself. */
function leadsOn(move: Move, { text }: Clause): boolean {
  if (move === "stop") return !outright.test(text);
  return (
    (move === "continue" && heading.test(text)) || (move === "explain-again" && huh.test(text))
  );
}

const outright = /\b(?:stop|quit|exit|end|close|pause|leave|break)\b/;
const heading = /^(?:next|last)(?: (?:one|question|thing|point|claim|statement))?$/;
const huh = /^(?:what|huh|hm+|sorry|excuse me)$/;

/** What says nothing by itself. */
const bare = /^(?:no|nope|yes|ok|hmm|sorry|huh|excuse me|well)$/;

function isAside(clause: Clause, clauses: readonly Clause[]): boolean {
  const { text } = clause;
  return (
    knowing.test(text) ||
    idiom.test(text) ||
    leaving.test(text) ||
    saysMisread(text) ||
    isRefused(clause, clauses) ||
    (clauses.some(asksAtLength) && besideQuestion.test(text))
  );
}

/** "And if both think they lead? Like your pilots" and "back to the photos: is a second copy a backup?" ask what they ask, and for no story. */
const besideQuestion =
  /^(?:(?:just|a bit|kind of|sort of|so|and|now|ok) )*(?:like|back to) (?:(?:your|the|my|our|those|that|these|with|in|two|both) )*(?:ANALOGY|STORY)\b(?! again)/;

function asksAtLength(clause: Clause): boolean {
  return isQuestion(clause) && clause.text.split(" ").length >= leastAsked;
}

/** "None of these. Would …?" and "never mind. Let's go on to something else: …" only leave what was said before. */
const leaving = new RegExp(
  `^(?:(?:no|nope|sorry|hmm|but|ok|well|so|and|please|now) )*(?:${[
    "(?:none|neither|not any)(?: of (?:these|those|them|that|the above))?(?: (?:really|sorry|thanks|actually))*",
    "never mind(?: (?:that|it))?",
    "(?:forget|leave|drop|skip) (?:it|that)",
    "let us (?:go on|move on|talk|turn|switch|go|change)(?: (?:to|about|with|over to))? (?:(?:something|anything) else|another (?:topic|thing|question)|a different (?:topic|thing|question)|the (?:topic|subject))",
    "(?:a )?(?:new|different|another|other) (?:topic|thing|question|subject|case|scenario|situation)",
    "(?:(?:and|the|one|just) )*(?:last|final|more) (?:one|thing|question|case)",
    "(?:something else|moving on|let us move on)",
  ].join("|")})(?: (?:then|now|please))*$`,
);

/** "I know what a node is": it needs no explaining. */
const knowing =
  /^(?:(?:i|we) )?(?:already )?(?:know|understand|get|got) what (?:(?:an?|the) )?(?:TERM|CONCEPT|STORY) (?:is|are|was|means?|does)(?: (?:\w+ )?\w+)?$/;

/** What sounds like a picture and is a saying. */
const idiom =
  /^(?:(?:it|that|this|they) )?(?:all )?(?:sounds?|looks?|feels?|seems?|is|are) (?:(?:just|all|a bit|kind of|really) )*like (?:an? |the )?(?:\w+ )?(?:waste|lot|nightmare|mess|pain|joke|overkill|magic|hassle|foreign language|gibberish|chinese|greek|rocket science|another language|too much|fun|dream)\b/;

/** "Nice.", "perfect, thanks" and "I like the one with the pilots" only lead on. */
const praise =
  "nice|great|cool|perfect|awesome|thanks|lovely|good|excellent|wonderful|brilliant|super|sweet|amazing|neat|love|loved|like|liked";
const kindly = new RegExp(
  `^(?=.*\\b(?:${praise}|thank)\\b)(?:(?:${praise}|thank you|very|so|a lot|much|i|really|that|this|it|was|is|one|ones|with|about|the|your|for|ANALOGY|STORY|story|stories|example|picture|analogy|answer|explanation|job) ?)+$`,
);

function opensKindly({ clauses }: Utterance): boolean {
  return kindly.test(clauses[0]?.text ?? "");
}

function asksItself(clause: Clause, { heard }: Utterance): boolean {
  return (
    isOpen(clause) &&
    !isHelpless(clause) &&
    (clause.text.split(" ").length >= leastAsked || clause.items.some(isSubject)) &&
    !heard.some((each) => each.clause === clause && slight.has(each.cue.move))
  );
}

/** "Hey, I keep hearing about failover and have no clue." */
function namesSomething({ text, items }: Clause): boolean {
  return text.split(" ").length >= leastAsked && items.some(isSubject);
}

/** A clause as it was said, its end with it. */
function listItems({ items, asked, nodded }: Clause): Item[] {
  const nod = nodded ? [mark(","), mark("right")] : [];
  return [...items, ...nod, mark(asked ? "?" : ".")];
}

function mark(text: string): Item {
  return { text, tag: null };
}
