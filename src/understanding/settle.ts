import { commonWords } from "../lessons/common-words.ts";
import {
  isContrast,
  isQuestion,
  isRefuted,
  isRelation,
  isSure,
  isTrusted,
  plainly,
  settleByMatch,
  takeMatch,
} from "./authored.ts";
import type { Clause } from "./clauses.ts";
import { defining, findDefinition } from "./defining.ts";
import type { Draft } from "./draft.ts";
import {
  type AsksOfStories,
  type DialogueState,
  type Echo,
  isSameAnalogy,
  type Move,
  type Row,
} from "./meaning.ts";
import { isOutside, speaksOfWork } from "./outside.ts";
import type { Picture } from "./picture.ts";
import type { Found } from "./questions.ts";
import { probable, recognised } from "./scores.ts";
import type { Subject } from "./subject.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isDisheartened, isWorried } from "./worries.ts";

/** From this weight on, a concept is asked for in so many words. */
const outright = 75;

/** Moves that ask to hear something once more, which cannot be done before it was told. */
const repeating: ReadonlySet<Move> = new Set(["explain-again", "simpler"]);

/** What a draft is held against. */
export interface Grounds {
  readonly clauses: readonly Clause[];
  readonly match: Found | null;
  /** What a sentence of its own asks that goes before all else. */
  readonly outright: Found | null;
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly state: DialogueState;
  /** The whole message, spelled out. */
  readonly said: string;
  /** True where it says that the last reply missed what was meant, and so is of the subject. */
  readonly misread: boolean;
  readonly row: Row | null;
  readonly picture: Picture | null;
  /** What is asked of stories, and of nothing else. */
  readonly stories: AsksOfStories | null;
  readonly echo: Echo | null;
}

/** Moves that what is said of two things is taken for. */
const summing: ReadonlySet<Move> = new Set(["compare", "relate", "ask-how", "unknown"]);

