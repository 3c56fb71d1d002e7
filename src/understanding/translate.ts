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
  const words = items.flatMap(({ tag, text }, at) => {
    if (isWithin(items, at)) return [];
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

/** True for a further word of a name that is not masked: its first word has the tag. */
function isWithin(items: readonly Item[], at: number): boolean {
  if (items[at]?.tag) return false;
  for (let first = at - 1; first >= 0; first--) {
    const { tag, text } = items[first] ?? { tag: null, text: "" };
    if (tag) return text === tag.words.split(" ")[0] && tag.words.split(" ").length > at - first;
  }
  return false;
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
