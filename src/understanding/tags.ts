import type { AnalogyRef } from "./meaning.ts";
import { isWord, type Token } from "./normalise.ts";
import { stem } from "./stems.ts";
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

/** The masks that stand for what was tagged in the cue rules. */
export type Mask = "CONCEPT" | "ANALOGY" | "TERM" | "STORY";

/** Mends the spelling, tags what the lesson names, and masks it. */
export function tagTokens(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  air: AnalogyRef | null,
): Item[] {
  const words = tokens.map((token) => (isWord(token) ? vocabulary.spelling.correct(token) : token));
  const stems = words.map(stem);
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const found = vocabulary.phrases.longest(stems, at);
    const mask = found && chooseMask(found.values, air, words[at - 1] ?? "");
    if (found && mask) {
      items.push({
        text: mask,
        tag: { words: words.slice(at, found.end).join(" "), entries: found.values },
      });
      at = found.end;
    } else if (found) {
      // A thing of a story that is not in the air reads as the word it is, and can still be translated.
      items.push({
        text: words[at] ?? "",
        tag: { words: words.slice(at, found.end).join(" "), entries: found.values },
      });
      for (const rest of words.slice(at + 1, found.end)) items.push({ text: rest, tag: null });
      at = found.end;
    } else {
      items.push({ text: words[at] ?? "", tag: null });
      at++;
    }
  }
  return items;
}

function chooseMask(
  entries: readonly Entry[],
  air: AnalogyRef | null,
  before: string,
): Mask | null {
  if (entries.some(({ kind }) => kind === "concept")) return "CONCEPT";
  const mine = before === "my" || before === "our";
  if (!mine && entries.some(({ kind }) => kind === "analogy")) return "ANALOGY";
  if (entries.some(({ kind }) => kind === "term")) return "TERM";
  return entries.some((entry) => entry.kind === "story" && isSame(entry, air)) ? "STORY" : null;
}

/** True where both name the same analogy. */
export function isSame(a: AnalogyRef | null, b: AnalogyRef | null): boolean {
  return a !== null && b !== null && a.concept === b.concept && a.analogy === b.analogy;
}
