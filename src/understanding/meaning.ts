import { type MappingRow, questionKinds } from "../lessons/lesson.ts";
import type { Passage } from "./passages.ts";
import type { Picture } from "./picture.ts";

/** What a learner can be doing with a message. */
export const moves = [
  "explain-again",
  "another-example",
  "re-explain-analogy",
  "simpler",
  "ask-concept",
  "ask-how",
  "apply",
  "what-if",
  "compare",
  "relate",
  "clarify-term",
  "own-analogy",
  "restate",
  "breaks-down",
  "quiz-me",
  "hint",
  "answer",
  "continue",
  "understood",
  "recap",
  "help",
  "stop",
  "greeting",
  "thanks",
  "goodbye",
  "off-topic",
  "unknown",
] as const;
/** One of the moves, or `unknown` where none is recognised. */
export type Move = (typeof moves)[number];

/** Sure: act. Likely: act, and offer a way out. Unsure: say so, and offer choices. */
export type Band = "sure" | "likely" | "unsure";

/** An analogy is named within its concept. */
export interface AnalogyRef {
  readonly concept: string;
  readonly analogy: string;
}

/** True where both name the same analogy. */
export function isSameAnalogy(a: AnalogyRef | null, b: AnalogyRef | null): boolean {
  return a !== null && b !== null && a.concept === b.concept && a.analogy === b.analogy;
}

/** An authored question or misconception that the message asks or voices. */
export interface Match {
  readonly kind: "question" | "misconception";
  readonly concept: string;
  readonly id: string;
  /** 0..1: how likely it is meant; `scores.ts` says what is good enough for what. */
  readonly score: number;
}

/** A thing of a story that the message speaks of, and what it stands for. */
export interface Translated {
  readonly story: string;
  readonly system: string;
  readonly from: AnalogyRef;
}

/** A thing of a story. */
export interface Thing {
  readonly story: string;
  /** What it stands for, as the author's mapping has it. */
  readonly system: string;
  readonly from: AnalogyRef;
}

/** A thing of a story, and what the learner takes it to stand for, or asks. */
export interface Row extends Thing {
  /** What the learner takes it for; null where they ask. */
  readonly taken: string | null;
  /** True where that is what it stands for. */
  readonly fits: boolean;
}

/** Whether a thing of a story stands for what it is taken for: it does; it shows that concept, as what it stands for belongs to it; it stands for what goes along with that; for something else; for something that may yet be the same; it is said to be one of those as well; it is taken for what is of their own world; or nothing says what it stands for. */
export type Fit = "right" | "shows" | "kin" | "wrong" | "other" | "said" | "theirs" | "unknown";

/** A thing of the story in the air, and what the learner takes it for. */
export interface Taken {
  /** As they said it. */
  readonly said: string;
  /** Null where the mapping has nothing for it. */
  readonly thing: Thing | null;
  /** The sentence of the story that tells of what its mapping lacks; null for all else. */
  readonly told: string | null;
  /** The part of the system, as the lesson calls it, a concept by its id; what is of their own world as they said it. */
  readonly taken: string;
  readonly fit: Fit;
}

/** A word of a lesson, by the concept that it belongs to. */
export interface NamedWord {
  readonly concept: string;
  /** As the lesson calls it; null for the concept itself. */
  readonly term: string | null;
}

/** A word whose meaning the learner says in their own words. */
export interface Defined extends NamedWord {
  /** True where it names the concept. */
  readonly isConcept: boolean;
}

/** A word that somebody defines, and what becomes of that. */
export interface Word {
  readonly defined: Defined;
  readonly verdict: Verdict;
  /** The mistaken belief that it voices. */
  readonly belief: Match | null;
  /** The other word that means what is said, far sooner than this one; null where none does. */
  readonly instead: NamedWord | null;
}

/** What is asked of stories as such. */
export type AsksOfStories =
  /** How two of them compare; null stands for the one that is asked for along with it. */
  | { readonly kind: "compare"; readonly stories: readonly [AnalogyRef | null, AnalogyRef] }
  /** What it is told for. */
  | { readonly kind: "about"; readonly story: AnalogyRef }
  /** What in it stands for a part of the system: one that is named, or the one that a thing of another story stands for. */
  | {
      readonly kind: "counterpart";
      readonly story: AnalogyRef;
      readonly system: string;
      readonly thing: Thing | null;
    };

/** What becomes of a learner's own words beside the author's: that they say the same, nearly so, or otherwise; or that it can't be told. */
export type Verdict = "right" | "nearly" | "wrong" | "unsure";

/** Verdicts that say yes. */
export const confirming: ReadonlySet<Verdict> = new Set(["right", "nearly"]);

