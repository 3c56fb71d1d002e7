import type { Concept, Lesson } from "../lessons/lesson.ts";
import { type Content, readWords } from "./content.ts";
import { type Manner, readManner } from "./manner.ts";
import type { Match, Move } from "./meaning.ts";
import { dropMarks, isWord, toWords } from "./normalise.ts";
import type { PhraseTrie } from "./phrases.ts";
import { stem } from "./stems.ts";
import type { Entry } from "./vocabulary.ts";

/** One authored way to ask a question, or to voice a misconception. */
export interface Phrasing {
  readonly kind: Match["kind"];
  readonly move: Move;
  readonly concept: string;
  readonly question: string;
  /** Counts the questions: the same for all phrasings of one. */
  readonly number: number;
  readonly content: Content;
  /** What it says, in its order, as in `Reading`; and how many different things these are. */
  readonly words: readonly string[];
  readonly different: number;
  /** The stems of its words. */
  readonly stems: ReadonlySet<string>;
  readonly manner: Manner;
}

/** What a concept's name counts beside rarer words. */
const ofConcept = 0.45;

/** What "who" says: it is somebody that is asked for. */
export const who = "=who";

/** All that the authors wrote down as asked or voiced. */
export function listPhrasings(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Phrasing[] {
  return concepts.flatMap(listAsked).flatMap(({ texts, ...asked }, number) =>
    texts.map((text) => {
      const spelled = toWords(text, names);
      const { content, sequence: words } = readWords(spelled, phrases);
      const manner = readManner(spelled);
      content.add(`@${asked.concept}`);
      if (manner.asksWho) content.add(who);
      return {
        ...asked,
        number,
        content,
        words,
        stems: new Set(spelled.filter(isWord).map(stem)),
        different: new Set(words).size,
        manner,
      };
    }),
  );
}

/** A concept's questions and misconceptions, with all texts by which each is known. */
function listAsked({ id: concept, questions, misconceptions }: Concept) {
  const asked = questions.map(({ id, kind, phrasings }) => ({
    kind: "question" as const,
    move: kind,
    concept,
    question: id,
    texts: phrasings,
  }));
  const voiced = misconceptions.map(({ id, belief, phrasings }) => ({
    kind: "misconception" as const,
    move: "compare" as const,
    concept,
    question: id,
    texts: [belief, ...phrasings],
  }));
  return [...asked, ...voiced];
}

/** What an author answers to a question, or to who holds a misconception. */
export interface Answer {
  /** The question's, as in `Phrasing`. */
  readonly number: number;
  readonly content: Content;
  /** As in `Phrasing`. */
  readonly words: readonly string[];
}

/** The answers to all that is asked or voiced, by the questions' numbers. */
export function listAnswers(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Answer[] {
  const texts = concepts.flatMap(({ questions, misconceptions }) => [
    ...questions.map(({ answer }) => answer),
    ...misconceptions.map(({ refutation }) => refutation),
  ]);
  return texts.map((text, number) => {
    const { content, sequence: words } = readWords(toWords(dropMarks(text), names), phrases);
    return { number, content, words };
  });
}

/** In which phrasings each thing is said, by their places in the list. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Notes where each thing is said. */
export function placeContent(phrasings: readonly Phrasing[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, { content }] of phrasings.entries())
    for (const key of content) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
  return places;
}

/** Who is spoken of, where that may be anybody, says next to nothing. */
const anybody = ["=person"];
const ofAnybody = 0.2;

/** Rarer words say more; concepts are known from the context, and say less. */
export function weighContent(places: Places, phrasings: number): Weigh {
  const most = Math.log(1 + phrasings) || 1;
  const weigh = (count: number) => 0.25 + (0.75 * Math.log(1 + phrasings / (1 + count))) / most;
  const weights = new Map([...places].map(([key, { length }]) => [key, weigh(length)]));
  for (const key of anybody) if (weights.has(key)) weights.set(key, ofAnybody);
  const unseen = weigh(0);
  return (key) => (isConcept(key) ? ofConcept : (weights.get(key) ?? unseen));
}

/** What a thing that is said counts. */
export type Weigh = (key: string) => number;

/** The weight of all that is said. */
export function sum(keys: Iterable<string>, weigh: Weigh): number {
  let total = 0;
  for (const key of keys) total += weigh(key);
  return total;
}

/** What is said besides the concepts. */
export function listSaid(content: Content): string[] {
  return [...content].filter((key) => !isConcept(key));
}

function isConcept(key: string): boolean {
  return key.startsWith("@");
}
