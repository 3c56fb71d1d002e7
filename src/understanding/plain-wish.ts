import { commonWords } from "../lessons/common-words.ts";
import { any, oneOf } from "./any.ts";
import type { Clause } from "./clauses.ts";
import type { Meaning, Move } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { stem } from "./stems.ts";
import type { Item } from "./tags.ts";

/** A message, and what it means as far as that can be told before a lesson is chosen. */
export interface Said {
  readonly text: string;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly meaning: Meaning;
}

/**
 * Wishes that name nothing. `list`: to hear what there is to learn. `begin`: to learn, whatever it is. `go-on`: back to
 * where a lesson stands. `in-lesson`: something that is only said in a lesson, such as "quiz me".
 */
export type Plain =
  | "list"
  | "begin"
  | "go-on"
  | "in-lesson"
  | "help"
  | "greeting"
  | "thanks"
  | "nod"
  | "goodbye"
  | "stop";

/** What is wanted by who names nothing that is taught; null where that is nothing. */
export function readPlain(given: Said): Plain | null {
  const { meaning } = given;
  const said = joinClauses(given);
  if (resuming.test(said)) return "go-on";
  if (isListing(given)) return "list";
  if (beginning.test(said)) return "begin";
  const plain = plainly[meaning.move] ?? null;
  if (plain === null || (plain === "in-lesson" && meaning.band !== "sure")) return null;
  return courteous.has(plain) || isAllEveryday(given) ? plain : null;
}

/** Whether somebody asks what there is to learn. */
export function isListing(said: Said): boolean {
  return listing.test(joinClauses(said));
}

function joinClauses({ clauses }: Said): string {
  return clauses.map(({ text }) => text).join(" ");
}

const resuming = any(
  /^(?:(?:please|let us|can we|could we|i want to|i would like to) )*(?:resume|continue|pick up|take up|go on|carry on|go back|back)\b.*\b(?:lesson|we (?:were|left|stopped)|i (?:was|left|stopped))\b/,
  /^where (?:was i|were we|did (?:i|we) (?:stop|leave off|end))\b/,
);

const listing = any(
  String.raw`\b${oneOf("what|which|any|list|show|see|other|all|you have")} (?:\w+ ){0,3}${oneOf("lessons?|topics?|subjects?|courses?|classes|concepts?|trainings?|tutorials?")}\b`,
  String.raw`\b(?:what|anything|something|stuff|things?) (?:\w+ ){0,4}(?:learn|teach|study|offer)\b`,
  /^(?:the |my |your )?(?:list|menu|catalogue?|lessons|topics|courses)(?: please)?$/,
);

const beginning = any(
  /^(?:(?:please|can you|could you|now|i am ready to|ready to) )*(?:start|begin|let us (?:start|begin|learn)|get started|let us get started)(?: (?:now|please|learning|then|with it))*$/,
  /\b(?:start|begin|take|have|do|try|want|need) (?:\w+ ){0,2}(?:lesson|course|class|training|tutorial|topic)$/,
  /(?:\bteach me|\b(?:to|can i|could i|let us|let me|want) (?:learn|study)|^(?:learn|study))(?: (?:\w+ )?(?:something|anything|stuff|things?)(?: (?:new|else|useful|interesting|today|please))*)?(?: (?:please|today|now|here|from you|with you))*$/,
);

const plainly: Partial<Readonly<Record<Move, Plain>>> = {
  help: "help",
  greeting: "greeting",
  thanks: "thanks",
  understood: "nod",
  goodbye: "goodbye",
  stop: "stop",
  continue: "go-on",
  recap: "go-on",
  "quiz-me": "in-lesson",
  hint: "in-lesson",
  "explain-again": "in-lesson",
  "another-example": "in-lesson",
  "re-explain-analogy": "in-lesson",
  simpler: "in-lesson",
  "breaks-down": "in-lesson",
};

/** Wishes after which nothing begins. */
const courteous: ReadonlySet<Plain> = new Set(["help", "greeting", "thanks", "nod", "goodbye"]);

const common: ReadonlySet<string> = new Set([...commonWords].map(stem));

/** Whether a word is said all the time, whatever is spoken of. */
export function isEveryday(word: string): boolean {
  return common.has(stem(word));
}

/** "Let's go on holiday" is about something; "let's go on" can only be about a lesson. */
function isAllEveryday({ items, meaning }: Said): boolean {
  const fired = new Set(meaning.why.words.split(" "));
  return items.every(({ text }) => !isWord(text) || fired.has(text) || isEveryday(text));
}
