import { commonWords } from "../lessons/common-words.ts";
import { any, oneOf } from "./any.ts";
import { type Clause, splitClauses } from "./clauses.ts";
import type { DialogueState, Meaning, Move } from "./meaning.ts";
import { isWord, normalise, toWords } from "./normalise.ts";
import { stem } from "./stems.ts";
import { type Item, tagTokens } from "./tags.ts";
import { understand } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What somebody wants who turns to the bot where no lesson is open. */
export type Wish =
  /** To learn what these lessons teach, one as well as the other. */
  | { readonly kind: "learn"; readonly lessons: readonly Wanted[] }
  /** Nothing that is said; what these lessons teach is only spoken of. */
  | { readonly kind: "none"; readonly near: readonly string[] }
  | { readonly kind: Plain };

/** A lesson that is asked for, by its id. */
export interface Wanted {
  readonly lesson: string;
  /** True where the message itself is to be answered in it. */
  readonly asks: boolean;
  /** The concept that it asks about, if any. */
  readonly concept: string | null;
}

/**
 * Wishes that name nothing. `list`: to hear what there is to learn. `begin`: to learn, whatever it is. `go-on`: back to
 * where a lesson stands. `in-lesson`: something that is only said in a lesson, such as "quiz me".
 */
type Plain =
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

/** Reads what somebody wants by the catalogue of all lessons, and by the vocabularies of those that they name. */
export function readWish(
  text: string,
  catalogue: Vocabulary,
  find: (lesson: string) => Vocabulary | null,
): Wish {
  const items = tagTokens(normalise(text, catalogue.names), catalogue, null);
  const said: Said = {
    text,
    clauses: splitClauses(items),
    meaning: understand(text, catalogue, nowhere),
  };
  const named = listNamed(items);
  if (named.length === 0) return readByWord(said, catalogue) ?? readPlain(said, items);
  const wanted = named.flatMap((each) => {
    const vocabulary = find(each.lesson);
    const asked = vocabulary && readAsked(said, each, vocabulary);
    return asked ? [{ ...asked, byName: each.byName }] : [];
  });
  if (wanted.length === 0) return { kind: "none", near: named.map(({ lesson }) => lesson) };
  // Who names a concept of one lesson, and a word that another one explains, means the concept.
  const isPlain = wanted.some(({ byName }) => byName);
  const lessons = wanted
    .filter(({ byName }) => byName === isPlain)
    .map(({ lesson, asks, concept }) => ({ lesson, asks, concept }));
  return { kind: "learn", lessons };
}

/** A conversation in which nothing was said yet. */
const nowhere: DialogueState = {
  concept: null,
  analogy: null,
  taught: [],
  pending: null,
  offers: [],
};

/** A message, and what it means as far as that can be told before a lesson is chosen. */
interface Said {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly meaning: Meaning;
}

/** A lesson of which a message names something. */
interface Named {
  readonly lesson: string;
  /** True where it is the lesson or a concept, false where it is no more than a word that the lesson explains. */
  readonly byName: boolean;
  /** True where something in the lesson is named, and not the lesson alone. */
  readonly inside: boolean;
}

function listNamed(items: readonly Item[]): Named[] {
  const entries = items
    .flatMap(({ tag }) => tag?.entries ?? [])
    .filter(({ kind }) => kind === "concept" || kind === "term");
  const lessons = [...new Set(entries.map(({ concept }) => concept))];
  return lessons.map((lesson) => {
    const own = entries.filter(({ concept }) => concept === lesson);
    return {
      lesson,
      byName: own.some(({ kind }) => kind === "concept"),
      inside: own.some(
        (entry) => entry.kind === "term" || (entry.kind === "concept" && entry.alias),
      ),
    };
  });
}

/** How what a message names is asked for; null where it is not. */
function readAsked(
  said: Said,
  { lesson, byName, inside }: Named,
  vocabulary: Vocabulary,
): Wanted | null {
  const isWished = byName && said.clauses.some(({ text }) => wishing.test(text));
  if (inside) {
    const own = understand(said.text, vocabulary, nowhere);
    const moves = byName ? asking : askingWord;
    const isAsked = asks(own, said, moves);
    if (!isAsked && !isWished) return null;
    return { lesson, asks: isAsked || asking.has(own.move), concept: own.concept };
  }
  const isAsked = isWished || asks(said.meaning, said, askingLesson);
  return isAsked ? { lesson, asks: false, concept: null } : null;
}

/** Moves that ask to be taught something: a word that the lesson explains, a concept, the lesson itself. */
const askingWord: ReadonlySet<Move> = new Set([
  "ask-concept",
  "ask-how",
  "apply",
  "what-if",
  "compare",
  "relate",
  "clarify-term",
]);
const asking: ReadonlySet<Move> = new Set([
  ...askingWord,
  "explain-again",
  "another-example",
  "re-explain-analogy",
  "simpler",
  "own-analogy",
  "breaks-down",
  "quiz-me",
]);
const askingLesson: ReadonlySet<Move> = new Set(["ask-concept", "quiz-me", "simpler"]);

