/** What one learner has heard of one concept; `item` is an analogy's id, or `plain` for the explanation in simple words. */
export interface Heard {
  readonly concept: string;
  readonly item: string;
  readonly times: number;
  /** Grows with everything this learner hears: the highest was heard last. */
  readonly last: number;
}

/** How far a learner can have come with a concept, the least first. */
export type Level = "met" | "understood" | "shown";

/** The level that one learner has reached with one concept. */
export interface Progress {
  readonly concept: string;
  readonly level: Level;
}
