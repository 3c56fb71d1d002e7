/** What a turn was taken to mean, and why it was answered so. Concepts and analogies are named by their ids. */
export interface About {
  readonly move: string;
  readonly concept: string | null;
  readonly analogy: string | null;
  readonly band: "sure" | "likely" | "unsure";
  /** What made the decision: the id of a cue rule, or which other part decided. */
  readonly rule: string;
  /** The learner's words that fired, normalised; "" where none did. */
  readonly words: string;
  /** Why this analogy was chosen; null where none was. */
  readonly chosen: string | null;
}
