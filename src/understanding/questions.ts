import type { Lesson } from "../lessons/lesson.ts";
import { type Reading, readWords } from "./content.ts";
import type { Manner } from "./manner.ts";
import type { Match, Move } from "./meaning.ts";
import { ranking } from "./model/trained-ranking.ts";
import { holds, type Pair } from "./pair.ts";
import type { PhraseTrie } from "./phrases.ts";
import {
  listAnswers,
  listPhrasings,
  listSaid,
  type Phrasing,
  placeContent,
  weighContent,
  who,
} from "./phrasings.ts";
import { type Evidence, rankCandidates } from "./ranking.ts";
import { compileSigns, isFlimsy } from "./signs.ts";
import { compileSubjects } from "./subjects.ts";
import type { Entry } from "./vocabulary.ts";

/** A match, and the authored words that it was found by. */
export interface Found extends Match {
  /** The phrasing's stems. */
  readonly stems: ReadonlySet<string>;
  /** How many things the message and the phrasing both speak of. */
  readonly shared: number;
  /** True where the message is that phrasing, word for word. */
  readonly isSame: boolean;
  /** False where the message holds two things against each other, and the phrasing does not name both. */
  readonly isOfPair: boolean;
}

/** What the search knows besides the words. */
export interface QuestionContext {
  readonly move: Move;
  /** The concepts that are talked about; none where that may be any. */
  readonly about: readonly string[];
  readonly manner: Manner;
  /** The two things that are held against each other; null where none are. */
  readonly pair: Pair | null;
}

/** Finds the authored question or misconception that a message asks. */
export interface QuestionIndex {
  /** Best first, each question once; the scores say how likely each is meant, 0..1, and together are no more than 1. */
  search(words: readonly string[], context: QuestionContext): Found[];
  /** What the search goes by, for whoever learns how to weigh it; null where nothing is asked. It is good until the next search. */
  gather(words: readonly string[], context: QuestionContext): Evidence | null;
  /** The number of a question or misconception in all evidence; -1 where there is none. */
  numberOf(concept: string, question: string): number;
  /** The first term in the heading of a question; null where it has none. */
  findTerm(concept: string, question: string): string | null;
}

const kept = 5;

/** Indexes all that the authors wrote down as asked or voiced. */
export function compileQuestions(
  lesson: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): QuestionIndex {
  const phrasings = listPhrasings(lesson, phrases, names);
  const weigh = weighContent(placeContent(phrasings), phrasings.length);
  const answers = listAnswers(lesson, phrases, names);
  const headings = listHeadings(phrasings);
  const readSigns = compileSigns(phrasings, answers, compileSubjects(phrasings, answers, weigh));
  const read = (words: readonly string[], { manner, pair, ...context }: QuestionContext) => {
    const { content, sequence } = readWords(words, phrases);
    for (const key of pair?.keys ?? []) content.add(key);
    if (content.size === 0) return null;
    if (manner.asksWho) content.add(who);
    const said = listSaid(content);
    const evidence = readSigns({ ...context, words: sequence, said, manner, pair });
    return { content, sequence, evidence };
  };
  return {
    search(words, context) {
      const asked = read(words, context);
      if (!asked) return [];
      const { evidence } = asked;
      const { shares, nearest } = rankCandidates(evidence, ranking);
      return listBest(shares).flatMap(({ number, score }) => {
        const at = nearest[number] ?? -1;
        const phrasing = phrasings[at];
        if (!phrasing) return [];
        const isOfPair = !context.pair?.isNamed || holds(phrasing, context.pair);
        return [{ ...show(phrasing, score, isFlimsy(evidence, number, at), asked), isOfPair }];
      });
    },
    gather: (words, context) => read(words, context)?.evidence ?? null,
    numberOf: (concept, question) => headings.get(keyOf(concept, question))?.number ?? -1,
    findTerm: (concept, question) => {
      const words = headings.get(keyOf(concept, question))?.words ?? [];
      return words.find((word) => word.startsWith("#"))?.slice(1) ?? null;
    },
  };
}

/** The first phrasing of each question. */
function listHeadings(phrasings: readonly Phrasing[]): ReadonlyMap<string, Phrasing> {
  return new Map(
    phrasings.toReversed().map((each) => [keyOf(each.concept, each.question), each] as const),
  );
}

function keyOf(concept: string, question: string): string {
  return `${concept} ${question}`;
}

/** The likeliest, best first; of equal ones the author's order counts. */
function listBest(scores: Float64Array): { readonly number: number; readonly score: number }[] {
  const best: number[] = [];
  const scoreAt = (place: number) => scores[best[place] ?? 0] ?? 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] ?? 0;
    if (best.length === kept && score <= scoreAt(kept - 1)) continue;
    let place = best.length;
    while (place > 0 && scoreAt(place - 1) < score) place--;
    best.splice(place, 0, number);
    if (best.length > kept) best.pop();
  }
  return best.map((number) => ({ number, score: scores[number] ?? 0 }));
}

/** What has next to nothing in common with a question is no more than a guess, unless both name the same two things: a small lesson has few questions to choose from. */
const guess = 0.04;

function show(
  phrasing: Phrasing,
  score: number,
  isFlimsy: boolean,
  asked: Reading,
): Omit<Found, "isOfPair"> {
  const { kind, concept, question: id, content, stems, words } = phrasing;
  const shared = [...asked.content].filter((key) => content.has(key)).length;
  const sure = isFlimsy && shared < 2 ? Math.min(guess, score) : score;
  const isSame =
    words.length === asked.sequence.length &&
    words.every((word, at) => word === asked.sequence[at]);
  return { kind, concept, id, score: sure, stems, shared, isSame };
}
