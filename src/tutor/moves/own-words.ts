import type { Concept } from "../../lessons/lesson.ts";
import { cellWords } from "../../lessons/slots.ts";
import type { Match } from "../../understanding/meaning.ts";
import { probable, suspected } from "../../understanding/scores.ts";
import { offer, teachingOffers } from "../offers.ts";
import { readMapping } from "../own-mapping.ts";
import type { Part } from "../reply.ts";
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
import { askWhat } from "./explaining.ts";
import { answerClose, answerMatch } from "./questions.ts";

/** "So it's like a spare tyre?" A known story is lined up; of an unknown one nothing is pretended. */
export const weighOwnAnalogy: Answer = (turn) => {
  const { analogy, match } = turn.meaning;
  const story = findStory(turn.lesson, analogy);
  if (story) return confirmAnalogy(turn, story);
  if (isVoiced(match))
    return match.score < probable ? answerClose(turn, match) : answerMatch(turn, match);
  const here = currentConcept(turn);
  if (!here) return askWhat(turn);
  return readMapping(turn.said, here).length > 0 ? weighMapping(turn, here) : askToMap(here);
};

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
    offers: teachingOffers(turn, concept),
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
  const shared = analogy.mapping.filter(({ system }) => parts.has(cellWords(system)[0] ?? system));
  return isNeighbour && shared.length >= 3 && 2 * shared.length >= analogy.mapping.length;
}

/** What a story of one's own is tested by. */
export function mappingQuestion(concept: Concept): Part {
  const [first, second] = listParts(concept);
  const asked = second
    ? `what plays the part of the ${first}, and what of the ${second}?`
    : `what stands for ${nameOf(concept)}?`;
  return { kind: "ask", text: `In your story, ${asked}` };
}

function askToMap(concept: Concept): Step {
  return {
    parts: [
      say("That picture is your own, and I don't know it yet. Let's see how far it carries:"),
      mappingQuestion(concept),
    ],
    offers: [offer(`again:${concept.id}`, "Another analogy"), offer("skip", "Go on without it")],
    state: { pending: { kind: "own-analogy", concept: concept.id } },
    concept: concept.id,
    unanswered: true,
  };
}

/** The parts of the system that most of a concept's stories have, the commonest first. */
function listParts({ analogies }: Concept): string[] {
  const counts = new Map<string, number>();
  for (const part of analogies.flatMap(({ mapping }) =>
    mapping.map(({ system }) => cellWords(system)[0] ?? system),
  )) {
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([part]) => part);
}

/** The learner has mapped a story of their own: how it lines up, and what else it has to account for. */
export function weighMapping(turn: Turn, concept: Concept): Step {
  const rows = readMapping(turn.said, concept);
  const facets = concept.facets.map(({ id }) => `**${id}**`);
  const lead = rows.length > 0 ? "So in your story:" : "Thank you.";
  return {
    parts: [
      say(lead),
      ...(rows.length > 0 ? [{ kind: "mapping", rows } as const] : []),
      say(
        `It carries you as far as it has something for each of these: ${facets.join(", ")}. Where it has nothing for one of them, it breaks down.`,
      ),
    ],
    offers: teachingOffers(turn, concept),
    concept: concept.id,
  };
}
