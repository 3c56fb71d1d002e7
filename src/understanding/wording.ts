import { isFraming } from "./content.ts";
import { sum } from "./phrasings.ts";

/** A text that stands for a candidate: a phrasing for its question, a sentence for its passage. */
export interface Text {
  /** The candidate's. */
  readonly number: number;
  /** What it says, in its order, as in `Reading`. */
  readonly words: readonly string[];
}

/** How the words of a message compare with those of every text, by the texts' places; and, of `inAny`, with those of every candidate, by their numbers. */
export interface Wording {
  /** How many different ones the message has, and what they weigh. */
  readonly size: number;
  readonly total: number;
  /** False where it has none but such as only frame what is said. */
  readonly tells: boolean;
  /** How many both have, how many of these say something, and what all of them weigh. */
  readonly shared: Uint16Array;
  readonly telling: Uint16Array;
  readonly weight: Float64Array;
  /** What the message's words weigh that any of a candidate's texts has. */
  readonly inAny: Float64Array;
}

/** Reads the words of a message; what it gives is good until it is called again. */
export interface WordIndex {
  read(said: Iterable<string>): Wording;
  /** What all words of each text weigh. */
  readonly weights: Float64Array;
}

/** What a word counts at most that only frames what is said: where little is written, it looks rare. */
const mostOfFraming = 0.15;

/** Where something is said: the places of the texts, and the numbers of the candidates. */
interface Standing {
  readonly texts: number[];
  readonly candidates: number[];
}

/** Indexes the words of all texts of `count` candidates. The fewer candidates have one, the more it counts. */
export function compileWords(texts: readonly Text[], count: number): WordIndex {
  const places = placeAll(texts, ({ words }) => words);
  const unseen = Math.log(1 + (count + 0.5) / 0.5);
  const weigh = (key: string) => {
    const having = places.get(key)?.candidates.length ?? 0;
    const rarity = Math.log(1 + (count - having + 0.5) / (having + 0.5)) / unseen;
    return isFraming(key) ? Math.min(mostOfFraming, rarity) : rarity;
  };
  const shared = new Uint16Array(texts.length);
  const telling = new Uint16Array(texts.length);
  const weight = new Float64Array(texts.length);
  const inAny = new Float64Array(count);
  return {
    weights: Float64Array.from(texts, (each) => sum(new Set(each.words), weigh)),
    read(said) {
      for (const counts of [shared, telling, weight, inAny]) counts.fill(0);
      const keys = new Set(said);
      for (const key of keys) {
        const found = places.get(key);
        if (!found) continue;
        add(found, weigh(key), { shared, weight, inAny });
        if (!isFraming(key)) countUp(telling, found);
      }
      const tells = [...keys].some((key) => !isFraming(key));
      const total = sum(keys, weigh) || 1;
      return { size: keys.size, total, tells, shared, telling, weight, inAny };
    },
  };
}

function add(
  { texts, candidates }: Standing,
  counts: number,
  { shared, weight, inAny }: Pick<Wording, "shared" | "weight" | "inAny">,
): void {
  for (const at of texts) {
    shared[at] = (shared[at] ?? 0) + 1;
    weight[at] = (weight[at] ?? 0) + counts;
  }
  for (const number of candidates) inAny[number] = (inAny[number] ?? 0) + counts;
}

function countUp(counts: Uint16Array, { texts }: Standing): void {
  for (const at of texts) counts[at] = (counts[at] ?? 0) + 1;
}

function placeAll(
  texts: readonly Text[],
  list: (text: Text) => Iterable<string>,
): Map<string, Standing> {
  const places = new Map<string, Standing>();
  for (const [at, text] of texts.entries())
    for (const key of new Set(list(text))) {
      const known = places.get(key) ?? { texts: [], candidates: [] };
      places.set(key, known);
      known.texts.push(at);
      if (known.candidates.at(-1) !== text.number) known.candidates.push(text.number);
    }
  return places;
}

/** Counts for each text, by its place, the pairs of words that a message has, too; what it gives is good until it is called again. */
export type CountPairs = (words: readonly string[]) => Uint16Array;

/** Indexes the pairs of words of all texts. */
export function compilePairs(texts: readonly Text[]): CountPairs {
  const places = placeAll(texts, ({ words }) => pairUp(words));
  const shared = new Uint16Array(texts.length);
  return (words) => {
    shared.fill(0);
    for (const pair of new Set(pairUp(words))) {
      const found = places.get(pair);
      if (found) countUp(shared, found);
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
