import pluralize from "pluralize";
import { commonWords } from "../lessons/common-words.ts";
import { type AnalogyRef, isSameAnalogy } from "./meaning.ts";
import { isWord, type Token } from "./normalise.ts";
import { stem, stemName } from "./stems.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

/** A run of words that the lesson knows. */
export interface Tag {
  readonly words: string;
  readonly entries: readonly Entry[];
}

/** A word, a punctuation mark, or the mask of what was tagged. */
export interface Item {
  readonly text: string;
  readonly tag: Tag | null;
}

/** True for what stands for something that the lesson names. */
export function isMask(text: string): boolean {
  return /^[A-Z]+$/.test(text);
}

/** What was said, before it was masked. */
export function sayWords({ tag, text }: Item): string[] {
  return tag && isMask(text) ? tag.words.split(" ") : isWord(text) ? [text] : [];
}

/** True for the mask of a concept's or a term's name. */
export function isSubject({ text }: Item): boolean {
  return text === "CONCEPT" || text === "TERM";
}

/** How many tokens an item was made from. */
export function countTokens(item: Item): number {
  return Math.max(1, sayWords(item).length);
}

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stem));

/** The masks that stand for what was tagged in the cue rules. */
type Mask = "CONCEPT" | "ANALOGY" | "TERM" | "STORY";

/** Mends the spelling, tags what the lesson names, and masks it; names that `isOut` says nobody can mean here are words as any other. */
export function tagTokens(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  air: AnalogyRef | null,
  isOut: (entry: Entry) => boolean = never,
): Item[] {
  const words = tokens.map((token) => (isWord(token) ? vocabulary.spelling.correct(token) : token));
  const stems = words.map(stemName);
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const found = vocabulary.phrases.longest(stems, at);
    const end = found?.end ?? at + 1;
    const span = { words, at, end };
    const entries = found
      ? found.values.filter((entry) => isMeant(entry, span) && !isOut(entry))
      : [];
    items.push(...makeItems(span, entries, chooseMask(entries, air, span)));
    at = end;
  }
  return items;
}

const never = () => false;

interface Span {
  readonly words: readonly string[];
  readonly at: number;
  readonly end: number;
}

/** A thing of a story that is not in the air reads as the words it is, and can still be translated. */
function makeItems({ words, at, end }: Span, entries: readonly Entry[], mask: Mask | null): Item[] {
  const said = words.slice(at, end);
  const tag = entries.length > 0 ? { words: said.join(" "), entries } : null;
  if (mask) return [{ text: mask, tag }];
  return said.map((text, index) => ({ text, tag: index === 0 ? tag : null }));
}

/** The items with each name that stands as the words it is in one: for reading that does not depend on which story is in the air. */
export function foldNames(items: readonly Item[]): Item[] {
  const folded: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? { text: "", tag: null };
    const [first, ...rest] = item.tag?.words.split(" ") ?? [];
    const isSpread = rest.length > 0 && item.text === first;
    folded.push(isSpread ? { text: "STORY", tag: item.tag } : item);
    if (isSpread) at += rest.length;
  }
  return folded;
}

/** "Following" is no "follower", "different" no "diff" and "tired" no "tyre": where words may only share a stem, the name itself counts. */
function isMeant(entry: Entry, { words, at, end }: Span): boolean {
  const word = words[at] ?? "";
  if (end - at > 1) return true;
  const isThing = entry.kind === "story" || entry.kind === "analogy";
  if (isThing && doer.test(words[at - 1] ?? "")) return false;
  const isDone = isThing && (word.endsWith("ed") || isDoing(word, entry.phrase));
  const isRelated = entry.phrase.length > short || isInflected(word, entry.phrase);
  if (!isDone && isRelated && !commonStems.has(stem(word))) return true;
  return pluralize.singular(word) === pluralize.singular(entry.phrase);
}

/** "Travelling" is what a "traveller" does. */
function isDoing(word: string, name: string): boolean {
  return word.endsWith("ing") && /(?:er|or)s?$/.test(name);
}

/** "Paged" and "paging" are forms of "page", "logged" of "log". */
function isInflected(word: string, name: string): boolean {
  const root = name.replace(/e$/, "");
  return word.startsWith(root) && /^(?:e|\w?(?:e?s|e?d|ing))?$/.test(word.slice(root.length));
}

/** Up to this length, a name is the stem of much that has nothing to do with it. */
const short = 4;
/** "How do I cook rice?": what follows these is done, and is no thing of a story. */
const doer = /^(?:i|we|you|they|he|she)$/;

function chooseMask(entries: readonly Entry[], air: AnalogyRef | null, span: Span): Mask | null {
  const kinds = new Set(entries.map(({ kind }) => kind));
  if (kinds.has("concept")) return "CONCEPT";
  const inAir = entries.some((entry) => "analogy" in entry && isSameAnalogy(entry, air));
  if (kinds.has("analogy") && (inAir || namesStory(span))) return "ANALOGY";
  if (kinds.has("term")) return "TERM";
  return inAir ? "STORY" : null;
}

const storyNouns =
  /^(?:analog(?:y|ies)|example|story|metaphor|comparison|thing|one|part|bit|picture|image|situation|vibes?)$/;
const likening = /^(?:like|as|reminds?|similar|story|analogy|example|metaphor|back)$/;

const toldOf = /\b(?:one|thing|bit|part|something|anything) (?:with|about|on|where)(?: an?| the)?$/;

/** One everyday word names a story only where it is spoken of as one: "the taxi thing", "so it's like a fortress". */
function namesStory({ words, at, end }: Span): boolean {
  if (/^(?:my|our)$/.test(words[at - 1] ?? "")) return false;
  if (end - at > 1 || storyNouns.test(words[end] ?? "")) return true;
  const before = words.slice(Math.max(0, at - 4), at);
  return before.some((word) => likening.test(word)) || toldOf.test(before.join(" "));
}
