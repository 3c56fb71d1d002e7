/** What speaks for each of some candidates, any of which several texts stand for: an authored question has its phrasings, a passage its sentences. */
export interface Evidence {
  /** For each text, by its place, the number of its candidate. */
  readonly numbers: Int32Array;
  /** The places of those texts that have anything in common with the message, in any order. */
  readonly alike: readonly number[] | Int32Array;
  /** A row of as many numbers as there are signs of texts for each text; those of the alike ones count. */
  readonly texts: Float64Array;
  /** How many candidates there are. */
  readonly count: number;
  /** A row of as many numbers as there are signs of candidates for each of those. */
  readonly candidates: Float64Array;
}

/** What each sign counts, in the order of a row's numbers, and what speaks for none of the candidates. */
export interface Ranking {
  readonly texts: readonly number[];
  readonly candidates: readonly number[];
  readonly nothing: number;
}

/** How likely each candidate is meant, by the candidates' numbers. */
export interface Ranked {
  /** 0..1; together no more than 1, as none may be meant. */
  readonly shares: Float64Array;
  /** The place of the text that speaks most for it; -1 where none has anything in common with the message. */
  readonly nearest: Int32Array;
}

/** All evidence as one, to learn from; the numbers of each go on where those of the one before it end. */
export function joinEvidence(all: readonly Evidence[]): Evidence {
  const [only] = all;
  if (only && all.length === 1) return only;
  const join = (list: (each: Evidence) => Iterable<number>) =>
    all.flatMap((each) => [...list(each)]);
  const before = all.map((_, at) => all.slice(0, at).reduce((sum, { count }) => sum + count, 0));
  const places = all.map((_, at) =>
    all.slice(0, at).reduce((sum, { numbers }) => sum + numbers.length, 0),
  );
  return {
    numbers: Int32Array.from(
      all.flatMap(({ numbers }, at) => [...numbers].map((number) => number + (before[at] ?? 0))),
    ),
    alike: all.flatMap(({ alike }, at) => [...alike].map((place) => place + (places[at] ?? 0))),
    texts: Float64Array.from(join(({ texts }) => texts)),
    count: all.reduce((sum, { count }) => sum + count, 0),
    candidates: Float64Array.from(join(({ candidates }) => candidates)),
  };
}

/** Weighs what speaks for each candidate; of its texts, the one that speaks most for it counts. */
export function rankCandidates(evidence: Evidence, ranking: Ranking): Ranked {
  const [ranked] = rankTogether([evidence], ranking);
  return ranked ?? { shares: new Float64Array(), nearest: new Int32Array() };
}

/** The same of several, the candidates of all of which are rivals: what is likely is so beside those of the others. */
export function rankTogether(all: readonly Evidence[], ranking: Ranking): Ranked[] {
  const weighed = all.map((evidence) => weighCandidates(evidence, ranking));
  let most = ranking.nothing;
  for (const { sums } of weighed)
    for (let number = 0; number < sums.length; number++)
      most = Math.max(most, sums[number] ?? most);
  let total = Math.exp(ranking.nothing - most);
  for (const { sums } of weighed)
    for (let number = 0; number < sums.length; number++) {
      const below = (sums[number] ?? 0) - most;
      const share = below < -20 ? 0 : Math.exp(below);
      sums[number] = share;
      total += share;
    }
  return weighed.map(({ sums, nearest }) => {
    for (let number = 0; number < sums.length; number++) sums[number] = (sums[number] ?? 0) / total;
    return { shares: sums, nearest };
  });
}

/** What speaks for each candidate; minus infinity where nothing does. */
function weighCandidates(
  evidence: Evidence,
  ranking: Ranking,
): { readonly sums: Float64Array; readonly nearest: Int32Array } {
  const { sums, nearest } = weighTexts(evidence, ranking.texts);
  const width = evidence.candidates.length / evidence.count;
  for (let number = 0; number < sums.length; number++)
    sums[number] =
      (nearest[number] ?? -1) < 0
        ? -Infinity
        : (sums[number] ?? 0) + weighRow(evidence.candidates, number * width, ranking.candidates);
  return { sums, nearest };
}

/** For each candidate the text that speaks most for it, of equal ones the first, and how much. */
function weighTexts(
  { numbers, alike, texts, count }: Evidence,
  weights: readonly number[],
): { readonly sums: Float64Array; readonly nearest: Int32Array } {
  const width = texts.length / numbers.length;
  const sums = new Float64Array(count);
  const nearest = new Int32Array(count).fill(-1);
  for (let place = 0; place < alike.length; place++) {
    const at = alike[place] ?? 0;
    const number = numbers[at] ?? 0;
    const sum = weighRow(texts, at * width, weights);
    const known = nearest[number] ?? -1;
    const most = sums[number] ?? 0;
    if (known >= 0 && (sum < most || (sum === most && known < at))) continue;
    sums[number] = sum;
    nearest[number] = at;
  }
  return { sums, nearest };
}

/** What a row of signs counts that begins at `from`. */
export function weighRow(
  rows: ArrayLike<number>,
  from: number,
  weights: ArrayLike<number>,
): number {
  let sum = 0;
  for (let sign = 0; sign < weights.length; sign++)
    sum += (weights[sign] ?? 0) * (rows[from + sign] ?? 0);
  return sum;
}
