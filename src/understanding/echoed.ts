import { canEcho } from "./authored.ts";
import type { Draft } from "./draft.ts";
import type { DialogueState, Echo } from "./meaning.ts";
import type { Subject } from "./subject.ts";
import type { Item } from "./tags.ts";
import { translate } from "./translate.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was said, and all that it is looked up by. */
export interface Asking {
  readonly items: readonly Item[];
  readonly draft: Draft;
  readonly subject: Subject;
  readonly vocabulary: Vocabulary;
  readonly state: DialogueState;
}

/** What the deciding clause, or else the whole message, repeats of the concepts that it names or that are talked about. */
export function findEcho({ items, draft, subject, vocabulary, state }: Asking): Echo | null {
  if (!canEcho(draft)) return null;
  const near = [...new Set([state.concept ?? [], subject.mentions].flat())];
  const look = (part: readonly Item[], concepts: readonly string[] = near) => {
    const { words } = translate(part, state.analogy, state.concept);
    return vocabulary.echoes.find(words, concepts);
  };
  const [one, other] = splitPair(draft.clause?.items ?? []);
  if (one && other) {
    const both = [look(one.items, [one.concept]), look(other.items, [other.concept])];
    return both.every((echo) => echo?.fits) ? (both[0] ?? null) : null;
  }
  const clause = look(draft.clause?.items ?? items);
  const whole = clause?.fits ? null : look(items);
  return whole?.fits ? whole : (clause ?? whole);
}

/** "One is being able to grow, and the other being able to survive": what is said of each. */
function splitPair(items: readonly Item[]): { concept: string; items: readonly Item[] }[] {
  const named = items.flatMap(({ tag, text }, at) => {
    const entry = text === "CONCEPT" && tag?.entries.find(({ kind }) => kind === "concept");
    return entry ? [{ concept: entry.concept, at }] : [];
  });
  const [one, other] = named;
  if (!one || !other || one.concept === other.concept || named.length > 2) return [];
  return [
    { concept: one.concept, items: items.slice(one.at, other.at) },
    { concept: other.concept, items: items.slice(other.at) },
  ];
}
