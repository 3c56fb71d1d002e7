import type { Concept, MappingRow } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import { readHints } from "./hints.ts";
import { readLikening, readRevision } from "./likened.ts";
import { type DialogueState, isSameAnalogy } from "./meaning.ts";
import type { Token } from "./normalise.ts";
import { readDeeds, readMapping } from "./own-mapping.ts";
import { readThingAsked } from "./picture-asks.ts";
import { readTalk } from "./picture-talk.ts";
import { stem } from "./stems.ts";
import { type Item, sayWords } from "./tags.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is said of a picture of the learner's own: that one thing is like another, what happens in it, what stands for what, what a thing in it would be, whether it fits, where it breaks down, that it was meant and not one of ours; what asks may map as well. */
export interface Picture {
  readonly act: "likens" | "shows" | "maps" | "asks" | "fits" | "limits" | "returns";
  /** What in it stands for which part of the system, as far as the message says so. */
  readonly rows: readonly MappingRow[];
  /** Parts of the system that nothing in it stands for, as the message says. */
  readonly without: readonly string[];
  /** What they call it by: "airport picture"; of a thing in it that is asked after, its words; null where they don't. */
  readonly title: string | null;
}

/** A message, as far as a picture can be told from it. */
interface Said {
  /** As it was written. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  /** True where it is of a story of ours. */
  readonly isOurs: boolean;
}

/** What the message says of a picture of the learner's own; null where it speaks of none. */
export function readPicture(
  { text, tokens, items, clauses, isOurs }: Said,
  vocabulary: Vocabulary,
  state: DialogueState,
): Picture | null {
  if (isOurs || !state.isOpen || state.pending === "check") return null;
  const concept = vocabulary.lesson.concepts.find(({ id }) => id === state.concept) ?? null;
  const mapping = readMapping(text, concept, vocabulary, state.analogy);
  const isAsked = state.pending === "own-analogy";
  const { firm, without } = mapping;
  const isDrawn = state.pictured === "just";
  const deeds = isDrawn || isAsked ? readDeeds(text, concept, vocabulary) : [];
  const rows = [...(isAsked ? mapping.rows : firm), ...deeds];
  const least = mapping.isWondered ? 1 : leastRows(state);
  const maps = isAsked
    ? rows.length + without.length >= least
    : rows.length >= least &&
      (isDrawn || rows.some(({ story }) => !isOfSubject(story, vocabulary)));
  const revised = maps ? null : readRevision(items, vocabulary.lesson, state);
  if (revised) return likenTo(revised);
  const talk = readTalk(tokens.join(" "), clauses, { state, maps });
  if (maps) return { act: "maps", title: null, ...talk, rows, without };
  if (talk) return { ...talk, rows: [], without: [] };
  return readLikeness({ tokens, items }, concept, vocabulary, state);
}

/** One thing that is like another, what a thing in the picture would be, or a scene that shows something. */
function readLikeness(
  { tokens, items }: Pick<Said, "tokens" | "items">,
  concept: Concept | null,
  vocabulary: Vocabulary,
  state: DialogueState,
): Picture | null {
  const row = readLikening(items, vocabulary.lesson, state);
  if (row) return likenTo(row);
  const title = readThingAsked(items, state);
  if (title !== null) return { act: "asks", rows: [], without: [], title };
  const shown = setsScene(items) ? readScene(tokens, items, concept, vocabulary) : [];
  if (shown.some(({ story }) => isTold(story, items, state))) return null;
  return shown.length > 0 ? { act: "shows", rows: shown, without: [], title: null } : null;
}

function likenTo(row: MappingRow): Picture {
  return { act: "likens", rows: [row], without: [], title: null };
}

/** "Ok so that's fault tolerance. In nursing …" shows what it names. */
function readScene(
  tokens: readonly Token[],
  items: readonly Item[],
  here: Concept | null,
  { lesson }: Vocabulary,
): readonly MappingRow[] {
  const named = items
    .flatMap(({ tag }) => tag?.entries ?? [])
    .find(({ kind }) => kind === "concept")?.concept;
  const concept = lesson.concepts.find(({ id }) => id === named) ?? here;
  return concept ? readHints(tokens, concept, lesson) : [];
}

/** "The dispatcher steps in" tells of our story; a float nurse is another than the triage nurse. */
function isTold(thing: string, items: readonly Item[], { analogy }: DialogueState): boolean {
  const words = thing.split(" ");
  return items.some(
    (item) =>
      item.tag?.entries.some(
        (entry) =>
          entry.kind === "story" &&
          isSameAnalogy(entry, analogy) &&
          (!entry.head || words.length === 1),
      ) && sayWords(item).some((word) => words.includes(word)),
  );
}

const scene =
  /\b(?:like(?! if\b)|same (?:idea|thing|principle|concept|way|here)|(?:is|was|would) (?:that|this|it)(?: be)?(?: (?:also|then|kind of|basically|like))* (?:the same|CONCEPT|similar))\b/;

/** What tells of a case asks for no picture of it, unless it says that it is like that. */
function setsScene(items: readonly Item[]): boolean {
  return scene.test(items.map(({ text }) => text).join(" "));
}

/** "Copies = replication" says what is meant by a word, and paints nothing. */
function isOfSubject(story: string, { defining }: Vocabulary): boolean {
  return defining.has(stem(story.split(" ").at(-1) ?? ""));
}

/** Two things that stand for two parts are a picture; a single one only adds to what was drawn before. */
function leastRows({ pending, pictured }: DialogueState): number {
  return pictured || pending === "own-analogy" ? 1 : 2;
}
