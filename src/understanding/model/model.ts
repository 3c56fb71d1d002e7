import type { Move } from "../meaning.ts";

/** What was learned from the examples: for each feature, how much it speaks for each move. */
export interface Model {
  readonly moves: readonly Move[];
  /** Where a feature's weights begin, by its name. */
  readonly places: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
  /** What a weight of 1 counts. */
  readonly scale: number;
}

/** The move that most speaks for. */
export interface Prediction {
  readonly move: Move;
  /** 0..1: how likely it is, as far as the examples tell. */
  readonly share: number;
}

/** Weighs what speaks for each move; null where nothing was learned. */
export function predict(model: Model, features: ReadonlySet<string>): Prediction | null {
  const sums = sumWeights(model, features);
  let best = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  const top = sums[best] ?? 0;
  const move = model.moves[best];
  if (move === undefined) return null;
  let total = 0;
  for (const sum of sums) total += Math.exp((sum - top) * model.scale);
  return { move, share: 1 / total };
}

function sumWeights({ moves, places, weights }: Model, features: ReadonlySet<string>): Int32Array {
  const sums = new Int32Array(moves.length);
  for (const feature of features) {
    const from = places.get(feature);
    if (from === undefined) continue;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
  }
  return sums;
}

/** The words that speak most for a move against the average of all, the most telling first. */
export function listTelling(model: Model, words: readonly string[], move: Move): string[] {
  const at = model.moves.indexOf(move);
  const weigh = (word: string) => {
    const sums = sumWeights(model, new Set([word]));
    return (sums[at] ?? 0) - sums.reduce((sum, each) => sum + each, 0) / sums.length;
  };
  return words
    .map((word) => ({ word, weight: weigh(word) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, told)
    .map(({ word }) => word);
}

/** How many words a reason names. */
const told = 4;

/** A model as text. */
export interface PackedModel {
  readonly moves: readonly Move[];
  /** One a line. */
  readonly features: string;
  /** In base64. */
  readonly weights: string;
  readonly scale: number;
}

/** Makes a model of its text. */
export function unpackModel({ moves, features, weights, scale }: PackedModel): Model {
  const text = atob(weights);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  const places = new Map<string, number>();
  let from = 0;
  for (const name of features.split("\n")) {
    places.set(name, from);
    from += moves.length;
  }
  return { moves, places, weights: bytes, scale };
}
