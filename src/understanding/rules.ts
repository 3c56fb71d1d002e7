import type { Form } from "./forms.ts";
import type { Asks, Move } from "./meaning.ts";
import { applyingRules } from "./rules/applying.ts";
import { comparingRules } from "./rules/comparing.ts";
import { definingRules } from "./rules/defining.ts";
import { doubtingRules } from "./rules/doubting.ts";
import { explainingRules } from "./rules/explaining.ts";
import { graspingRules } from "./rules/grasping.ts";
import { greetingRules } from "./rules/greeting.ts";
import { likeningRules } from "./rules/likening.ts";
import { namingRules } from "./rules/naming.ts";
import { picturingRules } from "./rules/picturing.ts";
import { relatingRules } from "./rules/relating.ts";
import { restatingRules } from "./rules/restating.ts";
import { retellingRules } from "./rules/retelling.ts";
import { simplifyingRules } from "./rules/simplifying.ts";
import { steeringRules } from "./rules/steering.ts";
import { strayingRules } from "./rules/straying.ts";
import { supposingRules } from "./rules/supposing.ts";
import { testingRules } from "./rules/testing.ts";
import { wonderingRules } from "./rules/wondering.ts";

/** A cue: words that show what a learner is doing. Cues see masked text: CONCEPT, ANALOGY, TERM, STORY. */
export interface Rule {
  readonly id: string;
  readonly move: Move;
  /** A second move that the same words make. */
  readonly also?: Move;
  readonly asks?: Asks;
  /** Yields to a question in another clause: "What about X? How do you …?" */
  readonly yields?: true;
  /** 0..100: moves that ask outweigh acknowledgement; the heaviest that fires decides. */
  readonly weight: number;
  readonly cue: RegExp;
  readonly not?: RegExp;
  /** The forms of clause in which it may fire; all where absent. */
  readonly forms?: readonly Form[];
  /** Fires only in a clause that ends with a question mark, or where false in one that does not. */
  readonly asked?: boolean;
  /** Fires only after these discourse markers. */
  readonly lead?: RegExp;
  /** Off topic although a word of the lesson is in it: "does anybody know the wifi password?" */
  readonly despite?: "subject";
  /** Fires only where "…, right?" asks for a nod, or where false only elsewhere. */
  readonly nodded?: boolean;
}

/** All cues. */
export const rules: readonly Rule[] = [
  ...explainingRules,
  ...simplifyingRules,
  ...picturingRules,
  ...retellingRules,
  ...supposingRules,
  ...comparingRules,
  ...relatingRules,
  ...applyingRules,
  ...wonderingRules,
  ...namingRules,
  ...definingRules,
  ...likeningRules,
  ...restatingRules,
  ...doubtingRules,
  ...testingRules,
  ...steeringRules,
  ...greetingRules,
  ...graspingRules,
  ...strayingRules,
];

const asksById: ReadonlyMap<string, Asks | undefined> = new Map(
  rules.map(({ id, asks }) => [id, asks]),
);

/** What the rule of that id asks beyond its move; undefined also where no cue decided. */
export function findAsks(id: string): Asks | undefined {
  return asksById.get(id);
}
