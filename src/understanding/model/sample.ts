import type { Move } from "../meaning.ts";
import { hearUtterance } from "../utterance.ts";
import type { Example } from "./example.ts";
import { listFeatures } from "./features.ts";
import type { Sample } from "./training.ts";

/** What can be learned from an example. */
export function makeSample({ text, move, others, standing }: Example): Sample<Move> {
  const items = text.split(" ").map((word) => ({ text: word, tag: null }));
  const pending = standing.includes("check") ? "check" : null;
  const utterance = hearUtterance(items, { pending, offers: [] });
  return { features: [...listFeatures(utterance, standing)], label: move, others };
}