/** What has been asked decides over a weak cue, and what has been taught over "again". */
export function settleMove(draft: Draft, grounds: Grounds): Draft {
  const { clauses, match, outright, vocabulary, subject, state, said, misread, row } = grounds;
  const { picture, stories } = grounds;
  if (picture && isMeant(draft, picture, grounds)) return settleByPicture(draft, picture, state);
  if (stories) return settleByStories(draft, stories);
  if (row) return settleByRow(draft, row);
  if (despairs(said, match)) return settleByDespair(draft);
  if (outright) return takeMatch(draft, outright, vocabulary.lesson);
  const stated = settleByDefinition(draft, grounds) ?? settleByEcho(draft, grounds);
  if (stated) return stated;
  const named = settleByNamed(settleByForm(draft, clauses), subject, state);
  const bare = match && isSure(match) ? named : settleBare(named, subject, state);
  const matched = settleByMatch(bare, match, vocabulary.lesson, state.pending, said);
  const asked = settleByOther(settleByStory(matched, subject, said), subject, state);
  if (misread && (asked.move === "off-topic" || asked.move === "understood"))
    return { ...asked, move: "unknown" };
  if (!misread && isBeside(asked, grounds))
    return { ...asked, move: "off-topic", by: "nothing", rule: "beside", weight: 20 };
  return settleByTaught(asked, subject, state);
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
function isMeant({ move }: Draft, { act }: Picture, grounds: Grounds): boolean {
  const { match, row, subject, echo, state, clauses } = grounds;
  if (act === "maps") return !asksBeside(grounds);
  if (act !== "likens") return true;
  if (row || move === "what-if" || isRefuted(match) || echo?.verdict === "right") return false;
  if (subject.analogies.some((each) => !isSameAnalogy(each, state.analogy))) return false;
  const ofStory = clauses.some(({ text }) => /\b(?:STORY|ANALOGY) .*\blike\b/.test(text));
  return ofStory || move === "own-analogy" || !match || !isSure(match);
}

/** "The officer is the node, so what happens when the node dies?" */
function asksBeside({ clauses, match }: Grounds): boolean {
  return match !== null && match.score >= recognised && clauses.some(asksWhat);
}

function asksWhat({ form, text }: Clause): boolean {
  return form === "wh" && text.split(" ").length >= leastAsked;
}

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

/** "So the chefs are the nodes?", "who is the dispatcher?" */
function settleByRow(draft: Draft, { taken }: Row): Draft {
  const asked = draft.move === "apply" ? "apply" : "clarify-term";
  const move = taken !== null ? "restate" : asked;
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
  if (!found || (isBelief && match.concept === found.concept)) return null;
  return { ...draft, move: "restate", rule: defining };
}

/** What says the author's own words, or what two things have to do with each other; null where neither is said. */
function settleByEcho(draft: Draft, { clauses, match, echo }: Grounds): Draft | null {
  if (isRefuted(match)) return null;
  if (isRelation(draft) || (summing.has(draft.move) && isContrast(clauses)))
    return { ...draft, move: "restate", rule: "relation" };
  return echo?.verdict === "right" ? { ...draft, move: "restate" } : null;
}

/** "Once it is mended, does it get its old job back?" is like much that is stated, and asks; so does whoever is afraid, and that is like much that is felt. */
function settleByForm(draft: Draft, clauses: readonly Clause[]): Draft {
  const worried = clauses.some(({ text }) => isWorried(text));
  const asked = clauses.some(isQuestion);
  const isFelt = felt.has(draft.move) || (naming.has(draft.move) && !asked);
  const asks =
    draft.move === "restate"
      ? worried || asked
      : worried && isFelt && draft.by === "examples" && !isTrusted(draft);
  const supposes = clauses.some(({ text }) => /\b(?:then|now) what$/.test(text));
  return asks ? { ...draft, move: supposes ? "what-if" : "ask-how" } : draft;
}

const felt: ReadonlySet<Move> = new Set(["understood", "simpler", "explain-again"]);
const naming: ReadonlySet<Move> = new Set(["clarify-term", "ask-concept"]);

const storyWords =
  /\b(?:story|analogy|metaphor|example|that one|this one|the other one|that again|(?:bit|thing|part|one) (?:with|about))\b/;
/** Moves that yield to a story that is named: "Taxi fleet … how does that one go?" */
const beforeStory: ReadonlySet<Move> = new Set([
  "explain-again",
  "another-example",
  "ask-how",
  "unknown",
  "off-topic",
  "ask-concept",
]);

/** "The taxi part … one more time?" asks for that story, though it is named in another clause. */
function settleByStory(draft: Draft, { mentions, analogies }: Subject, said: string): Draft {
  if (analogies.length === 0 || mentions.length > 0 || !beforeStory.has(draft.move)) return draft;
  if (/\b(?:another|different|else|other|new|instead|rather)\b/.test(said) || namesPart(draft))
    return draft;
  const about = draft.move === "explain-again" || (draft.weight <= 70 && storyWords.test(said));
  return about
    ? { ...draft, move: "re-explain-analogy", weight: Math.max(draft.weight, 70) }
    : draft;
}

/** "I follow the taxi bit, but the other part …": what is asked about is said, and is no story. */
function namesPart({ clause }: Draft): boolean {
  return (
    clause !== null && /\bthe (?!ANALOGY|STORY)\w+ (?:thing|part|bit|stuff)\b/.test(clause.text)
  );
}

/** "And failover, what is that about?", "a load balancer, what is that in plain words?": what was just named; where nothing was, and nothing is talked about, the bot itself. */
function settleByNamed(draft: Draft, subject: Subject, state: DialogueState): Draft {
  const { mentions, terms } = subject;
  if (draft.rule === "you-mean" && meansConcept.test(draft.clause?.text ?? ""))
    return { ...draft, move: "ask-concept" };
  if (mentions.length > 0) return draft;
  const isElsewhere = terms.length > 0 && terms.every(({ concept }) => concept !== state.concept);
  const isWished = draft.move === "ask-concept" && draft.by === "examples" && namesTerm(draft);
  if (isWished || (draft.move === "simpler" && isElsewhere))
    return { ...draft, move: "clarify-term" };
  if (draft.rule === "what-meant" && isWordBefore(draft, subject))
    return { ...draft, move: "clarify-term" };
  if (draft.rule !== "what-is-it") return draft;
  if (terms.length === 0 && state.concept === null) return { ...draft, move: "help" };
  return { ...draft, move: terms.length > 0 ? "clarify-term" : "explain-again" };
}

/** "What do you mean by security in distributed systems?": the first that is named. */
const meansConcept = /\b(?:mean|meant|meaning) (?:by|with) (?:(?:the|your|this|that) )?CONCEPT\b/;

/** "I need to understand caching"; "the hacker stuff" is all that has to do with hackers. */
function namesTerm({ clause }: Draft): boolean {
  return /\bTERM\b(?! (?:stuff|things?|side|parts?|bits?|business|topic)\b)/.test(
    clause?.text ?? "",
  );
}

/** "Eventual consistency, what does that mean?": little is said but the word. */
function isWordBefore({ clause }: Draft, { terms }: Subject): boolean {
  return (
    terms.length > 0 &&
    (clause?.items.length ?? 0) <= 9 &&
    /\bwhat does (?:that|this|it)\b/.test(clause?.text ?? "")
  );
}

/** What was never told cannot be told again, and what was told is. */
function settleByTaught(draft: Draft, { mentions }: Subject, state: DialogueState): Draft {
  const [concept] = mentions;
  if (concept === undefined || state.taught === null) return draft;
  const told = state.taught.includes(concept);
  if (repeating.has(draft.move) && !told) return { ...draft, move: "ask-concept" };
  return draft.move === "ask-concept" && told && draft.weight >= outright
    ? { ...draft, move: "explain-again" }
    : draft;
}

/** "Scalability, was that one of yours?": nothing was heard but the name of what is not talked about. */
function settleByOther(draft: Draft, { mentions }: Subject, state: DialogueState): Draft {
  const other = mentions.some((concept) => concept !== state.concept);
  if (draft.move !== "unknown" || !other) return draft;
  return { ...draft, move: "ask-concept", by: "state", rule: "named", weight: 45 };
}

/** A concept's bare name, before anything was talked about, asks for it. */
function settleBare(draft: Draft, subject: Subject, state: DialogueState): Draft {
  const bare =
    (draft.move === "unknown" || draft.by === "examples") &&
    (draft.clause?.text.split(" ").length ?? 0) <= 4;
  const isTerm = draft.move === "clarify-term" && (draft.clause?.text.split(" ").length ?? 0) > 2;
  if (!namesAnything(subject) || !bare || isTerm || state.concept !== null) return draft;
  return { ...draft, move: "ask-concept", by: "state", rule: "named", weight: 50 };
}

/** Moves that a cue tells by their form alone, whatever they are about. */
const anySubject: ReadonlySet<Move> = new Set(["ask-how", "explain-again", "what-if"]);
/** "What happens while the phone rings?" supposes a case, which may be of anything. */
const supposing = /^what (?:if|happens|would happen|will happen)\b/;
/** From this weight on, a cue says more than the form. */
const formOnly = 66;

/** Talk that touches nothing in the lesson is beside the subject; so is a question in words that the lesson never uses. */
function isBeside(draft: Draft, grounds: Grounds): boolean {
  const { match, subject, vocabulary, state, said, echo } = grounds;
  if (namesAnything(subject) || (match && match.score >= recognised)) return false;
  const { move, weight, words, clause, share } = draft;
  if ((share ?? 0) >= plainly) return false;
  const isUnlike = move === "restate" && draft.by === "examples" && !echo;
  if (move === "unknown" || isUnlike)
    return speaksOfNothing(clause?.text ?? "") && !speaksOfWork(said);
  return (
    anySubject.has(move) &&
    weight < formOnly &&
    !supposing.test(clause?.text ?? "") &&
    isOutside(clause?.text ?? said, words, vocabulary.spoken, state.concept !== null)
  );
}

function speaksOfNothing(text: string): boolean {
  const words = text.split(" ");
  const refers = words.some((word) => /^(?:it|that|this|these|those|they|them)$/.test(word));
  return !refers && words.length >= 3 && words.some((word) => commonWords.has(word));
}

function namesAnything({ mentions, terms, analogies }: Subject): boolean {
  return mentions.length + terms.length + analogies.length > 0;
}
