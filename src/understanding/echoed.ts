import { readClaim } from "./claims.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Statement } from "./echoes.ts";
import type { DialogueState, Echo, Match } from "./meaning.ts";
import { canEcho, isContrast } from "./stated.ts";
import type { Subject } from "./subject.ts";
import { type Item, sayWords } from "./tags.ts";
import { translate } from "./translate.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was said, and all that it is looked up by. */
export interface Asking {
  readonly items: readonly Item[];
  /** The same without what was said of the last reply. */
  readonly stated: readonly Item[];
  readonly draft: Draft;
  readonly clauses: readonly Clause[];
  readonly subject: Subject;
  readonly vocabulary: Vocabulary;
  readonly state: DialogueState;
}

/** Where the author speaks of what a learner states of the concepts that are named or talked about. */
export function findEcho(asking: Asking, matches: readonly Match[]): Echo | null {
  if (!canEcho(asking.draft, asking.clauses)) return null;
  const echo = asking.vocabulary.echoes.find(readStatement(asking, matches));
  // Of two things that are said, one passage can't deny both.
  const isHalf = echo?.verdict === "wrong" && isContrast(asking.clauses);
  return isHalf ? { ...echo, verdict: "unsure" } : echo;
}

/** What is stated, as it is held against the author's words. */
export function readStatement(
  { stated: items, draft, subject, state }: Omit<Asking, "vocabulary" | "clauses">,
  matches: readonly Match[],
): Statement {
  const { analogy, concept } = state;
  const told = items.flatMap(sayWords);
  return {
    text: items.map(({ text }) => text).join(" "),
    words: translate(items, analogy, concept).words,
    told,
    claim: readClaim(told),
    concepts: [...new Set([concept ?? [], subject.mentions].flat())],
    here: concept,
    story: analogy !== null && analogy.concept === concept ? analogy.analogy : null,
    move: draft.move,
    matches,
    answered: state.answered,
  };
}
