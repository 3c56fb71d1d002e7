import { questionKinds } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import { type Heard, slight } from "./heard.ts";
import type { Move } from "./meaning.ts";

/** A move, and what speaks for it. */
export interface Draft {
  readonly move: Move;
  /** What decided: a cue, the examples, an authored question, where the conversation stands, or nothing yet. */
  readonly by: "cue" | "examples" | "question" | "state" | "nothing";
  /** The cue's id, or says which other part decided. */
  readonly rule: string;
  readonly words: string;
  /** 0..100, on the scale of the cues. */
  readonly weight: number;
  readonly clause: Clause | null;
  /** True where the examples say the same as the cue. */
  readonly agreed: boolean;
}

/** What was heard with the most weight decides; where nothing was, it is not known. */
export function draftMove(clauses: readonly Clause[], heard: readonly Heard[]): Draft {
  const top = preferStory(clauses, heard, preferQuestion(heard));
  if (!top) return draftUnknown(longest(clauses));
  const light = slight.has(top.cue.move) || top.cue.weight <= weak;
  const open = light ? findOpen(clauses, heard) : undefined;
  return open ? draftUnknown(open) : draftHeard(top);
}

function draftHeard({ cue, by, words, clause, agreed }: Heard): Draft {
  return { move: cue.move, by, rule: cue.id, words, weight: cue.weight, clause, agreed };
}

function draftUnknown(clause: Clause | null): Draft {
  return {
    move: "unknown",
    by: "nothing",
    rule: "none",
    words: "",
    weight: 0,
    clause,
    agreed: false,
  };
}

/** Moves that ask about the subject. */
const asking: ReadonlySet<Move> = new Set([...questionKinds, "ask-concept", "clarify-term"]);

/** "What about security? How do you keep people out?": the question says more than the name before it. */
function preferQuestion(heard: readonly Heard[]): Heard | undefined {
  const top = heard[0];
  if (!top?.cue.yields) return top;
  const later = heard.find(
    ({ cue, clause }) => clause !== top.clause && asking.has(cue.move) && cue.weight >= 60,
  );
  return later && later.cue.move !== top.cue.move ? later : top;
}

/** "My dad has a firm, if one of them is ill another one drives": what is supposed belongs to the story before it. */
function preferStory(
  clauses: readonly Clause[],
  heard: readonly Heard[],
  top: Heard | undefined,
): Heard | undefined {
  if (top?.cue.move !== "what-if" || top.clause.asked || top.clause.form === "wh") return top;
  const before = clauses.slice(0, clauses.indexOf(top.clause));
  const told = heard.find(
    ({ cue, clause }) => cue.move === "own-analogy" && before.includes(clause),
  );
  return told ?? top;
}

/** Up to this weight a cue is no more than a noise. */
const weak = 45;

/** "Ok. (a question that nothing was heard in)": the question counts, not the courtesy before it. */
function findOpen(clauses: readonly Clause[], heard: readonly Heard[]): Clause | undefined {
  return clauses.find(
    (clause) =>
      (clause.asked || clause.form === "wh" || clause.form === "request") &&
      !heard.some((each) => each.clause === clause),
  );
}

function longest(clauses: readonly Clause[]): Clause | null {
  return [...clauses].sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}
