import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Defined } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { type Item, isSubject } from "./tags.ts";

/** A word, and what is said that it means. */
interface Definition {
  readonly defined: Defined;
  readonly meaning: readonly Item[];
}

/** What decides where somebody says what a word means. */
export const defining = "defining";

const hedge = "(?:(?:just|only|basically|simply|really|actually|then|kind of|sort of) )*";
const begun =
  "(?:when|where|that|if|you|we|they|people|some\\w*|one|an?|the|having|making|keeping|copying|splitting|adding|being able)\\b";
/** What it is not, or is like, is no definition. */
const held = "(?! (?:same|opposite|thing|difference|reason|point|problem))";
const defines = new RegExp(
  `^(?:(?:in other words|you mean|i (?:think|guess|take it)|if i \\w+ (?:it |this |you )?(?:right|correctly)) )*` +
    `(?:the |an? )?(?:TERM|CONCEPT) ${hedge}(?:means? (?!(?:by|what)\\b)|stands? for |is ${hedge}${begun}${held})`,
);

/** "So a quorum means that all of them agree?": the word whose meaning is said, in the deciding clause, or in any where all only states; null where none is. */
export function findDefinition(
  { clause, move }: Draft,
  clauses: readonly Clause[],
): Definition | null {
  const among = move === "restate" ? clauses : [clause];
  const items = among.find((each) => each && defines.test(each.text))?.items ?? [];
  const named = items.findIndex(isSubject);
  const defined = items[named] ? readDefined(items[named]) : null;
  const verb = items.findIndex(({ text }, at) => at > named && saying.test(text));
  return defined && { defined, meaning: items.slice(verb + 1).filter(({ text }) => isWord(text)) };
}

const saying = /^(?:is|means?|stands?)$/;

/** The word that an item names. */
export function readDefined({ tag }: Item): Defined | null {
  const entries = tag?.entries ?? [];
  const term = entries.find((entry) => entry.kind === "term");
  const concept = entries.find((entry) => entry.kind === "concept");
  const owner = (term ?? concept)?.concept;
  if (owner === undefined) return null;
  return { concept: owner, term: term?.term ?? null, isConcept: concept !== undefined };
}
