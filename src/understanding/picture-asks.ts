import { type AnalogyRef, type DialogueState, isSameAnalogy } from "./meaning.ts";
import { noPicture } from "./picture-talk.ts";
import { type Item, sayWords } from "./tags.ts";
import { isThing } from "./things.ts";

const thing =
  "(?<thing>(?:(?:the|my|our|that|a|an) )?\\w+(?: (?!would|be|stand|in|for)\\w+){0,2}?)";
const place =
  "(?: (?:in|for|of) (?:(?:a|an|the|our|my|your|this|that|real|actual|computer|distributed) )*(?:\\w+))?";
const end = `${place}(?: (?:then|here|now|exactly|again|actually))*(?= ?[.,?]| ?$)`;
const role = "(?:be|stand for|represent|correspond to|play|mean)";
const asked = [
  new RegExp(
    `\\bwhat about ${thing} [,?.] (?:(?:and|so) )?what (?:would|could|is|does) (?:that|it|this|she|he|they)(?: ${role})?${end}`,
  ),
  new RegExp(
    `\\b(?:what|which part|who) (?:would|could|should|might|will|does|do) ${thing} ${role}${end}`,
  ),
  new RegExp(`\\bwhat (?:is|are|was) (?<thing>(?:my|our) \\w+(?: \\w+){0,1}?)${end}`),
];
const pronoun = /^(?:she|he|they|it|that|this)$/;

/** "What would the float nurse be?": the thing of their own world that is asked after, "she" where one was drawn just now; null where none is. */
export function readThingAsked(items: readonly Item[], state: DialogueState): string | null {
  const air = state.analogy;
  const said = items.map(({ text }) => text).join(" ");
  if (!/\b(?:what|which|who)\b/.test(said)) return null;
  for (const form of asked) {
    const found = form.exec(said)?.groups?.thing;
    if (!found || /TERM|CONCEPT|ANALOGY/.test(found) || noPicture.test(found)) continue;
    if (pronoun.test(found)) return state.pictured === "just" && !state.thing ? found : null;
    if (isStrange(found, items, air)) return bare(found, state);
  }
  return null;
}

/** Right after a picture was drawn, a thing is one of that; at other times it has to be called theirs. */
function bare(found: string, { pictured }: DialogueState): string | null {
  const words = found.replace(/^(?:(?:the|my|our|that|an?) )+/, "");
  const isTheirs = pictured === "just" || (pictured && /^(?:my|our) /.test(found));
  return isTheirs && isThing(words) ? words : null;
}

/** What the lesson has a name for is asked after by that. */
function isStrange(words: string, items: readonly Item[], air: AnalogyRef | null): boolean {
  const isOne = !/^(?:(?:the|my|our|that|an?) )?\w+ \w/.test(words);
  const named = items.filter(({ tag }) =>
    tag?.entries.some(
      (entry) =>
        entry.kind === "term" ||
        entry.kind === "concept" ||
        (entry.kind === "story" && isSameAnalogy(entry, air) && (!entry.head || isOne)),
    ),
  );
  return !named.some((item) => sayWords(item).some((word) => words.split(" ").includes(word)));
}
