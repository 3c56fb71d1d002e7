import { isFraming } from "./content.ts";
import { sum, type Weigh } from "./phrasings.ts";

/** A text that stands for a candidate: a phrasing for its question, a sentence for its passage. */
export interface Text {
  /** The candidate's. */
  readonly number: number;
  /** What it says, in its order, as in `Reading`. */
  readonly words: readonly string[];
}

/** How the words of a message compare with those of the texts, by the texts' places; and, of `inAny`, with those of every candidate, by their numbers. */
export interface Wording {
  /** How many different ones the message has, and what they weigh. */
  readonly size: number;
  readonly total: number;
  /** The places of the texts that have any of them; where some of them say something, any of these. Of all others nothing else is told here. */
  readonly alike: Int32Array;
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

/** What each word counts among the texts of `count` candidates: the fewer of these have one, the more. */
export function weighWords(texts: readonly Text[], count: number): Weigh {
  return weighPlaced(
    placeAll(texts, ({ words }) => words),
    count,
  );
}

/** Where something is said: the places of the texts, and the numbers of the candidates. */
interface Standing {
  readonly texts: Int32Array;
  readonly candidates: Int32Array;
}

function weighPlaced(places: ReadonlyMap<string, Standing>, count: number): Weigh {
  const unseen = Math.log(1 + (count + 0.5) / 0.5);
  const weights = new Map<string, number>();
  for (const [key, { candidates }] of places) {
    const having = candidates.length;
    const rarity = Math.log(1 + (count - having + 0.5) / (having + 0.5)) / unseen;
    weights.set(key, isFraming(key) ? Math.min(mostOfFraming, rarity) : rarity);
  }
  return (key) => weights.get(key) ?? (isFraming(key) ? mostOfFraming : 1);
}

/** Indexes the words of all texts of `count` candidates. A message has something in common with few of thousands of texts: no more than these are gone through. */
export function compileWords(texts: readonly Text[], count: number): WordIndex {
  const places = placeAll(texts, ({ words }) => words);
  const weigh = weighPlaced(places, count);
  const frame = compileFrame(texts);
  const counts: Counts = {
    places: new Int32Array(texts.length),
    alike: 0,
    shared: new Uint16Array(texts.length),
    telling: new Uint16Array(texts.length),
    weight: new Float64Array(texts.length),
  };
  const inAny = new Float64Array(count);
  const look = (key: string): Word => {
    const found = places.get(key) ?? nowhere;
    return { key, weight: weigh(key), found, frames: isFraming(key) };
  };
  return {
    weights: Float64Array.from(texts, (each) => sum(new Set(each.words), weigh)),
    read(said) {
      forget(counts);
      inAny.fill(0);
      const words = [...new Set(said)].map(look);
      for (const { found, weight } of words) addTo(inAny, found.candidates, weight);
      const framing = words.filter(({ frames }) => frames);
      const telling = words.filter(({ frames }) => !frames);
      for (const word of telling) countUp(word, counts, counts.telling);
      if (telling.length >= much) dropChance(counts);
      if (telling.length > 0) frame(framing, counts);
      else for (const word of framing) countUp(word, counts);
      const { places, alike, shared, telling: tells, weight } = counts;
      const total = sumWeights(words) || 1;
      const some = places.subarray(0, alike);
      return { size: words.length, total, alike: some, shared, telling: tells, weight, inAny };
    },
  };
}

/** Adds to what stands at those places. */
export function addTo(sums: Float64Array, places: Int32Array, weight: number): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    sums[place] = (sums[place] ?? 0) + weight;
  }
}

/** What is counted of the texts, while a message is read. */
interface Counts extends Pick<Wording, "shared" | "telling" | "weight"> {
  /** The places of those that are alike; only so many of them count. */
  readonly places: Int32Array;
  alike: number;
}

/** A word of a message. */
interface Word {
  readonly key: string;
  readonly weight: number;
  readonly found: Standing;
  readonly frames: boolean;
}

