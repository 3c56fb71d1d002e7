import { compileMeanings } from "./latent.ts";
import { findClash, findClashOfNumber, type Manner } from "./manner.ts";
import type { Move } from "./meaning.ts";
import { compares, listNamedKeys, mayHold, type Pair } from "./pair.ts";
import type { Answer, Phrasing } from "./phrasings.ts";
import type { Evidence } from "./ranking.ts";
import type { Subjects } from "./subjects.ts";
import { compilePairs, compileWords, type Wording } from "./wording.ts";

/** What speaks for and against a phrasing, in the order of a row's numbers. */
export const phrasingSigns = [
  /** 0..1: how many words the message and the phrasing have in common, of those that they have. */
  "common words",
  /** 0..1: how many pairs of words that stand together. */
  "common pairs",
  /** 0..1: the share of the phrasing's words that the message has; rare ones weigh more. */
  "share",
  /** 1 where they have the same words, and more than a few. */
  "verbatim",
  /** 1 where one thing is all that they have in common: that can be chance. */
  "lone",
  /** 0 where it asks in the same manner; the more it does not, the more. */
  "other manner",
  /** 0 where it speaks of as many; the more they differ, the more. */
  "other number",
  /** 1 where it compares just the two things that the message does. */
  "same pair",
  /** 1 where the message names two things, and it does not compare them. */
  "other pair",
  /** 0..1: the common words once more, where the concept is what is talked about. */
  "common words here",
] as const;

/** What speaks for and against a question whichever phrasing is nearest, in the order of a row's numbers. */
export const questionSigns = [
  /** 0..1: the share of the message's words that any of its phrasings has; rare ones weigh more. */
  "words",
  /** 0..1: the share of what the message speaks of that any of its phrasings does. */
  "things",
  /** 0..1: the same of its phrasings and its answer. */
  "answered",
  /** 1 where neither they nor it speak of any of that. */
  "strange",
  /** The logarithm of how many phrasings there are: the more, the sooner one is alike by chance. */
  "phrasings",
  /** 1 where its concept is what is talked about: named, or under discussion where none is. */
  "here",
  /** 1 where a case is supposed, and it supposes one. */
  "case",
  /** 1 where a case is supposed, and it supposes none. */
  "no case",
  /** -1..1: how near its meaning is, as far as the author's own words tell which words mean much the same. */
  "meaning",
] as const;

const phrasingWidth = phrasingSigns.length;
const questionWidth = questionSigns.length;
/** Where each sign stands in a row. */
const ofPhrasing = {
  ...{ "common words": 0, "common pairs": 1, share: 2, verbatim: 3, lone: 4 },
  ...{ "other manner": 5, "other number": 6, "same pair": 7, "other pair": 8 },
  "common words here": 9,
} satisfies Record<(typeof phrasingSigns)[number], number>;
const ofQuestion = {
  ...{ words: 0, things: 1, answered: 2, strange: 3, phrasings: 4, here: 5 },
  ...{ case: 6, "no case": 7, meaning: 8 },
} satisfies Record<(typeof questionSigns)[number], number>;

/** A message as it is held against the authored questions. */
export interface Message {
  /** What it says, in its order, as in `Reading`. */
  readonly words: readonly string[];
  /** What it speaks of besides the concepts, as in `Content`. */
  readonly said: readonly string[];
  readonly manner: Manner;
  readonly move: Move;
  /** The concepts that are talked about; none where that may be any. */
  readonly about: readonly string[];
  /** The two things that it holds against each other. */
  readonly pair: Pair | null;
}

/** Reads what speaks for each question; what it gives is good until it is called again. */
export type ReadSigns = (message: Message) => Evidence;

/** Makes the phrasings, and the answers to them, ready to be held against messages. */
export function compileSigns(
  phrasings: readonly Phrasing[],
  answers: readonly Answer[],
  subjects: Subjects,
): ReadSigns {
  const questions = listQuestions(phrasings);
  const index = compileWords(phrasings, questions.length);
  const countPairs = compilePairs(phrasings);
  const manners = compileManners(phrasings);
  const findBoth = placeBoth(phrasings);
  const compareMeaning = compileMeanings([...phrasings, ...answers], questions.length);
  const written: Written = {
    sizes: Int32Array.from(phrasings, ({ different }) => different),
    lengths: Int32Array.from(phrasings, ({ words }) => words.length),
    words: index.weights,
    manners: manners.kinds,
  };
  const room = {
    numbers: Int32Array.from(phrasings, ({ number }) => number),
    texts: new Float64Array(phrasings.length * phrasingWidth),
    count: questions.length,
    candidates: new Float64Array(questions.length * questionWidth),
  };
  const listAlike = placeQuestions(room.numbers, questions.length);
  return (message) => {
    const words = index.read(message.words);
    const { pair } = message;
    const both = pair ? findBoth(pair) : nowhere;
    const alike = joinAlike(words, both);
    const evidence: Evidence = { ...room, alike };
    const numbers = listAlike(alike);
    noteQuestions(evidence.candidates, questions, numbers, {
      message,
      words,
      meaning: compareMeaning(message.words, numbers),
      subjects,
    });
    notePhrasings({ ...room, alike: words.alike }, written, {
      words,
      pairs: countPairs(message.words),
      length: message.words.length,
      clashes: manners.compare(message.manner),
    });
    if (pair) notePairs(evidence, words, { pair, both, phrasings });
    return evidence;
  };
}

