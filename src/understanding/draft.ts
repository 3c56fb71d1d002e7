import { questionKinds } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import type { Fired } from "./cues.ts";
import type { Move } from "./meaning.ts";
import { findNearest, type Nearest } from "./nearest.ts";

/** A move, and what speaks for it. */
export interface Draft {
  readonly move: Move;
  /** The cue's id, or which other part decided. */
  readonly rule: string;
  readonly words: string;
  /** 0..100, on the scale of the cues. */
  readonly weight: number;
  readonly clause: Clause | null;
}

/** From this likeness on, the nearest example decides where no cue fired; where it would lead away, from that one on. */
const alike = 0.42;
const alikeAway = 0.55;
const leadingAway: ReadonlySet<Move> = new Set([
  "stop",
  "goodbye",
  "help",
  "recap",
  "continue",
  "quiz-me",
  "hint",
  "off-topic",
]);

/** The heaviest cue decides; where none fired, the nearest example; else it is not known. */
export function draftMove(clauses: readonly Clause[], fired: readonly Fired[]): Draft {
  const top = preferQuestion(fired);
  const unexplained =
    top && (slight.has(top.rule.move) || top.rule.weight <= weak)
      ? draftUnexplained(clauses, fired)
      : null;
  if (unexplained) return unexplained;
  if (top) return draftByCue(top);
  return draftByExample(clauses) ?? draftUnknown(longest(clauses));
}

function draftByCue({ rule, words, clause }: Fired): Draft {
  return { move: rule.move, rule: rule.id, words, weight: rule.weight, clause };
}

function draftUnknown(clause: Clause | null): Draft {
  return { move: "unknown", rule: "none", words: "", weight: 0, clause };
}

/** Moves that ask about the subject. */
const asking: ReadonlySet<Move> = new Set([...questionKinds, "ask-concept", "clarify-term"]);

/** "What about security? How do you keep people out?": the question says more than the name before it. */
function preferQuestion(fired: readonly Fired[]): Fired | undefined {
  const top = fired[0];
  if (!top?.rule.yields) return top;
  const later = fired.find(
    ({ rule, clause }) => clause !== top.clause && asking.has(rule.move) && rule.weight >= 60,
  );
  return later && later.rule.move !== top.rule.move ? later : top;
}

/** Up to this weight a cue is no more than a noise. */
const weak = 45;

/** Moves that are only courtesy where something else is asked. */
const slight: ReadonlySet<Move> = new Set(["understood", "thanks", "greeting"]);

/** "Ok. (a question that no cue knows)": the question counts, not the courtesy before it. */
function draftUnexplained(clauses: readonly Clause[], fired: readonly Fired[]): Draft | null {
  const open = clauses.filter(
    (clause) =>
      (clause.asked || clause.form === "wh" || clause.form === "request") &&
      !fired.some((each) => each.clause === clause),
  );
  return open[0] ? (draftByExample(open) ?? draftUnknown(open[0])) : null;
}

function draftByExample(clauses: readonly Clause[]): Draft | null {
  const found = clauses.flatMap((clause) => {
    const nearest = findNearest(clause.text);
    return nearest ? [{ clause, nearest }] : [];
  });
  const best = found.sort((a, b) => b.nearest.score - a.nearest.score)[0];
  if (!best || best.nearest.score < leastAlike(best.nearest.move) || isDenied(best)) return null;
  const { move, score, example } = best.nearest;
  return {
    move,
    rule: "example",
    words: example,
    weight: Math.round(score * 60),
    clause: best.clause,
  };
}

function leastAlike(move: Move): number {
  return leadingAway.has(move) ? alikeAway : alike;
}

/** "Not following" is not like "I follow", whatever the words have in common. */
function isDenied({ clause, nearest }: { clause: Clause; nearest: Nearest }): boolean {
  return nearest.move === "understood" && denial.test(clause.text) && !denial.test(nearest.example);
}

const denial = /\b(?:not|no|never|hardly)\b/;

function longest(clauses: readonly Clause[]): Clause | null {
  return [...clauses].sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}
