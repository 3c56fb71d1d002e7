import type { Concept } from "../lessons/lesson.ts";
import { readWords } from "./content.ts";
import type { Match } from "./meaning.ts";
import {
  listPassages,
  listSentences,
  type Passage,
  type PassageKind,
  passageKinds,
  type Sentence,
} from "./passages.ts";
import type { PhraseTrie } from "./phrases.ts";
import type { Evidence } from "./ranking.ts";
import type { Entry } from "./vocabulary.ts";
import { type CountPairs, compilePairs, compileWords, type WordIndex } from "./wording.ts";

/** What speaks for and against a sentence, in the order of a row's numbers. */
export const sentenceSigns = [
  /** 0..1: how many words the message and the sentence have in common, of those that they have. */
  "common words",
  /** 0..1: how many pairs of words that stand together. */
  "common pairs",
  /** 0..1: the share of the sentence's words that the message has; rare ones weigh more. */
  "share",
  /** 0..1: the share of the message's words that the sentence has. */
  "said",
  /** 1 where one thing is all that they have in common. */
  "lone",
  /** 0..1: how many things that say something they have in common; five and more are 1. */
  "telling",
] as const;

/** What speaks for a passage, whichever of its sentences is nearest: besides these, what kind it is. */
const ownSigns = [
  /** 0..1: the share of the message's words that any of its sentences has; rare ones weigh more. */
  "words",
  /** 1 where its concept is under discussion. */
  "here",
  /** 0..1: how likely it is what would be asked by that, where it answers a question or refutes a belief. */
  "asked",
] as const;
export const passageSigns = [...ownSigns, ...passageKinds] as const;

const sentenceWidth = sentenceSigns.length;
const passageWidth = passageSigns.length;
const ofSentence = {
  ...{ "common words": 0, "common pairs": 1, share: 2, said: 3, lone: 4, telling: 5 },
} satisfies Record<(typeof sentenceSigns)[number], number>;

const ofPassage = { words: 0, here: 1, asked: 2 } satisfies Record<
  (typeof ownSigns)[number],
  number
>;

/** What a learner states, as it is held against what the author says of one concept. */
export interface ConceptStatement {
  /** In the system's words, and as it was said. */
  readonly words: readonly string[];
  readonly told: readonly string[];
  /** The story in the air, where it is one of the concept's. */
  readonly story: string | null;
  /** True where the concept is under discussion. */
  readonly here: boolean;
  /** The questions and beliefs of the concept that are like it. */
  readonly matches: readonly Match[];
}

/** What an author says of a concept, ready to be held against what learners state. */
export interface PassageIndex {
  /** By their numbers. */
  readonly passages: readonly Passage[];
  /** By their places. */
  readonly sentences: readonly Sentence[];
  /** What speaks for each; it is good until the next is gathered. */
  gather(statement: ConceptStatement): Evidence;
}

/** Stories are told in words of their own. */
export const ofStory: ReadonlySet<PassageKind> = new Set(["story", "breakdown"]);
const many = 5;

/** Makes what is said of a concept ready to be compared. */
export function compilePassages(
  concept: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): PassageIndex {
  const passages = listPassages(concept);
  const sentences = listSentences(passages, phrases, names);
  const known: Known = {
    sentences,
    sizes: Int32Array.from(sentences, ({ words }) => new Set(words).size),
    index: compileWords(sentences, passages.length),
    countPairs: compilePairs(sentences),
    kinds: passages.map(({ kind }) => passageKinds.indexOf(kind)),
  };
  const alike: number[] = [];
  const evidence: Evidence = {
    numbers: Int32Array.from(sentences, ({ number }) => number),
    alike,
    texts: new Float64Array(sentences.length * sentenceWidth),
    count: passages.length,
    candidates: new Float64Array(passages.length * passageWidth),
  };
  return {
    passages,
    sentences,
    gather({ words, told, story, here, matches }) {
      alike.length = 0;
      evidence.candidates.fill(0);
      const system = passages.map(({ kind }) => !ofStory.has(kind));
      const read = (said: readonly string[]) => readWords(said, phrases).sequence;
      alike.push(...notePassages(evidence, known, read(words), { open: system, here }));
      const inAir = passages.map(({ kind, id }) => ofStory.has(kind) && id === story);
      if (story !== null)
        alike.push(...notePassages(evidence, known, read(told), { open: inAir, here }));
      noteMatches(evidence, passages, matches);
      return evidence;
    },
  };
}

/** What is like the questions that a passage answers speaks of what it says. */
function noteMatches(
  { candidates }: Evidence,
  passages: readonly Passage[],
  matches: readonly Match[],
): void {
  for (const { kind, id, score } of matches) {
    const number = passages.findIndex((each) => each.kind === kind && each.id === id);
    if (number >= 0) candidates[number * passageWidth + ofPassage.asked] = score;
  }
}

interface Known {
  readonly sentences: readonly Sentence[];
  /** How many different words each sentence has. */
  readonly sizes: Int32Array;
  readonly index: WordIndex;
  readonly countPairs: CountPairs;
  /** Of which kind each passage is, by the kinds' places. */
  readonly kinds: readonly number[];
}

/** Notes what speaks for the passages that are `open`, by their numbers; gives the places of their sentences that are alike. */
function notePassages(
  { texts, candidates }: Evidence,
  { sentences, sizes, index, countPairs, kinds }: Known,
  said: readonly string[],
  { open, here }: { readonly open: readonly boolean[]; readonly here: boolean },
): number[] {
  const words = index.read(said);
  const pairs = countPairs(said);
  const alike = [...words.alike].filter(
    (at) => open[sentences[at]?.number ?? -1] && (words.telling[at] ?? 0) > 0,
  );
  for (const at of alike) {
    const telling = words.telling[at] ?? 0;
    const own = sentences[at]?.words.length ?? 0;
    const row = at * sentenceWidth;
    const both = words.shared[at] ?? 0;
    const weight = words.weight[at] ?? 0;
    texts[row + ofSentence["common words"]] = (2 * both) / ((sizes[at] ?? 0) + words.size);
    texts[row + ofSentence["common pairs"]] = (2 * (pairs[at] ?? 0)) / (own + said.length);
    texts[row + ofSentence.share] = weight / (index.weights[at] ?? 1);
    texts[row + ofSentence.said] = weight / words.total;
    texts[row + ofSentence.lone] = Number(telling < 2);
    texts[row + ofSentence.telling] = Math.min(many, telling) / many;
  }
  for (const [number, isOpen] of open.entries()) {
    if (!isOpen) continue;
    const row = number * passageWidth;
    candidates[row + ofPassage.words] = (words.inAny[number] ?? 0) / words.total;
    candidates[row + ofPassage.here] = Number(here);
    candidates[row + ownSigns.length + (kinds[number] ?? 0)] = 1;
  }
  return alike;
}
