import type { Concept, Lesson } from "../lessons/lesson.ts";
import type { Meaning, Move } from "../understanding/meaning.ts";
import { answerMatch } from "./moves/authored.ts";
import { answerWith, giveAnswer, giveHint, quiz } from "./moves/checks.ts";
import {
  askConcept,
  askOnceMore,
  askWhat,
  explainAgain,
  explainFacet,
  simplify,
} from "./moves/explaining.ts";
import { openLesson } from "./moves/opening.ts";
import { goBack, goOn, leaveIt, recap, stop, stopForAll } from "./moves/steering.ts";
import { admitUnsure } from "./moves/unsure.ts";
import { goOnAgain } from "./offers.ts";
import { type Answer, findConcept, type Step, type Turn } from "./turn.ts";

/** What an offer stands for: the move it makes, and how it is answered. */
interface Pressed {
  readonly move: Move;
  readonly answer: Answer;
}

/** Answers an offer by its id. One that is stale still does something sensible. */
export function readOffer(turn: Turn, id: string): Pressed {
  const [kind = "", rest = ""] = split(id, ":");
  const [conceptId = "", item = ""] = split(rest, "/");
  const concept = findConcept(turn.lesson, conceptId);
  const about =
    (answer: Answer): Answer =>
    (each) =>
      answer(concept ? { ...each, meaning: { ...each.meaning, concept: concept.id } } : each);
  switch (kind) {
    case "again":
      return { move: "another-example", answer: about(explainAgain) };
    case "explain":
      return { move: "explain-again", answer: about(explainAgain) };
    case "stop":
      return { move: "stop", answer: rest === "all" ? stopForAll : stop };
    case "simpler":
      return { move: "simpler", answer: simplify };
    case "concept":
      return { move: "ask-concept", answer: about(askConcept) };
    case "quiz":
      return { move: "quiz-me", answer: about(quiz) };
    case "skip":
      return { move: "continue", answer: leaveIt };
    case "other":
      return { move: "unknown", answer: (each) => askOnceMore(each, []) };
    case "next":
      return { move: "continue", answer: goOn };
    case "back":
      return { move: "continue", answer: concept ? (each) => goBack(each, concept) : goOn };
    case goOnAgain:
      return { move: "continue", answer: openLesson };
    case "recap":
      return { move: "recap", answer: recap };
    case "hint":
      return { move: "hint", answer: giveHint };
    case "reveal":
      return { move: "hint", answer: giveAnswer };
    case "fuzzy":
      return {
        move: "explain-again",
        answer: concept ? (each) => explainFacet(each, concept, item) : explainAgain,
      };
    case "question":
      return readQuestion(turn, conceptId, item);
    case "choice":
      return { move: "answer", answer: (each) => answerChoice(each, conceptId, item) };
    default:
      return { move: "unknown", answer: admitUnsure };
  }
}

/** Whether an offer of that id can have been made in this lesson; a forged one cannot, nor one of an older version. */
export function knowsOffer(lesson: Lesson, id: string): boolean {
  if (alone.has(id)) return true;
  const [kind = "", rest = ""] = split(id, ":");
  const [conceptId = "", item] = split(rest, "/");
  const concept = findConcept(lesson, conceptId);
  if (!concept) return false;
  return item === undefined ? ofConcepts.has(kind) : hasItem(concept, kind, item);
}

/** Offers that name nothing, and those that name a concept. */
const alone = new Set([
  "again",
  "explain",
  "stop",
  "stop:all",
  "simpler",
  "skip",
  "next",
  "recap",
  "hint",
  "other",
  goOnAgain,
]);
const ofConcepts = new Set(["again", "explain", "concept", "quiz", "back"]);

function hasItem(concept: Concept, kind: string, item: string): boolean {
  const has = (some: readonly { readonly id: string }[]) => some.some(({ id }) => id === item);
  switch (kind) {
    case "fuzzy":
      return has(concept.facets);
    case "question":
      return has(concept.questions) || has(concept.misconceptions);
    case "hint":
    case "reveal":
      return has(concept.checks);
    case "choice": {
      const [checkId = "", at = ""] = split(item, "/");
      const check = concept.checks.find(({ id }) => id === checkId);
      return check?.options.some((_, place) => String(place) === at) ?? false;
    }
    default:
      return false;
  }
}

function readQuestion(turn: Turn, conceptId: string, id: string): Pressed {
  const question = findConcept(turn.lesson, conceptId)?.questions.find((each) => each.id === id);
  const match = {
    kind: question ? ("question" as const) : ("misconception" as const),
    concept: conceptId,
    id,
    score: 1,
  };
  return { move: question?.kind ?? "compare", answer: (each) => answerMatch(each, match) };
}

function answerChoice(turn: Turn, conceptId: string, rest: string): Step {
  const [checkId = "", at = ""] = split(rest, "/");
  const concept = findConcept(turn.lesson, conceptId);
  const check = concept?.checks.find(({ id }) => id === checkId);
  const option = check?.options[Number(at)];
  return concept && check && option ? answerWith(turn, concept, check, option) : askWhat(turn);
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** What is known of a press: nothing was said, so nothing has to be understood. */
export function meaningOfPress(move: Move, concept: string | null): Meaning {
  return {
    move,
    also: [],
    concept,
    mentions: [],
    analogy: null,
    terms: [],
    match: null,
    further: [],
    near: [],
    words: "",
    translated: [],
    row: null,
    taken: [],
    defined: null,
    defines: [],
    picture: null,
    stories: null,
    echo: null,
    offer: null,
    band: "sure",
    worried: false,
    misread: false,
    why: { rule: "offer", words: "" },
  };
}
