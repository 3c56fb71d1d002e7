import type { Concept } from "../../lessons/lesson.ts";
import { cellWords } from "../../lessons/slots.ts";
import { offer, teachingOffers } from "../offers.ts";
import { enter, lineUp, nameOf, say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, reach, type Step, type Turn } from "../turn.ts";
import { askWhat } from "./explaining.ts";
import { answerMatch } from "./questions.ts";

/** "So it's like a spare tyre?" A known story is lined up; of an unknown one nothing is pretended. */
export const weighOwnAnalogy: Answer = (turn) => {
  const ref = turn.meaning.analogy;
  const concept = findConcept(turn.lesson, ref?.concept ?? null);
  const analogy = concept?.analogies.find(({ id }) => id === ref?.analogy);
  if (concept && analogy) return confirmAnalogy(turn, concept, analogy.id);
  if (turn.meaning.match?.kind === "misconception") return answerMatch(turn, turn.meaning.match);
  const here = currentConcept(turn);
  return here ? askToMap(here) : askWhat(turn);
};

function confirmAnalogy(turn: Turn, concept: Concept, id: string): Step {
  const analogy = concept.analogies.find((each) => each.id === id);
  if (!analogy) return askWhat(turn);
  const meant = findConcept(turn.lesson, turn.meaning.mentions[0] ?? turn.state.concept);
  const fits = !meant || meant.id === concept.id;
  const lead = fits
    ? `Yes, that is a fair picture of ${nameOf(concept)}. Here is how it lines up:`
    : `I'd keep that picture for ${nameOf(concept)} rather than ${nameOf(meant)}. Here is how it lines up there:`;
  return {
    parts: [say(lead), ...lineUp(analogy)],
    offers: teachingOffers(turn, concept),
    heard: [{ concept: concept.id, item: analogy.id }],
    progress: [reach(concept.id, "met")],
    state: {
      ...(fits ? enter(turn, concept.id) : {}),
      analogy: { concept: concept.id, analogy: analogy.id },
      agains: 0,
    },
    concept: concept.id,
    analogy: analogy.id,
    chosen: "the learner's own",
  };
}

function askToMap(concept: Concept): Step {
  const [first, second] = listParts(concept);
  const asked = second
    ? `what plays the part of the ${first}, and what of the ${second}?`
    : `what stands for ${nameOf(concept)}?`;
  return {
    parts: [
      say(
        "That is a picture of your own, and I'd rather not judge one that I don't know. Let's test it:",
      ),
      { kind: "ask", text: `In your story, ${asked}` },
    ],
    offers: [offer("again", "Another analogy"), offer("skip", "Go on without it")],
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

/** The learner has mapped a story of their own: what it has to account for, to hold it against. */
export function weighMapping(turn: Turn, concept: Concept): Step {
  return {
    parts: [
      say(
        "Thank you. Hold your story against these; if it has something for each, it will carry you far:",
      ),
      say(concept.facets.map(({ id, text }) => `- **${id}**: ${text}`).join("\n")),
      say("Where it has nothing for one of them, that is where your story breaks down."),
    ],
    offers: teachingOffers(turn, concept),
    concept: concept.id,
  };
}

/** "So the others take over?" The author's own sentence beside the learner's, and a refutation if it is a known mistake. */
export const weighRestatement: Answer = (turn) => {
  const { match, analogy } = turn.meaning;
  if (match?.kind === "misconception") return answerMatch(turn, match);
  const concept = currentConcept(turn);
  if (!concept) return askWhat(turn);
  if (match && match.score >= 0.62) return answerMatch(turn, match);
  if (analogy && analogy.analogy !== turn.state.analogy?.analogy) return weighOwnAnalogy(turn);
  return {
    parts: [
      say(`Hold it against the way I'd put it: ${concept.summary}`),
      say("If yours says the same, you have it. If they differ, tell me where, or try a question."),
    ],
    offers: teachingOffers(turn, concept),
    concept: concept.id,
  };
};
