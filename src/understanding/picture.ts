import type { MappingRow } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import { readLikening } from "./likened.ts";
import type { DialogueState } from "./meaning.ts";
import type { Token } from "./normalise.ts";
import { readMapping } from "./own-mapping.ts";
import { readTalk } from "./picture-talk.ts";
import type { Item } from "./tags.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is said of a picture of the learner's own: that one thing is like another, what stands for what, whether it fits, where it breaks down, that it was meant and not one of ours; what asks may map as well. */
export interface Picture {
  readonly act: "likens" | "maps" | "fits" | "limits" | "returns";
  /** What in it stands for which part of the system, as far as the message says so. */
  readonly rows: readonly MappingRow[];
  /** Parts of the system that nothing in it stands for, as the message says. */
  readonly without: readonly string[];
  /** What they call it by: "airport picture"; null where they don't. */
  readonly title: string | null;
}

/** A message, as far as a picture can be told from it. */
interface Said {
  /** As it was written. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
}

/** What the message says of a picture of the learner's own; null where it speaks of none. */
export function readPicture(
  { text, tokens, items, clauses }: Said,
  vocabulary: Vocabulary,
  state: DialogueState,
): Picture | null {
  if (!state.isOpen || state.pending === "check") return null;
  const concept = vocabulary.lesson.concepts.find(({ id }) => id === state.concept) ?? null;
  const mapping = readMapping(text, concept, vocabulary, state.analogy);
  const isAsked = state.pending === "own-analogy";
  const { firm, without } = mapping;
  const rows = isAsked ? mapping.rows : firm;
  const maps = rows.length >= leastRows(state) || (isAsked && without.length > 0);
  const talk = readTalk(tokens.join(" "), clauses, { state, maps });
  if (maps) return { act: "maps", title: null, ...talk, rows, without };
  if (talk) return { ...talk, rows: [], without: [] };
  const row = readLikening(items, vocabulary.lesson, state);
  return row && { act: "likens", rows: [row], without: [], title: null };
}

/** Two things that stand for two parts are a picture; a single one only adds to what was drawn before. */
function leastRows({ pending, pictured }: DialogueState): number {
  return pictured || pending === "own-analogy" ? 1 : 2;
}