const nowhere: Standing = { texts: new Int32Array(), candidates: new Int32Array() };

function sumWeights(words: readonly Word[]): number {
  return words.reduce((total, { weight }) => total + weight, 0);
}

function forget(counts: Counts): void {
  for (let place = 0; place < counts.alike; place++) forgetText(counts, counts.places[place] ?? 0);
  counts.alike = 0;
}

function forgetText({ shared, telling, weight }: Counts, at: number): void {
  shared[at] = 0;
  telling[at] = 0;
  weight[at] = 0;
}

/** Of so many telling words, a text has a common one by chance. */
const much = 4;
/** From this weight on, a word by itself may be what is spoken of. */
const rare = 0.6;

/** Who says much has a word in common with hundreds of texts: those that share nothing else are not gone through. */
function dropChance(counts: Counts): void {
  const { places, telling, weight } = counts;
  let kept = 0;
  for (let place = 0; place < counts.alike; place++) {
    const at = places[place] ?? 0;
    if ((telling[at] ?? 0) > 1 || (weight[at] ?? 0) >= rare) places[kept++] = at;
    else forgetText(counts, at);
  }
  counts.alike = kept;
}

/** Counts a word for all texts that have it; `besides` counts it, too. */
function countUp(
  { found: { texts }, weight: own }: Word,
  counts: Counts,
  besides?: Uint16Array,
): void {
  const { places, shared, weight } = counts;
  for (let place = 0; place < texts.length; place++) {
    const at = texts[place] ?? 0;
    if (shared[at] === 0) places[counts.alike++] = at;
    shared[at] = (shared[at] ?? 0) + 1;
    weight[at] = (weight[at] ?? 0) + own;
    if (besides) besides[at] = (besides[at] ?? 0) + 1;
  }
}

/** Indexes the words that only frame what is said by the texts, as nearly all texts have some: what it makes counts them for those that are alike already. */
function compileFrame(texts: readonly Text[]): (framing: readonly Word[], counts: Counts) => void {
  const numbers = new Map<string, number>();
  const framed = texts.map(({ words }) =>
    [...new Set(words.filter(isFraming))].map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  );
  /** The words of all texts in a row, and where those of each begin. */
  const row = Int32Array.from(framed.flat());
  const starts = new Int32Array(texts.length + 1);
  for (const [at, { length }] of framed.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const weights = new Float64Array(numbers.size);
  const count = ({ shared, weight }: Counts, at: number) => {
    const end = starts[at + 1] ?? 0;
    for (let place = starts[at] ?? 0; place < end; place++) {
      const counts = weights[row[place] ?? 0] ?? 0;
      if (counts === 0) continue;
      shared[at] = (shared[at] ?? 0) + 1;
      weight[at] = (weight[at] ?? 0) + counts;
    }
  };
  return (framing, counts) => {
    weights.fill(0);
    for (const { key, weight } of framing) {
      const number = numbers.get(key);
      if (number !== undefined) weights[number] = weight;
    }
    for (let place = 0; place < counts.alike; place++) count(counts, counts.places[place] ?? 0);
  };
}

function placeAll(
  texts: readonly Text[],
  list: (text: Text) => Iterable<string>,
): Map<string, Standing> {
  const places = new Map<string, { readonly texts: number[]; readonly candidates: number[] }>();
  for (const [at, text] of texts.entries())
    for (const key of new Set(list(text))) {
      const known = places.get(key) ?? { texts: [], candidates: [] };
      places.set(key, known);
      known.texts.push(at);
      if (known.candidates.at(-1) !== text.number) known.candidates.push(text.number);
    }
  return new Map(
    [...places].map(([key, known]) => [
      key,
      { texts: Int32Array.from(known.texts), candidates: Int32Array.from(known.candidates) },
    ]),
  );
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
      const { texts } = places.get(pair) ?? nowhere;
      for (let place = 0; place < texts.length; place++) {
        const at = texts[place] ?? 0;
        shared[at] = (shared[at] ?? 0) + 1;
      }
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
