import { type Evidence, type Ranking, weighRow } from "../ranking.ts";

/** What spoke for some candidates when somebody said something, and which it was. */
export interface RankingSample {
  /** The candidates that may be meant: a row of all signs for each of their texts that are most alike. */
  readonly rivals: readonly (readonly Float64Array[])[];
  /** What speaks for none of them. */
  readonly none: Float64Array;
  /** The places of the right ones among the rivals: any of them will do. As many as they are stands for none of them. */
  readonly right: readonly number[];
}

/** How many of Newton's steps are gone at most, and the least part of one that is tried. */
const steps = 12;
const shortest = 0.01;
/** What draws each weight towards what is believed, for each sample. */
const draw = 3e-3;
/** Candidates that are hardly alike teach nothing, and neither do texts. */
const mostRivals = 20;
const mostTexts = 5;
/** Weights are as good with so many decimals, and then the same on every machine. */
const decimals = 2;

/** Keeps of the evidence what can be learned from; `right` has the numbers of the candidates that were meant, none where there was none. */
export function makeRankingSample(
  evidence: Evidence,
  right: readonly number[],
  beliefs: Ranking,
): RankingSample {
  const believed = layOut(beliefs);
  const byLikeness = (a: Float64Array, b: Float64Array) =>
    weighRow(b, 0, believed) - weighRow(a, 0, believed);
  const rows = Array.from({ length: evidence.count }, (): Float64Array[] => []);
  for (const at of [...evidence.alike].sort((a, b) => a - b)) {
    const number = evidence.numbers[at] ?? 0;
    rows[number]?.push(joinRow(evidence, at, number, believed.length));
  }
  const kept = rows
    .map((each, number) => ({ number, rows: each.sort(byLikeness).slice(0, mostTexts) }))
    .filter((each) => each.rows.length > 0)
    .sort((a, b) => byLikeness(firstOf(a.rows), firstOf(b.rows)) || a.number - b.number)
    .filter(({ number }, at) => at < mostRivals || right.includes(number));
  const none = new Float64Array(believed.length);
  none[believed.length - 1] = 1;
  const places = kept.flatMap(({ number }, at) => (right.includes(number) ? [at] : []));
  return {
    rivals: kept.map((each) => each.rows),
    none,
    right: places.length > 0 ? places : [kept.length],
  };
}

/** All that is learned, in one row: the signs of texts, those of candidates, and what speaks for nothing. */
function layOut({ texts, candidates, nothing }: Ranking): Float64Array {
  return Float64Array.of(...texts, ...candidates, nothing);
}

function joinRow(
  { numbers, texts, count, candidates }: Evidence,
  at: number,
  number: number,
  width: number,
): Float64Array {
  const ofText = texts.length / numbers.length;
  const ofCandidate = candidates.length / count;
  const row = new Float64Array(width);
  row.set(texts.subarray(at * ofText, (at + 1) * ofText));
  row.set(candidates.subarray(number * ofCandidate, (number + 1) * ofCandidate), ofText);
  return row;
}

function firstOf(rows: readonly Float64Array[]): Float64Array {
  return rows[0] ?? new Float64Array();
}

/** Learns what each sign counts: multinomial logistic regression over the candidates and none of them, by Newton's method. What is believed to begin with draws it, as some signs are rare among the lines, and plain all the same. The same samples give the same ranking. */
export function trainRanking(samples: readonly RankingSample[], beliefs: Ranking): Ranking {
  const believed = layOut(beliefs);
  let weights = believed;
  let missed = weighMisses(samples, weights, believed);
  for (let step = 0; step < steps; step++) {
    const change = findChange(samples, weights, believed);
    for (let part = 1; part > shortest; part /= 2) {
      const tried = weights.map((weight, sign) => weight - part * (change[sign] ?? 0));
      const left = weighMisses(samples, tried, believed);
      if (left >= missed) continue;
      weights = tried;
      missed = left;
      break;
    }
  }
  const rounded = [...weights].map((weight) => Number(weight.toFixed(decimals)));
  const ofTexts = beliefs.texts.length;
  return {
    texts: rounded.slice(0, ofTexts),
    candidates: rounded.slice(ofTexts, -1),
    nothing: rounded.at(-1) ?? 0,
  };
}