/** "My availability is limited" names a concept, and asks nothing; "is the server down?" asks nothing that is taught. */
function asks(own: Meaning, { clauses, meaning }: Said, moves: ReadonlySet<Move>): boolean {
  const { move, band, why, match } = own;
  if (!moves.has(move) || band === "unsure" || why.rule === "named") return false;
  if (meaning.why.asks === "yes-no" && meaning.mentions.length === 0) return false;
  const isOpen = clauses.some(({ form }) => form !== "first" && form !== "statement");
  // Where no more than its likeness to an authored question speaks for it, it has to be much like that.
  if (why.rule === "authored") return isOpen && band === "sure" && (match?.score ?? 0) >= muchLike;
  return band === "sure" || isOpen;
}

const muchLike = 0.8;

/** Asking for a lesson by its name. */
const wishing = any(
  /\bCONCEPT (?:lesson|course|class|training|tutorial|topic)\b/,
  /\b(?:lesson|course|class|training|tutorial|something|anything|more) (?:on|about|in|for|called|named) (?:the )?CONCEPT\b/,
  /\bdo you (?:teach|cover) (?:\w+ ){0,2}CONCEPT\b/,
  /^(?:(?:please|let us|now) )*(?:continue|resume|go on|carry on|(?:go )?back|return)(?: with| to)? (?:the )?CONCEPT\b/,
  /^(?:(?:please|let us|now) )*(?:start|begin|open|learn|study|teach|take|try) (?:\w+ ){0,4}CONCEPT\b/,
  /\b(?:want|like|love|need|hope|ready|can we|could we|can i|could i|may i|shall we|let us) (?:\w+ ){0,3}(?:start|begin|learn|study|try|understand) (?:\w+ ){0,3}CONCEPT\b/,
);

/** "The onboarding lesson": a word of a title may be enough, where it is spoken of as a lesson. */
function readByWord({ clauses }: Said, { lesson: { concepts }, names }: Vocabulary): Wish | null {
  const said = clauses.flatMap(({ text }) => text.split(" "));
  const telling = new Set(said.map(stem).filter((each) => !common.has(each)));
  const near = concepts
    .filter((each) =>
      each.names.flatMap((name) => toWords(name, names)).some((word) => telling.has(stem(word))),
    )
    .map(({ id }) => id);
  if (near.length === 0) return null;
  if (said.some((word) => lessonWord.test(word)))
    return {
      kind: "learn",
      lessons: near.map((lesson) => ({ lesson, asks: false, concept: null })),
    };
  return { kind: "none", near };
}

const lessonWord = /^(?:lesson|course|class|training|tutorial|topic)$/;

/** What is wanted by who names nothing that is taught. */
function readPlain({ clauses, meaning }: Said, items: readonly Item[]): Wish {
  const said = clauses.map(({ text }) => text).join(" ");
  const none: Wish = { kind: "none", near: [] };
  if (resuming.test(said)) return { kind: "go-on" };
  if (listing.test(said)) return { kind: "list" };
  if (beginning.test(said)) return { kind: "begin" };
  const plain = plainly[meaning.move];
  if (plain === undefined) return none;
  return courteous.has(plain) || isAllCommon(items, meaning) ? { kind: plain } : none;
}

const resuming =
  /^(?:(?:please|let us|can we|could we|i want to|i would like to) )*(?:resume|continue|pick up|take up|go on|carry on|go back|back)\b.*\b(?:lesson|we (?:were|left|stopped)|i (?:was|left|stopped))\b/;

const listing = any(
  String.raw`\b${oneOf("what|which|any|list|show|see|other|all")} (?:\w+ ){0,3}${oneOf("lessons?|topics?|subjects?|courses?|classes|concepts?|trainings?|tutorials?")}\b`,
  String.raw`\b(?:what|anything|something|stuff|things?) (?:\w+ ){0,4}(?:learn|teach|study|offer)\b`,
  /^(?:the |my |your )?(?:list|menu|catalogue?|lessons|topics|courses)(?: please)?$/,
);

const beginning = any(
  /^(?:(?:please|can you|could you|now|i am ready to|ready to) )*(?:start|begin|let us (?:start|begin|learn)|get started|let us get started)(?: (?:now|please|learning|then|with it))*$/,
  /\b(?:start|begin|take|have|do|try|want|need) (?:\w+ ){0,2}(?:lesson|course|class|training|tutorial|topic)$/,
  /\b(?:teach me|learn|study)(?: (?:\w+ )?(?:something|anything|stuff|things?)(?: (?:new|else|useful|interesting|today|please))*)?(?: (?:please|today|now|here|from you|with you))*$/,
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

/** "Let's go on holiday" is about something; "let's go on" can only be about a lesson. */
function isAllCommon(items: readonly Item[], { why }: Meaning): boolean {
  const fired = new Set(why.words.split(" "));
  return items.every(({ text }) => !isWord(text) || fired.has(text) || common.has(stem(text)));
}
