import { type Content, isNamedKey } from "./content.ts";
import type { DialogueState, Move } from "./meaning.ts";
import type { Phrasing } from "./phrasings.ts";
import type { Item } from "./tags.ts";

/** Two things that are held against each other: `@concept` or `#term`. */
export interface Pair {
  readonly keys: readonly [string, string];
  /** True where both were named, so that what is about another is not meant. */
  readonly isNamed: boolean;
}

const paired: ReadonlySet<Move> = new Set(["compare", "relate"]);

/** "How does it relate to X?" is about the concept under discussion as much as about X; with none named, about the two last compared. */
export function readPair(
  move: Move,
  items: readonly Item[],
  { concept, compared }: Pick<DialogueState, "concept" | "compared">,
): Pair | null {
  if (!paired.has(move)) return null;
  const [one, other, third] = listNamed(items);
  if (third) return null;
  if (one && other) return { keys: [one, other], isNamed: true };
  const here = concept && `@${concept}`;
  if (one) return here && one !== here ? { keys: [one, here], isNamed: false } : null;
  const [a, b, more] = compared ?? [];
  return a && b && !more ? { keys: [`@${a}`, `@${b}`], isNamed: true } : null;
}

/** What is named, each once, in order. A term that leads to a concept as well is the term: "failover" is held against redundancy. */
function listNamed(items: readonly Item[]): string[] {
  const keys = items.flatMap(({ tag }) => {
    const name = tag?.entries.find((entry) => entry.kind === "concept");
    const term = tag?.entries.find((entry) => entry.kind === "term");
    if (name && !(name.alias && term)) return [`@${name.concept}`];
    return term ? [`#${term.term}`] : [];
  });
  return [...new Set(keys)];
}

/** True for what is about two things. */
export function compares({ kind, move }: Phrasing): boolean {
  return kind === "misconception" || paired.has(move);
}

/** The things that are named: `@concept` or `#term`. */
export function listNamedKeys(content: Content): string[] {
  return [...content].filter(isNamedKey);
}

/** True for what, if it compares at all, compares just these two, in whatever words. */
export function holds({ content }: Phrasing, pair: Pair): boolean {
  return mayHold(pair) && pair.keys.every((key) => content.has(key));
}

/** False where only one thing was named, and that is a term: what is under discussion is compared with concepts. */
export function mayHold({ keys, isNamed }: Pair): boolean {
  return isNamed || !keys.some((key) => key.startsWith("#"));
}
