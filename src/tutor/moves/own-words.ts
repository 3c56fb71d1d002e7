import type { Concept } from "../../lessons/lesson.ts";
import { firstWord } from "../../lessons/slots.ts";
import type { Match } from "../../understanding/meaning.ts";
import type { Picture } from "../../understanding/picture.ts";
import { probable, suspected } from "../../understanding/scores.ts";
import { listed } from "../listed.ts";
import { teachingOffers } from "../offers.ts";
import { listParts } from "../own-picture.ts";
import { standFor } from "../story-words.ts";
import { enter, lineUp, nameOf, say, tellStory } from "../telling.ts";
import {
  type Answer,
  currentConcept,
  findConcept,
  findStory,
  hasHeard,
  reach,
  type Step,
  type Story,
  type Turn,
} from "../turn.ts";
import { answerClose, answerMatch } from "./authored.ts";
import { askWhat, showBreakdown } from "./explaining.ts";
import { hearOurs } from "./ours.ts";
import { listAsked } from "./picture-parts.ts";
import { answerPicture, askToMap } from "./pictures.ts";

/** "So it's like a spare tyre?" A known story is lined up; of an unknown one nothing is pretended. */
export const weighOwnAnalogy: Answer = (turn) => {
  const { analogy, match, picture } = turn.meaning;
  const story = findStory(turn.lesson, analogy);
  if (picture?.act === "shows" && story?.concept === currentConcept(turn) && isLikened(turn))
    return placeInAir(turn, story) ?? withPlaced(turn, confirmAnalogy(turn, story));
  if (picture) return answerPicture(turn, picture);
  if (story) return confirmAnalogy(turn, story);
  const ours = hearOurs(turn);
  if (ours) return ours;
  if (isVoiced(match))
    return match.score < probable ? answerClose(turn, match) : answerMatch(turn, match);
  const here = currentConcept(turn);
  if (!here) return askWhat(turn);
  return askToMap(turn, here);
};

/** "It's like a checkout in a supermarket …" is of a world that we may have a story of; "in my shop we …" is their own. */
function isLikened({ said }: Turn): boolean {
  return /\blike (?:an?|the|at|in|on)\b/i.test(said) && !/\b(?:my|our)\b/i.test(said);
}

/** "That's like the pass, and he is slow": the story in the air was lined up before, so that only what they add to it is said. */
function placeInAir(turn: Turn, { concept, analogy }: Story): Step | null {
  const { picture } = turn.meaning;
  const { analogy: air } = turn.state;
  if (!picture || air?.analogy !== analogy.id || air.concept !== concept.id) return null;
  const kept = answerPicture(turn, picture).state?.picture;
  return {
    parts: [say(`Yes, that fits. In it, ${listPlaced(picture)}.`)],
    offers: teachingOffers(turn, concept),
    ...(kept && { state: { picture: kept } }),
    concept: concept.id,
  };
}

function listPlaced({ rows }: Picture): string {
  return listed(rows.map(({ story, system }) => standFor(story, system, "**")));
}

/** What in theirs our story has nothing for, and what it is. */
function withPlaced(turn: Turn, step: Step): Step {
  const { picture } = turn.meaning;
  const placed = picture && answerPicture(turn, picture);
  if (!picture || !placed) return step;
  const [first, ...rest] = step.parts;
  const told = say(`And in yours, ${listPlaced(picture)}.`);
  const kept = placed.state?.picture;
  return {
    ...step,
    parts: [...(first ? [first] : []), ...rest, told],
    state: { ...step.state, ...(kept && { picture: kept }) },
  };
}

/** A mistaken belief; where it was not surely voiced, it is only taken for one. */
function isVoiced(match: Match | null): match is Match & { kind: "misconception" } {
  return match?.kind === "misconception" && match.score >= suspected;
}

/** Lines a known story up; one that this learner has not heard is told, so that its parts mean something. */
function confirmAnalogy(turn: Turn, story: Story): Step {
  const { concept, analogy } = story;
  const meant = findConcept(turn.lesson, turn.meaning.mentions[0] ?? turn.state.concept);
  const isOwn = !meant || meant.id === concept.id;
  const fits = isOwn || showsAlso(story, meant);
  const known = hasHeard(turn, story);
  const lead = isOwn
    ? `Yes, that is a fair picture of ${nameOf(concept)}.`
    : fits
      ? `Yes, that fits. I tell it of ${nameOf(concept)}, and it shows ${nameOf(meant)} as well.`
      : `I'd keep that picture for ${nameOf(concept)} rather than ${nameOf(meant)}.`;
  return {
    parts: [
      say(`${lead} ${known ? "Here is how it lines up:" : "I know it like this:"}`),
      ...(known ? lineUp(analogy) : tellStory(analogy)),
    ],
    offers: [...listAsked(turn), ...teachingOffers(turn, concept)],
    heard: [{ concept: concept.id, item: analogy.id }],
    progress: [reach(concept.id, "met")],
    state: {
      ...(isOwn ? enter(turn, concept.id) : {}),
      analogy: { concept: concept.id, analogy: analogy.id },
    },
    concept: concept.id,
    analogy: analogy.id,
    chosen: "the learner's own",
  };
}

/** True where a story of one concept has what the stories of a neighbour are made of, too. */
function showsAlso({ concept, analogy }: Story, other: Concept): boolean {
  const isNeighbour = concept.requires.includes(other.id) || other.requires.includes(concept.id);
  const parts = new Set(listParts(other));
  const shared = analogy.mapping.filter(({ system }) => parts.has(firstWord(system)));
  return isNeighbour && shared.length >= 3 && 2 * shared.length >= analogy.mapping.length;
}

/** Where a story stops being true; where that is asked of the learner's own, what to hold it against. */
export const showWhereItStops: Answer = (turn) => {
  const { picture } = turn.meaning;
  return picture ? answerPicture(turn, picture) : showBreakdown(turn);
};
