import { recognised } from "../../understanding/scores.ts";
import { offer, offersAt, questionOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { introduce, promiseNote } from "./explaining.ts";
import { findTerm, tellTerm } from "./words.ts";

/** "What about nitpicks?": what the lesson says of the word is said, where a word is most of what was asked about. */
function tellNamed(turn: Turn): Part[] {
  const { terms, why } = turn.meaning;
  const [found] = terms.flatMap((name) => findTerm(turn, name) ?? []);
  const isMost = why.rule === "what-about" || turn.said.trim().split(/\s+/).length <= fewWords;
  return found && isMost ? [say("Of the word itself I can say:"), say(tellTerm(found.term))] : [];
}

/** A question of so few words has hardly more in it than the word. */
const fewWords = 6;

/** A question about something not taught yet is an occasion to teach it, unless it is no more than what was spoken of last. */
export function teachInstead(turn: Turn): Step | null {
  const { meaning, state } = turn;
  const concept = findConcept(turn.lesson, meaning.concept);
  if (!concept || state.taught.includes(concept.id)) return null;
  if (concept.id === state.concept && !meaning.mentions.includes(concept.id)) return null;
  return introduce(turn, concept);
}

/** From here on together, one of the questions that are near is meant often enough to say so. */
const mayBeAmong = 0.15;

/** One of them may well be meant, and any of them could be: whoever asked knows best. */
export function askWhich(turn: Turn, near: readonly Offer[]): Step {
  const concept = currentConcept(turn);
  const opener = chooseOpener("among", turn.state);
  return {
    parts: [{ kind: "ask", text: opener }],
    offers: [...near, offer("other", "None of these")],
    state: { opener },
    concept: concept?.id ?? null,
    unanswered: true,
  };
}

/** Where one of those that are near may well be meant, it would be untrue to say that there is none. */
export function admitNoAnswer(turn: Turn): Step {
  const near = questionOffers(turn.lesson, turn.meaning.near);
  const concept = currentConcept(turn);
  const share = turn.meaning.near.reduce((sum, { score }) => sum + score, 0);
  if (turn.meaning.near.some(({ score }) => score >= recognised)) return askWhich(turn, near);
  const admitted =
    near.length > 0 && share >= mayBeAmong
      ? "I may have no written answer to that."
      : "I have no written answer to that, and I won't make one up.";
  return {
    parts: [
      say(`${admitted}${promiseNote(turn, "the question")}`),
      ...tellNamed(turn),
      ...(near.length > 0 ? [{ kind: "ask", text: "Is one of these close?" } as const] : []),
    ],
    offers: near.length > 0 ? near : offersAt(turn, concept),
    concept: concept?.id ?? null,
    unanswered: true,
  };
}
