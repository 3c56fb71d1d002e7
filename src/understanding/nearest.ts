import { examples } from "./examples.ts";
import type { Move } from "./meaning.ts";
import { stem } from "./stems.ts";

/** The move that the most alike examples agree on. */
export interface Nearest {
  readonly move: Move;
  /** Cosine to the most alike example of that move, 0..1. */
  readonly score: number;
  readonly example: string;
}

interface Posting {
  readonly example: number;
  readonly weight: number;
}

const longest = 40;
/** A word in more than this share of the examples tells none from another. */
const everywhere = 0.1;
/** How many of the most alike examples have a say. */
const voters = 5;

const rarity = countRarity(examples.map(({ text }) => listGrams(text)));
const postings = indexExamples();

/** The nearest examples to masked text, by TF-IDF over its words and pairs of words; null where nothing is shared. */
export function findNearest(text: string): Nearest | null {
  const scores = new Map<number, number>();
  for (const [gram, weight] of makeVector(listGrams(text))) {
    for (const posting of postings.get(gram) ?? []) {
      scores.set(posting.example, (scores.get(posting.example) ?? 0) + weight * posting.weight);
    }
  }
  const top = [...scores].sort((a, b) => b[1] - a[1]).slice(0, voters);
  return vote(top.flatMap(([at, score]) => (examples[at] ? [{ ...examples[at], score }] : [])));
}

/** Alike examples weigh more than squarely: one very near outvotes several that share a word. */
function vote(near: readonly { move: Move; text: string; score: number }[]): Nearest | null {
  const votes = new Map<Move, number>();
  for (const { move, score } of near) votes.set(move, (votes.get(move) ?? 0) + score ** 3);
  const best = near.reduce<Move | null>(
    (won, { move }) =>
      won === null || (votes.get(move) ?? 0) > (votes.get(won) ?? 0) ? move : won,
    null,
  );
  const found = near.find(({ move }) => move === best);
  return found ? { move: found.move, score: found.score, example: found.text } : null;
}

function listGrams(text: string): string[] {
  const words = ["^", ...text.split(" ").slice(0, longest).map(stem), "$"];
  return [...words.slice(1, -1), ...words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`)];
}

function countRarity(grams: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of grams)
    for (const gram of new Set(list)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weigh = (count: number) =>
    count > grams.length * everywhere ? 0 : Math.log(1 + grams.length / count);
  return new Map([...counts].map(([gram, count]) => [gram, weigh(count)]));
}

function indexExamples(): ReadonlyMap<string, readonly Posting[]> {
  const index = new Map<string, Posting[]>();
  for (const [example, { text }] of examples.entries()) {
    for (const [gram, weight] of makeVector(listGrams(text))) {
      const list = index.get(gram) ?? [];
      index.set(gram, list);
      list.push({ example, weight });
    }
  }
  return index;
}

/** Of length one. A word no example has counts for half of the rarest: it is likely a word of the subject. */
function makeVector(grams: readonly string[]): Map<string, number> {
  const vector = new Map<string, number>();
  const unseen = Math.log(1 + examples.length) / 2;
  for (const gram of grams) {
    const weight = rarity.get(gram) ?? (gram.includes(" ") ? 0 : unseen);
    if (weight > 0) vector.set(gram, (vector.get(gram) ?? 0) + weight);
  }
  const length = Math.hypot(...vector.values()) || 1;
  for (const [gram, weight] of vector) vector.set(gram, weight / length);
  return vector;
}
