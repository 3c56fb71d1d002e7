import type { Misconception } from "../../lessons/lesson.ts";
import { confirming, type Match } from "../../understanding/meaning.ts";
import { probable, recognised, sure } from "../../understanding/scores.ts";
import { isRelief, readStance, type Stance } from "../../understanding/stances.ts";
import { findConcept, type Turn } from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";

/** "No." to who surely holds a mistaken belief, "not quite" to who says something like it, and "yes" to who asks whether it is otherwise; null where neither can be said, or the refutation begins so itself. */
export function sayPlainly(turn: Turn, match: Match, belief: Misconception): string | null {
  if (plain.test(belief.refutation)) return null;
  // "Is it true that …?", pressed.
  if (turn.said === "") return open(turn, readStance(belief.belief, belief));
  if (match.score < probable) return null;
  const { echo, words } = turn.meaning;
  if (askedPlainly.test(words)) return open(turn, readStance(turn.said, belief) ?? "holds");
  if (match.score < sure && echo?.verdict !== "wrong" && !isRelief(turn.said)) return null;
  if (confirming.has(echo?.verdict ?? "unsure")) return null;
  const stance = readStance(turn.said, belief);
  // What leaves room for exceptions may be the opposite of a belief, unless it is very like it.
  return stance === "leans" && match.score < sure ? null : open(turn, stance);
}

/** The same of a belief that is surely meant. */
export function openPlainly(turn: Turn, belief: Misconception): string | null {
  return open(turn, readStance(turn.said, belief));
}

function open({ state }: Turn, stance: Stance | null): string | null {
  return stance && chooseOpener(openings[stance], state);
}

/** Who asks so waits for one of the two. */
const askedPlainly = /\b(?:yes or no|true or false|right or wrong)$/;

const openings: Readonly<Record<Stance, Opening>> = {
  holds: "denied",
  leans: "doubted",
  doubts: "affirmed",
};

const plain = /^(?:no|yes|not)\b/i;

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
