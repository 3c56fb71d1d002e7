import type { Move } from "../meaning.ts";
import type { PackedModel } from "./model.ts";

/** What somebody said, as features, and the moves that it may be taken for. */
export interface Sample {
  readonly features: readonly string[];
  readonly move: Move;
  readonly others: readonly Move[];
}

/** How often all samples are gone through. */
const rounds = 30;
/** From that round on, the mean of what was learned counts, as the last lines would else count for more. */
const settling = 10;
/** How far a step goes; those of a feature become ever shorter (AdaGrad). */
const step = 0.05;
/** So much of what is known of a sample is left out each time, so that no feature is relied on alone. */
const left = 0.5;
/** How much of a sample counts for the other moves that it may be taken for. */
const shared = 0.2;
/** A feature of fewer samples says nothing in general. */
const fewest = 2;

/** Learns how much each feature speaks for each move: multinomial logistic regression. The same samples give the same model. */
export function trainModel(samples: readonly Sample[]): PackedModel {
  const moves = [...new Set(samples.map(({ move }) => move))].sort();
  const names = listCommon(samples);
  const places = new Map(names.map((name, at) => [name, at * moves.length]));
  const lines = samples.map(({ features, move, others }) => ({
    places: Int32Array.from(features.flatMap((name) => places.get(name) ?? [])),
    wanted: spread(moves, move, others),
  }));
  const weights = learn(lines, names.length * moves.length, moves.length);
  return pack(moves, names, weights);
}

function listCommon(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewest).map(([name]) => name);
}

/** How much of a sample each move should get. */
function spread(moves: readonly Move[], move: Move, others: readonly Move[]): Float64Array {
  const known = others.filter((each) => each !== move && moves.includes(each));
  return Float64Array.from(moves, (each) => {
    if (each === move) return known.length > 0 ? 1 - shared : 1;
    return known.includes(each) ? shared / known.length : 0;
  });
}

interface Line {
  readonly places: Int32Array;
  readonly wanted: Float64Array;
}

/** What has been learned so far. */
interface Learning {
  readonly moves: number;
  readonly weights: Float64Array;
  /** How far each weight has gone: the further, the shorter its next step. */
  readonly gone: Float64Array;
}

function learn(lines: readonly Line[], size: number, moves: number): Float64Array {
  const weights = new Float64Array(size);
  const learning = { moves, weights, gone: new Float64Array(size).fill(0.01) };
  const random = createRandom();
  const order = [...lines];
  const summed = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { places, wanted } of order)
      learnLine(
        learning,
        places.filter(() => random() >= left),
        wanted,
      );
    if (round >= settling) addTo(summed, weights);
  }
  return summed.map((sum) => sum / (rounds - settling));
}

/** Goes a step towards what the line wants. */
function learnLine(learning: Learning, seen: Int32Array, wanted: Float64Array): void {
  const { moves, weights, gone } = learning;
  const given = predictShares(learning, seen);
  for (let at = 0; at < moves; at++) {
    const miss = (given[at] ?? 0) - (wanted[at] ?? 0);
    for (const from of seen) {
      const place = from + at;
      const sum = (gone[place] ?? 0) + miss * miss;
      gone[place] = sum;
      weights[place] = (weights[place] ?? 0) - (step * miss) / Math.sqrt(sum);
    }
  }
}

function addTo(sums: Float64Array, weights: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
}

function predictShares({ moves, weights }: Learning, seen: Int32Array): Float64Array {
  const sums = new Float64Array(moves);
  for (const from of seen)
    for (let at = 0; at < moves; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
  const top = sums.reduce((most, sum) => Math.max(most, sum));
  const likely = sums.map((sum) => Math.exp(sum - top));
  const total = likely.reduce((sum, each) => sum + each);
  return likely.map((each) => each / total);
}

/** Numbers of 0..1 that are the same each time: nothing here is left to chance. */
function createRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
}

function shuffle(list: Line[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [list[at], list[other]];
    if (one && two) [list[at], list[other]] = [two, one];
  }
}

/** Weights are as good in 255 steps; features that hardly count are left out. */
function pack(
  moves: readonly Move[],
  names: readonly string[],
  weights: Float64Array,
): PackedModel {
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const scale = most / 127;
  const small = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const kept = names
    .map((name, at) => ({ name, bytes: [...row(small, at, moves.length)] }))
    .filter(({ bytes }) => bytes.some((each) => each !== 0));
  return {
    moves,
    features: kept.map(({ name }) => name).join("\n"),
    weights: toBase64(kept.flatMap(({ bytes }) => bytes)),
    scale,
  };
}

function row(weights: Int8Array, at: number, moves: number): Int8Array {
  return weights.subarray(at * moves, (at + 1) * moves);
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte & 255)).join(""));
}
