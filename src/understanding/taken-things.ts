import { commonWords } from "../lessons/common-words.ts";
import type { Analogy } from "../lessons/lesson.ts";
import { cellWords, firstWord } from "../lessons/slots.ts";
import { type AnalogyRef, isSameAnalogy, type Thing } from "./meaning.ts";
import { dropMarks, toWords } from "./normalise.ts";
import { remember } from "./remember.ts";
import { stem } from "./stems.ts";
import { type Item, isSubject, sayWords } from "./tags.ts";
import type { StoryEntry } from "./translate.ts";

/** What words are in a story. */
export type StoryThing =
  /** It is in the mapping; `isWhole` where the words name it and say no more. */
  | { readonly kind: "row"; readonly thing: Thing; readonly isWhole: boolean }
  /** The story tells of it, and its mapping has nothing for it. */
  | { readonly kind: "told"; readonly sentence: string }
  | { readonly kind: "strange" };

const strange: StoryThing = { kind: "strange" };

/** Finds what some words are in the story in the air. */
export function findStoryThing(side: readonly Item[], story: Analogy, air: AnalogyRef): StoryThing {
  const words = side.flatMap(sayWords);
  const stems = tellingStems(words);
  if (stems.length === 0 || side.some(({ text }) => theirs.test(text) || acting.test(text)))
    return strange;
  const thing = findTagged(side, stems, air) ?? findPartly(stems, story, air);
  const own = thing ? stemName(thing.story) : [];
  const isNamed = own.every((each) => stems.includes(each));
  // "Three wheels" are no spare wheel.
  if (thing && (isNamed || !words.some((word) => number.test(word))))
    return { kind: "row", thing, isWhole: stems.every((each) => own.includes(each)) };
  const isOurs = side.some(isSubject);
  const sentence = isOurs ? undefined : findSentence(words, stems, story);
  if (sentence === undefined) return strange;
  const kind = findKind(stems, sentence, story, air);
  return kind ? { kind: "row", thing: kind, isWhole: true } : { kind: "told", sentence };
}

/** By a whole name before the last word of one, and by a longer name before a shorter one. */
function findTagged(
  side: readonly Item[],
  stems: readonly string[],
  air: AnalogyRef,
): Thing | null {
  const entries = pickHead(side)
    .flatMap(({ tag }) => tag?.entries ?? [])
    .filter((entry): entry is StoryEntry => entry.kind === "story" && isSameAnalogy(entry, air))
    // "The waiting room" is no X-ray room.
    .filter(({ head, story }) => !head || stems.every((each) => stemName(story).includes(each)))
    .sort((a, b) => Number(a.head) - Number(b.head) || b.phrase.length - a.phrase.length);
  const [entry] = entries;
  return entry ? makeThing(entry.story, entry.system, air) : null;
}

/** "A copy of the patient chart" is no patient: the last word before "of" says what it is. */
function pickHead(side: readonly Item[]): readonly Item[] {
  const end = side.findIndex(
    ({ text }, at) =>
      at > 0 && /^(?:of|for|in|with|who|that|to|from|by|at|on|behind|between|per)$/.test(text),
  );
  const head = end < 0 ? side : side.slice(0, end);
  const last = head.findLastIndex(({ tag }) => tag !== null);
  const spread = (head[last]?.tag?.words.split(" ").length ?? 1) - 1;
  const isLast = last >= head.length - 1 - spread;
  return isLast ? head.slice(last) : [];
}

/** "The x-ray" is the X-ray room, where nothing else in the story is called so. */
function findPartly(stems: readonly string[], story: Analogy, air: AnalogyRef): Thing | null {
  const rows = story.mapping.filter(({ story: cell }) =>
    cellWords(cell).some((name) => stems.every((each) => stemName(name).includes(each))),
  );
  const [row, another] = rows;
  return row && !another ? makeThing(firstWord(row.story), row.system, air) : null;
}

function makeThing(story: string, system: string, from: AnalogyRef): Thing {
  return { story, system, from };
}

/** A sentence of the story that tells of all that they named; one that has it at its end comes last. */
function findSentence(
  words: readonly string[],
  stems: readonly string[],
  analogy: Analogy,
): string | undefined {
  if (words.every((word) => commonWords.has(word))) return undefined;
  return listSentences(analogy).find(({ told }) => stems.every((each) => told.has(each)))?.sentence;
}

/** A sentence of a story, and the stems of its words. */
interface Sentence {
  readonly sentence: string;
  readonly told: ReadonlySet<string>;
}

const known = new WeakMap<Analogy, readonly Sentence[]>();

function listSentences(analogy: Analogy): readonly Sentence[] {
  const sentences = known.get(analogy) ?? splitSentences(analogy.story);
  known.set(analogy, sentences);
  return sentences;
}

function splitSentences(story: string): Sentence[] {
  return dropMarks(story)
    .split(/(?<=[.!?]”?)\s+/)
    .map((sentence) => ({ sentence, told: new Set(stemWords(sentence)) }));
}

/** "The special collections are divided up: sea maps …": what is named behind a colon is of the kind before it. */
function findKind(
  stems: readonly string[],
  sentence: string,
  { mapping }: Analogy,
  air: AnalogyRef,
): Thing | null {
  const [before, behind] = sentence.split(":");
  if (before === undefined || behind === undefined) return null;
  const listed = new Set(stemWords(behind));
  if (!stems.every((each) => listed.has(each))) return null;
  const named = ` ${stemWords(before).join(" ")} `;
  const row = mapping.find(({ story }) =>
    cellWords(story).some((name) => named.includes(` ${stemName(name).join(" ")} `)),
  );
  return row ? makeThing(firstWord(row.story), row.system, air) : null;
}

function stemWords(words: string): string[] {
  return toWords(words).map(stem);
}

/** The same of the name of a thing, of which a lesson has a few hundred. */
const stemName: (name: string) => readonly string[] = remember(stemWords, 5_000);

/** "Every branch has the same book" tells what goes on, and names no thing. */
const acting =
  /^(?:has|have|had|gets?|got|goes|takes?|does|do|keeps?|gives?|makes?|needs?|can|will)$/;

/** "The oven at home" is of their own world. */
const theirs = /^(?:at|from|on)$/;

const number = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|all|both)$/;

/** What says how many or which there are changes nothing of what they are. */
const counting =
  /^(?:the|an?|my|our|your|their|his|her|its|this|that|these|those|all|both|each|every|one|two|three|four|five|six|\d+|other|another|extra|more|additional|new|second|first|whole|of|in|at|then|same|also|only|so|called|real|actual|many|several|some|any|it|they|he|she|thing|things)$/;

/** The stems of the words that say what it is. */
export function tellingStems(words: readonly string[]): string[] {
  return words.filter((word) => !counting.test(word)).map(stem);
}
