import type { Concept, Question } from "../../lessons/lesson.ts";
import type { Match, Move } from "../../understanding/meaning.ts";
import { recognised, suspected } from "../../understanding/scores.ts";
import { currentConcept, type Turn } from "../turn.ts";

/** "How does that apply?" without more: the first answer of that kind. */
export function findUsual(turn: Turn): Match | null {
  const kind: Move = turn.meaning.move;
  const concept = currentConcept(turn);
  if ((kind !== "apply" && kind !== "ask-how") || !concept || turn.meaning.why.asks === "yes-no")
    return null;
  const { near } = turn.meaning;
  const close = near.find(({ concept: id, score }) => id === concept.id && score >= suspected);
  const question = kind === "apply" ? findApplied(concept) : findWay(turn, concept);
  const isAsked = near.some(({ score }) => score >= recognised);
  if (close || !question || isAsked) return close ?? null;
  const score = kind === "apply" ? 1 : recognised;
  return { kind: "question", concept: concept.id, id: question.id, score };
}

/** How it looks in practice, before what else can be done with it. */
function findApplied({ questions }: Concept): Question | undefined {
  const applied = questions.filter(({ kind }) => kind === "apply");
  return (
    applied.find(({ phrasings: [title] }) => /^how (?:would|does|do)\b/i.test(title)) ?? applied[0]
  );
}

/** "And how do you get there?": how the concept works, or what is done for it. */
function findWay({ meaning }: Turn, { questions }: Concept): Question | undefined {
  if (!bareHow.test(meaning.words)) return undefined;
  const asked = (way: RegExp) =>
    questions.find(({ phrasings }) => phrasings.some((each) => way.test(each)));
  return asked(/^how (?:does|do) .*\bworks?\b/i) ?? asked(/^how (?:do|can) (?:you|i|we) /i);
}

const bareHow =
  /^(?:(?:and|so|but|ok|well|then) )*how (?:do|does|would|can|could|should|did) (?:i|you|we|one|they|people) (?:\w+ )?(?:do|get|achieve|reach|manage|make|build|ensure|accomplish)(?: (?:it|that|this|there))?(?: (?:happen|work|sure))?(?: (?:then|though|in practice|exactly|actually))*$/;
