import type { AnalogyRef, DialogueState } from "./meaning.ts";
import { isWord, type Token } from "./normalise.ts";
import { chooseAnalogy, readSubject } from "./subject.ts";
import { countTokens, type Item } from "./tags.ts";

/** What is said within a story that is named first. */
export interface Placed {
  readonly analogy: AnalogyRef;
  /** What follows the naming. */
  readonly tokens: readonly Token[];
}

const noun = "(?:story|analogy|example|metaphor|comparison|one|picture|thing|version|case)";
const opening = new RegExp(
  `^(?:(?:and|so|but|ok|wait|hm|hmm|well|right) )*(?:(?:back )?(?:in|to|with|for)) (?:the|that|your|this) (?:ANALOGY ${noun}|${noun} (?:with|about|of) (?:(?:the|a|an|those|that) )?ANALOGY(?: ${noun})?)`,
);
/** Who wants to hear the story again asks for it, and not within it. */
const wishes =
  /\b(?:again|once more|one more time|explain|repeat|retell|remind|tell|walk|confus\w*|lost|(?:not|never) (?:\w+ )?(?:get|got|understand|understood|follow|followed))\b/;
/** So much has to be said of it. */
const leastWords = 4;

/** "In the chat one, Ben deletes it and it is gone for everybody": the story says where what follows belongs, and is not asked for; null for all else. */
export function placeInStory(
  items: readonly Item[],
  tokens: readonly Token[],
  state: DialogueState,
): Placed | null {
  const named = items.findIndex(({ text }) => text === "ANALOGY");
  if (named < 0) return null;
  const [lead] = opening.exec(items.map(({ text }) => text).join(" ")) ?? [];
  if (lead === undefined) return null;
  const end = lead.split(" ").length;
  const rest = items.slice(end);
  const words = rest.map(({ text }) => text).filter(isWord);
  if (words.length < leastWords || wishes.test(words.join(" "))) return null;
  const analogy = chooseAnalogy(readSubject(items.slice(0, end), null), state);
  const from = items.slice(0, end).reduce((sum, item) => sum + countTokens(item), 0);
  return analogy && { analogy, tokens: tokens.slice(from) };
}
