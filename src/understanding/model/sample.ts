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
  const features = new Set<string>();
  // Which of them are common enough to be learned is not known yet.
  listFeatures(utterance, standing, (feature) => features.add(feature).size > 0);
  return { features: [...features], label: move, others };
}
