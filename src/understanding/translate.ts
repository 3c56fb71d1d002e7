import { type AnalogyRef, isSameAnalogy } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import type { Item, Tag } from "./tags.ts";
import type { Entry } from "./vocabulary.ts";

/** A thing of a story, and what it stands for. */
export type StoryEntry = Extract<Entry, { kind: "story" }>;

/** A message in the system's words. */
export interface Translation {
  readonly words: readonly string[];
  readonly used: readonly StoryEntry[];
}

/** Puts the system's words in the place of a story's: "all the power plants" → "all the node". */
export function translate(
  items: readonly Item[],
  air: AnalogyRef | null,
  concept: string | null,
): Translation {
  const used: StoryEntry[] = [];
  let tagged = -1;
  const words = items.flatMap(({ tag, text }, at) => {
    if (tag) tagged = at;
    else if (isWithin(items[tagged], at - tagged)) return [];
    const entry = tag && findStoryEntry(tag, air, concept);
    if (entry) used.push(entry);
    if (entry)
      return entry.system
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
    return tag ? tag.words.split(" ") : isWord(text) ? [text] : [];
  });
  return { words, used };
}

/** True for a further word of a name that is not masked, so far after its first word: that has the tag. */
function isWithin(first: Item | undefined, after: number): boolean {
  if (!first?.tag) return false;
  const words = first.tag.words.split(" ");
  return first.text === words[0] && words.length > after;
}

/** What a tagged thing stands for: in the story in the air, or else in the nearest story that has it. */
function findStoryEntry(
  tag: Tag,
  air: AnalogyRef | null,
  concept: string | null,
): StoryEntry | null {
  if (tag.entries.some(({ kind }) => kind === "concept" || kind === "term")) {
    return listStoryEntries(tag).find((entry) => isSameAnalogy(entry, air)) ?? null;
  }
  const entries = listStoryEntries(tag);
  return (
    entries.find((entry) => !entry.head && isSameAnalogy(entry, air)) ??
    entries.find((entry) => isSameAnalogy(entry, air)) ??
    entries.find((entry) => !entry.head && entry.concept === concept) ??
    entries.find((entry) => !entry.head) ??
    null
  );
}

function listStoryEntries({ entries }: Tag): StoryEntry[] {
  return entries.filter((entry): entry is StoryEntry => entry.kind === "story");
}
