import type { Concept, Misconception, Question } from "../../lessons/lesson.ts";
import {
  type AnalogyRef,
  isSameAnalogy,
  type Match,
  type Move,
} from "../../understanding/meaning.ts";
import { readStance } from "../../understanding/stances.ts";
import { offer, questionOffers, teachingOffers } from "../offers.ts";
import { wantsNoStories } from "../plain-wish.ts";
import type { Part } from "../reply.ts";
import { compareTerms, tellInStory } from "../story-words.ts";
import { after, say, visit } from "../telling.ts";
import { findConcept, findStory, hasHeard, reach, type Step, type Turn } from "../turn.ts";
import { answerAhead } from "./ahead.ts";
import { sayPlainly } from "./denying.ts";

import { admitNoAnswer } from "./unanswered.ts";

/** Tells an authored answer or refutation. */
export function answerMatch(turn: Turn, match: Match): Step {
  const concept = findConcept(turn.lesson, match.concept);
  const misconception = concept?.misconceptions.find(({ id }) => id === match.id);
  const question = concept?.questions.find(({ id }) => id === match.id);
  if (concept && match.kind === "misconception" && misconception)
    return refute(turn, concept, misconception, sayPlainly(turn, match, misconception));
  if (concept && question)
    return rememberPair(answerAuthored(turn, concept, question), concept, question);
  return admitNoAnswer(turn);
}

/** "What's the difference?" may follow, and means the same two. */
function rememberPair(step: Step, { id }: Concept, { kind, with: [other] }: Question): Step {
  if (!other || (kind !== "compare" && kind !== "relate")) return step;
  return { ...step, state: { ...step.state, compared: [id, other] } };
}

function answerAuthored(turn: Turn, concept: Concept, question: Question): Step {
  const told: Part[] = [say(question.answer), ...tellInAir(turn, concept, question)];
  const meet = { concept: concept.id, analogy: nameStory(turn, concept), facets: question.facets };
  if (!turn.state.taught.includes(concept.id))
    return answerAhead(turn, concept, question, told, meet);
  const state = { ...visit(turn, concept.id), meet };
  return {
    parts: told,
    offers: teachingOffers(after(turn, state), concept),
    state,
    progress: [reach(concept.id, "met")],
    concept: turn.meaning.concept ?? concept.id,
    question: question.id,
    told: { kind: "question", concept: concept.id, id: question.id },
  };
}

/** A story of the concept that the question itself names. */
function nameStory({ meaning: { analogy } }: Turn, { id }: Concept): string | null {
  return analogy?.concept === id ? analogy.analogy : null;
}

function refute(
  turn: Turn,
  concept: Concept,
  { id, refutation, analogy }: Misconception,
  opener: string | null,
): Step {
  const meet = { concept: concept.id, analogy, facets: [] };
  // What a thing is not does not yet teach what it is.
  const state = { ...visit(turn, concept.id), taught: turn.state.taught, meet };
  return {
    parts: [say(opener ? `${opener} ${refutation}` : refutation)],
    offers: teachingOffers(after(turn, state), concept),
    state: opener ? { ...state, opener } : state,
    concept: turn.meaning.concept ?? concept.id,
    question: id,
    told: { kind: "misconception", concept: concept.id, id },
  };
}

/** The gist in the words of the story that the learner speaks of; failing that, what those words stand for. */
function tellInAir(turn: Turn, concept: Concept, { inStory }: Question): Part[] {
  const { lesson, state, meaning } = turn;
  if (wantsNoStories(meaning, state)) return [];
  const [used] = meaning.translated;
  const own = state.analogy?.concept === concept.id ? state.analogy : null;
  const isKnown = (from: AnalogyRef) => {
    const story = findStory(lesson, from);
    return story !== null && (hasHeard(turn, story) || isSameAnalogy(from, state.analogy));
  };
  const known = used && isKnown(used.from);
  // "Customer" may be a word of some other story as well, which nobody has heard.
  const story = findStory(lesson, known ? used.from : own && isKnown(own) ? own : null);
  const told = story && inStory ? tellInStory(inStory, story.analogy, compareTerms(lesson)) : null;
  if (told) return [say(`In the story: ${told}`)];
  // A word that only happens to be in some other concept's story is no story's word.
  const meant = used && (known || used.from.concept === state.concept);
  return meant ? [say(`(I take “${used.story}” to stand for ${used.system}.)`)] : [];
}

/** Likely, not sure: answers it, and leaves a way out; where something else may as well be meant, or nothing `isAsked`, says what it takes the question to be. */
export function answerClose(turn: Turn, close: Match, isAsked = true): Step {
  const step = answerMatch(turn, close);
  const others = questionOffers(
    turn.lesson,
    turn.meaning.near.filter((each) => each !== close).slice(0, 2),
  );
  return {
    ...step,
    parts: [
      ...(isAsked && isClear(turn, close) ? [] : [say(sayTaken(turn, close))]),
      ...step.parts,
    ],
    offers: [...others, offer("other", "Not what I meant"), ...step.offers.slice(0, 2)],
  };
}

/** From this score on, what leads so clearly is meant three times in four, as often as what is answered outright. */
const clear = 0.4;
const ahead = 3;

/** True where nothing else is nearly as likely: an answer says by itself what it is about, and so does what is told to who asks beside a belief. */
function isClear({ meaning: { near, move } }: Turn, { kind, id, score }: Match): boolean {
  const others = near.filter((each) => each.id !== id).map((each) => each.score);
  const isAnswered = kind === "question" || asksOpenly.has(move);
  return isAnswered && score >= clear && score >= ahead * Math.max(0, ...others);
}

/** Who asks so need not believe anything. */
const asksOpenly: ReadonlySet<Move> = new Set(["ask-how", "what-if", "apply"]);

function sayTaken({ lesson, said, meaning }: Turn, close: Match): string {
  const held = findConcept(lesson, close.concept)?.misconceptions.find(
    ({ id }) => close.kind === "misconception" && id === close.id,
  );
  const stance = held && readStance(said, held);
  if (stance === "doubts") return "If I take you right: yes.";
  const belief = held?.belief.replace(/\.$/, "");
  if (held && stance !== "holds" && asksOpenly.has(meaning.move))
    return `The nearest that I have is what I say to “${belief}”:`;
  if (held) return `If you mean “${belief}”: ${stance === "holds" ? "no" : "not quite"}.`;
  const [taken] = questionOffers(lesson, [close]);
  return `If you mean “${taken?.text ?? taken?.label ?? ""}”:`;
}
