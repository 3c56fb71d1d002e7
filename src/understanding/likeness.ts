import { examples } from "./examples.ts";
import { createFeatures, type Features } from "./features.ts";
import type { Move } from "./meaning.ts";

/** The move whose examples are most like a clause. */
export interface Likeness {
  readonly move: Move;
  /** 0..1: how much more like that move's examples than like those of all others; less where words are new. */
  readonly share: number;
}

const longest = 40;
/** What a feature counts that a move's examples lack. */
const unseen = 0.15;
/** How many words the reason names. */
const told = 4;

/** What the examples teach. */
interface Learnt {
  readonly moves: readonly Move[];
  /** The examples of a single move. */
  readonly whole: ReadonlyMap<string, Move>;
  readonly features: Features;
  /** For each feature by turns the place of a move that has it, and in how many of its examples. */
  readonly counts: ReadonlyMap<number, readonly number[]>;
  /** For each move the log of how likely it makes a feature that its examples lack, and of how common the move is. */
  readonly floors: Float64Array;
  readonly priors: Float64Array;
}

let learnt: Learnt | null = null;

/** The examples are learned when a line first needs them: whoever only starts the bot need not wait for it. */
function recall(): Learnt {
  learnt ??= learn();
  return learnt;
}

/** Tells by the words, their pairs and their order which move masked text is most like; null where it has nothing in common with any. */
export function findLikeness(text: string): Likeness | null {
  const { moves, whole, features, counts, floors, priors } = recall();
  const same = whole.get(text);
  if (same) return { move: same, share: 1 };
  const words = listWords(text);
  const known = words.filter(features.knows).length / words.length;
  if (2 * known < 1) return null;
  const found = features.list(words);
  const totals = priors.slice();
  let met = 0;
  for (const feature of found) {
    const row = counts.get(feature);
    if (!row) continue;
    met++;
    addRow(totals, row);
  }
  for (let at = 0; at < totals.length; at++)
    totals[at] = (totals[at] ?? 0) + met * (floors[at] ?? 0);
  const best = findHighest(totals);
  const move = moves[best];
  if (!move) return null;
  // Features overlap, so that their sum claims too much; its root does not.
  const share = 1 / sumAgainst(totals, totals[best] ?? 0, Math.sqrt(found.size));
  return { move, share: share * known };
}

function findHighest(totals: Float64Array): number {
  let best = 0;
  for (let at = 1; at < totals.length; at++) if ((totals[at] ?? 0) > (totals[best] ?? 0)) best = at;
  return best;
}

/** How likely all are, where the likeliest counts 1. */
function sumAgainst(totals: Float64Array, top: number, calm: number): number {
  let sum = 0;
  for (const total of totals) sum += Math.exp((total - top) / calm);
  return sum;
}

function addRow(totals: Float64Array, row: readonly number[]): void {
  for (let at = 0; at < row.length; at += 2) {
    const move = row[at] ?? 0;
    totals[move] = (totals[move] ?? 0) + raise(row[at + 1] ?? 0);
  }
}

/** By how much the log of a feature's likelihood is over its floor, if so many examples have it. */
function raise(count: number): number {
  return raises[count] ?? Math.log((count + unseen) / unseen);
}

const raises: readonly number[] = Array.from({ length: 64 }, (_, count) =>
  Math.log((count + unseen) / unseen),
);

function listWords(text: string): string[] {
  return text.split(" ").slice(0, longest);
}

function learn(): Learnt {
  const moves = [...new Set(examples.map(({ move }) => move))];
  const places = new Map(moves.map((move, at) => [move, at]));
  const features = createFeatures(examples.map(({ text }) => listWords(text)));
  const counts = new Map<number, number[]>();
  const sums = new Float64Array(moves.length);
  const sizes = new Float64Array(moves.length);
  for (const { move, text } of examples) {
    const at = places.get(move) ?? 0;
    const found = features.list(listWords(text));
    sizes[at] = (sizes[at] ?? 0) + 1;
    sums[at] = (sums[at] ?? 0) + found.size;
    for (const feature of found) countFeature(counts, feature, at);
  }
  return {
    moves,
    whole: listWhole(),
    features,
    counts,
    floors: sums.map((sum) => Math.log(unseen / (sum + unseen * counts.size))),
    priors: sizes.map((size) => 0.5 * Math.log(size)),
  };
}

/** What is an example of two moves is proof of neither. */
function listWhole(): Learnt["whole"] {
  const whole = new Map<string, Move>();
  const twice = examples.filter(({ move, text }) => {
    const other = whole.get(text) ?? move;
    whole.set(text, move);
    return other !== move;
  });
  for (const { text } of twice) whole.delete(text);
  return whole;
}

function countFeature(counts: Map<number, number[]>, feature: number, move: number): void {
  const row = counts.get(feature);
  // Examples come move by move: a move's count is the last of the row, if it has one.
  if (!row) counts.set(feature, [move, 1]);
  else if (row.at(-2) === move) row[row.length - 1] = (row.at(-1) ?? 0) + 1;
  else row.push(move, 1);
}

/** The words of a text that speak most for a move, against the average of all, the most telling first. */
export function listTelling(text: string, move: Move): string {
  const { moves, whole, features } = recall();
  if (whole.get(text) === move) return text;
  const at = moves.indexOf(move);
  const weighed = listWords(text).map((word) => ({
    word,
    weight: measureTelling(features.ofWord(word), at),
  }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, told)
    .map(({ word }) => word)
    .join(" ");
}

function measureTelling(feature: number, at: number): number {
  const { counts, floors } = recall();
  const row = counts.get(feature);
  if (!row) return 0;
  const totals = floors.slice();
  addRow(totals, row);
  return (totals[at] ?? 0) - totals.reduce((sum, each) => sum + each, 0) / totals.length;
}
