import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { isInverted } from "./forms.ts";
import type { Match, Move } from "./meaning.ts";
import { isWorried } from "./worries.ts";

/** "Redundancy is having two, and failover is switching to the other" is no belief that the two are the same. */
export function isContrasted(
  { kind, concept, id }: Match,
  clauses: readonly Pick<Clause, "text">[],
  { concepts }: Lesson,
): boolean {
  if (kind !== "misconception" || !isContrast(clauses)) return false;
  const beliefs = concepts.find((each) => each.id === concept)?.misconceptions;
  return likened.test(beliefs?.find((each) => each.id === id)?.belief ?? "");
}

/** True for what says of two things what each of them is. */
export function isContrast(clauses: readonly Pick<Clause, "text">[]): boolean {
  const said = clauses.map(({ text }) => text).join(" and ");
  return contrasted.test(said) && !likened.test(said) && !unlikeStatement.test(said);
}

const contrasted =
  /\b(?:CONCEPT|TERM) (?:is|are|means?|says?|does) .+ (?:and|but|while|whereas) (?:the )?(?:CONCEPT|TERM) (?:is|are|means?|says?|does)\b|\b(?:is|are|means?) (?:CONCEPT|TERM) (?:and|but|while|whereas) .+ (?:is|are|means?) (?:CONCEPT|TERM)\b/;
const likened = /\b(?:same|equal|identical|also|too|as well|another (?:word|name)|just)\b/;

/** Moves that one's own words are taken for where they are not taken for what they are. */
const mistaken: ReadonlySet<Move> = new Set([...questionKinds, "unknown", "explain-again"]);

/** "So it keeps going when a part fails" is held against what the author wrote; a question is not. */
export function canEcho({ move, clause }: Draft, clauses: readonly Clause[]): boolean {
  if (clauses.some((each) => isQuestion(each) || isWorried(each.text) || leavesOpen(each)))
    return false;
  if (move === "restate") return true;
  if (move === "understood") return isSummary(clauses);
  if (!clause || !mistaken.has(move)) return false;
  if (clause.form !== "statement" && clause.form !== "fragment") return false;
  return !unlikeStatement.test(clause.text) && sumsUp(clause);
}

/** "So if in doubt roll back or not?" */
function leavesOpen({ asked, items }: Clause): boolean {
  const [or, not] = items.slice(-2).map(({ text }) => text);
  return asked && or === "or" && not === "not";
}

/** "Ohhh ok, so stuff does break but the whole thing goes on": what was understood is said, too. */
function isSummary(clauses: readonly Clause[]): boolean {
  const from = clauses.findIndex(({ lead, text }) => /\bso\b/.test(lead) || /^so\b/.test(text));
  const said = from < 0 ? [] : clauses.slice(from).flatMap(({ text }) => text.split(" "));
  return said.length >= leastSaid;
}

/** So many words say something of the subject. */
export const leastSaid = 5;

/** "If" and "when" begin what is stated as well, and so does "what I may do …". */
export function isQuestion({ text, asked, nodded }: Clause): boolean {
  if (nodded || heldOut.test(text)) return false;
  if (announces(text) || resuming.test(text)) return true;
  if (asked && (asking.test(text) || supposing.test(text))) return true;
  return (questioning.test(text) && (asked || !relative.test(text))) || isInverted(text);
}

/** "So the others copy from it. Is that right?" waits for a verdict on what was said before. */
const heldOut =
  /^(?:(?:so|and|but|or) )*(?:is|was|am|are) (?:that|this|it|i) (?:(?:about|basically|roughly|more or less) )*(?:right|correct|true|it|so|accurate|how it works|what you mean)(?: (?:then|now|so far|or not|or wrong))*$/;

/** "I only want to know: …" asks, whatever form the rest has. */
export function announces(text: string): boolean {
  return announcing.test(text);
}

const announcing =
  /^(?:(?:but|no|so|please|well|still|now) )*(?:i (?:\w+ )?(?:ask|am asking|wonder|(?:am|was) (?:just )?wondering|(?:want|need|would like)(?: only| just)?(?: to)? know)|(?:my|the|another) question (?:is|was))\b/;

/** "If I deploy ten times a day am I still available" and "both go at once, then what" ask at their end. */
const resuming =
  /^(?:if|when|once|with|after) .* (?:am|are|is|do|does|will|can|would|could|should) (?:i|we|it|they|that) (?:still|then|ok|fine|safe|really)\b|(?:^| )(?:then|now|and|so) what$/;

/** With a question mark, these ask as well: "redundancy is the second torch?" does not, as it begins with what it speaks of. */
const asking =
  /^(?:which|is|are|am|was|were|does|do|did|can|could|would|will|should|has|have|had|might|may)\b|^(?:in|with|for|of|on|at|from|by)\b.*\b(?:is|was|are|were) (?:that|this|there|the|my|our|your)\b/;
/** "If I'm the reader, how old can that answer be?" */
const supposing =
  /^(?:if|when|once|suppose) (?:\w+ ){2,12}?(?:how (?:\w+ )?(?:can|does|do|is|are|will|would|long|often|many|much)|what (?:is|are|do|does|happens|would|will|should|can)|why (?:is|are|do|does|would)|who (?:is|does|decides|will|would)|where (?:is|do|does|can|will))\b/;
const questioning =
  /^(?:what|how|why|who|whose)\b|^(?:is|are|am|was|were|does|do|did|can|could|would|will|should|has|have|had|might|may) (?:not )?(?:i|we|you|they|he|she|it|there|that|this|these|those|the|an?|my|our|your|one|any|some|someone|somebody|anyone|everyone|people|CONCEPT|TERM|STORY)\b/;
const relative = /^(?:what|who|how|why) (?:i|we|you|they|he|she|it|the|an?|my|our|your)\b/;

/** "So …", "oh, …" and "…, right?" say what somebody has made of it. */
function sumsUp({ lead, nodded }: Clause): boolean {
  return nodded || /\b(?:so|oh|ah|aha)\b/.test(lead);
}

/** "So redundancy is how you get fault tolerance" says what one has to do with the other. */
export function isRelation({ clause }: Draft): boolean {
  if (!clause || clause.form === "wh" || clause.form === "question") return false;
  return sumsUp(clause) && related.test(clause.text);
}

const related =
  /^CONCEPT (?:is|are) (?:(?:basically|really|kind of|sort of|like) )*(?:how|the (?:way|means|tool|method|goal|aim|result|reason|foundation|basis)|an? (?:way|means|tool|method|part|kind)|one (?:way|part)|what|part|needed|used) .*\bCONCEPT\b|^CONCEPT (?:helps?|gives?|makes?|leads?|brings?|needs?|builds?|comes?|enables?|allows?|supports?) .*\bCONCEPT\b|^you (?:\w+ )?(?:use|need|get|have|want|add) CONCEPT .*\bCONCEPT\b/;

const unlikeStatement =
  /\b(?:what|how|why|who|which|where|same|differ\w*|instead|versus|vs|compared)\b|^(?:not |but |if )/;
