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

/** What the examples teach. */
interface Learnt {
  readonly moves: readonly Move[];
  /** The examples of a single move. */
  readonly whole: ReadonlyMap<string, Move>;
  /** In how many examples each word is. */
  readonly uses: ReadonlyMap<string, number>;
  /** For each feature by turns the place of a move that has it, and in how many of its examples. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
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
  const { moves, whole, uses, counts, floors, priors } = recall();
  const same = whole.get(text);
  if (same) return { move: same, share: 1, words: text };
  const words = listWords(text);
  const known = words.filter((word) => uses.has(word)).length / words.length;
  if (2 * known < 1) return null;
  const features = listFeatures(words, uses);
  const totals = Float64Array.from(priors);
  let met = 0;
  for (const feature of features) {
    const row = counts.get(feature);
    if (!row) continue;
    met++;
    addRow(totals, row);
  }
  for (const [at, floor] of floors.entries()) totals[at] = (totals[at] ?? 0) + met * floor;
  const best = totals.reduce((won, total, at) => (total > (totals[won] ?? 0) ? at : won), 0);
  const move = moves[best];
  if (!move) return null;
  const top = totals[best] ?? 0;
  // Features overlap, so that their sum claims too much; its root does not.
  const calm = Math.sqrt(features.length);
  const share = 1 / totals.reduce((sum, total) => sum + Math.exp((total - top) / calm), 0);
  return { move, share: share * known, words: listTelling(words, best) };
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

function countUses(): Learnt["uses"] {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const word of new Set(text.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a subject are all alike, but for what their endings say of the sentence. */
function shape(word: string, uses: Learnt["uses"]): string {
  if ((uses.get(word) ?? 0) >= seldom) return word;
  return `~${/(?:ing|ed|s|\d)$/.exec(word)?.[0] ?? ""}`;
}

function listFeatures(words: readonly string[], uses: Learnt["uses"]): string[] {
  const shapes = ["^", ...words.map((word) => shape(word, uses)), "$"];
  const stems = words
    .filter((word) => (uses.get(word) ?? 0) < seldom)
    .map((word) => `=${stem(word)}`);
  const pairs = shapes.slice(1).map((word, at) => `${shapes[at] ?? ""} ${word}`);
  const apart = shapes.slice(2).map((word, at) => `${shapes[at] ?? ""} * ${word}`);
  return [...new Set([...shapes.slice(1, -1), ...stems, ...pairs, ...apart])];
}

function learn(): Learnt {
  const moves = [...new Set(examples.map(({ move }) => move))];
  const places = new Map(moves.map((move, at) => [move, at]));
  const uses = countUses();
  const counts = new Map<string, number[]>();
  const sums = new Float64Array(moves.length);
  const sizes = new Float64Array(moves.length);
  for (const { move, text } of examples) {
    const at = places.get(move) ?? 0;
    const features = listFeatures(listWords(text), uses);
    sizes[at] = (sizes[at] ?? 0) + 1;
    sums[at] = (sums[at] ?? 0) + features.length;
    for (const feature of features) countFeature(counts, feature, at);
  }
  return {
    moves,
    whole: listWhole(),
    uses,
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

function countFeature(counts: Map<string, number[]>, feature: string, move: number): void {
  const row = counts.get(feature);
  // Examples come move by move: a move's count is the last of the row, if it has one.
  if (!row) counts.set(feature, [move, 1]);
  else if (row.at(-2) === move) row[row.length - 1] = (row.at(-1) ?? 0) + 1;
  else row.push(move, 1);
}

/** The words that speak most for the move, against the average of all. */
function listTelling(words: readonly string[], at: number): string {
  const { uses } = recall();
  const weighed = words.map((word) => ({ word, weight: measureTelling(shape(word, uses), at) }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, told)
    .map(({ word }) => word)
    .join(" ");
}

function measureTelling(feature: string, at: number): number {
  const { counts, floors } = recall();
  const row = counts.get(feature);
  if (!row) return 0;
  const totals = Float64Array.from(floors);
  addRow(totals, row);
  return (totals[at] ?? 0) - totals.reduce((sum, each) => sum + each, 0) / totals.length;
}
