import pluralize from "pluralize";
import type { Concept } from "../../lessons/lesson.ts";
import { slotKey } from "../../lessons/slots.ts";
import type { Match, Row } from "../../understanding/meaning.ts";
import { capitalise } from "../capitals.ts";
import { teachingOffers } from "../offers.ts";
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
import { chooseOpener } from "../voice.ts";
import { askWhat } from "./explaining.ts";
import { weighOwnAnalogy } from "./own-words.ts";
import { answerMatch, answerQuestion } from "./questions.ts";

/** "So the others take over?" Confirmed where the author says the same, refuted where it is a known mistake, and set beside the author's own sentence otherwise. */
export const weighRestatement: Answer = (turn) => {
  const { match, analogy, row, echo } = turn.meaning;
  if (row) return tellRow(turn, row);
  if (!echo && isBelief(match)) return answerMatch(turn, match);
  const concept = currentConcept(turn);
  if (!concept) return askWhat(turn);
  const pair = listNamed(turn);
  if (pair.length > 1) return weighPair(turn, concept, pair);
  if (echo) return confirm(turn, findConcept(turn.lesson, echo.concept) ?? concept, echo.text);
  if (analogy && analogy.analogy !== turn.state.analogy?.analogy) return weighOwnAnalogy(turn);
  if (isCase(match)) return answerMatch(turn, match);
  const opener = chooseOpener("near", turn.state);
  return weighed(turn, concept, opener, [say(`${opener} ${concept.summary}`)]);
};

/** "What are the chefs, in the computer world?" */
export const answerApply: Answer = (turn) =>
  turn.meaning.row ? tellRow(turn, turn.meaning.row) : answerQuestion(turn);

/** What sums up may say the opposite of a belief in nearly the same words. */
function isBelief(match: Match | null): match is Match {
  return match?.kind === "misconception" && match.score >= 0.72;
}

/** What supposes a case in nearly the author's words is told what happens then. */
function isCase(match: Match | null): match is Match {
  return match?.kind === "question" && match.score >= 0.85;
}

function listNamed({ lesson, meaning }: Turn): Concept[] {
  return meaning.mentions.flatMap((id) => findConcept(lesson, id) ?? []).slice(0, 2);
}

function confirm(turn: Turn, concept: Concept, text: string): Step {
  const opener = chooseOpener("right", turn.state);
  return weighed(turn, concept, opener, [say(`${opener} ${capitalise(text)}`)]);
}

/** "One is the goal, and the other the way there": both, in the author's words. */
function weighPair(turn: Turn, concept: Concept, pair: readonly Concept[]): Step {
  const opener = chooseOpener(turn.meaning.echo ? "right" : "near", turn.state);
  return weighed(turn, concept, opener, [
    say(opener),
    say(pair.map((each) => `- **${nameOf(each)}**: ${each.summary}`).join("\n")),
  ]);
}

function weighed(turn: Turn, concept: Concept, opener: string, parts: readonly Part[]): Step {
  return { parts, offers: teachingOffers(turn, concept), state: { opener }, concept: concept.id };
}

/** What a thing of a story stands for: asked, taken rightly, or taken for something else. */
function tellRow(turn: Turn, row: Row): Step {
  const story = findStory(turn.lesson, row.from);
  if (!story) return answerQuestion(turn);
  const opener = row.fits ? chooseOpener("right", turn.state) : null;
  const fact = `the ${row.story} ${isMany(row.story) ? "stand" : "stands"} for the ${row.system}.`;
  const told = row.taken !== null && !row.fits ? `Not quite: ${fact}` : capitalise(fact);
  const other = row.fits || row.taken === null ? null : findOther(turn, row, row.taken);
  return {
    parts: [
      say([opener, told, other].filter((each) => each !== null).join(" ")),
      ...define(turn, row),
    ],
    offers: teachingOffers(turn, story.concept),
    state: opener ? { opener } : {},
    concept: story.concept.id,
    analogy: story.analogy.id,
  };
}

function isMany(words: string): boolean {
  return pluralize.isPlural(words) && !pluralize.isSingular(words);
}

/** What in the story is what the learner took the thing for. */
function findOther({ lesson }: Turn, { from }: Row, taken: string): string | null {
  const story = findStory(lesson, from);
  const word = story && findStoryWord(taken, story.analogy, compareTerms(lesson));
  return word ? `For the ${taken} it has the ${word}.` : null;
}

/** Who asks what a thing stands for may not know that word, either. */
function define({ lesson }: Turn, { system, taken }: Row): Part[] {
  const terms = taken === null ? lesson.concepts.flatMap((concept) => concept.terms) : [];
  const term = terms.find(({ names }) => names.some((name) => slotKey(name) === slotKey(system)));
  return term ? [say(`**${capitalise(term.names[0])}:** ${term.text}`)] : [];
}
