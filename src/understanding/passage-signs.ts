import type { Concept } from "../lessons/lesson.ts";
import { type Claim, opposes } from "./claims.ts";
import { isFraming, isNamedKey, readWords } from "./content.ts";
import type { Match } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import {
  listPassages,
  listSentences,
  type Passage,
  type PassageKind,
  passageKinds,
  readSentence,
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
  // What tells two that have the same words from each other counts the more, the more they have in common; each of these is 0..1.
  /** Where one denies, and the other does not. */
  "denied",
  /** Where one says the opposite of a word of the other. */
  "opposed",
  /** How often what they have in common comes the other way round. */
  "turned",
  /** Where the first thing of the lesson that one names is another than the other's: "replication is different data" is not "partitioning is different data". */
  "another",
] as const;

/** What speaks for a passage, whichever of its sentences is nearest: besides these, what kind it is. */
const ownSigns = [
  /** 0..1: the share of the message's words that any of its sentences has; rare ones weigh more. */
  "words",
  /** 1 where its concept is under discussion. */
  "here",
  /** 0..1: how likely it is what would be asked by that, where it answers a question or refutes a belief. */
  "asked",
  /** 0..1: how likely it is what is spoken of, by what learners say of it. */
  "stated",
] as const;
export const passageSigns = [...ownSigns, ...passageKinds] as const;

const sentenceWidth = sentenceSigns.length;
const passageWidth = passageSigns.length;
const ofSentence = {
  ...{ "common words": 0, "common pairs": 1, share: 2, said: 3, lone: 4, telling: 5 },
  ...{ denied: 6, opposed: 7, turned: 8, another: 9 },
} satisfies Record<(typeof sentenceSigns)[number], number>;

const ofPassage = { words: 0, here: 1, asked: 2, stated: 3 } satisfies Record<
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
  readonly claim: Claim;
  /** The questions and beliefs of the concept that are like it. */
  readonly matches: readonly Match[];
  /** How likely each passage is what is spoken of, by what learners say. */
  readonly stated: readonly Shared[];
}

/** How likely a passage is spoken of: 0..1. */
export interface Shared extends Passage {
  readonly share: number;
}

/** What is said of a concept, ready to be held against what learners state. */
export interface PassageIndex<P extends Passage = Passage> {
  /** By their numbers. */
  readonly passages: readonly P[];
  /** By their places. */
  readonly sentences: readonly Sentence[];
  /** What speaks for each; it is good until the next is gathered. */
  gather(statement: ConceptStatement): Evidence;
}

/** Stories are told in words of their own. */
export const ofStory: ReadonlySet<PassageKind> = new Set(["story", "breakdown"]);
const many = 5;

/** Makes what the author says of a concept ready to be compared. */
export function compilePassages(
  concept: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): PassageIndex {
  const passages = listPassages(concept);
  return compileIndex(passages, listSentences(passages, phrases, names), phrases);
}

/** What learners say of a passage, rightly or wrongly. */
export interface Side extends Passage {
  readonly isRight: boolean;
}

/** The same of what the author wrote down of what learners say: those of each passage that say it rightly, and those that say it wrongly. */
export function compileStatements(
  { statements }: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): PassageIndex<Side> {
  const sides = statements.flatMap(({ of, id, right, wrong }) => {
    const kind: PassageKind = of === "analogy" ? "story" : of;
    return [
      { kind, id, isRight: true, texts: right },
      { kind, id, isRight: false, texts: wrong },
    ];
  });
  const sentences = sides.flatMap(({ texts }, number) =>
    texts.map((text) => readSentence(number, text, toWords(text, names), phrases)),
  );
  return compileIndex(sides, sentences, phrases);
}

function compileIndex<P extends Passage>(
  passages: readonly P[],
  sentences: readonly Sentence[],
  phrases: PhraseTrie<Entry>,
): PassageIndex<P> {
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
    gather({ words, told, story, here, claim, matches, stated }) {
      alike.length = 0;
      evidence.candidates.fill(0);
      const system = passages.map(({ kind }) => !ofStory.has(kind));
      const read = (said: readonly string[]) => readWords(said, phrases).sequence;
      alike.push(...notePassages(evidence, known, read(words), { open: system, here, claim }));
      const inAir = passages.map(({ kind, id }) => ofStory.has(kind) && id === story);
      if (story !== null)
        alike.push(...notePassages(evidence, known, read(told), { open: inAir, here, claim }));
      const asked = matches.map(({ score: share, ...match }) => ({ ...match, share }));
      noteShares(evidence, passages, ofPassage.asked, asked);
      noteShares(evidence, passages, ofPassage.stated, stated);
      return evidence;
    },
  };
}

