import type { Match } from "../../understanding/meaning.ts";
import { isFresh } from "../answered.ts";
import type { Part } from "../reply.ts";
import { headAnswer, say } from "../telling.ts";
import { findConcept, type Step, type Turn } from "../turn.ts";

/** What was asked besides is answered as well, where it is of the same concept or of one that is known. */
export function withFurther(turn: Turn, step: Step): Step {
  const { taught } = turn.state;
  const asked = turn.meaning.further
    .filter(
      ({ concept, id }) =>
        id !== step.question && (concept === step.concept || taught.includes(concept)),
    )
    .filter((each) => !isFresh(turn.state, each));
  const [first, ...rest] = asked;
  if (!first || waits(step)) return step;
  const told = [first, ...rest].flatMap((each) => tellBesides(turn, each) ?? []);
  return { ...step, parts: [...step.parts, ...told] };
}

/** A check is the last thing said, unless it was answered rightly. */
function waits({ state, result }: Step): boolean {
  return state?.pending?.kind === "check" || (result !== undefined && result !== "right");
}

function tellBesides({ lesson }: Turn, { concept: id, id: asked }: Match): Part | null {
  const concept = findConcept(lesson, id);
  const question = concept?.questions.find((each) => each.id === asked);
  if (question) return say(headAnswer(question, question.answer));
  const belief = concept?.misconceptions.find((each) => each.id === asked);
  return belief ? say(belief.refutation) : null;
}
