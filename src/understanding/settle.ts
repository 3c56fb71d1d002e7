import { commonWords } from "../lessons/common-words.ts";
import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import type { Draft } from "./draft.ts";
import type { DialogueState, Match, Move } from "./meaning.ts";
import { isOutside } from "./outside.ts";
import type { Subject } from "./subject.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** From this score on, an authored question is what was asked. */
export const recognised = 0.5;
/** From this score on, it decides against a cue that says little. */
const certain = 0.62;
/** Cues below this weight say little, and up to that one next to nothing. */
const slight = 60;
const vague = 50;
/** From this weight on, a concept is asked for in so many words. */
const outright = 75;

/** Moves that an authored question can take the place of. */
const yielding: ReadonlySet<Move> = new Set([...questionKinds, "unknown", "off-topic"]);
/** Moves in which a misconception can be voiced, and how near its wording has to be. */
const voicing: ReadonlySet<Move> = new Set(["own-analogy", "restate"]);
const voiced = 0.8;

/** Moves that ask to hear something once more, which cannot be done before it was told. */
const repeating: ReadonlySet<Move> = new Set(["explain-again", "simpler"]);

/** What a draft is held against. */
export interface Evidence {
  readonly match: Match | null;
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly state: DialogueState;
  /** The whole message, spelled out. */
  readonly said: string;
}

/** What has been asked decides over a weak cue, and what has been taught over "again". */
export function settleMove(draft: Draft, evidence: Evidence): Draft {
  const { match, vocabulary, subject, state, said } = evidence;
  const named = settleBare(settleByNamed(draft, subject), subject, state);
  const asked = settleByStory(settleByMatch(named, match, vocabulary.lesson), subject, said);
  if (isBeside(asked, evidence))
    return { ...asked, move: "off-topic", by: "nothing", rule: "beside", weight: 20 };
  return settleByTaught(asked, subject, state);
}

function settleByMatch(draft: Draft, match: Match | null, lesson: Lesson): Draft {
  if (!match || match.score < leastCertain(draft)) return draft;
  if (match.kind === "misconception" && voicing.has(draft.move) && match.score >= voiced)
    return { ...draft, move: "compare" };
  if (!yielding.has(draft.move) && !(draft.by === "examples" && isAsking(draft))) return draft;
  if (!yieldsTo(draft, match)) return draft;
  const weight = Math.max(draft.weight, Math.round(match.score * 90));
  const kind = readKind(match, lesson);
  return {
    ...draft,
    move: isPlain(draft, match, kind) ? draft.move : kind,
    by: "question",
    rule: "authored",
    words: match.id,
    weight,
  };
}

/** "Is it automatic?" and "where is it?" are plain questions, though a belief or a case to suppose answers them. */
function isPlain({ move, by, clause }: Draft, match: Match, kind: Move): boolean {
  if (by !== "cue" || !clause || clause.nodded) return false;
  if (match.kind === "misconception")
    return plain.has(move) && clause.form !== "statement" && !/\bnot\b/.test(clause.text);
  return move === "ask-how" && kind === "what-if";
}

/** Moves that a belief can answer, and that stay what they are. */
const plain: ReadonlySet<Move> = new Set(["ask-how", "what-if", "apply", "relate"]);

/** What is only like an example yields to a question that is like an authored one, if that is more so. */
function leastCertain({ by, weight }: Draft): number {
  if (by === "examples") return 0.72;
  return by !== "nothing" && weight <= vague ? recognised + 0.05 : certain;
}

/** A weak cue yields to a question that was surely asked; where none fired, a statement yields, too. */
function yieldsTo(draft: Draft, { score }: Match): boolean {
  if (draft.by === "examples") return true;
  return draft.weight < slight && (isAsking(draft) || score >= certain);
}

const storyWords =
  /\b(?:story|analogy|metaphor|example|that one|this one|the other one|that again)\b/;
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
  if (/\b(?:another|different|else|other|new)\b/.test(said) || namesPart(draft)) return draft;
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

/** "And failover, what is that about?": what was just named. */
function settleByNamed(draft: Draft, { mentions, terms }: Subject): Draft {
  if (draft.rule !== "what-is-it" || mentions.length > 0) return draft;
  return { ...draft, move: terms.length > 0 ? "clarify-term" : "explain-again" };
}

function isAsking({ clause }: Draft): boolean {
  return (
    clause !== null &&
    (clause.asked ||
      clause.form === "wh" ||
      clause.form === "question" ||
      clause.form === "request")
  );
}

function readKind(match: Match, lesson: Lesson): Move {
  const concept = lesson.concepts.find(({ id }) => id === match.concept);
  return (
    concept?.questions.find(({ id }) => match.kind === "question" && id === match.id)?.kind ??
    "compare"
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

/** A concept's bare name, before anything was talked about, asks for it. */
function settleBare(draft: Draft, subject: Subject, state: DialogueState): Draft {
  const bare =
    (draft.move === "unknown" || draft.by === "examples") &&
    (draft.clause?.text.split(" ").length ?? 0) <= 4;
  if (!namesAnything(subject) || !bare || state.concept !== null) return draft;
  return { ...draft, move: "ask-concept", by: "state", rule: "named", weight: 50 };
}

/** Moves that a cue tells by their form alone, whatever they are about. */
const anySubject: ReadonlySet<Move> = new Set(["ask-how", "explain-again", "what-if"]);
/** From this weight on, a cue says more than the form. */
const formOnly = 66;

/** Talk that touches nothing in the lesson is beside the subject; so is a question in words that the lesson never uses. */
function isBeside(draft: Draft, { match, subject, vocabulary, said }: Evidence): boolean {
  if (namesAnything(subject) || (match && match.score >= recognised)) return false;
  const { move, weight, words, clause } = draft;
  if (move === "unknown") return speaksOfNothing(clause?.text ?? "");
  return (
    anySubject.has(move) &&
    weight < formOnly &&
    isOutside(clause?.text ?? said, words, vocabulary.spoken)
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
