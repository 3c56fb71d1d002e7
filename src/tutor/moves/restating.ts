import pluralize from "pluralize";
import type { Concept } from "../../lessons/lesson.ts";
import type { Echo, Match, Row } from "../../understanding/meaning.ts";
import { probable, sure, suspected } from "../../understanding/scores.ts";
import { capitalise } from "../capitals.ts";
import { offersAt, questionOffers } from "../offers.ts";
import type { Part } from "../reply.ts";
import { compareTerms, findStoryWord } from "../story-words.ts";
import { nameOf, say } from "../telling.ts";
import {
  type Answer,
  currentConcept,
  findConcept,
  findStory,
  type Step,
  type Turn,
} from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";
import { askWhat } from "./explaining.ts";
import { weighOwnAnalogy } from "./own-words.ts";
import { answerClose, answerMatch } from "./questions.ts";

/** "So the others take over?" Confirmed where the author says the same, refuted where it is a known mistake, and set beside the author's own sentence otherwise. */
export const weighRestatement: Answer = (turn) => {
  const { match, analogy, row, echo } = turn.meaning;
  if (row) return tellRow(turn, row);
  if (match && isBelief(match, echo)) return answerMatch(turn, match);
  const concept = currentConcept(turn);
  if (!concept) return askWhat(turn);
  const pair = listNamed(turn);
  if (pair.length > 1) return weighPair(turn, concept, pair);
  if (echo?.fits) return putBeside(turn, "right", echo.concept, echo.text);
  if (analogy && analogy.analogy !== turn.state.analogy?.analogy) return weighOwnAnalogy(turn);
  if (match && isCase(match)) return answerMatch(turn, match);
  if (echo) return putBeside(turn, "near", echo.concept, echo.text);
  if (match?.kind === "misconception" && match.score >= suspected) return answerClose(turn, match);
  return withNear(turn, putBeside(turn, "mine", concept.id, concept.summary));
};

/** Where it cannot be told whether it is right, what else it may have asked is on offer. */
function withNear({ lesson, meaning: { match, near } }: Turn, step: Step): Step {
  const asked = [match, ...near].filter(
    (each): each is Match => each?.kind === "question" && each.score >= worthOffering,
  );
  const offers = questionOffers(lesson, asked.slice(0, 2));
  return { ...step, offers: [...offers, ...step.offers].slice(0, 4) };
}

/** Nobody has asked: what is offered here has to be likelier than elsewhere. */
const worthOffering = 0.1;

/** What sums up may say the opposite of a belief in nearly the same words. */
function isBelief(match: Match, echo: Echo | null): boolean {
  return match.kind === "misconception" && match.score >= (echo?.fits ? sure : probable);
}

/** What supposes a case in nearly the author's words is told what happens then. */
function isCase(match: Match): boolean {
  return match.kind === "question" && match.score >= probable;
}

function listNamed({ lesson, meaning }: Turn): Concept[] {
  return meaning.mentions.flatMap((id) => findConcept(lesson, id) ?? []).slice(0, 2);
}

/** The author's own sentence beside the learner's. */
function putBeside(turn: Turn, kind: Opening, id: string, text: string): Step {
  const opener = chooseOpener(kind, turn.state);
  const told = opener.endsWith(":") ? text : capitalise(text);
  return weighed(turn, findConcept(turn.lesson, id), opener, [say(`${opener} ${told}`)]);
}

/** "One is the goal, and the other the way there": how the author relates the two, or else both side by side. */
function weighPair(turn: Turn, concept: Concept, pair: readonly Concept[]): Step {
  const opener = chooseOpener(turn.meaning.echo?.fits ? "right" : "mine", turn.state);
  const relation = turn.meaning.why.rule === "relation" ? findRelation(pair) : null;
  const sides = pair.map((each) => `- **${nameOf(each)}**: ${each.summary}`).join("\n");
  return weighed(turn, concept, opener, [say(opener), say(relation ?? sides)]);
}

function findRelation([one, other]: readonly Concept[]): string | null {
  const written = (a?: Concept, b?: Concept) =>
    a?.questions.find(({ kind, with: others }) => kind === "relate" && b && others.includes(b.id));
  return (written(one, other) ?? written(other, one))?.answer ?? null;
}

function weighed(
  turn: Turn,
  concept: Concept | null,
  opener: string | null,
  parts: readonly Part[],
): Step {
  return {
    parts,
    offers: offersAt(turn, concept),
    state: { opener },
    concept: concept?.id ?? null,
  };
}

/** "So the chefs are the nodes?" */
function tellRow(turn: Turn, row: Row): Step {
  const { story, system, from, fits } = row;
  const fact = `the ${story} ${isMany(story) ? "stand" : "stands"} for the ${system}.`;
  if (fits) return putBeside(turn, "right", from.concept, fact);
  const text = ["Not quite:", fact, findOther(turn, row)].filter((each) => each !== null).join(" ");
  const concept = findConcept(turn.lesson, from.concept);
  return weighed(turn, concept, turn.state.opener, [say(text)]);
}

function isMany(words: string): boolean {
  return pluralize.isPlural(words) && !pluralize.isSingular(words);
}

/** What in the story is what the learner took the thing for. */
function findOther({ lesson }: Turn, { from, taken }: Row): string | null {
  const story = findStory(lesson, from);
  const word = story && taken ? findStoryWord(taken, story.analogy, compareTerms(lesson)) : null;
  return word ? `What stands for the ${taken} is the ${word}.` : null;
}
