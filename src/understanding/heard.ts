import type { Clause } from "./clauses.ts";
import { type Cue, fireCue } from "./cues.ts";
import type { Move } from "./meaning.ts";

/** The cue that fires in a clause. */
export interface Heard {
  readonly cue: Cue;
  readonly words: string;
  readonly clause: Clause;
}

/** The cues of the clauses, the heaviest first; of equal ones the earlier. What touches the lesson is not beside the subject. */
export function hearClauses(clauses: readonly Clause[], touches: boolean): Heard[] {
  return clauses
    .flatMap((clause) => {
      const fired = fireCue(clause, touches);
      return fired ? { ...fired, clause } : [];
    })
    .sort((a, b) => b.cue.weight - a.cue.weight);
}

/** Moves that are only courtesy where something else is asked. */
export const slight: ReadonlySet<Move> = new Set(["understood", "thanks", "greeting"]);
