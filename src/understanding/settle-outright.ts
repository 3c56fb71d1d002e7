import type { Lesson } from "../lessons/lesson.ts";
import { isRefuted, isSure, takeMatch } from "./authored.ts";
import type { Clause } from "./clauses.ts";
import { defining, findDefinition } from "./defining.ts";
import type { Draft } from "./draft.ts";
import type { Grounds } from "./grounds.ts";
import {
  type AsksOfStories,
  type DialogueState,
  isSameAnalogy,
  type Move,
  questionMoves,
  type Row,
} from "./meaning.ts";
import type { Picture } from "./picture.ts";
import type { Found } from "./questions.ts";
import type { Remedy } from "./remedy.ts";
import { probable, recognised, sure } from "./scores.ts";
import { isContrast, isQuestion, isRelation } from "./stated.ts";
import { stem } from "./stems.ts";
import { isDisheartened } from "./worries.ts";

/** Moves that ask to hear something once more, which cannot be done before it was told. */
export const repeating: ReadonlySet<Move> = new Set(["explain-again", "simpler"]);

/** Moves that what is said of two things is taken for. */
const summing: ReadonlySet<Move> = new Set(["compare", "relate", "ask-how", "unknown"]);

/** What is said of pictures, stories and the meaning of words, what is despaired of, and what is said in the author's words: it goes before whatever else is asked; null where none of that is said. */
export function settleOutright(draft: Draft, grounds: Grounds): Draft | null {
  const { match, outright, vocabulary, state, said, row, taken, picture, stories, remedy } =
    grounds;
  if (picture && isMeant(draft, picture, grounds)) return settleByPicture(draft, picture, state);
  if (stories) return settleByStories(draft, stories);
  if (remedy) return settleByRemedy(draft, remedy);
  if (!picture && (row || taken.length > 0)) return settleByRow(draft, row);
  if (despairs(said, match)) return settleByDespair(draft);
  if (outright) return takeOutright(draft, outright, vocabulary.lesson);
  return settleByDefinition(draft, grounds) ?? settleByEcho(draft, grounds);
}

/** "What happens without it?" stays a case that is supposed, whatever its answer's kind. */
function takeOutright(draft: Draft, match: Found, lesson: Lesson): Draft {
  const taken = takeMatch(draft, match, lesson);
  const asks = draft.clause !== null && isQuestion(draft.clause);
  const isKept =
    draft.move === "what-if" || (draft.by === "cue" && asks && questionMoves.has(draft.move));
  return isKept ? { ...taken, move: draft.move } : taken;
}

/** In so few words, nothing is asked besides. */
const mostOfDespair = 9;

function despairs(said: string, match: Found | null): boolean {
  const isAll = said.split(" ").length <= mostOfDespair;
  return isDisheartened(said) && (isAll || !match || match.score < probable);
}

/** "I will never get this" asks for another way in, however it is put. */
function settleByDespair(draft: Draft): Draft {
  return repeating.has(draft.move)
    ? draft
    : { ...draft, move: "explain-again", by: "cue", rule: "despair", weight: 80 };
}

/** What is likened may be told of in the lesson: a story that has it, an answer, or a belief that mixes the two up. */
function isMeant(draft: Draft, { act, rows }: Picture, grounds: Grounds): boolean {
  const { match, row, state } = grounds;
  switch (act) {
    case "maps":
    case "returns":
      return !asksBeside(grounds);
    case "asks":
      return !row && (!match || match.score < (state.pictured ? sure : probable));
    case "shows":
      if (asksOfLesson(grounds)) return false;
      return draft.move === "own-analogy" || !(match && (isSure(match) || isRefuted(match)));
    case "likens":
      return isLikened(draft, rows, grounds);
    default:
      return true;
  }
}

function isLikened({ move }: Draft, rows: Picture["rows"], grounds: Grounds): boolean {
  const { match, row, subject, echo, state, clauses } = grounds;
  if (row || move === "what-if" || isBelieved(rows, match) || echo?.verdict === "right")
    return false;
  if (subject.analogies.some((each) => !isSameAnalogy(each, state.analogy))) return false;
  const ofStory = clauses.some(({ text }) => /\b(?:STORY|ANALOGY) .*\blike\b/.test(text));
  return ofStory || !match || !isSure(match);
}

/** "Is replication the same as a backup?" is what people believe, in their words. */
function isBelieved(rows: Picture["rows"], match: Found | null): boolean {
  if (match?.kind !== "misconception" || match.score < recognised) return false;
  if (isRefuted(match)) return true;
  return rows.every(({ story }) => story.split(" ").some((word) => match.stems.has(stem(word))));
}

