import type { Check, CheckOption, Concept, Lesson } from "../../lessons/lesson.ts";
import { matchAnswer } from "../answers.ts";
import { capitalise } from "../capitals.ts";
import { offer, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { listOnSide } from "../sides.ts";
import { leadIn, nameOf, say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, reach, type Step, type Turn } from "../turn.ts";
import { askWhat, explainAgain } from "./explaining.ts";
import { withFurther } from "./further.ts";

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
  return { ...askCheck(turn, concept, check, untried), question: check.id };
};

function chooseCheck({ id, checks }: Concept, asked: readonly string[]): Check | null {
  const last = (check: Check) => asked.lastIndexOf(`${id}/${check.id}`);
  return checks.reduce<Check | null>(
    (best, each) => (best && last(best) <= last(each) ? best : each),
    null,
  );
}

/** How a check stands: how often it was tried, and which options turned out wrong. */
interface Standing {
  readonly tries: number;
  readonly dropped: readonly number[];
}

const untried: Standing = { tries: 0, dropped: [] };

function askCheck(
  turn: Turn,
  concept: Concept,
  check: Check,
  standing: Standing,
  lead: readonly Part[] = [],
): Step {
  const key = `${concept.id}/${check.id}`;
  const help =
    standing.tries === 0
      ? offer(`hint:${key}`, "A hint, please")
      : offer(`reveal:${key}`, "Show the answer");
  // A choice keeps its number where another has fallen away, so what comes behind them is numbered on.
  const last = standing.dropped.length > 0 ? { ...help, place: check.options.length } : help;
  return {
    parts: [...lead, { kind: "ask", text: check.question }],
    offers: [...listChoices(concept, check, standing), last],
    state: {
      pending: { kind: "check", concept: concept.id, check: check.id, ...standing },
      concept: concept.id,
      asked: markAsked(turn, concept, check),
    },
    concept: concept.id,
  };
}

/** The choices that are left of a check, or of some of its options. */
function listChoices(
  { id }: Concept,
  check: Check,
  { dropped }: Standing,
  among: readonly CheckOption[] = check.options,
): Offer[] {
  const isWhole = dropped.length === 0 && among === check.options;
  return check.options.flatMap((option, at) => {
    if (dropped.includes(at) || !among.includes(option)) return [];
    const choice = offer(`choice:${id}/${check.id}/${at}`, option.text);
    return [isWhole ? choice : { ...choice, place: at }];
  });
}

/** Puts the check that is open once more, after something else was answered in between. */
export function reopenCheck(turn: Turn, lead = "The question is still open:"): Step | null {
  const open = findOpen(turn);
  if (!open) return null;
  const { concept, check } = open;
  return askCheck(turn, concept, check, standingOf(turn, check), [say(lead)]);
}

/** An answer in the learner's own words to the check that is open. `text` is the message itself. */
export function answerInWords(turn: Turn, concept: Concept, check: Check, text: string): Step {
  const understood = matchAnswer(text, check);
  if (understood?.band === "sure") return answerWith(turn, concept, check, understood.option);
  if (understood)
    return leadIn(
      sayUnderstood(understood.option),
      answerWith(turn, concept, check, understood.option),
    );
  return { ...askWhichMeant(turn, concept, check, text), question: check.id, result: "unclear" };
}

/** "No, each is stored once. And what if one dies?": what was answered before something else was asked; null where what is said before that is no answer. */
export function answerBeforeAsking(turn: Turn, text: string): Step | null {
  const open = findOpen(turn);
  const [, stated = ""] = beforeQuestion.exec(text) ?? [];
  const understood = open && stated !== "" ? matchAnswer(stated, open.check) : null;
  if (!open || !understood) return null;
  const { match, further } = turn.meaning;
  const asking = { ...turn, meaning: { ...turn.meaning, further: [match ?? [], further].flat() } };
  const step = answerInWords(turn, open.concept, open.check, stated);
  return step.result === "right" ? withFurther(asking, step) : step;
}

/** All sentences that end with a stop, before one that asks. */
const beforeQuestion = /^(.*[.!;\n])[^.!;\n]*\?/s;

/** Where it is told whether they say yes or no, only what says so as well is put once more. */
function askWhichMeant(turn: Turn, concept: Concept, check: Check, text: string): Step {
  const side = listOnSide(text, check).filter((option) => !isDropped(turn, check, option));
  const standing = tryAgain(turn, check);
  if (side.length < 2) {
    const lead = say("I can't tell from that. Which of these comes closest?");
    return askCheck(turn, concept, check, standing, [lead]);
  }
  const step = askCheck(turn, concept, check, standing, [
    say("That may be any of these. Which comes closest?"),
  ]);
  const meant = listChoices(concept, check, standing, side);
  const help = step.offers.filter(({ id }) => !id.startsWith("choice:"));
  return {
    ...step,
    offers: [...meant, ...help.map((each) => ({ ...each, place: check.options.length }))],
  };
}

