import { type Ranking, weighRow } from "../ranking.ts";
import { type Evidence, phrasingSigns, questionSigns } from "../signs.ts";

/** What spoke for some questions when somebody said something, and which it was. */
export interface RankingSample {
  /** The questions that may be meant: a row of all signs for each of their phrasings that are most alike. */
  readonly rivals: readonly (readonly Float64Array[])[];
  /** What speaks for none of them. */
  readonly none: Float64Array;
  /** The place of the right one among the rivals; as many as they are where it is none. */
  readonly asked: number;
}

/** How many of Newton's steps are gone at most, and the least part of one that is tried. */
const steps = 12;
const shortest = 0.01;
/** What draws each weight towards what is believed, for each sample. */
const draw = 3e-3;
/** Questions that are hardly alike teach nothing, and neither do phrasings. */
const mostRivals = 20;
const mostPhrasings = 5;
/** Weights are as good with so many decimals, and then the same on every machine. */
const decimals = 2;

/** All that is learned: the signs of phrasings, those of questions, and what speaks for nothing. */
const ofQuestions = phrasingSigns.length;
const ofNothing = ofQuestions + questionSigns.length;
const width = ofNothing + 1;

/** Keeps of the evidence what can be learned from; `asked` is the number of the question, -1 where it was none. */
export function makeRankingSample(evidence: Evidence, asked: number): RankingSample {
  const count = evidence.questions.length / questionSigns.length;
  const rows = Array.from({ length: count }, (): Float64Array[] => []);
  for (const [at, number] of evidence.numbers.entries())
    if (evidence.touched[at]) rows[number]?.push(joinRow(evidence, at, number));
  const kept = rows
    .map((each, number) => ({ number, rows: each.sort(byLikeness).slice(0, mostPhrasings) }))
    .filter((each) => each.rows.length > 0)
    .sort((a, b) => byLikeness(firstOf(a.rows), firstOf(b.rows)) || a.number - b.number)
    .filter(({ number }, at) => at < mostRivals || number === asked);
  const none = new Float64Array(width);
  none[ofNothing] = 1;
  const place = kept.findIndex(({ number }) => number === asked);
  return {
    rivals: kept.map((each) => each.rows),
    none,
    asked: place < 0 ? kept.length : place,
  };
}

function joinRow({ phrasings, questions }: Evidence, at: number, number: number): Float64Array {
  const row = new Float64Array(width);
  row.set(phrasings.subarray(at * phrasingSigns.length, (at + 1) * phrasingSigns.length));
  row.set(
    questions.subarray(number * questionSigns.length, (number + 1) * questionSigns.length),
    ofQuestions,
  );
  return row;
}

/** What signs count before anything is learned: some are rare among the lines, and plain all the same. */
const beliefs: Readonly<Record<string, number>> = {
  ...{ "common words": 3, "common pairs": 3, share: 3, words: 3, answered: 2 },
  ...{ here: 4, case: 2, strange: -4, lone: -3, verbatim: 4 },
  ...{ "same pair": 4, "other pair": -4, "other number": -4, "other manner": -2 },
};
const believed = Float64Array.from(
  [...phrasingSigns, ...questionSigns, "nothing"],
  (sign) => beliefs[sign] ?? 0,
);

function byLikeness(a: Float64Array, b: Float64Array): number {
  return weighRow(b, 0, believed) - weighRow(a, 0, believed);
}

function firstOf(rows: readonly Float64Array[]): Float64Array {
  return rows[0] ?? new Float64Array(width);
}

/** Learns what each sign counts: multinomial logistic regression over the questions and none of them, by Newton's method. The same samples give the same ranking. */
export function trainRanking(samples: readonly RankingSample[]): Ranking {
  let weights = believed;
  let missed = weighMisses(samples, weights);
  for (let step = 0; step < steps; step++) {
    const change = findChange(samples, weights);
    for (let part = 1; part > shortest; part /= 2) {
      const tried = weights.map((weight, sign) => weight - part * (change[sign] ?? 0));
      const left = weighMisses(samples, tried);
      if (left >= missed) continue;
      weights = tried;
      missed = left;
      break;
    }
  }
  const rounded = [...weights].map((weight) => Number(weight.toFixed(decimals)));
  return {
    phrasings: rounded.slice(0, ofQuestions),
    questions: rounded.slice(ofQuestions, ofNothing),
    nothing: rounded[ofNothing] ?? 0,
  };
}

/** How much is missed with these weights, and how far they are from what is believed. */
function weighMisses(samples: readonly RankingSample[], weights: Float64Array): number {
  const far = weights.reduce((sum, weight, sign) => sum + (weight - get(believed, sign)) ** 2, 0);
  return samples.reduce(
    (sum, sample) => {
      const { shares } = share(sample, weights);
      return sum - Math.log((shares[sample.asked] ?? 0) + Number.MIN_VALUE);
    },
    (draw * samples.length * far) / 2,
  );
}

/** Newton's step. */
function findChange(samples: readonly RankingSample[], weights: Float64Array): Float64Array {
  const slope = weights.map(
    (weight, sign) => draw * samples.length * (weight - get(believed, sign)),
  );
  const bend = Array.from({ length: width }, (_, sign) => {
    const row = new Float64Array(width);
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
  const rows = [...rivals.map((phrasings) => pickBest(phrasings, weights)), none];
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
  const expected = new Float64Array(width);
  for (const [at, row] of rows.entries()) {
    const likely = shares[at] ?? 0;
    addRow(expected, row, likely);
    for (const [sign, value] of row.entries()) addRow(bend[sign], row, likely * value);
  }
  for (const [sign, value] of expected.entries()) addRow(bend[sign], expected, -value);
  addRow(slope, expected, 1);
  addRow(slope, rows[sample.asked] ?? sample.none, -1);
}

function addRow(to: Float64Array | undefined, row: Float64Array, times: number): void {
  if (!to || times === 0) return;
  for (let sign = 0; sign < width; sign++) to[sign] = (to[sign] ?? 0) + times * (row[sign] ?? 0);
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

/** The phrasing that speaks most for its question, as far as is known by now. */
function pickBest(phrasings: readonly Float64Array[], weights: Float64Array): Float64Array {
  let best = firstOf(phrasings);
  let most = weighRow(best, 0, weights);
  for (const row of phrasings) {
    const sum = weighRow(row, 0, weights);
    if (sum <= most) continue;
    most = sum;
    best = row;
  }
  return best;
}
