import { lowerFirst } from "../capitals.ts";
import { conceptOffers, goOnAgain, offer, teachingOffers } from "../offers.ts";
import type { Part } from "../reply.ts";
import { nameOf, say } from "../telling.ts";
import { type Answer, findConcept, type Turn } from "../turn.ts";
import { fuzzyQuestion } from "./explaining.ts";
import { mappingQuestion } from "./pictures.ts";

/** The first words of a session, or where one stands that is come back to. */
export const openLesson: Answer = (turn) => {
  const { lesson, state } = turn;
  const concept = findConcept(lesson, state.concept);
  if (!concept)
    return {
      parts: [say(lesson.opening)],
      offers: [...conceptOffers(turn, 4), offer("next", "You choose")],
      concept: null,
    };
  const left = state.offers.filter(({ id }) => id !== goOnAgain);
  return {
    parts: [
      say(`Welcome back. We were at ${nameOf(concept)}: ${lowerFirst(concept.summary)}`),
      ...repeatQuestion(turn),
    ],
    offers: left.length > 0 ? left : teachingOffers(turn, concept),
    state: { pending: state.pending, agains: state.agains },
    concept: concept.id,
  };
};

/** What the offers of the last reply were choices for: without their question they would say nothing. */
function repeatQuestion({ lesson, state: { pending } }: Turn): Part[] {
  if (pending?.kind === "fuzzy") return [fuzzyQuestion];
  const concept = pending?.kind === "own-analogy" ? findConcept(lesson, pending.concept) : null;
  return concept ? [mappingQuestion(concept)] : [];
}
