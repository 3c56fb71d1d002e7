import type { Check, CheckOption, Concept } from "../../lessons/lesson.ts";
import { ordinals, readNumber } from "../../understanding/picks.ts";
import { offersAt } from "../offers.ts";
import { say } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";
import { dropNod, findCheck, findOpen, isDropped, reopenCheck, trimStop } from "./checks.ts";

/** "Why not the first?", "what's wrong with b?": what the author says of that choice, of the check that is open or was put last; null where nothing of the kind is asked. One that is open yet is not given away. */
export function explainChoice(turn: Turn): Step | null {
  const place = doubting.exec(turn.said)?.groups?.place?.toLowerCase();
  if (place === undefined) return null;
  const open = findOpen(turn);
  const put = open ?? (named.includes(place) ? findLast(turn) : null);
  const option = put && findOption(put.check, place);
  if (!option) return null;
  const { concept, check } = put;
  if (open && !isDropped(turn, check, option))
    return reopenCheck(turn, "Choose it, and I'll say what I think of it.");
  const feedback = option.right ? dropNod(option.feedback) : option.feedback;
  return {
    parts: [say(`“${trimStop(option.text)}”? ${feedback}`)],
    offers: offersAt(turn, concept),
    state: open ? { pending: turn.state.pending } : {},
    concept: concept.id,
    question: check.id,
  };
}

const named = [...ordinals, "last"];
const doubting = new RegExp(
  [
    "^(?:(?:but|and|so|ok|okay|hm+|oh|wait|then)[\\s,.]+)*",
    "(?:why (?:not|isn'?t|is|wasn'?t|was|can'?t it be)|what(?:'?s| is| was) (?:wrong|bad|the problem) (?:with|about))\\s+",
    "(?:(?:it|the|not|option|answer|choice|number)\\s+)*",
    `(?<place>${named.join("|")}|[a-e]|[1-5])`,
    "(?:\\s+(?:one|option|answer|choice))?(?:\\s+(?:wrong|right|not|correct|it|true|ok|then|though|either))*[\\s?!.]*$",
  ].join(""),
  "i",
);

/** The check that was put last, where its concept is still under discussion. */
function findLast({ lesson, state }: Turn): { concept: Concept; check: Check } | null {
  const [id = "", item = ""] = state.asked.at(-1)?.split("/") ?? [];
  return id === state.concept ? findCheck(lesson, id, item) : null;
}

function findOption({ options }: Check, place: string): CheckOption | undefined {
  return options[readNumber(place, options.length) ?? -1];
}
