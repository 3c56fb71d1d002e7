import { examples } from "./examples.ts";
import type { Move } from "./meaning.ts";
import { stem } from "./stems.ts";

/** The move whose examples are most like a clause. */
export interface Likeness {
  readonly move: Move;
  /** 0..1: how much more like that move's examples than like those of all others; less where words are new. */
  readonly share: number;
  /** The words that told, the most telling first. */
  readonly words: string;
}

const longest = 40;
/** A word in fewer examples than this is of a subject and not of a move: only its ending counts. */
const seldom = 2;
/** What a feature counts that a move's examples lack. */
const unseen = 0.15;
/** How many words the reason names. */
const told = 4;

const moves: readonly Move[] = [...new Set(examples.map(({ move }) => move))];
const uses = countUses();
const { scores, priors } = learn();

/** Tells by the words, their pairs and their order which move masked text is most like; null where it has nothing in common with any. */
export function findLikeness(text: string): Likeness | null {
  const words = listWords(text);
  const known = words.filter((word) => uses.has(word)).length / words.length;
  if (2 * known < 1) return null;
  const features = listFeatures(words);
  const totals = Float64Array.from(priors);
  for (const feature of features) {
    const row = scores.get(feature);
    if (!row) continue;
    for (let at = 0; at < totals.length; at++) totals[at] = (totals[at] ?? 0) + (row[at] ?? 0);
  }
  const best = totals.reduce((won, total, at) => (total > (totals[won] ?? 0) ? at : won), 0);
  const move = moves[best];
  if (!move) return null;
  const top = totals[best] ?? 0;
  // Features overlap, so that their sum claims too much; its root does not.
  const calm = Math.sqrt(features.length);
  const share = 1 / totals.reduce((sum, total) => sum + Math.exp((total - top) / calm), 0);
  return { move, share: share * known, words: listTelling(words, best) };
}

function listWords(text: string): string[] {
  return text.split(" ").slice(0, longest);
}

function countUses(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const word of new Set(text.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a subject are all alike, but for what their endings say of the sentence. */
function shape(word: string): string {
  if ((uses.get(word) ?? 0) >= seldom) return word;
  return `~${/(?:ing|ed|s|\d)$/.exec(word)?.[0] ?? ""}`;
}

function listFeatures(words: readonly string[]): string[] {
  const shapes = ["^", ...words.map(shape), "$"];
  const stems = words
    .filter((word) => (uses.get(word) ?? 0) < seldom)
    .map((word) => `=${stem(word)}`);
  const pairs = shapes.slice(1).map((word, at) => `${shapes[at] ?? ""} ${word}`);
  const apart = shapes.slice(2).map((word, at) => `${shapes[at] ?? ""} * ${word}`);
  return [...new Set([...shapes.slice(1, -1), ...stems, ...pairs, ...apart])];
}

/** For each feature the log of how much likelier each move makes it than chance, and for each move how common it is. */
function learn(): { scores: ReadonlyMap<string, Float32Array>; priors: Float64Array } {
  const counts = new Map<string, Float32Array>();
  const sums = new Float64Array(moves.length);
  const sizes = new Float64Array(moves.length);
  for (const { move, text } of examples) {
    const at = moves.indexOf(move);
    sizes[at] = (sizes[at] ?? 0) + 1;
    for (const feature of listFeatures(listWords(text))) {
      const row = counts.get(feature) ?? new Float32Array(moves.length);
      counts.set(feature, row);
      row[at] = (row[at] ?? 0) + 1;
      sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  for (const row of counts.values()) {
    for (let at = 0; at < row.length; at++)
      row[at] = Math.log(((row[at] ?? 0) + unseen) / ((sums[at] ?? 0) + unseen * counts.size));
  }
  return { scores: counts, priors: sizes.map((size) => 0.5 * Math.log(size)) };
}

/** The words that speak most for the move, against the average of all. */
function listTelling(words: readonly string[], at: number): string {
  const weighed = words.map((word) => ({
    word,
    weight: measureTelling(scores.get(shape(word)), at),
  }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, told)
    .map(({ word }) => word)
    .join(" ");
}

function measureTelling(row: Float32Array | undefined, at: number): number {
  if (!row) return 0;
  return (row[at] ?? 0) - row.reduce((sum, each) => sum + each, 0) / row.length;
}