/** What is like the questions that a passage answers, or what learners say of it, speaks of what it says. */
function noteShares(
  { candidates }: Evidence,
  passages: readonly Passage[],
  sign: number,
  shares: readonly Shared[],
): void {
  for (const { kind, id, share } of shares)
    for (const [number, each] of passages.entries())
      if (each.kind === kind && each.id === id) candidates[number * passageWidth + sign] = share;
}

/** The place of the sign that says how much of what is said a text has. */
export const saidSign: number = ofSentence.said;

interface Known {
  readonly sentences: readonly Sentence[];
  /** How many different words each sentence has. */
  readonly sizes: Int32Array;
  readonly index: WordIndex;
  readonly countPairs: CountPairs;
  /** Of which kind each passage is, by the kinds' places. */
  readonly kinds: readonly number[];
}

/** "Stop the harm, then look for the cause" is not "look for the cause, then stop the harm": of the steps from one common word to the next, the share that lead back in the other's order. */
function countTurns(order: ReadonlyMap<string, number>, words: readonly string[]): number {
  let before = -1;
  let steps = 0;
  let back = 0;
  for (const word of words) {
    const place = isFraming(word) ? undefined : order.get(word);
    if (place === undefined || place === before) continue;
    if (before >= 0) steps++;
    if (place < before) back++;
    before = place;
  }
  return steps === 0 ? 0 : back / steps;
}

/** Notes what speaks for the passages that are `open`, by their numbers; gives the places of their sentences that are alike. */
function notePassages(
  { texts, candidates }: Evidence,
  { sentences, sizes, index, countPairs, kinds }: Known,
  said: readonly string[],
  { open, here, claim }: Stated,
): number[] {
  const words = index.read(said);
  const pairs = countPairs(said);
  const alike = [...words.alike].filter(
    (at) => open[sentences[at]?.number ?? -1] && (words.telling[at] ?? 0) > 0,
  );
  for (const at of alike) {
    const telling = words.telling[at] ?? 0;
    const length = sentences[at]?.words.length ?? 0;
    const row = at * sentenceWidth;
    const both = words.shared[at] ?? 0;
    const weight = words.weight[at] ?? 0;
    texts[row + ofSentence["common words"]] = (2 * both) / ((sizes[at] ?? 0) + words.size);
    texts[row + ofSentence["common pairs"]] = (2 * (pairs[at] ?? 0)) / (length + said.length);
    texts[row + ofSentence.share] = weight / (index.weights[at] ?? 1);
    texts[row + ofSentence.said] = weight / words.total;
    texts[row + ofSentence.lone] = Number(telling < 2);
    texts[row + ofSentence.telling] = Math.min(many, telling) / many;
  }
  noteClaims(texts, sentences, alike, { said, claim });
  for (const [number, isOpen] of open.entries()) {
    if (!isOpen) continue;
    const row = number * passageWidth;
    candidates[row + ofPassage.words] = (words.inAny[number] ?? 0) / words.total;
    candidates[row + ofPassage.here] = Number(here);
    candidates[row + ownSigns.length + (kinds[number] ?? 0)] = 1;
  }
  return alike;
}

/** What of a statement holds for all of its words. */
interface Stated extends Pick<ConceptStatement, "here" | "claim"> {
  /** By the passages' numbers, whether it may speak of them. */
  readonly open: readonly boolean[];
}

/** Notes of the sentences at some places what tells them from such as have the same words. */
function noteClaims(
  texts: Float64Array,
  sentences: readonly Sentence[],
  places: readonly number[],
  { said, claim }: { readonly said: readonly string[]; readonly claim: Claim },
): void {
  const order = new Map(said.map((word, place) => [word, place]));
  const named = said.find(isNamedKey);
  for (const at of places) {
    const sentence = sentences[at];
    if (!sentence) continue;
    const row = at * sentenceWidth;
    const alike = (texts[row + ofSentence["common words"]] ?? 0) ** 2;
    texts[row + ofSentence.denied] = sentence.claim.denies === claim.denies ? 0 : alike;
    texts[row + ofSentence.opposed] = opposes(claim, sentence.claim) ? alike : 0;
    texts[row + ofSentence.turned] = alike * countTurns(order, sentence.words);
    const own = sentence.words.find(isNamedKey);
    texts[row + ofSentence.another] = own && named && own !== named ? alike : 0;
  }
}
