import type { Concept, Lesson } from "../lessons/lesson.ts";
import { isFraming, readWords } from "./content.ts";
import type { Defined, NamedWord } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import type { PhraseTrie } from "./phrases.ts";
import type { Entry } from "./vocabulary.ts";

/** How far the words of a meaning are those that the author explains a word with: each share is 0..1. */
export interface Explained {
  readonly own: number;
  /** The greatest share that any other word of the lesson has of them. */
  readonly other: number;
  /** The word that has it; null where none has any. */
  readonly nearest: NamedWord | null;
}

/** Holds a meaning against what the author explains each word of a lesson with. */
export type ExplanationIndex = (defined: Defined, meaning: readonly string[]) => Explained;

/** A concept or a term, and how much each word belongs to its explanation, 0..1. */
interface Profile extends NamedWord {
  /** As `readWords` calls it. */
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
}

/** What is said in passing counts less than what explains, and more the oftener it is said. */
const inPassing = 0.7;
const halfAsOften = 3;
/** What counts less than that tells no word from another. */
const belonging = 0.3;

/** Indexes what explains each concept and each term, when it is first asked. */
export function compileExplanations(
  lesson: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): ExplanationIndex {
  const read = (text: string) => readWords(toWords(text, names), phrases).content;
  let compiled: ReturnType<typeof compile> | null = null;
  return (defined, meaning) => {
    compiled ??= compile(lesson, read);
    return weigh(compiled, defined, [...readWords(meaning, phrases).content]);
  };
}

type Read = (text: string) => ReadonlySet<string>;

function compile({ concepts }: Lesson, read: Read) {
  const sentences = concepts.flatMap(listTexts).flatMap(splitSentences).map(read);
  const profiles = concepts.flatMap((concept) => [
    profileConcept(concept, read),
    ...concept.terms.map(({ names, text }): Profile => {
      const key = `#${names[0]}`;
      const around = sentences.filter((each) => each.has(key));
      const own = read(`${names.join(" . ")} . ${text}`);
      return { concept: concept.id, term: names[0], key, weights: weighAll([own], around) };
    }),
  ]);
  const having = new Map<string, number>();
  for (const { weights } of profiles)
    for (const [word, weight] of weights)
      if (weight > belonging) having.set(word, (having.get(word) ?? 0) + 1);
  return { profiles, having };
}

function profileConcept(concept: Concept, read: Read): Profile {
  const { id, summary, simply, explanation, facets } = concept;
  const own = [summary, simply ?? "", explanation, ...facets.map(({ text }) => text)].map(read);
  const weights = weighAll(own, listAnswers(concept).map(read));
  return { concept: id, term: null, key: `@${id}`, weights };
}

function weighAll(own: readonly ReadonlySet<string>[], around: readonly ReadonlySet<string>[]) {
  const counts = new Map<string, number>();
  for (const words of around)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [word, count] of counts)
    weights.set(word, (inPassing * count) / (count + halfAsOften));
  for (const words of own) for (const word of words) weights.set(word, 1);
  return weights;
}

function listTexts(concept: Concept): string[] {
  const { simply, explanation, facets } = concept;
  return [simply ?? "", explanation, ...facets.map(({ text }) => text), ...listAnswers(concept)];
}

function listAnswers({ questions, misconceptions }: Concept): string[] {
  return [
    ...questions.map(({ answer }) => answer),
    ...misconceptions.map(({ refutation }) => refutation),
  ];
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?]) /);
}

/** A concept is explained with its terms, and they with it. */
function holds({ concept, term }: Profile, { concept: own, isConcept }: Defined): boolean {
  return concept === own && (term === null || isConcept);
}

function weigh(
  { profiles, having }: ReturnType<typeof compile>,
  defined: Defined,
  said: readonly string[],
): Explained {
  const isOwn = ({ concept, term }: Profile) =>
    term === null
      ? defined.isConcept && concept === defined.concept
      : concept === defined.concept && term === defined.term;
  const keys = new Set(profiles.filter(isOwn).map(({ key }) => key));
  const words = said.filter((word) => !keys.has(word));
  const rarity = (word: string) =>
    isFraming(word) ? 0.1 : Math.log((profiles.length + 1) / ((having.get(word) ?? 0) + 0.5));
  const total = words.reduce((sum, word) => sum + rarity(word), 0) || 1;
  const share = ({ weights }: Profile) =>
    words.reduce((sum, word) => sum + rarity(word) * (weights.get(word) ?? 0), 0) / total;
  const own = Math.max(0, ...profiles.filter(isOwn).map(share));
  let other = 0;
  let nearest: NamedWord | null = null;
  for (const profile of profiles) {
    const its = isOwn(profile) || holds(profile, defined) ? 0 : share(profile);
    if (its <= other) continue;
    other = its;
    nearest = { concept: profile.concept, term: profile.term };
  }
  return { own, other, nearest };
}
