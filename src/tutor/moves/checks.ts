import type { Check, CheckOption, Concept } from "../../lessons/lesson.ts";
import { matchAnswer } from "../answers.ts";
import { offer, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { nameOf, say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, reach, type Step, type Turn } from "../turn.ts";
import { askWhat } from "./explaining.ts";

/** Asks a check of the concept under discussion that was not asked yet; when all were, the one asked longest ago. */
export const quiz: Answer = (turn) => {
  const concept = currentConcept(turn) ?? turn.lesson.concepts[0];
  if (!concept) return askWhat(turn);
  const check = chooseCheck(concept, turn.state.asked);
  if (!check)
    return {
      parts: [say(`I have no question about ${nameOf(concept)} yet.`)],
      offers: teachingOffers(turn, concept),
      concept: concept.id,
    };
  return { ...askCheck(turn, concept, check, 0), question: check.id };
};

function chooseCheck({ id, checks }: Concept, asked: readonly string[]): Check | null {
  const last = (check: Check) => asked.lastIndexOf(`${id}/${check.id}`);
  return checks.reduce<Check | null>(
    (best, each) => (best && last(best) <= last(each) ? best : each),
    null,
  );
}

function askCheck(
  turn: Turn,
  concept: Concept,
  check: Check,
  tries: number,
  lead: readonly Part[] = [],
  dropped: readonly CheckOption[] = [],
): Step {
  return {
    parts: [...lead, { kind: "ask", text: check.question }],
    offers: [
      ...listChoices(concept, check, dropped),
      ...(tries === 0 ? [offer(`hint:${concept.id}/${check.id}`, "A hint, please")] : []),
    ],
    state: {
      pending: { kind: "check", concept: concept.id, check: check.id, tries },
      concept: concept.id,
      asked: [
        ...turn.state.asked.filter((id) => id !== `${concept.id}/${check.id}`),
        `${concept.id}/${check.id}`,
      ],
    },
    concept: concept.id,
  };
}

function listChoices(concept: Concept, check: Check, dropped: readonly CheckOption[]): Offer[] {
  return check.options.flatMap((option, at) =>
    dropped.includes(option) ? [] : [offer(`choice:${concept.id}/${check.id}/${at}`, option.text)],
  );
}

/** An answer in the learner's own words to the check that is open. `text` is the message itself. */
export function answerInWords(turn: Turn, concept: Concept, check: Check, text: string): Step {
  const option = matchAnswer(text, check);
  if (option) return answerWith(turn, concept, check, option);
  const step = askCheck(turn, concept, check, triesOf(turn, check) + 1, [
    say("I can't tell from that. Which of these comes closest?"),
  ]);
  return { ...step, question: check.id, result: "unclear" };
}

/** An answer by one of the options; a wrong one may be tried once more. */
export function answerWith(turn: Turn, concept: Concept, check: Check, option: CheckOption): Step {
  if (option.right) return accept(turn, concept, check, option);
  const tries = triesOf(turn, check) + 1;
  const right = check.options.find((each) => each.right);
  if (tries >= 2 || check.options.length < 3 || !right)
    return revealRight(turn, concept, check, option);
  const lead = [say(`Not quite. ${option.feedback}`), say("Try once more:")];
  return {
    ...askCheck(turn, concept, check, tries, lead, [option]),
    question: check.id,
    result: "wrong",
  };
}

function accept(turn: Turn, concept: Concept, check: Check, option: CheckOption): Step {
  return {
    parts: [say(option.feedback)],
    offers: teachingOffers(turn, concept).map((each) =>
      each.id.startsWith("quiz:") ? { ...each, label: "Another question" } : each,
    ),
    progress: [reach(concept.id, "shown")],
    state: { concept: concept.id, agains: 0, asked: markAsked(turn, concept, check) },
    concept: concept.id,
    question: check.id,
    result: "right",
  };
}

function revealRight(turn: Turn, concept: Concept, check: Check, option: CheckOption): Step {
  const right = check.options.find((each) => each.right);
  return {
    parts: [
      say(`Not quite. ${option.feedback}`),
      ...(right ? [say(`The answer is “${trimStop(right.text)}”. ${right.feedback}`)] : []),
    ],
    offers: teachingOffers(turn, concept),
    state: {
      concept: concept.id,
      meet: { concept: concept.id, analogy: null, facets: check.facet ? [check.facet] : [] },
    },
    concept: concept.id,
    question: check.id,
    result: "wrong",
  };
}

/** A nudge towards the open question; without one there is nothing to hint at. */
export const giveHint: Answer = (turn) => {
  const { pending } = turn.state;
  const concept =
    pending && "concept" in pending ? findConcept(turn.lesson, pending.concept) : null;
  const check =
    pending?.kind === "check" ? concept?.checks.find(({ id }) => id === pending.check) : undefined;
  if (concept && check)
    return {
      ...askCheck(turn, concept, check, triesOf(turn, check) + 1, [say(check.hint)]),
      question: check.id,
    };
  const here = currentConcept(turn);
  if (!here) return askWhat(turn);
  return {
    parts: [
      say(`There is no question open. If you'd like something to hold on to: ${here.summary}`),
    ],
    offers: teachingOffers(turn, here),
    concept: here.id,
  };
};

function triesOf({ state }: Turn, check: Check): number {
  return state.pending?.kind === "check" && state.pending.check === check.id
    ? state.pending.tries
    : 0;
}

function markAsked({ state }: Turn, concept: Concept, check: Check): string[] {
  const key = `${concept.id}/${check.id}`;
  return [...state.asked.filter((id) => id !== key), key];
}

function trimStop(text: string): string {
  return text.replace(/\.$/, "");
}
