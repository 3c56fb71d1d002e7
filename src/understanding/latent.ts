import { isFraming } from "./content.ts";
import type { Text } from "./wording.ts";

/** How near the meaning of a message is to that of some candidates: -1..1, by the candidates' numbers; good until the next is compared, and of these alone. */
export type CompareMeaning = (words: readonly string[], numbers: Int32Array) => Float64Array;

/** How many meanings are told apart: fewer blur what differs, more take every word for itself again. */
const mostMeanings = 40;
/** So many steps find them as well as any more would. */
const steps = 12;

/**
 * Latent semantic analysis (Deerwester et al., 1990) of what is said for `count` candidates: words that the same candidates
 * have come to mean much the same, and so a message can be near to one without sharing a word with it. The same texts always
 * give the same meanings.
 */
export function compileMeanings(texts: readonly Text[], count: number): CompareMeaning {
  const { places, weights, rows } = weighTerms(texts, count);
  const meanings = layOut(findAxes(rows, places.size), places.size);
  const candidates = rows.map((row) => shorten(place(meanings, row)));
  const compareTerm = rememberTerms((term) => {
    const point = place(meanings, { terms: [term], values: [weights[term] ?? 0] });
    return Float32Array.from(candidates, (candidate) => multiply(point, candidate));
  });
  const near = new Float64Array(count);
  return (words, numbers) => {
    const terms = [...new Set(words)].flatMap((word) => places.get(word) ?? []);
    const said = place(meanings, { terms, values: terms.map((term) => weights[term] ?? 0) });
    const length = measure(said);
    const each = terms.map(compareTerm);
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] ?? 0;
      let sum = 0;
      for (const alone of each) sum += alone[number] ?? 0;
      near[number] = sum / length;
    }
    return near;
  };
}

/** How near a word by itself is to each candidate is reckoned once: what a message says is the sum of its words. */
function rememberTerms(compare: (term: number) => Float32Array) {
  const known = new Map<number, Float32Array>();
  return (term: number) => {
    const made = known.get(term) ?? compare(term);
    known.set(term, made);
    return made;
  };
}

/** What each word counts on each of the axes, word after word. */
interface Meanings {
  readonly size: number;
  readonly counts: Float32Array;
}

function layOut(axes: readonly Float64Array[], terms: number): Meanings {
  const size = axes.length;
  const counts = new Float32Array(terms * size);
  for (const [at, axis] of axes.entries())
    for (let term = 0; term < terms; term++) counts[term * size + at] = axis[term] ?? 0;
  return { size, counts };
}

/** The words of a candidate, by their places, and what each counts there; together of length 1. */
interface Row {
  readonly terms: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The fewer candidates have a word, the more it counts; how often one has it counts less and less. */
function weighTerms(texts: readonly Text[], count: number) {
  const places = new Map<string, number>();
  const counted = Array.from({ length: count }, () => new Map<number, number>());
  for (const { number, words } of texts)
    for (const word of new Set(words)) {
      if (isFraming(word)) continue;
      const term = places.get(word) ?? places.size;
      places.set(word, term);
      const known = counted[number];
      known?.set(term, (known.get(term) ?? 0) + 1);
    }
  const having = new Float64Array(places.size);
  for (const each of counted)
    for (const term of each.keys()) having[term] = (having[term] ?? 0) + 1;
  const weights = having.map((each) => Math.log(1 + count / each));
  const rows = counted.map((each): Row => {
    const values = Float64Array.from(
      each,
      ([term, times]) => Math.log(1 + times) * (weights[term] ?? 0),
    );
    return { terms: Int32Array.from(each.keys()), values: shorten(values) };
  });
  return { places, weights, rows };
}

/** The axes along which the rows differ most, each as what every word counts on it: by subspace iteration. */
function findAxes(rows: readonly Row[], terms: number): readonly Float64Array[] {
  let seed = 7;
  const anything = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  let basis: Float64Array[] = Array.from({ length: Math.min(mostMeanings, rows.length) }, () =>
    Float64Array.from(rows, anything),
  );
  for (let step = 0; step < steps; step++)
    basis = straighten(basis.map((axis) => gather(rows, spread(rows, axis, terms))));
  return basis.map((axis) => shorten(spread(rows, axis, terms)));
}

/** From what each row counts to what each word does. */
function spread(rows: readonly Row[], axis: Float64Array, terms: number): Float64Array {
  const sums = new Float64Array(terms);
  for (const [number, { terms: own, values }] of rows.entries()) {
    const counts = axis[number] ?? 0;
    for (let at = 0; at < own.length; at++) {
      const term = own[at] ?? 0;
      sums[term] = (sums[term] ?? 0) + counts * (values[at] ?? 0);
    }
  }
  return sums;
}

/** And back again. */
function gather(rows: readonly Row[], counts: Float64Array): Float64Array {
  return Float64Array.from(rows, ({ terms, values }) => {
    let sum = 0;
    for (let at = 0; at < terms.length; at++)
      sum += (values[at] ?? 0) * (counts[terms[at] ?? 0] ?? 0);
    return sum;
  });
}

/** Of length 1, and each square to all before it (Gram and Schmidt). */
function straighten(axes: readonly Float64Array[]): Float64Array[] {
  const straight: Float64Array[] = [];
  for (const axis of axes) {
    for (const other of straight) {
      const along = multiply(axis, other);
      for (let at = 0; at < axis.length; at++)
        axis[at] = (axis[at] ?? 0) - along * (other[at] ?? 0);
    }
    straight.push(shorten(axis));
  }
  return straight;
}

/** Where some words stand among the axes. */
function place({ size, counts }: Meanings, { terms, values }: Row): Float64Array {
  const point = new Float64Array(size);
  for (let each = 0; each < terms.length; each++) {
    const from = (terms[each] ?? 0) * size;
    const value = values[each] ?? 0;
    for (let at = 0; at < size; at++)
      point[at] = (point[at] ?? 0) + value * (counts[from + at] ?? 0);
  }
  return point;
}

function multiply(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** How long it is; 1 where it is nothing. */
function measure(vector: Float64Array): number {
  return Math.sqrt(multiply(vector, vector)) || 1;
}

/** The same, of length 1; what is nothing stays nothing. */
function shorten(vector: Float64Array): Float64Array {
  const length = measure(vector);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
