import { splitClauses } from "./clauses.ts";
import { type Named, nowhere, readNamed } from "./named-wish.ts";
import { normalise, toWords } from "./normalise.ts";
import { isEveryday, isListing, type Plain, readPlain, type Said } from "./plain-wish.ts";
import { stem } from "./stems.ts";
import { type Item, tagTokens } from "./tags.ts";
import { understand } from "./understand.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

/** What somebody wants who turns to the bot where no lesson is open. */
export type Wish =
  /** To learn what these lessons teach, one as well as the other. */
  | { readonly kind: "learn"; readonly lessons: readonly Wanted[] }
  /** Nothing that is said; what these lessons teach is only spoken of. */
  | { readonly kind: "none"; readonly near: readonly Wanted[] }
  | { readonly kind: Plain };

/** A lesson that is asked for, by its id. */
export interface Wanted {
  readonly lesson: string;
  /** True where the message itself is to be answered in it. */
  readonly asks: boolean;
  /** The concept that it is about, if any. */
  readonly concept: string | null;
}

/** Reads what somebody wants by the catalogue of all lessons, and by the vocabularies of those that they name. */
export function readWish(
  text: string,
  catalogue: Vocabulary,
  find: (lesson: string) => Vocabulary | null,
): Wish {
  const items = tagTokens(normalise(text, catalogue.names), catalogue, null);
  const said: Said = {
    text,
    items,
    clauses: splitClauses(items),
    meaning: understand(text, catalogue, nowhere),
  };
  const named = listNamed(items);
  if (named.length === 0) {
    const plain = readPlain(said);
    return readByWord(said, catalogue) ?? (plain ? { kind: plain } : { kind: "none", near: [] });
  }
  const read = named.flatMap((each) => {
    const vocabulary = find(each.lesson);
    return vocabulary ? [{ ...each, ...readNamed(said, each, vocabulary) }] : [];
  });
  const wanted = read.filter(({ isAsked }) => isAsked);
  if (wanted.length === 0)
    return isListing(said) ? { kind: "list" } : { kind: "none", near: read.map(showWanted) };
  // Who names a concept of one lesson, and a word that another one explains, means the concept.
  const isPlain = wanted.some(({ byName }) => byName);
  return {
    kind: "learn",
    lessons: wanted.filter(({ byName }) => byName === isPlain).map(showWanted),
  };
}

function showWanted({ lesson, asks, concept }: Wanted): Wanted {
  return { lesson, asks, concept };
}

function listNamed(items: readonly Item[]): Named[] {
  const entries = items.flatMap(({ tag }) => listNames(tag?.entries ?? []));
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

/** What names a lesson, and what is explained in one; a lesson may well explain the words of its own title. */
function listNames(entries: readonly Entry[]): Entry[] {
  const titled = entries.filter((entry) => entry.kind === "concept" && !entry.alias);
  const lessons = new Set(titled.map(({ concept }) => concept));
  return entries.filter(
    ({ kind, concept }) => kind === "concept" || (kind === "term" && !lessons.has(concept)),
  );
}

/** "The onboarding lesson": a word of a title may be enough, where it is spoken of as a lesson. */
function readByWord({ clauses }: Said, { lesson: { concepts }, names }: Vocabulary): Wish | null {
  const said = clauses.flatMap(({ text }) => text.split(" "));
  const telling = new Set(said.filter((word) => !isEveryday(word)).map(stem));
  const near: Wanted[] = concepts
    .filter((each) =>
      each.names.flatMap((name) => toWords(name, names)).some((word) => telling.has(stem(word))),
    )
    .map(({ id }) => ({ lesson: id, asks: false, concept: null }));
  if (near.length === 0) return null;
  return said.some((word) => lessonWord.test(word))
    ? { kind: "learn", lessons: near }
    : { kind: "none", near };
}

const lessonWord = /^(?:lesson|course|class|training|tutorial|topic)$/;