/** Where the author speaks of what a learner states. */
export interface Echo {
  readonly concept: string;
  readonly passage: Passage;
  /** The sentence of it that comes nearest, as inline Markdown. */
  readonly sentence: string;
  /** 0..1: how likely just this passage speaks of it. */
  readonly score: number;
  /** Of a story, the facet that comes nearest; null where none comes near, and for all else. */
  readonly facet: string | null;
  readonly verdict: Verdict;
}

/** Moves that ask what authors write answers to. */
export const questionMoves: ReadonlySet<Move> = new Set(questionKinds);

/** What a message asks beyond its move: about a thing that the lesson does not name, whether a story is meant literally, for a yes or no, what only goes on from the question before. */
export type Asks = "outside" | "literal" | "yes-no" | "follow-up";

/** What made the decision; `rule` is the id of a cue rule, or says which other part decided. */
export interface Why {
  readonly rule: string;
  /** The normalised words that fired. */
  readonly words: string;
  readonly asks?: Asks;
  /** A term the message names, as the lesson calls it. */
  readonly term?: string;
  /** The id of the authored question or misconception that was recognised. */
  readonly question?: string;
}

/** What was meant by one message. */
export interface Meaning {
  /** What was said, spelled out in lower case and without marks; "" where something was pressed. */
  readonly words: string;
  readonly move: Move;
  /** Further moves in the same message, strongest first. */
  readonly also: readonly Move[];
  /** What the move is about; null where it is about no concept. */
  readonly concept: string | null;
  /** All concepts that the message names, in order. */
  readonly mentions: readonly string[];
  readonly analogy: AnalogyRef | null;
  /** The terms that the message names, as the lesson calls them, that of the deciding clause first. */
  readonly terms: readonly string[];
  readonly match: Match | null;
  /** What is surely asked besides, in sentences of their own: two at most. */
  readonly further: readonly Match[];
  /** The next best authored questions, best first; for offers. */
  readonly near: readonly Match[];
  /** Words of the story that the message used, and what they stand for. */
  readonly translated: readonly Translated[];
  readonly row: Row | null;
  /** What things of the story in the air are taken for, each by itself. */
  readonly taken: readonly Taken[];
  /** The one word whose meaning is said, and what becomes of that. */
  readonly defined: Word | null;
  /** The words whose meanings the message lists, two at least; else none. */
  readonly defines: readonly Word[];
  /** What it asks of stories as such, by itself or `besides` its move. */
  readonly stories: { readonly asks: AsksOfStories; readonly besides: boolean } | null;
  /** What it repeats of the lesson, where it offers the learner's own words. */
  readonly echo: Echo | null;
  /** What it says of a picture of the learner's own; null where it speaks of none. */
  readonly picture: Picture | null;
  /** The 0-based offer that the message picks, in words or by number. */
  readonly offer: number | null;
  readonly band: Band;
  /** Whether it speaks of a fear or of shame. */
  readonly worried: boolean;
  /** Whether it says that the last reply missed what was meant. */
  readonly misread: boolean;
  readonly why: Why;
}

/** What the understanding has to know of the conversation. */
export interface DialogueState {
  /** False where no lesson is open: there people speak of anything, as no learner would. */
  readonly isOpen: boolean;
  /** The concept under discussion. */
  readonly concept: string | null;
  /** The story in the air. */
  readonly analogy: AnalogyRef | null;
  /** The stories told so far, the latest last; left out where that is not known. */
  readonly stories?: readonly AnalogyRef[];
  /** The thing of a story that was spoken of last, where it was in the last turn: "he" or "it". */
  readonly thing?: Thing | null;
  /** The concepts that were last compared, two at least. */
  readonly compared?: readonly string[] | null;
  /** The term that the last reply explained, as the lesson calls it. */
  readonly explained?: string | null;
  /** The question or misconception that the last reply answered. */
  readonly answered?: Pick<Match, "kind" | "concept" | "id"> | null;
  /** Whether the learner has drawn a picture of their own, in the last turn or before; left out, they have not. */
  readonly pictured?: "just" | "before" | null;
  /** What in that picture stands for which part of the system. */
  readonly drawn?: readonly MappingRow[];
  /** Ids of concepts taught so far; null when that is not known. */
  readonly taught: readonly string[] | null;
  /** What the bot has just asked for. */
  readonly pending: "check" | "fuzzy" | "own-analogy" | "go-on" | null;
  /** The labels of the offers under the last reply. */
  readonly offers: readonly string[];
  /** So many of them, the first, answer what was asked; left out, all do. */
  readonly choices?: number;
}
