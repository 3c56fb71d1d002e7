import type { PackedRows } from "./packed-rows.ts";
import { findRow, type PlacedRows, unpackRows } from "./rows.ts";

/** What was learned from samples: for each feature, how much it speaks for each label. */
export interface Model<Label extends string> {
  readonly labels: readonly Label[];
  /** The features, each by the place of its weights. */
  readonly rows: PlacedRows;
  /** As many of each feature as there are labels. */
  readonly weights: Int8Array;
  /** What a weight of 1 counts. */
  readonly scale: number;
}

/** The label that most speaks for. */
export interface Prediction<Label extends string> {
  readonly label: Label;
  /** 0..1: how likely it is, as far as the samples tell. */
  readonly share: number;
}

/** Takes a row of words for a feature that was found; false where none that holds it can be known either, as what is rarer than it was not learned. */
export type Take<Row> = (row: Row) => boolean;

/** How likely each label is, 0..1, in the labels' order, together 1. */
export function predictAll(model: Model<string>, features: ReadonlySet<string>): readonly number[] {
  const sums = [...sumWeights(model, findPlaces(model, features))];
  const top = Math.max(...sums);
  const likely = sums.map((sum) => Math.exp((sum - top) * model.scale));
  const total = likely.reduce((all, each) => all + each, 0);
  return likely.map((each) => each / total);
}

/** Weighs what speaks for each label, which is all that `list` takes, each once; null where nothing was learned. */
export function predict<Label extends string>(
  model: Model<Label>,
  list: (take: Take<number>) => void,
): Prediction<Label> | null {
  const found = new Set<number>();
  list((row) => {
    const place = model.rows.placeOf(row);
    if (place >= 0) found.add(place);
    return place >= 0;
  });
  const sums = sumWeights(model, found);
  let best = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  const top = sums[best] ?? 0;
  const label = model.labels[best];
  if (label === undefined) return null;
  let total = 0;
  for (const sum of sums) total += Math.exp((sum - top) * model.scale);
  return { label, share: 1 / total };
}

/** True where a word by itself was learned of. */
export function knowsWord({ rows }: Model<string>, word: string): boolean {
  return rows.placeOf(findRow(rows, [word])) >= 0;
}

function findPlaces({ rows }: Model<string>, features: Iterable<string>): number[] {
  return [...features]
    .map((feature) => rows.placeOf(findRow(rows, feature.split(" "))))
    .filter((place) => place >= 0);
}

/** What the features with these places count for each label. */
function sumWeights(
  { labels, weights }: Pick<Model<string>, "labels" | "weights">,
  places: Iterable<number>,
): Int32Array {
  const sums = new Int32Array(labels.length);
  for (const place of places) {
    const from = place * sums.length;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
  }
  return sums;
}

/** The words that speak most for a label against the average of all, the most telling first. */
export function listTelling<Label extends string>(
  model: Model<Label>,
  words: readonly string[],
  label: Label,
): string[] {
  const at = model.labels.indexOf(label);
  const weigh = (word: string) => {
    const sums = sumWeights(model, findPlaces(model, [word]));
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
export interface PackedModel<Label extends string> {
  readonly labels: readonly Label[];
  readonly features: PackedRows;
  /** In base64. */
  readonly weights: string;
  readonly scale: number;
}

/** Makes a model of its text. */
export function unpackModel<Label extends string>({
  labels,
  features,
  weights,
  scale,
}: PackedModel<Label>): Model<Label> {
  const text = atob(weights);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return { labels, rows: unpackRows(features), weights: bytes, scale };
}