/** "The officer is the node, so what happens when the node dies?" and "I meant my picture. Whatever, quiz me". */
function asksBeside({ clauses, match }: Grounds): boolean {
  if (clauses.some(({ text }) => asksConcept.test(text) || /^(?:quiz|test) me\b/.test(text)))
    return true;
  return asksWritten(clauses, match);
}

/** True where any of these asks, and what is asked has an answer. */
function asksWritten(clauses: readonly Clause[], match: Found | null): boolean {
  return match !== null && match.score >= recognised && clauses.some(asksWhat);
}

/** "Rather like locking a book away. How does fault tolerance differ from redundancy?": what is asked by its name is no part of the picture. */
function asksOfLesson({ clauses, match }: Grounds): boolean {
  const named = clauses.filter(({ text }) => /\bCONCEPT\b/.test(text));
  return asksWritten(named, match);
}

/** "But leave it, I'd rather hear what redundancy is." */
const asksConcept =
  /^(?:(?:but|and|so|now|then) )*what (?:is|are|about) CONCEPT\b|\b(?:rather|want to|like to|need to) (?:hear|know|learn|see) (?:\w+ ){0,3}CONCEPT\b/;

function asksWhat({ form, text }: Clause): boolean {
  return form === "wh" && text.split(" ").length >= leastAsked && !whenever.test(text);
}

/** "When she takes over, that's the failover" asks nothing. */
const whenever = /^when (?!(?:do|does|did|is|are|will|would|should|can|could)\b)/;

/** So many words a question has that is more than "and then?". */
const leastAsked = 4;

/** "My officer is the node", "where does my picture break down?" */
function settleByPicture(
  draft: Draft,
  { act, rows, without }: Picture,
  { pending }: DialogueState,
): Draft {
  const maps = rows.length + without.length > 0 && act !== "likens";
  const drawn = maps && pending === "own-analogy" ? "answer" : "own-analogy";
  const move = act === "limits" ? "breaks-down" : drawn;
  return { ...draft, move, by: "state", rule: `picture-${act}`, weight: 80 };
}

/** "How does the power grid compare to the pilots?", "what's the first officer in the power grid?" */
function settleByStories(draft: Draft, asks: AsksOfStories): Draft {
  const compared = asks.kind === "compare" && asks.stories[0] === null ? later : "compare";
  const move = asks.kind === "compare" ? compared : "clarify-term";
  return { ...draft, move, by: "state", rule: "stories", weight: 80 };
}

/** Before a story can be held against another, it has to be told. */
const later: Move = "another-example";

/** "What would help there, in a real system?" wants no story again. */
function settleByRemedy(draft: Draft, { of }: Remedy): Draft {
  const move = movesOfRemedies[of] ?? "ask-how";
  return { ...draft, move, by: "state", rule: "remedy", weight: 80 };
}

const movesOfRemedies: Partial<Record<Remedy["of"], Move>> = { all: "apply", plight: "what-if" };

/** "So the chefs are the nodes?", "who is the dispatcher?" */
function settleByRow(draft: Draft, row: Row | null): Draft {
  const asked = draft.move === "apply" ? "apply" : "clarify-term";
  const move = row?.taken === null ? asked : "restate";
  return { ...draft, move, by: "state", rule: "row", weight: 80 };
}

/** Moves that what is said of a word's meaning is taken for. */
const asDefinition: ReadonlySet<Move> = new Set([
  ...summing,
  "restate",
  "clarify-term",
  "ask-concept",
]);

/** "So fencing is just you kill the old one?" waits for a verdict on that. */
function settleByDefinition(draft: Draft, { clauses, match }: Grounds): Draft | null {
  const found = asDefinition.has(draft.move) ? findDefinition(draft, clauses) : null;
  const isBelief = match?.kind === "misconception" && match.score >= recognised;
  if (!found || (isBelief && match.concept === found.defined.concept)) return null;
  if (match && match.score >= sure) return null;
  return { ...draft, move: "restate", rule: defining };
}

/** What says the author's own words, or what two things have to do with each other; null where neither is said. */
function settleByEcho(draft: Draft, { clauses, match, echo }: Grounds): Draft | null {
  if (isRefuted(match)) return null;
  if (isRelation(draft) || (summing.has(draft.move) && isContrast(clauses)))
    return { ...draft, move: "restate", rule: "relation" };
  return echo?.verdict === "right" ? { ...draft, move: "restate" } : null;
}
