import type { DialogueState } from "./meaning.ts";

const ordinals = ["first", "second", "third", "fourth", "fifth"];
const numbers = ["one", "two", "three", "four", "five"];

/** The 0-based offer that a message picks: by number, by its words, or, for a fuzzy part, by naming it. */
export function matchOffer(
  words: readonly string[],
  { offers, pending }: DialogueState,
  spell: (label: string) => string,
): number | null {
  if (offers.length === 0 || words.length === 0) return null;
  const text = words.join(" ");
  const back = findWayBack(text, offers);
  if (back !== null) return back;
  const at = readNumber(text, offers.length) ?? offers.findIndex((label) => spell(label) === text);
  if (at >= 0 && at < offers.length) return at;
  if (pending !== "fuzzy" && pending !== "check") return null;
  const named = offers.flatMap((label, index) =>
    ` ${text} `.includes(` ${spell(label)} `) ? [index] : [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

const backwards =
  /^(?:please |now )*(?:(?:can|could|shall|may) (?:we|you|i) |let us |i (?:want|would like) to )?(?:(?:go|get|come|take me|bring me|return) )?back(?: (?:now|then|again|there|please))*(?: to (?:it|that|where (?:we|i) \w+(?: off)?|before|the (?:\w+ )?(?:topic|lesson|one|thing|question)|what we had))?(?: please)?$/;

/** The 0-based offer that leads back from a detour, where "back" is all that is said; null where there is none. */
export function findWayBack(text: string, offers: readonly string[]): number | null {
  const at = offers.findIndex((label) => /^back to /i.test(label));
  return at >= 0 && backwards.test(text) ? at : null;
}

const lead =
  "(?:(?:ok|then|so|well|hmm|i|would|will|think|guess|say|said|pick|choose|take|go|going|am|for|with|it|is|maybe|probably|my|answer|the|number|option|choice) )*";
const tail = "(?: (?:one|option|choice|part|answer|please|i think|i guess))*";
const numbered = new RegExp(
  `^${lead}(?:(\\d)|(first|second|third|fourth|fifth|last|one|two|three|four|five))${tail}$`,
);

/** "2", "b", "I'd go for the second one". */
function readNumber(text: string, count: number): number | null {
  const letter = /^(?:(?:option|answer|choice|number) )?([a-e])$/.exec(text)?.[1];
  if (letter) return letter.charCodeAt(0) - "a".charCodeAt(0);
  const [, digit, word = ""] = numbered.exec(text) ?? [];
  if (digit) return Number(digit) - 1;
  if (word === "last") return count - 1;
  const at = Math.max(ordinals.indexOf(word), numbers.indexOf(word));
  return at >= 0 ? at : null;
}
