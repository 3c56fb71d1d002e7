import { recognised } from "../../understanding/scores.ts";
import { findByKeyword } from "../story-wish.ts";
import { nameOf, say, tellNext } from "../telling.ts";
import { currentConcept, type Step, type Story, type Turn } from "../turn.ts";

/** "How do they do it on airplanes?": no answer, but a story has them, of this concept or of one that was met. */
export function findPictured(turn: Turn): Story | null {
  const { move, match } = turn.meaning;
  const concept = currentConcept(turn);
  const mayBe = (move === "apply" || move === "ask-how") && (match?.score ?? 0) < recognised;
  if (!mayBe || ownCase.test(turn.meaning.words)) return null;
  const met = turn.lesson.concepts.filter(({ id }) => turn.state.taught.includes(id));
  const stories = [...(concept ? [concept] : []), ...met].flatMap((each) =>
    findByKeyword(turn.said, each).map((analogy) => ({ concept: each, analogy })),
  );
  const [story] = stories;
  return story && story.analogy.id !== turn.state.analogy?.analogy ? story : null;
}

/** "In my case I call the team?" asks of no story that has a team. */
const ownCase = /\b(?:i|my|our)\b/;

/** Tells a story that somebody asked after without knowing that it is one. */
export function tellPictured(turn: Turn, { concept, analogy }: Story): Step {
  const meet = { concept: concept.id, analogy: analogy.id, facets: [] };
  return tellNext(
    turn,
    concept,
    [say(`I know that one as a picture of ${nameOf(concept)}.`)],
    meet,
  );
}
