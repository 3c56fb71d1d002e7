import type { Move } from "../meaning.ts";
import type { PackedModel } from "./model.ts";

/** What was learned from the examples. The build learns it, and writes it in place of this. */
export const trained: PackedModel<Move> = {
  labels: [],
  features: { words: "", rows: [] },
  weights: "",
  scale: 1,
};
