import type { Concept, Question } from "../../lessons/lesson.ts";
import { findJustAnswered, listAnswered } from "../answered.ts";
import { offer, onwardOffer, quizOffers, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import type { Meet } from "../state.ts";
import { after, nameOf, say, teachNext, visit } from "../telling.ts";
import { findConcept, type Step, type Turn } from "../turn.ts";

/** A question about a concept not taught yet: answered, and taught where it was asked for, or else offered. */
export function answerAhead(
  turn: Turn,
  concept: Concept,
  question: Question,
  told: readonly Part[],
  meet: Meet,
): Step {
  const { id } = question;
  const known = listAnswered(turn.state).includes(concept.id);
  const parts = known
    ? told
    : [...told, say(`That belongs to ${nameOf(concept)}: ${concept.summary}`)];
  const answered = { kind: "question", concept: concept.id, id } as const;
  if (!known && isForTeaching(turn, concept, question))
    return { ...teachNext(turn, concept, parts, meet), question: id, told: answered };
  const state = { ...focusOn(turn, concept), meet };
  return {
    parts,
    offers: offerConcept(after(turn, state), concept),
    state,
    concept: turn.meaning.concept ?? concept.id,
    question: id,
    told: answered,
  };
}

/** Who asks how a concept works is taught it, and so is whoever begins by asking how something of it is done; a case that is supposed, two things held against each other, and whatever is asked in the middle of something else wait for the answer alone. */
function isForTeaching(turn: Turn, { id }: Concept, { kind, phrasings }: Question): boolean {
  const isNamed = turn.meaning.mentions.includes(id);
  if (isBusy(turn)) return isNamed && phrasings.some((each) => works.test(each));
  return kind === "ask-how" || (isNamed && kind === "apply");
}

const works = /^how (?:does|do) .*\bworks?\b/i;

function isBusy({ state }: Turn): boolean {
  return state.concept !== null && state.taught.includes(state.concept);
}

/** One answer teaches no concept, and leaves one that is being taught; where none is, or it is the second in a row, what is asked next is about it. */
function focusOn(turn: Turn, { id }: Concept): Partial<Turn["state"]> {
  if (!isBusy(turn)) return { concept: id };
  const { taught } = turn.state;
  return findJustAnswered(turn.state)?.concept === id ? { ...visit(turn, id), taught } : {};
}

function offerConcept(turn: Turn, concept: Concept): Offer[] {
  const here = findConcept(turn.lesson, turn.state.concept);
  const explain = offer(`concept:${concept.id}`, `Explain ${nameOf(concept)}`);
  if (here && here.id !== concept.id) {
    // Where it comes next anyway, it is on offer already.
    return [explain, ...teachingOffers(turn, here).filter(({ id }) => id !== explain.id)];
  }
  const isVisit = turn.state.returnTo.length > 0;
  return [explain, ...quizOffers(concept), ...(isVisit ? [onwardOffer(turn, concept.id)] : [])];
}
