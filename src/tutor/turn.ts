import type { Analogy, Concept, Lesson } from "../lessons/lesson.ts";
import type { AnalogyRef, Meaning } from "../understanding/meaning.ts";
import type { Heard, Level, Progress } from "./ledger.ts";
import type { Offer, Part } from "./reply.ts";
import type { SessionState, Told } from "./state.ts";

/** What is known when a move is answered. */
export interface Turn {
  readonly lesson: Lesson;
  readonly state: SessionState;
  readonly meaning: Meaning;
  /** What the learner said; "" where something was pressed. */
  readonly said: string;
  /** What the learner has heard, in all lessons. */
  readonly heard: readonly Heard[];
  readonly progress: readonly Progress[];
  /** Who said or did it; null where that is not told. */
  readonly learner: string | null;
  /** False where the authors never see what could not be answered. */
  readonly inbox: boolean;
  /** True where others take part, too. */
  readonly company: boolean;
}

/** What answering a move comes to. Fields left out stay as they are. */
export interface Step {
  readonly parts: readonly Part[];
  readonly offers: readonly Offer[];
  /** What changes in the session; `pending`, `unsure` and `agains` fall away unless they are given. */
  readonly state?: Partial<SessionState>;
  readonly heard?: readonly { readonly concept: string; readonly item: string }[];
  readonly progress?: readonly Progress[];
  /** What the reply is about. */
  readonly concept?: string | null;
  /** The analogy told, by id. */
  readonly analogy?: string;
  /** The authored question, misconception or check told, by id. */
  readonly question?: string;
  /** What a question was answered with. */
  readonly told?: Told;
  /** Why this analogy was chosen. */
  readonly chosen?: string;
  readonly result?: "right" | "wrong" | "unclear";
  /** Where the authors should see the message: it could not be answered. */
  readonly unanswered?: true;
}

/** Answers one move. */
export type Answer = (turn: Turn) => Step;

/** The concept of that id; null where the lesson has none. */
export function findConcept(lesson: Lesson, id: string | null): Concept | null {
  return lesson.concepts.find((concept) => concept.id === id) ?? null;
}

/** The concept that the message is about, or else the one under discussion. */
export function currentConcept({ lesson, meaning, state }: Turn): Concept | null {
  return findConcept(lesson, meaning.concept ?? state.concept);
}

/** A story, with the concept that it shows. */
export interface Story {
  readonly concept: Concept;
  readonly analogy: Analogy;
}

/** The story of that reference; null where the lesson has none. */
export function findStory(lesson: Lesson, ref: AnalogyRef | null): Story | null {
  const concept = findConcept(lesson, ref?.concept ?? null);
  const analogy = concept?.analogies.find(({ id }) => id === ref?.analogy);
  return concept && analogy ? { concept, analogy } : null;
}

/** True where this learner has heard the story. */
export function hasHeard({ heard }: Turn, { concept, analogy }: Story): boolean {
  return heard.some((row) => row.concept === concept.id && row.item === analogy.id);
}

/** The row for a level that this turn reaches; a higher one that was reached before stays. */
export function reach(concept: string, level: Level): Progress {
  return { concept, level };
}
