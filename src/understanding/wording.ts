import { isFraming } from "./content.ts";
import { type Phrasing, sum } from "./phrasings.ts";

/** How the words of a message compare with those of every phrasing, by the phrasings' places; and, of `inAny`, with those of every question, by their numbers. */
export interface Wording {
  /** How many different ones the message has, and what they weigh. */
  readonly size: number;
  readonly total: number;
  /** How many both have, how many of these say something, and what all of them weigh. */
  readonly shared: Uint16Array;
  readonly telling: Uint16Array;
  readonly weight: Float64Array;
  /** What the message's words weigh that any of a question's phrasings has. */
  readonly inAny: Float64Array;
}

/** Reads the words of a message; what it gives is good until it is called again. */
export interface WordIndex {
  read(said: Iterable<string>): Wording;
  /** What all words of each phrasing weigh. */
  readonly weights: Float64Array;
}

/** What a word counts at most that only frames a question: where few questions are written, it looks rare. */
const mostOfFraming = 0.15;

/** Where something is said: the places of the phrasings, and the numbers of the questions. */
interface Standing {
  readonly phrasings: number[];
  readonly questions: number[];
}

/** Indexes the words of all phrasings of `questions` questions. The fewer questions have one, the more it counts. */
export function compileWords(phrasings: readonly Phrasing[], questions: number): WordIndex {
  const places = placeAll(phrasings, ({ words }) => words);
  const unseen = Math.log(1 + (questions + 0.5) / 0.5);
  const weigh = (key: string) => {
    const count = places.get(key)?.questions.length ?? 0;
    const rarity = Math.log(1 + (questions - count + 0.5) / (count + 0.5)) / unseen;
    return isFraming(key) ? Math.min(mostOfFraming, rarity) : rarity;
  };
  const shared = new Uint16Array(phrasings.length);
  const telling = new Uint16Array(phrasings.length);
  const weight = new Float64Array(phrasings.length);
  const inAny = new Float64Array(questions);
  return {
    weights: Float64Array.from(phrasings, (each) => sum(new Set(each.words), weigh)),
    read(said) {
      for (const counts of [shared, telling, weight, inAny]) counts.fill(0);
      const keys = new Set(said);
      for (const key of keys) {
        const found = places.get(key);
        if (!found) continue;
        add(found, weigh(key), { shared, weight, inAny });
        if (!isFraming(key)) count(telling, found);
      }
      return { size: keys.size, total: sum(keys, weigh) || 1, shared, telling, weight, inAny };
    },
  };
}

function add(
  { phrasings, questions }: Standing,
  counts: number,
  { shared, weight, inAny }: Pick<Wording, "shared" | "weight" | "inAny">,
): void {
  for (const at of phrasings) {
    shared[at] = (shared[at] ?? 0) + 1;
    weight[at] = (weight[at] ?? 0) + counts;
  }
  for (const number of questions) inAny[number] = (inAny[number] ?? 0) + counts;
}

function count(counts: Uint16Array, { phrasings }: Standing): void {
  for (const at of phrasings) counts[at] = (counts[at] ?? 0) + 1;
}

function placeAll(
  phrasings: readonly Phrasing[],
  list: (phrasing: Phrasing) => Iterable<string>,
): Map<string, Standing> {
  const places = new Map<string, Standing>();
  for (const [at, phrasing] of phrasings.entries())
    for (const key of new Set(list(phrasing))) {
      const known = places.get(key) ?? { phrasings: [], questions: [] };
      places.set(key, known);
      known.phrasings.push(at);
      if (known.questions.at(-1) !== phrasing.number) known.questions.push(phrasing.number);
    }
  return places;
}

/** Counts for each phrasing, by its place, the pairs of words that a message has, too; what it gives is good until it is called again. */
export type CountPairs = (words: readonly string[]) => Uint16Array;

/** Indexes the pairs of words of all phrasings. */
export function compilePairs(phrasings: readonly Phrasing[]): CountPairs {
  const places = placeAll(phrasings, ({ words }) => pairUp(words));
  const shared = new Uint16Array(phrasings.length);
  return (words) => {
    shared.fill(0);
    for (const pair of new Set(pairUp(words))) {
      const found = places.get(pair);
      if (found) count(shared, found);
    }
    return shared;
  };
}

/** Words that stand together, of which one at least says something. */
function pairUp(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? "";
    return isFraming(word) && isFraming(before) ? [] : [`${before} ${word}`];
  });
}
