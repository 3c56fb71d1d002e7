import type { Rankings } from "../echoes.ts";
import type { Ranking } from "../ranking.ts";
import type { Judgement } from "../verdicts.ts";
import type { PackedModel } from "./model.ts";

/** What was learned from what learners state: where the author speaks of it, and whether it is right. The build learns it, and writes it in place of this. */
const ranking: Ranking = { texts: [], candidates: [], nothing: 0 };
export const rankings: Rankings = { passages: ranking, statements: ranking };
export const trained: PackedModel<Judgement> = {
  labels: [],
  features: { words: "", rows: [] },
  weights: "",
  scale: 1,
};
