import { type Evidence, phrasingSigns, questionSigns } from "./signs.ts";

/** What each sign counts, in their order. */
export interface Ranking {
  readonly phrasings: readonly number[];
  readonly questions: readonly number[];
  /** What speaks for nothing authored. */
  readonly nothing: number;
}

/** The questions, by their numbers. */
export interface Ranked {
  /** How likely each is asked: 0..1, together with none of them 1. */
  readonly shares: Float64Array;
  /** The place of the phrasing that speaks most for it; -1 where none has anything in common with the message. */
  readonly nearest: Int32Array;
}

/** Weighs what speaks for each question; of its phrasings, the one that speaks most for it counts. */
export function rankQuestions(evidence: Evidence, ranking: Ranking): Ranked {
  const { sums, nearest } = weighPhrasings(evidence, ranking.phrasings);
  const width = questionSigns.length;
  const { nothing } = ranking;
  let most = nothing;
  for (let number = 0; number < sums.length; number++) {
    const sum =
      (sums[number] ?? 0) + weighRow(evidence.questions, number * width, ranking.questions);
    sums[number] = sum;
    if (sum > most) most = sum;
  }
  let total = Math.exp(nothing - most);
  for (let number = 0; number < sums.length; number++) {
    const share = (nearest[number] ?? -1) < 0 ? 0 : Math.exp((sums[number] ?? 0) - most);
    sums[number] = share;
    total += share;
  }
  return { shares: sums.map((share) => share / total), nearest };
}

/** For each question the phrasing that speaks most for it, and how much. */
function weighPhrasings(
  { numbers, touched, phrasings, questions }: Evidence,
  weights: readonly number[],
): { readonly sums: Float64Array; readonly nearest: Int32Array } {
  const sums = new Float64Array(questions.length / questionSigns.length);
  const nearest = new Int32Array(sums.length).fill(-1);
  for (let at = 0; at < touched.length; at++) {
    if (touched[at] === 0) continue;
    const number = numbers[at] ?? 0;
    const sum = weighRow(phrasings, at * phrasingSigns.length, weights);
    if ((nearest[number] ?? -1) >= 0 && sum <= (sums[number] ?? 0)) continue;
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
