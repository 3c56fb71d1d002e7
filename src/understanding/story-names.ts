import { commonWords } from "../lessons/common-words.ts";
import type { Analogy, Lesson } from "../lessons/lesson.ts";
import { type AnalogyRef, type DialogueState, isSameAnalogy } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { stem } from "./stems.ts";
import { type Item, sayWords } from "./tags.ts";

/** A word of a message, or the name of a story in it. */
export interface Piece {
  /** The word; `NAMED` for a story that is called one, `TALE` for what else names one. */
  readonly text: string;
  /** The story that it names; null for a word. */
  readonly story: AnalogyRef | null;
  /** The items that it was made from: those of a story with its article and with what it is called. */
  readonly items: readonly Item[];
}

/** What people call a story. */
export const storyNoun =
  "(?:stor(?:y|ies)|analog(?:y|ies)|examples?|metaphors?|pictures?|images?|ones?|thing)";
const isNoun = new RegExp(`^${storyNoun}$`);
const article = /^(?:the|your|that|this|those|these)$/;
/** What comes after these is anybody's, and names no story. */
const anybodys = /^(?:an?|my|our|some|any|another|every|each|more|no)$/;
/** "The story of the taxis", "the one with the lights". */
const toldOf = new RegExp(`^${storyNoun} (?:with|about|of|on)(?: (?:the|those|your|two))*$`);

/** A message in words and names of stories. */
export function nameStories(
  items: readonly Item[],
  lesson: Lesson,
  state: DialogueState,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < items.length; at++) {
    const [item, noun] = [items[at], items[at + 1]];
    if (!item) break;
    const isAnybodys = anybodys.test(pieces.at(-1)?.text ?? "");
    const story = isAnybodys ? null : findNamed(item, lesson, state);
    const name = story && readName(item, noun, pieces);
    if (!name) {
      pieces.push({ text: item.text, story: null, items: [item] });
      continue;
    }
    const { text, all } = name;
    pieces.push({ text, story, items: [...takeArticle(pieces), ...all] });
    at += all.length - 1;
  }
  return pieces;
}

/** How a story is named, and the items that do; null where the word is a name of a concept, too, and is not called a story. */
function readName(item: Item, noun: Item | undefined, before: readonly Piece[]) {
  const isBefore = isNoun.test(noun?.text ?? "");
  const isCalled = isBefore || toldOf.test(lastWords(before));
  if (!isCalled && isSubject(item)) return null;
  return { text: isCalled ? "NAMED" : "TALE", all: isBefore && noun ? [item, noun] : [item] };
}

/** Takes the article of a name away from the words before it. */
function takeArticle(pieces: Piece[]): readonly Item[] {
  return article.test(pieces.at(-1)?.text ?? "") ? (pieces.pop()?.items ?? []) : [];
}

function lastWords(pieces: readonly Piece[]): string {
  const texts = pieces.slice(-4).map(({ text }) => text);
  const noun = texts.findLastIndex((text) => isNoun.test(text));
  return texts.slice(Math.max(0, noun)).join(" ");
}

function isSubject({ tag }: Item): boolean {
  return tag?.entries.some(({ kind }) => kind === "concept" || kind === "term") ?? false;
}

/** A story that was told before all others; then one of the concept under discussion, and of one that was taught. */
function findNamed(item: Item, lesson: Lesson, state: DialogueState): AnalogyRef | null {
  if (!isWord(item.text)) return null;
  const words = sayWords(item).join(" ");
  const told = commonWords.has(words) ? undefined : findToldBy(stemAll(words), lesson, state);
  if (told) return told;
  const entries = (item.tag?.entries ?? []).filter((entry) => entry.kind === "analogy");
  const found =
    entries.find(({ concept }) => concept === state.concept) ??
    entries.find(({ concept }) => state.taught?.includes(concept)) ??
    entries[0];
  return found ? { concept: found.concept, analogy: found.analogy } : null;
}

/** The stories that were told, the latest first. */
export function listTold({ stories = [], analogy }: DialogueState): readonly AnalogyRef[] {
  const earlier = stories.filter((each) => !isSameAnalogy(each, analogy)).reverse();
  return analogy ? [analogy, ...earlier] : earlier;
}

/** True for a story that was told. */
export function isTold(story: AnalogyRef, state: DialogueState): boolean {
  return listTold(state).some((each) => isSameAnalogy(each, story));
}

/** A story of the lesson; undefined where it has none of that name. */
export function findAnalogy({ concepts }: Lesson, ref: AnalogyRef): Analogy | undefined {
  return concepts
    .find(({ id }) => id === ref.concept)
    ?.analogies.find(({ id }) => id === ref.analogy);
}

function findToldBy(said: string, lesson: Lesson, state: DialogueState): AnalogyRef | undefined {
  return listTold(state).find((ref) => {
    const analogy = findAnalogy(lesson, ref);
    return analogy !== undefined && isNamedBy(said, analogy);
  });
}

/** By a keyword, or by words of its title. */
function isNamedBy(said: string, analogy: Analogy): boolean {
  const { keywords, title } = known.get(analogy) ?? stemNames(analogy);
  return keywords.has(said) || title.includes(` ${said} `);
}

/** The stems of what an analogy is named by. */
interface Names {
  readonly keywords: ReadonlySet<string>;
  readonly title: string;
}

const known = new WeakMap<Analogy, Names>();

function stemNames(analogy: Analogy): Names {
  const names = {
    keywords: new Set(analogy.keywords.map(stemAll)),
    title: ` ${stemAll(analogy.title)} `,
  };
  known.set(analogy, names);
  return names;
}

function stemAll(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem)
    .join(" ");
}
