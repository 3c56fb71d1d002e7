import { confirming } from "../../understanding/meaning.ts";
import { isObjection } from "../../understanding/objections.ts";
import { probable, sure } from "../../understanding/scores.ts";
import { findJustAnswered, isFresh } from "../answered.ts";
import { offersAt } from "../offers.ts";
import { say } from "../telling.ts";
import { currentConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { promiseNote } from "./explaining.ts";

/** "But the supermarket adds capacity too": what the mentor goes by, where it cannot tell who is right, and nothing of what it said once more; null where nothing is objected to, or something written settles it. */
export function hearObjection(turn: Turn): Step | null {
  const { state, said, meaning } = turn;
  if (state.turns === 0 || state.pending?.kind === "check" || isSettled(turn)) return null;
  if (!isObjection(said)) return null;
  const refuted = findJustAnswered(state)?.kind === "misconception";
  const opener = chooseOpener(refuted ? "upheld" : "granted", state);
  const concept = currentConcept(turn);
  return {
    parts: [say(`${opener}${promiseNote(turn, "what you say")}`)],
    offers: offersAt(turn, concept),
    state: { opener },
    concept: concept?.id ?? meaning.concept,
    unanswered: true,
  };
}

/** True where an answer to it, or a passage that says the same, was not told before; or where it maps a picture. */
function isSettled({ state, meaning }: Turn): boolean {
  const { match, echo, row, picture, offer, words } = meaning;
  if (row || picture || offer !== null) return true;
  // "I disagree" is like whatever else speaks of disagreement.
  const isSaid = match?.kind === "misconception" || words.split(" ").length >= leastTold;
  if (match && match.score >= (isSaid ? probable : sure) && !isFresh(state, match)) return true;
  return echo !== null && confirming.has(echo.verdict) && echo.score >= probable;
}

/** In so many words it is said what is objected to. */
const leastTold = 8;
