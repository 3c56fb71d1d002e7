import { listDefinitions } from "./definitions.ts";
import { readForm } from "./forms.ts";
import type { DialogueState } from "./meaning.ts";
import { saysMisread } from "./missed.ts";
import { isWord, type Token } from "./normalise.ts";
import { countTokens, type Item, isSubject, sayWords } from "./tags.ts";
import type { Entry } from "./vocabulary.ts";

/** A message that first turns to a concept, and then asks. */
export interface Turned {
  readonly concept: string;
  /** The term that was named for it, as the lesson calls it; null where its own name was. */
  readonly term: string | null;
  /** What follows the turning. */
  readonly tokens: readonly Token[];
}

const lead =
  "(?:(?:ok|okay|fair enough|good|great|nice|cool|got it|makes sense|interesting|so|now|then|and|but|well|right|alright|whatever|fine|anyway|hm+|oh|thanks|let us|lets|can we|could we|i want to|i would like to|please|just|maybe|next|moving|move|go|going|turn|turning|get|switch|switching|come|talk|speak|chat|about|on|over|back|to|with|topic|concept|subject|the|for|regarding|as|again|instead|first) )*";
const named = "(?:CONCEPT|TERM)(?: (?:then|now|please|next|again|instead|first))*$";
const turning = new RegExp(`^${lead}${named}`);
/** "Thanks, that helps. Now replication.": whatever was said before. */
const plainly = new RegExp(
  `^(?:(?:ok|okay|so|and|well|anyway|then|good|right) )*(?:now|next|now (?:to|for|about|on to)|next up|back to|on to|moving on to|let us (?:talk|speak|chat) about|let us (?:move|go) on to|let us (?:do|look at))(?: the)? ${named}`,
);
const likening = /^(?:so )?(?:(?:it|that|this) is )?(?:just |kind of )?like\b/;
/** So much has to be asked of it. */
const leastWords = 4;

/** "Let's talk about redundancy. Is that like having a spare key?": what follows is asked of what was turned to; null for all else. */
export function turnTo(
  items: readonly Item[],
  tokens: readonly Token[],
  state: DialogueState,
): Turned | null {
  if (state.pending === "check") return null;
  const subject = items.findIndex(isSubject);
  if (subject < 0) return null;
  const end = items.findIndex(
    ({ text }, at) => at > subject && !isWord(text) && isTurning(items.slice(0, at + 1)),
  );
  if (end < 0) return null;
  const first = items.slice(0, end);
  const entry = findOnly(first);
  if (!entry) return null;
  const words = items
    .slice(end + 1)
    .map(({ text }) => text)
    .filter(isWord);
  if (words.length < leastWords || !asks(words.join(" "))) return null;
  // "Replica: a copy. Primary: …" turns to nothing.
  if (listDefinitions(items, state).length > 0) return null;
  const from = first.reduce((sum, item) => sum + countTokens(item), 0);
  const term = entry.kind === "term" ? entry.term : null;
  const name = first.filter(isSubject).flatMap(sayWords);
  return { concept: entry.concept, term, tokens: putName(tokens.slice(from + 1), name) };
}

/** "Now replication. Is that just a backup?" asks whether replication is; what likens draws a picture of it. */
function putName(tokens: readonly Token[], name: readonly string[]): readonly Token[] {
  const text = tokens.join(" ");
  const found = pointing.exec(text);
  if (!found || likens.test(text)) return tokens;
  const [lead] = found;
  const before = lead.split(" ").slice(0, -1);
  return [...before, ...name, ...tokens.slice(before.length + 1)];
}

const pointing =
  /^(?:(?:so|but|and|ok|now) )*(?:(?:is|are|was|does|do|would|will|can|could|should)(?: not)? )?(?:it|that|this)(?= )/;
const likens = /\blike\b/;

/** "Ok, whatever. Let's talk about redundancy.": what ends with a mark, and only names what is to be spoken of. */
function isTurning(items: readonly Item[]): boolean {
  const mark = items.at(-1)?.text ?? "";
  if (isWord(mark) || mark === "?") return false;
  const before = items.slice(0, -1).findLastIndex(({ text }) => !isWord(text));
  const wordsFrom = (from: number) =>
    items
      .slice(from)
      .map(({ text }) => text)
      .filter(isWord)
      .join(" ");
  // "You're not listening. Back to redundancy: …"
  const isComplaint = saysMisread(
    items
      .slice(0, Math.max(0, before))
      .map(({ text }) => text)
      .join(" "),
  );
  const isAsked = items.slice(0, -1).some(({ text }) => text === "?");
  if (!isAsked && plainly.test(wordsFrom(Math.max(0, before)))) return true;
  return turning.test(wordsFrom(isComplaint ? before : 0));
}

/** What names nothing besides is asked of what was turned to. */
function asks(rest: string): boolean {
  const form = readForm(rest);
  const isAsked =
    form === "wh" || form === "question" || form === "statement" || likening.test(rest);
  return isAsked && !elsewhere.test(rest);
}

/** What names something else, or asks of the lesson as such. */
const elsewhere = /\b(?:CONCEPT|ANALOGY|one of|topics?|lessons?)\b/;

/** The only concept or term that is named. */
function findOnly(items: readonly Item[]) {
  const [only, ...others] = items.flatMap(({ tag }) => tag?.entries.find(namesSubject) ?? []);
  return only && namesSubject(only) && others.length === 0 ? only : null;
}

function namesSubject(entry: Entry): entry is Extract<Entry, { kind: "concept" | "term" }> {
  return entry.kind === "concept" || entry.kind === "term";
}
