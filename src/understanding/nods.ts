import type { Clause } from "./clauses.ts";
import { isInverted } from "./forms.ts";

/** "… , right?" asks for a nod to what was said. */
const nods = new Set([
  "right",
  "correct",
  "no",
  "yes",
  "is it",
  "is not it",
  "is that it",
  "is that right",
  "does not it",
  "do not they",
  "are not they",
  "is it not",
  "am i right",
  "are they",
  "does it",
  "will not it",
  "would not it",
  "can not it",
  "or",
  "or not",
  "or no",
  "isnt it",
]);
/** "Is it correct?" and "did I get that right?" ask for a nod to all that was said before. */
const checks =
  /^(?:is|was) (?:it|that|this)(?: (?:about|all|more or less|roughly|then))* (?:right|correct|true|it)$|^(?:am|was) i (?:right|correct|close|on the right track|wrong)(?: (?:here|there|then|now|so far))?$|^(?:did|have|do) i (?:get|got|understand|understood)(?: it| that| this)?(?: (?:right|correctly|all right))?$|^(?:did|have) i (?:say|said|put|phrased?|described?|explain(?:ed)?|sum(?:med)?(?: up)?) (?:it|that|this)(?: up)? (?:right|correctly|well|properly|ok|all right)$|^(?:does|would) (?:that|this|it) (?:sound|seem|look|be) (?:about )?(?:right|correct|fair)$|^(?:close|true|right so far|correct so far|yes or no|fair enough|agreed|do you agree|would you agree)$/;

/** "I deleted the commit, ok?": after so many words of the learner's own it asks for a nod; after fewer it may answer the bot. */
const approvals: ReadonlySet<string> = new Set([
  "ok",
  "okay",
  "fine",
  "all good",
  "good enough",
  "alright",
  "all right",
]);
const leastApproved = 4;

/** "…, sort of?" asks for a nod, too, but by itself it is an answer. */
const halfNods = new Set(["sort of", "kind of", "somehow", "or so"]);
/** "…, I guess" only softens what was said. */
const hedges = new Set(["i guess", "i think", "i suppose", "i mean", "i believe", "you know"]);

/** Of these, some can be nothing else, with or without a question mark. */
const plainNods = new Set([
  "right",
  "correct",
  "is that right",
  "is that it",
  "is not it",
  "am i right",
]);

const tags =
  "right|correct|is not it|is it not|am i right|is that right|is that it|does not it|do not they|are not they";
/** "… then the spare wakes up right": what a writer in a hurry asks for a nod with; "it is right" does not. */
const tagged = new RegExp(
  `^((?:\\S+ ){2,}(?!(?:all|is|are|was|be|am|it|that|this|not|always|never|the|got|get|turn|sounds?|seems?|looks?|feels?|goes?|put|about|quite|half|partly|mostly|completely|entirely|totally|perfectly|nearly|almost|done|do|does|what|say|said|yes|and|or|if|you|understand|understood|heard|hear|follow)\\b)\\S+) (?:${tags})$`,
);
/** "…, same idea?" asks whether one's own picture fits; "…, or not?" whether it is so. */
const askedTag =
  /^((?:\S+ ){2,}\S+) (?:(?<!the )same (?:idea|principle|logic|concept)|(?:something|anything) like (?:that|this)|or (?:not|no|nah|what))$/;
const ownTag =
  /^((?:we|i|my|our|at (?:my|our|home|work|school)|in (?:my|our)) (?:\S+ ){1,}\S+) (?:(?<!the )same thing|kind of like that|like that)$/;

/** How a text ends that may have such a tag: looked at first, since few do. */
const tagEnd =
  /(?:right|correct|it|i|they|idea|principle|logic|concept|thing|this|that|not|no|nah|what)$/;

/** The text before a nod that is asked for at its end; null where none is. */
export function dropTag(text: string, asked: boolean): string | null {
  if (!tagEnd.test(text)) return null;
  const found = tagged.exec(text) ?? (asked ? (askedTag.exec(text) ?? ownTag.exec(text)) : null);
  return found?.[1] ?? null;
}

/** True for words that, with a question mark, ask for a nod. */
export function isNod(text: string): boolean {
  return nods.has(text) || checks.test(text);
}

/** Makes "…, right?" a question of the clause before it; `setOff` are the clauses that follow a comma. */
export function foldNods(clauses: readonly Clause[], setOff: ReadonlySet<Clause>): Clause[] {
  const folded: Clause[] = [];
  for (const clause of clauses) {
    const before = folded.at(-1);
    const isLong = countWords(folded) >= leastApproved;
    const joined = before && foldInto(before, clause, { setOff: setOff.has(clause), isLong });
    if (joined) folded.splice(-1, 1, joined);
    else folded.push(clause);
  }
  return folded;
}

/** True where a tag asks for a nod to a text. "When it dies, is my file on the other, or not?" asks, and holds nothing out. */
export function holdsOut(text: string, tag: string): boolean {
  return !isInverted(text) && !(insisting.test(tag) && supposes.test(text));
}

const insisting = /^(?:yes or no|or not|or no)$/;
const supposes =
  /^(?:(?:and|but|so|then) )*(?:am|is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have) (?:i|we|you|it|they|he|she|there|this|that|the|my|our|an?|CONCEPT|TERM|STORY)\b|^(?:if|when|once|while|after|suppose)\b.* (?:is|are|was|does|do|did|will|can|would|should) (?:my|our|your|the|an?)\b|^(?:if|when) (?:in doubt|unsure|not sure)\b/;

/** The clause before with the nod or hedge that follows it; null where this is a clause of its own. */
function foldInto(
  before: Clause,
  { text, lead, asked }: Clause,
  { setOff, isLong }: { readonly setOff: boolean; readonly isLong: boolean },
): Clause | null {
  if (setOff && hedges.has(text)) return { ...before, asked: before.asked || asked };
  const nodded = asked
    ? isNod(text) || (setOff && halfNods.has(text)) || (isLong && approvals.has(text))
    : setOff && plainNods.has(text);
  return nodded
    ? { ...before, asked: true, nodded: holdsOut(before.text, `${lead} ${text}`.trim()) }
    : null;
}

function countWords(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + text.split(" ").length, 0);
}
