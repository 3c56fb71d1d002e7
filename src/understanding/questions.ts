import type { Lesson } from "../lessons/lesson.ts";
import { type Content, readContent } from "./content.ts";
import type { Match } from "./meaning.ts";
import type { Pair } from "./pair.ts";
import type { PhraseTrie } from "./phrases.ts";
import {
  listPhrasings,
  listSaid,
  type Phrasing,
  type Places,
  placeContent,
  sum,
  type Weigh,
  weighContent,
  who,
} from "./phrasings.ts";
import { createScoring, type QuestionContext } from "./scoring.ts";
import { stem } from "./stems.ts";
import type { Entry } from "./vocabulary.ts";

/** A match, and the authored words that it was found by. */
export interface Found extends Match {
  /** The phrasing's stems. */
  readonly stems: ReadonlySet<string>;
  /** How many things the message and the phrasing both speak of. */
  readonly shared: number;
}

/** Finds the authored question or misconception that a message asks. */
export interface QuestionIndex {
  /** Best first, each question once, scores 0..1. */
  search(words: readonly string[], context: QuestionContext): Found[];
}

const kept = 5;

/** Indexes all that the authors wrote down as asked or voiced. */
export function compileQuestions(
  lesson: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): QuestionIndex {
  const phrasings = listPhrasings(lesson, phrases, names);
  const concepts = lesson.concepts.map(({ id }) => id);
  const places = placeContent(phrasings);
  const weigh = weighContent(places, phrasings.length);
  const authored = phrasings.map(({ content }) => sum(content, weigh));
  const search: QuestionIndex["search"] = (words, context) => {
    const content = readContent(words, phrases);
    for (const key of context.pair?.keys ?? []) content.add(key);
    if (content.size === 0) return [];
    if (context.manner.asksWho) content.add(who);
    const said = listSaid(content);
    const asked = sum(content, weigh);
    const stems = new Set(words.map(stem));
    const message = { content, asked, said: said.length, saidWeight: sum(said, weigh), stems };
    const scoring = createScoring(concepts, message, context);
    const { found, common, weight } = findSharing(
      said,
      content,
      { places, weigh, phrasings: phrasings.length },
      context.pair,
    );
    /** By the questions' numbers. */
    const best = new Map<number, Candidate>();
    for (const at of found) {
      const phrasing = phrasings[at];
      if (!phrasing) continue;
      const shared = weight[at] ?? 0;
      const raw = scoring.measure(phrasing, authored[at] ?? 0, shared);
      const limit = scoring.limit(phrasing, common[at] ?? 0, shared);
      keepBetter(best, phrasing, Math.min(limit, raw), raw);
    }
    return [...best.values()]
      .sort(compare)
      .slice(0, kept)
      .map((each) => show(each, content));
  };
  return { search };
}

/** The phrasings that have something in common with a message, by their places; and how much that is, for every place. */
interface Sharing {
  readonly found: readonly number[];
  /** How many things both say besides the concepts, and what they count. */
  readonly common: Uint16Array;
  readonly weight: Float64Array;
}

/** Where the authored phrasings say what, what it counts, and how many they are. */
interface Authored {
  readonly places: Places;
  readonly weigh: Weigh;
  readonly phrasings: number;
}

/** All phrasings that say any of what is said; where only concepts are named, those that name one. */
function findSharing(
  said: readonly string[],
  content: Content,
  { places, weigh, phrasings }: Authored,
  pair: Pair | null,
): Sharing {
  const common = new Uint16Array(phrasings);
  const weight = new Float64Array(phrasings);
  const found: number[] = [];
  for (const key of said) {
    const counts = weigh(key);
    for (const at of places.get(key) ?? []) {
      if (common[at] === 0) found.push(at);
      common[at] = (common[at] ?? 0) + 1;
      weight[at] = (weight[at] ?? 0) + counts;
    }
  }
  if (said.length > 0 && pair) {
    const compared = pair.keys.flatMap((key) => places.get(key) ?? []);
    return { found: [...new Set([...found, ...compared])], common, weight };
  }
  if (said.length > 0) return { found, common, weight };
  const named = [...content].flatMap((key) => places.get(key) ?? []);
  return { found: [...new Set(named)], common, weight };
}

/** A phrasing, how like it the message is, cut to what it can prove, and `raw` before it was cut. */
interface Candidate {
  readonly phrasing: Phrasing;
  readonly score: number;
  readonly raw: number;
}

function keepBetter(
  best: Map<number, Candidate>,
  phrasing: Phrasing,
  score: number,
  raw: number,
): void {
  const other = best.get(phrasing.number);
  if (!other || score > other.score || (score === other.score && raw > other.raw))
    best.set(phrasing.number, { phrasing, score, raw });
}

/** What is surely asked goes before what only looks so: each is cut to what it can prove before the best is looked for; of equal ones the author's order counts. */
function compare(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.raw - a.raw || a.phrasing.number - b.phrasing.number;
}

function show({ phrasing, score }: Candidate, asked: Content): Found {
  const { kind, concept, question: id, content, stems } = phrasing;
  const shared = [...asked].filter((key) => content.has(key)).length;
  return { kind, concept, id, score, stems, shared };
}
