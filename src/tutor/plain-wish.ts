import { any } from "../understanding/any.ts";
import type { Meaning, Move } from "../understanding/meaning.ts";
import type { SessionState } from "./state.ts";

const stories =
  "(?:(?:fairy )?(?:stor(?:y|ies)|tales?)|analog(?:y|ies)|metaphors?|pictures?|comparisons?|storytelling)";
const unstoried = any(
  // "That was no story" says what something was not.
  `(?<!\\b(?:is|was|are|were) (?:\\w+ )?)\\b(?:no|without|skip|drop|forget|enough(?: of)?|not|stop(?: it)?(?: with)?|instead of|less|spare me)(?: (?:a|an|any|the|your|these|those|this|all|more|another|one|telling|with|about|me|of|it|ask|asking|want|need|for)){0,4} ${stories}\\b(?! (?:before|yet|again)\\b)`,
  /\b(?:in|with) (?:just |only |at most )?(?:two|three|four|a couple of|a few|2|3|4) (?:short |simple )?sentences\b/,
  /\b(?:skip|no|without|spare me|drop|cut|enough of)(?: (?:the|all|your|this|that|of))* (?:bab(?:y|ies)|kids?|kiddie|childish|children|kindergarten|beginners?|basics?|fluff|fluffy)\b/,
  /\b(?:just|only)(?: (?:give|tell|want|need|me|i))* the (?:plain |bare |hard )?(?:facts|definition|theory)\b/,
);

/** Moves that ask for a story. */
const storied: ReadonlySet<Move> = new Set(["another-example", "re-explain-analogy"]);

/** True for whoever wants to hear no stories, "skip the fairy tales": from then on, until they ask for one. */
export function wantsNoStories(
  { words, move }: Pick<Meaning, "words" | "move">,
  { plainly = false }: Pick<SessionState, "plainly">,
): boolean {
  return unstoried.test(words) || (plainly && !storied.has(move));
}