/** How much is missed with these weights, and how far they are from what is believed. */
function weighMisses(
  samples: readonly RankingSample[],
  weights: Float64Array,
  believed: Float64Array,
): number {
  const far = weights.reduce((sum, weight, sign) => sum + (weight - get(believed, sign)) ** 2, 0);
  return samples.reduce(
    (sum, sample) => {
      const { shares } = share(sample, weights);
      return sum - Math.log(addRight(sample, shares) + Number.MIN_VALUE);
    },
    (draw * samples.length * far) / 2,
  );
}

/** Newton's step. */
function findChange(
  samples: readonly RankingSample[],
  weights: Float64Array,
  believed: Float64Array,
): Float64Array {
  const slope = weights.map(
    (weight, sign) => draw * samples.length * (weight - get(believed, sign)),
  );
  const bend = Array.from(weights, (_, sign) => {
    const row = new Float64Array(weights.length);
    row[sign] = draw * samples.length;
    return row;
  });
  for (const sample of samples) addSample(slope, bend, sample, weights);
  return solve(bend, slope);
}

/** How likely each of the rivals and none of them is, and by what. */
function share(
  { rivals, none }: RankingSample,
  weights: Float64Array,
): { readonly rows: readonly Float64Array[]; readonly shares: readonly number[] } {
  const rows = [...rivals.map((texts) => pickBest(texts, weights)), none];
  const sums = rows.map((row) => weighRow(row, 0, weights));
  const most = Math.max(...sums);
  const likely = sums.map((sum) => Math.exp(sum - most));
  const total = likely.reduce((sum, each) => sum + each, 0);
  return { rows, shares: likely.map((each) => each / total) };
}

/** Adds the slope of what this sample is missed by, and how the slope bends. */
function addSample(
  slope: Float64Array,
  bend: readonly Float64Array[],
  sample: RankingSample,
  weights: Float64Array,
): void {
  const { rows, shares } = share(sample, weights);
  const expected = new Float64Array(weights.length);
  for (const [at, row] of rows.entries()) {
    const likely = shares[at] ?? 0;
    addRow(expected, row, likely);
    for (const [sign, value] of row.entries()) addRow(bend[sign], row, likely * value);
  }
  for (const [sign, value] of expected.entries()) addRow(bend[sign], expected, -value);
  addRow(slope, expected, 1);
  const wanted = addRight(sample, shares) + Number.MIN_VALUE;
  for (const at of sample.right)
    addRow(slope, rows[at] ?? sample.none, -(shares[at] ?? 0) / wanted);
}

/** How likely any of the right ones is. */
function addRight({ right }: RankingSample, shares: readonly number[]): number {
  return right.reduce((sum, at) => sum + (shares[at] ?? 0), 0);
}

function addRow(to: Float64Array | undefined, row: Float64Array, times: number): void {
  if (!to || times === 0) return;
  for (let sign = 0; sign < to.length; sign++)
    to[sign] = (to[sign] ?? 0) + times * (row[sign] ?? 0);
}

/** Solves `matrix` · x = `right` by elimination; the matrix is symmetric and positive definite. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, at) => Float64Array.of(...row, right[at] ?? 0));
  for (const [at, pivot] of rows.entries())
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const times = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let sign = at; sign < row.length; sign++)
        row[sign] = (row[sign] ?? 0) - times * (pivot[sign] ?? 0);
    }
  return Float64Array.from(rows, (row, at) => (row[row.length - 1] ?? 0) / (row[at] ?? 1));
}

function get(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

/** The text that speaks most for its candidate, as far as is known by now. */
function pickBest(texts: readonly Float64Array[], weights: Float64Array): Float64Array {
  let best = firstOf(texts);
  let most = weighRow(best, 0, weights);
  for (const row of texts) {
    const sum = weighRow(row, 0, weights);
    if (sum <= most) continue;
    most = sum;
    best = row;
  }
  return best;
}