/** Whoever meant something else sees by this that they were misread. */
export function sayUnderstood({ text }: CheckOption): string {
  return `I take it you mean “${trimStop(text.replace(/^"(.*)"$/s, "$1"))}”.`;
}

/** An answer by one of the options; a wrong one may be tried once more. */
export function answerWith(turn: Turn, concept: Concept, check: Check, option: CheckOption): Step {
  if (option.right) return accept(turn, concept, check, option);
  const { tries, dropped } = tryAgain(turn, check);
  if (dropped.length > 0 || check.options.length < 3)
    return revealRight(turn, concept, check, option);
  const lead = [say(`Not quite. ${option.feedback}`), say("Try once more:")];
  const standing = { tries, dropped: [check.options.indexOf(option)] };
  return {
    ...askCheck(turn, concept, check, standing, lead),
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
    state: {
      concept: concept.id,
      asked: markAsked(turn, concept, check),
      weighed: { turn: turn.state.turns, verdict: "right" },
    },
    concept: concept.id,
    question: check.id,
    result: "right",
  };
}

function revealRight(turn: Turn, concept: Concept, check: Check, option: CheckOption): Step {
  return reveal(turn, concept, check, [say(`Not quite. ${option.feedback}`)]);
}

/** Whoever has tried, or has heard the hint, and asks for the answer gets it. */
export const giveAnswer: Answer = (turn) => {
  const open = findOpen(turn);
  return open ? reveal(turn, open.concept, open.check, []) : giveHint(turn);
};

function reveal(turn: Turn, concept: Concept, check: Check, lead: readonly Part[]): Step {
  const right = check.options.find((each) => each.right);
  const told = right && `The answer is “${trimStop(right.text)}”. ${dropNod(right.feedback)}`;
  return {
    parts: [...lead, ...(told ? [say(told)] : [])],
    offers: teachingOffers(turn, concept),
    state: {
      concept: concept.id,
      meet: { concept: concept.id, analogy: null, facets: check.facet ? [check.facet] : [] },
      weighed: { turn: turn.state.turns, verdict: "wrong" },
    },
    concept: concept.id,
    question: check.id,
    result: "wrong",
  };
}

/** A nudge towards the open question; without one there is nothing to hint at. */
export const giveHint: Answer = (turn) => {
  const open = findOpen(turn);
  if (open && asksForAnswer(turn, open.check)) return giveAnswer(turn);
  if (open) {
    const { concept, check } = open;
    const step = askCheck(turn, concept, check, tryAgain(turn, check), [say(check.hint)]);
    return { ...step, question: check.id };
  }
  const here = currentConcept(turn);
  if (!here) return askWhat(turn);
  if (turn.state.pending?.kind === "own-analogy") return explainAgain(turn);
  return {
    parts: [
      say(`There is no question open. If you'd like something to hold on to: ${here.summary}`),
    ],
    offers: teachingOffers(turn, here),
    concept: here.id,
  };
};

/** "I give up, what's the answer?" after a try or a hint. */
function asksForAnswer(turn: Turn, check: Check): boolean {
  return standingOf(turn, check).tries > 0 && givingUp.test(turn.said);
}

const givingUp = /\b(?:answer|solution|give up|giving up|just tell me|reveal)\b/i;

/** The check that waits for an answer. */
export function findOpen({ lesson, state }: Turn): { concept: Concept; check: Check } | null {
  const { pending } = state;
  return pending?.kind === "check" ? findCheck(lesson, pending.concept, pending.check) : null;
}

/** A check by its concept's id and its own. */
export function findCheck(
  lesson: Lesson,
  conceptId: string,
  checkId: string,
): { concept: Concept; check: Check } | null {
  const concept = findConcept(lesson, conceptId);
  const check = concept?.checks.find(({ id }) => id === checkId);
  return concept && check ? { concept, check } : null;
}

function standingOf({ state }: Turn, check: Check): Standing {
  const { pending } = state;
  const open = pending?.kind === "check" && pending.check === check.id;
  return open ? { tries: pending.tries, dropped: pending.dropped ?? [] } : untried;
}

/** True for a choice of the check that is open which has turned out wrong. */
export function isDropped(turn: Turn, check: Check, option: CheckOption): boolean {
  return standingOf(turn, check).dropped.includes(check.options.indexOf(option));
}

function tryAgain(turn: Turn, check: Check): Standing {
  const { tries, dropped } = standingOf(turn, check);
  return { tries: tries + 1, dropped };
}

function markAsked({ state }: Turn, concept: Concept, check: Check): string[] {
  const key = `${concept.id}/${check.id}`;
  return [...state.asked.filter((id) => id !== key), key];
}

/** "Yes. One thief took both" → "One thief took both": nobody has said yes to it. */
export function dropNod(feedback: string): string {
  return capitalise(feedback.replace(/^(?:yes|right|exactly|correct|indeed)[.,:;!]\s*/i, ""));
}

/** A text without the stop that ends it. */
export function trimStop(text: string): string {
  return text.replace(/\.$/, "");
}
