import type { Misconception } from "../../lessons/lesson.ts";
import { confirming, type Match } from "../../understanding/meaning.ts";
import { probable, recognised, sure } from "../../understanding/scores.ts";
import { isRelief, readStance, type Stance } from "../../understanding/stances.ts";
import { findConcept, type Turn } from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";

/** "No." to who surely holds a mistaken belief, "not quite" to who says something like it, and "yes" to who asks whether it is otherwise; null where neither can be said, or the refutation begins so itself. */
export function sayPlainly(turn: Turn, match: Match, belief: Misconception): string | null {
  if (!isClear(turn, match) || plain.test(belief.refutation)) return null;
  return openPlainly(turn, belief);
}

/** The same of a belief that is surely meant. */
export function openPlainly({ said, state }: Turn, belief: Misconception): string | null {
  const stance = readStance(said, belief);
  return stance && chooseOpener(openings[stance], state);
}

const openings: Readonly<Record<Stance, Opening>> = {
  holds: "denied",
  leans: "doubted",
  doubts: "affirmed",
};

const plain = /^(?:no|yes|not)\b/i;

/** What is like a belief may be its opposite, unless it is very like it or nothing else says so. */
function isClear({ said, meaning: { echo } }: Turn, { score }: Match): boolean {
  if (said === "" || confirming.has(echo?.verdict ?? "unsure")) return false;
  return score >= sure || (score >= probable && (echo?.verdict === "wrong" || isRelief(said)));
}

/** "With five copies we never lose data": a belief about what is under discussion that is likely enough to be the one held; null where there is none. */
export function findHeld({ lesson, state, said, meaning }: Turn): Match | null {
  if (!isRelief(said)) return null;
  const concept = findConcept(lesson, state.concept);
  return (
    [meaning.match ?? [], meaning.near].flat().find(({ kind, concept: of, id, score }) => {
      if (kind !== "misconception" || of !== concept?.id || score < recognised) return false;
      const belief = concept.misconceptions.find((each) => each.id === id);
      return belief !== undefined && readStance(said, belief) === "holds";
    }) ?? null
  );
}
