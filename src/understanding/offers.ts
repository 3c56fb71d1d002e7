import type { DialogueState } from "./meaning.ts";
import { isWord, normalise } from "./normalise.ts";

const ordinals = ["first", "second", "third", "fourth", "fifth"];
const numbers = ["one", "two", "three", "four", "five"];

/** The 0-based offer that a message picks: by number, by its words, or, for a fuzzy part, by naming it. */
export function matchOffer(
  words: readonly string[],
  { offers, pending }: DialogueState,
): number | null {
  if (offers.length === 0 || words.length === 0) return null;
  const text = words.join(" ");
  const at = readNumber(text) ?? offers.findIndex((label) => spell(label) === text);
  if (at >= 0 && at < offers.length) return at;
  if (pending !== "fuzzy" && pending !== "check") return null;
  const named = offers.flatMap((label, index) =>
    ` ${text} `.includes(` ${spell(label)} `) ? [index] : [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function readNumber(text: string): number | null {
  const found =
    /^(?:the |number |option |choice |answer |no )*(?:(\d)|([a-e])|(\w+?)(?: (?:one|option|choice|part|answer))?)$/.exec(
      text,
    );
  if (!found) return null;
  if (found[1]) return Number(found[1]) - 1;
  if (found[2]) return found[2].charCodeAt(0) - "a".charCodeAt(0);
  const word = found[3] ?? "";
  const at = Math.max(ordinals.indexOf(word), numbers.indexOf(word));
  return at >= 0 ? at : null;
}

function spell(label: string): string {
  return normalise(label).filter(isWord).join(" ");
}