/** What names two things may be like a question that it has no word in common with. */
function joinAlike({ alike, shared }: Wording, both: Int32Array): Int32Array {
  const added = both.filter((at) => shared[at] === 0);
  if (added.length === 0) return alike;
  const all = new Int32Array(alike.length + added.length);
  all.set(alike);
  all.set(added, alike.length);
  return all;
}

/** The numbers of the questions that the texts at some places are phrasings of, each once; good until the next are listed. */
function placeQuestions(
  numbers: Int32Array,
  count: number,
): (places: ArrayLike<number>) => Int32Array {
  const listed = new Int32Array(count);
  const isListed = new Uint8Array(count);
  return (places) => {
    let length = 0;
    isListed.fill(0);
    for (let place = 0; place < places.length; place++) {
      const number = numbers[places[place] ?? 0] ?? 0;
      if (isListed[number]) continue;
      isListed[number] = 1;
      listed[length++] = number;
    }
    return listed.subarray(0, length);
  };
}

/** What is known of a question before anything is said. */
interface Known {
  readonly move: Phrasing["move"];
  readonly concept: string;
  /** The sign of how many phrasings it has. */
  readonly phrasings: number;
}

function listQuestions(phrasings: readonly Phrasing[]): Known[] {
  const counts: number[] = [];
  for (const { number } of phrasings) counts[number] = (counts[number] ?? 0) + 1;
  const known: Known[] = [];
  for (const { number, move, concept } of phrasings)
    known[number] ??= { move, concept, phrasings: Math.log(1 + (counts[number] ?? 0)) };
  return known;
}

/** All phrasings, by their places. */
interface Written {
  /** How many words each has, and how many different ones. */
  readonly lengths: Int32Array;
  readonly sizes: Int32Array;
  /** What its words weigh. */
  readonly words: Float64Array;
  readonly manners: Uint8Array;
}

interface Said {
  readonly words: Wording;
  /** How many pairs of words it has in common with each phrasing. */
  readonly pairs: Uint16Array;
  /** How many words the message has. */
  readonly length: number;
  /** How much each manner clashes with the message's. */
  readonly clashes: Clashes;
}

/** Notes what speaks for each phrasing; what speaks for the questions must be noted by then. */
function notePhrasings(
  { numbers, texts: rows, alike, candidates }: Evidence,
  written: Written,
  { words, pairs, length, clashes }: Said,
): void {
  for (let place = 0; place < alike.length; place++) {
    const at = alike[place] ?? 0;
    const both = words.shared[at] ?? 0;
    const row = at * phrasingWidth;
    const manner = written.manners[at] ?? 0;
    const common = (2 * both) / ((written.sizes[at] ?? 0) + words.size);
    rows[row + ofPhrasing["common words"]] = common;
    rows[row + ofPhrasing["common pairs"]] =
      (2 * (pairs[at] ?? 0)) / ((written.lengths[at] ?? 0) + length);
    rows[row + ofPhrasing.share] = (words.weight[at] ?? 0) / (written.words[at] ?? 0);
    rows[row + ofPhrasing.verbatim] = Number(common === 1 && words.size >= enough);
    rows[row + ofPhrasing.lone] = Number((words.telling[at] ?? 0) < 2);
    rows[row + ofPhrasing["other manner"]] = clashes.manner[manner] ?? 0;
    rows[row + ofPhrasing["other number"]] = clashes.number[manner] ?? 0;
    rows[row + ofPhrasing["same pair"]] = 0;
    rows[row + ofPhrasing["other pair"]] = 0;
    const question = (numbers[at] ?? 0) * questionWidth;
    rows[row + ofPhrasing["common words here"]] =
      common * (candidates[question + ofQuestion.here] ?? 0);
  }
}

/** So many different words are nobody's by chance. */
const enough = 8;

const nowhere = new Int32Array();

/** Gives the places of the phrasings that hold both things of a pair, whatever they say of them. */
function placeBoth(phrasings: readonly Phrasing[]): (pair: Pair) => Int32Array {
  const places = new Map<string, number[]>();
  for (const [at, { content }] of phrasings.entries()) {
    const named = listNamedKeys(content);
    for (const one of named)
      for (const other of named) {
        if (one === other) continue;
        const key = `${one} ${other}`;
        const known = places.get(key);
        if (known) known.push(at);
        else places.set(key, [at]);
      }
  }
  const placed = new Map([...places].map(([key, some]) => [key, Int32Array.from(some)]));
  return (pair) => (mayHold(pair) ? (placed.get(pair.keys.join(" ")) ?? nowhere) : nowhere);
}

