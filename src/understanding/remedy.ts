import type { Lesson } from "../lessons/lesson.ts";
import { any } from "./any.ts";
import type { Clause } from "./clauses.ts";
import type { DialogueState } from "./meaning.ts";
import { isWord, toWords } from "./normalise.ts";
import { isQuestion } from "./stated.ts";
import { type Item, isSubject } from "./tags.ts";

/** What asks for no more than how a system deals with what was spoken of before it. */
export type Remedy =
  /** The trouble is told in the same message. */
  | { readonly of: "said"; readonly items: readonly Item[] }
  /** It happened to the learner. */
  | { readonly of: "plight"; readonly items: readonly Item[] }
  /** It is where the story in the air breaks down, in the author's words. */
  | { readonly of: "story"; readonly words: readonly string[] }
  /** It is what the last reply was about, or nothing yet. */
  | { readonly of: "answer" }
  /** "And in a real system?": all of what is under discussion. */
  | { readonly of: "all" };

/** "In the story it ends there. So what would help, in a real system?", "what do they do about that in practice?"; null for all else. */
export function readRemedy(
  clauses: readonly Clause[],
  state: DialogueState,
  lesson: Lesson,
): Remedy | null {
  const last = clauses.at(-1);
  if (!last || state.concept === null) return null;
  const text = clauses.slice(-2).map((each) => each.text);
  const asked = [text.join(" "), text.at(-1) ?? ""].find((each) => remedy.test(each));
  if (clauses.length === 1 && bare.test(last.text)) return { of: "all" };
  if (asked === undefined) return isHelpless(last) ? readPlight(clauses.slice(0, -1)) : null;
  const told = listTrouble(clauses.slice(0, asked === last.text ? -1 : -2));
  if (told) return { of: "said", items: told };
  const { analogy } = state;
  const story = lesson.concepts
    .find(({ id }) => id === analogy?.concept)
    ?.analogies.find(({ id }) => id === analogy?.analogy);
  return story && !state.answered
    ? { of: "story", words: toWords(story.breaksDown) }
    : { of: "answer" };
}

/** "I just leaked a key. What do I do?": by itself it asks how to use the bot. */
export function isHelpless({ text }: Pick<Clause, "text">): boolean {
  return helpless.test(text);
}

const helpless =
  /^(?:(?:so|and|ok|now|then) )*(?:what (?:do|should|can|must|shall) (?:i|we|you|one) do(?: (?:now|then|next|first|about (?:it|that)))*|what (?:now|next|then)|now what|how do (?:i|we) (?:fix|solve|undo) (?:it|that|this))$/;

/** What happened to the learner, where it is of the lesson. */
function readPlight(clauses: readonly Clause[]): Remedy | null {
  const told = listTrouble(clauses);
  return told?.some(isSubject) ? { of: "plight", items: [...supposing, ...told] } : null;
}

/** What one does where something happened is written down as what one does if it happens. */
const supposing: readonly Item[] = ["what", "if"].map((text) => ({ text, tag: null }));

/** What is told before it is asked what helps; null where that is next to nothing. */
function listTrouble(clauses: readonly Clause[]): readonly Item[] | null {
  const told = clauses.filter((each) => !isQuestion(each)).flatMap(listTold);
  return told.filter(({ text }) => isWord(text)).length >= leastTold ? told : null;
}

/** What it says, without where: "in that story". */
function listTold({ items }: Clause): readonly Item[] {
  const [where] = inStory.exec(items.map(({ text }) => text).join(" ")) ?? [];
  return where === undefined ? items : items.slice(where.split(" ").length);
}

const inStory =
  /^(?:in|with|for) (?:the|that|this|your) (?:\w+ )?(?:story|picture|analogy|example)\b/;

/** So many words tell of a trouble. */
const leastTold = 4;

const whose =
  "(?:an? |the |my |our |your |most |some )?(?:(?:real|actual|live|proper|ordinary|distributed|computer|modern|big|large) )*";
const place = `(?:(?:in|with|for|on) (?:${whose}(?:systems?|TERM)|practice|production|reality|software))`;
const doer = `(?:they|you|people|we|i|one|engineers|(?:real |big |good |modern |actual )?(?:teams?|companies|systems?|sites)|(?<=do )TERM|(?:real|actual|big|good|modern) (?:\\w+ )?\\w+|(?!th|does)\\w{3,}s|${whose}system)`;
const will = "(?:would|does|do|did|could|can|will|should|might)";
const pointer =
  "(?:there|(?:about|against|for) (?:it|that|this)|in (?:that|this|such a) (?:case|situation))";
const filler = "(?: (?:usually|normally|actually|really|then|instead|exactly|typically))?";
const done = `what (?:${will} ${doer}${filler} (?:do|use|have)|(?:${will} )?(?:\\w+ )?(?:helps?|saves?|cures?)|is done|can be done|(?:is|would be) the (?:fix|cure|remedy|solution|answer|way out))`;
const how = `how ${will} ${doer}${filler} (?:solve|fix|handle|avoid|prevent|survive|deal with|cope with|get around|work around|get out of|protect against|guard against) (?:it|that|this)`;

const remedy = any(
  `^${done} ${pointer}(?: ${place})?${filler}$`,
  `^${done} ${place}(?: ${pointer})?${filler}$`,
  `^${how} ${place}${filler}$`,
  `^${place} ${done}(?: ${pointer})?$`,
  `^${place} ${how}$`,
);

/** It says no more than where. */
const bare = any(
  `^(?:(?:what|how) about |how is (?:it|that|this) |what is (?:it|that|this) like )?(?:(?:in|with|for) ${whose.replace(")*", ")+")}(?:systems?|TERM)|in (?:practice|production|software))$`,
);
