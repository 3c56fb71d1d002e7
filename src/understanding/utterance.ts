import { type Clause, splitClauses } from "./clauses.ts";
import { type Draft, draftMove } from "./draft.ts";
import { type Heard, hearClauses } from "./heard.ts";
import type { DialogueState } from "./meaning.ts";
import type { Utterance } from "./model/features.ts";
import { findWayBack } from "./offers.ts";
import { readPending } from "./pending.ts";
import type { Item } from "./tags.ts";

type Asked = Pick<DialogueState, "pending" | "offers">;

/** Splits what was said into clauses, hears the cues in them, and drafts the move; what the bot has just asked decides before any cue. */
export function hearUtterance(items: readonly Item[], state: Asked): Utterance {
  const clauses = splitClauses(items);
  const heard = hearClauses(clauses, touchesLesson(items));
  return { clauses, heard, draft: draftWithState(clauses, heard, state) };
}

/** True for talk that names something of the lesson. */
function touchesLesson(items: readonly Item[]): boolean {
  return items.some(({ text }) => text === "CONCEPT" || text === "TERM" || text === "ANALOGY");
}

function draftWithState(clauses: readonly Clause[], heard: readonly Heard[], state: Asked): Draft {
  const draft = draftMove(clauses, heard);
  const said = clauses.map(({ text }) => text).join(" ");
  if (findWayBack(said, state.offers) !== null)
    return { ...draft, move: "continue", by: "state", rule: "way-back", weight: 75 };
  const move = readPending(clauses, heard, state);
  return move ? { ...draft, move, by: "state", rule: "pending", weight: 75 } : draft;
}

/** True for what the examples can tell: it is said in a lesson, and no more than a check may be pending, as of what else the bot asks they know nothing. */
export function isTaughtTalk(
  { draft }: Utterance,
  { isOpen, pending }: Pick<DialogueState, "isOpen" | "pending">,
): boolean {
  if (!isOpen) return false;
  return draft.by !== "state" || (draft.rule === "pending" && pending === "check");
}