/** Notes which phrasings compare what the message does. */
function notePairs(
  { texts: rows, alike }: Evidence,
  { shared }: Wording,
  {
    pair,
    both,
    phrasings,
  }: {
    readonly pair: Pair;
    readonly both: Int32Array;
    readonly phrasings: readonly Phrasing[];
  },
): void {
  if (pair.isNamed) for (const at of alike) rows[at * phrasingWidth + ofPhrasing["other pair"]] = 1;
  for (const at of both) {
    const phrasing = phrasings[at];
    if (!phrasing) continue;
    const row = at * phrasingWidth;
    if (shared[at] === 0) rows.fill(0, row, row + phrasingWidth);
    rows[row + ofPhrasing["same pair"]] = Number(compares(phrasing));
    rows[row + ofPhrasing["other pair"]] = 0;
  }
}

/** True where a message speaks of nothing that a question speaks of, or has but one thing in common with its phrasing, and speaks of more than twice as much besides. */
export function isFlimsy({ texts, candidates }: Evidence, number: number, at: number): boolean {
  const row = number * questionWidth;
  if (candidates[row + ofQuestion.strange] === 1) return true;
  return (
    texts[at * phrasingWidth + ofPhrasing.lone] === 1 &&
    (candidates[row + ofQuestion.answered] ?? 0) < 1 / 3
  );
}

/** Notes what speaks for the questions with these numbers. */
function noteQuestions(
  rows: Float64Array,
  questions: readonly Known[],
  numbers: Int32Array,
  known: {
    readonly message: Message;
    readonly words: Wording;
    readonly meaning: Float64Array;
    readonly subjects: Subjects;
  },
): void {
  const { message, words, meaning, subjects } = known;
  const { asked, answered, total } = subjects(message.said);
  const { about } = message;
  const supposes = message.move === "what-if";
  const isSilent = message.said.length === 0;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const question = questions[number];
    if (!question) continue;
    const { move, concept, phrasings } = question;
    const isCase = move === "what-if";
    const row = number * questionWidth;
    rows[row + ofQuestion.words] = (words.inAny[number] ?? 0) / words.total;
    rows[row + ofQuestion.things] = (asked[number] ?? 0) / total;
    rows[row + ofQuestion.answered] = (answered[number] ?? 0) / total;
    rows[row + ofQuestion.strange] = Number(!isSilent && (answered[number] ?? 0) === 0);
    rows[row + ofQuestion.phrasings] = phrasings;
    rows[row + ofQuestion.here] = Number(about.length === 0 || about.includes(concept));
    rows[row + ofQuestion.meaning] = meaning[number] ?? 0;
    rows[row + ofQuestion.case] = Number(supposes && isCase);
    rows[row + ofQuestion["no case"]] = Number(supposes && !isCase);
  }
}

/** How much each of the manners clashes with that of a message. */
interface Clashes {
  readonly manner: Float64Array;
  readonly number: Float64Array;
}

interface Manners {
  /** For each phrasing which of the manners it has. */
  readonly kinds: Uint8Array;
  compare(asked: Manner): Clashes;
}

/** There are many phrasings, and few manners. */
function compileManners(phrasings: readonly Phrasing[]): Manners {
  const kinds = new Map<string, { readonly at: number; readonly phrasing: Phrasing }>();
  const kindOf = (phrasing: Phrasing) => {
    const { manner, move, kind } = phrasing;
    const key = JSON.stringify([{ ...manner, many: [...manner.many] }, move === "what-if", kind]);
    const known = kinds.get(key) ?? { at: kinds.size, phrasing };
    kinds.set(key, known);
    return known.at;
  };
  const numbers = Uint8Array.from(phrasings, kindOf);
  const known = [...kinds.values()].map(({ phrasing }) => phrasing);
  return {
    kinds: numbers,
    compare: rememberClashes((asked) => ({
      manner: Float64Array.from(known, ({ manner, move, kind }) =>
        findClash(asked, manner, {
          isCase: move === "what-if",
          isBelief: kind === "misconception",
        }),
      ),
      number: Float64Array.from(known, ({ manner, move }) =>
        move === "what-if" ? findClashOfNumber(asked, manner) : 0,
      ),
    })),
  };
}

/** There are few manners in which a message can ask, too. */
function rememberClashes(compare: Manners["compare"]): Manners["compare"] {
  const known = new Map<string, Clashes>();
  return (asked) => {
    const { many, asksWho, asksHowMany, supposes } = asked;
    const key = `${[...many]} ${asksWho} ${asksHowMany} ${supposes}`;
    const clashes = known.get(key) ?? compare(asked);
    known.set(key, clashes);
    return clashes;
  };
}
