import type { Concept, Term } from "../../lessons/lesson.ts";
import { type AnalogyRef, isSameAnalogy, type Thing } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { probable, suspected } from "../../understanding/scores.ts";
import { capitalise } from "../capitals.ts";
import { offer, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { compareTerms, findStoryWord, name, standFor } from "../story-words.ts";
import { lineUp, nameOf, say } from "../telling.ts";
import {
  type Answer,
  currentConcept,
  findConcept,
  findStory,
  type Step,
  type Turn,
} from "../turn.ts";
import { answerClose, answerMatch } from "./authored.ts";
import { admitGap, askConcept, explainAgain, retellAnalogy } from "./explaining.ts";
import { unlessPlainly } from "./plainly.ts";

/** What a word means, and what it is in the story; a word of the story is traced back to the system. */
export const clarifyTerm: Answer = (turn) => {
  const { terms, translated, row, analogy, match, why } = turn.meaning;
  if (row) return answerOfTheirs(turn, row) ?? explainRow(turn, row);
  if (why.rule === "mean-unknown") return match ? answerClose(turn, match) : admitGap(turn);
  const [found, other] = terms.flatMap((term) => findTerm(turn, term) ?? []);
  if (found && other && paired.test(turn.said)) return explainBoth(turn, found, other);
  if (found) return explainTerm(turn, found.concept, found.term);
  const [used] = translated;
  if (used) return explainRow(turn, used);
  if (match && match.score >= probable) return answerMatch(turn, match);
  return analogy ? sayFigurative(turn) : clarifyOther(turn);
};

const askPlainly = unlessPlainly(askConcept);

/** What names no word of the lesson. */
function clarifyOther(turn: Turn): Step {
  const { why, mentions } = turn.meaning;
  if (why.asks === "outside") return admitGap(turn);
  if (mentions.length > 0) return askPlainly(turn);
  return why.asks === "literal" ? sayFigurative(turn) : explainAgain(turn);
}

/** "What would be my oven?": what stands for it in their own system is asked, and not in the story. */
function asksOfTheirs({ meaning: { words } }: Turn, { story }: Thing): boolean {
  return new RegExp(`\\b(?:my|our) (?:\\w+ )?${toWords(story).join(" ")}`).test(words);
}

function answerOfTheirs(turn: Turn, row: Thing): Step | null {
  const { match } = turn.meaning;
  const isMatched = match !== null && match.score >= suspected;
  return isMatched && asksOfTheirs(turn, row) ? answerMatch(turn, match) : null;
}

/** "What's rotation vs revocation?" */
const paired = /\b(?:vs|versus|and|or)\b|&/i;

function explainBoth(turn: Turn, one: Named, other: Named): Step {
  const step = explainTerm(turn, one.concept, one.term);
  return { ...step, parts: [say(tellTerm(one.term)), say(tellTerm(other.term))] };
}

/** A word and what it is in the story in the air. */
export function explainTerm(turn: Turn, concept: Concept, term: Term): Step {
  const here = findConcept(turn.lesson, turn.state.concept) ?? concept;
  return {
    parts: [say(tellTerm(term)), ...placeInStory(turn, term)],
    offers:
      here.id === concept.id || turn.state.taught.includes(concept.id)
        ? teachingOffers(turn, here)
        : [
            offer(`concept:${concept.id}`, `Explain ${nameOf(concept)}`),
            ...teachingOffers(turn, here),
          ],
    // A word is looked up on the way; where nothing is under discussion yet, what it belongs to is.
    state: { ...keep(turn), concept: turn.state.concept ?? concept.id },
    concept: concept.id,
    told: { kind: "term", concept: concept.id, id: term.names[0] },
  };
}

/** A word with what it means. */
export function tellTerm({ names: [name], text }: Term): string {
  return `**${capitalise(name)}**: ${text}`;
}

/** "In the story it is the taxi." */
function placeInStory({ lesson, state }: Turn, term: Term): Part[] {
  const analogy = findStory(lesson, state.analogy)?.analogy;
  const word = analogy && findStoryWord(term.names[0], analogy, compareTerms(lesson));
  return analogy && word ? [say(`In the story “${analogy.title}” that is ${name(word)}.`)] : [];
}

/** What a thing of a story stands for, and what that is. */
export function explainRow(turn: Turn, { story, system, from }: Thing): Step {
  const same = compareTerms(turn.lesson);
  const key = system.toLowerCase();
  const term = turn.lesson.concepts
    .flatMap(({ terms }) => terms)
    .find(({ names }) => names.some((name) => same(name.toLowerCase(), key)));
  return {
    parts: [
      say(`In ${nameIn(turn, from)}, ${standFor(story, system, "**")}.`),
      ...(term ? [say(term.text)] : []),
    ],
    offers: offersHere(turn),
    state: keep(turn),
    concept: turn.meaning.concept,
  };
}

/** A story that is not the one in the air is called by its title. */
function nameIn({ lesson, state }: Turn, from: AnalogyRef): string {
  const title = findStory(lesson, from)?.analogy.title;
  return title && !isSameAnalogy(from, state.analogy) ? `the story “${title}”` : "the story";
}

/** No: the story is a picture, and these are the things that it stands for. */
function sayFigurative(turn: Turn): Step {
  const story = findStory(turn.lesson, turn.meaning.analogy ?? turn.state.analogy);
  const step = retellAnalogy(turn);
  if (!story) return step;
  return {
    ...step,
    parts: [
      say("No, that is only the picture. Here is what stands for what:"),
      ...lineUp(story.analogy),
    ],
  };
}

function offersHere(turn: Turn): Offer[] {
  const concept = currentConcept(turn);
  return concept ? teachingOffers(turn, concept) : [];
}

/** A word explained leaves the question that was open open. */
function keep({ state }: Turn) {
  return { pending: state.pending };
}

/** A term, and the concept that it belongs to. */
interface Named {
  readonly concept: Concept;
  readonly term: Term;
}

export function findTerm({ lesson }: Turn, name: string): Named | null {
  for (const concept of lesson.concepts) {
    const term = concept.terms.find(({ names }) => names[0] === name);
    if (term) return { concept, term };
  }
  return null;
}
