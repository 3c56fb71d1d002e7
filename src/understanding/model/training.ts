import type { PackedModel } from "./model.ts";
import { packRows } from "./packed-rows.ts";

/** What somebody said, as features, what it is, and what else it may be taken for. */
export interface Sample<Label extends string> {
  readonly features: readonly string[];
  readonly label: Label;
  readonly others: readonly Label[];
  /** What it is about; left out where that is something else in every sample. */
  readonly topic?: string;
}

/** How often all samples are gone through. */
const rounds = 30;
/** From that round on, the mean of what was learned counts, as the last lines would else count for more. */
const settling = 10;
/** How far a step goes; those of a feature become ever shorter (AdaGrad). */
const step = 0.05;
/** So much of what is known of a sample is left out each time, so that no feature is relied on alone. */
const left = 0.5;
/** How much of a sample counts for what else it may be taken for. */
const shared = 0.2;

/** Learns how much each feature speaks for each label: multinomial logistic regression. A feature of samples about fewer than `fewest` things says nothing in general. The same samples give the same model. */
export function trainModel<Label extends string>(
  samples: readonly Sample<Label>[],
  fewest = 2,
): PackedModel<Label> {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const names = listCommon(samples, fewest);
  const places = new Map(names.map((name, at) => [name, at * labels.length]));
  const lines = samples.map(({ features, label, others }) => ({
    places: Int32Array.from(features.flatMap((name) => places.get(name) ?? [])),
    wanted: spread(labels, label, others),
  }));
  const weights = learn(lines, names.length * labels.length, labels.length);
  return pack(labels, names, weights);
}

/** The features of samples about so many things at least. */
function listCommon(samples: readonly Sample<string>[], least: number): string[] {
  const topics = new Map<string, Set<unknown>>();
  for (const sample of samples)
    for (const name of sample.features) {
      const known = topics.get(name) ?? new Set();
      topics.set(name, known.add(sample.topic ?? sample));
    }
  return [...topics].filter(([, { size }]) => size >= least).map(([name]) => name);
}

/** How much of a sample each label should get. */
function spread<Label extends string>(
  labels: readonly Label[],
  label: Label,
  others: readonly Label[],
): Float64Array {
  const known = others.filter((each) => each !== label && labels.includes(each));
  return Float64Array.from(labels, (each) => {
    if (each === label) return known.length > 0 ? 1 - shared : 1;
    return known.includes(each) ? shared / known.length : 0;
  });
}

interface Line {
  readonly places: Int32Array;
  readonly wanted: Float64Array;
}

/** What has been learned so far. */
interface Learning {
  readonly labels: number;
  readonly weights: Float64Array;
  /** How far each weight has gone: the further, the shorter its next step. */
  readonly gone: Float64Array;
}

function learn(lines: readonly Line[], size: number, labels: number): Float64Array {
  const weights = new Float64Array(size);
  const learning = { labels, weights, gone: new Float64Array(size).fill(0.01) };
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
  const { labels, weights, gone } = learning;
  const given = predictShares(learning, seen);
  for (let at = 0; at < labels; at++) {
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

function predictShares({ labels, weights }: Learning, seen: Int32Array): Float64Array {
  const sums = new Float64Array(labels);
  for (const from of seen)
    for (let at = 0; at < labels; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
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
function pack<Label extends string>(
  labels: readonly Label[],
  names: readonly string[],
  weights: Float64Array,
): PackedModel<Label> {
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const scale = most / 127;
  const small = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const kept = names
    .map((name, at) => ({ name, bytes: [...row(small, at, labels.length)] }))
    .filter(({ bytes }) => bytes.some((each) => each !== 0))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    labels,
    features: packRows(kept.map(({ name }) => name)),
    weights: toBase64(kept.flatMap(({ bytes }) => bytes)),
    scale,
  };
}

function row(weights: Int8Array, at: number, labels: number): Int8Array {
  return weights.subarray(at * labels, (at + 1) * labels);
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte & 255)).join(""));
}
