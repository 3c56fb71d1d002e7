import { askingExamples } from "./examples/asking.ts";
import { explainingExamples } from "./examples/explaining.ts";
import { offeringExamples } from "./examples/offering.ts";
import { steeringExamples } from "./examples/steering.ts";
import type { Move } from "./meaning.ts";

/** For messages in which no cue fires: what other people said, and which move it was. */
export const examples: readonly { readonly move: Move; readonly text: string }[] = [
  explainingExamples,
  askingExamples,
  offeringExamples,
  steeringExamples,
].flatMap((group) =>
  Object.entries(group).flatMap(([move, texts]) =>
    texts.map((text: string) => ({ move: move as Move, text })),
  ),
);
