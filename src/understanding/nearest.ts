import { examples } from "./examples.ts";
import type { Move } from "./meaning.ts";
import { stem } from "./stems.ts";

/** The example that a message is most like. */
export interface Nearest {
  readonly move: Move;
  /** Cosine, 0..1. */
  readonly score: number;
  readonly example: string;
}

interface Entry {
  readonly move: Move;
  readonly text: string;
  readonly vector: ReadonlyMap<string, number>;
}

const rarity = countRarity(examples.map(([, text]) => listGrams(text)));
const index: readonly Entry[] = examples.map(([move, text]) => ({
  move,
  text,
  vector: makeVector(listGrams(text)),
}));

/** The nearest example to masked text, by TF-IDF over its words and pairs of words; null where nothing is shared. */
export function findNearest(text: string): Nearest | null {
  const vector = makeVector(listGrams(text));
  let best: Nearest | null = null;
  for (const { move, text: example, vector: other } of index) {
    const score = dot(vector, other);
    if (score > (best?.score ?? 0)) best = { move, score, example };
  }
  return best;
}

function listGrams(text: string): string[] {
  const words = ["^", ...text.split(" ").slice(0, 40).map(stem), "$"];
  return [...words.slice(1, -1), ...words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`)];
}

function countRarity(grams: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of grams)
    for (const gram of new Set(list)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Map([...counts].map(([gram, count]) => [gram, Math.log(1 + grams.length / count)]));
}

function makeVector(grams: readonly string[]): Map<string, number> {
  const vector = new Map<string, number>();
  const unseen = Math.log(1 + examples.length);
  for (const gram of grams) {
    const weight = rarity.get(gram) ?? (gram.includes(" ") ? 0 : unseen / 2);
    if (weight > 0) vector.set(gram, (vector.get(gram) ?? 0) + weight);
  }
  const length = Math.hypot(...vector.values()) || 1;
  for (const [gram, weight] of vector) vector.set(gram, weight / length);
  return vector;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [gram, weight] of a) total += weight * (b.get(gram) ?? 0);
  return total;
}
