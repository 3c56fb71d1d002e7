import type { Match } from "../../understanding/meaning.ts";
import { worth } from "../../understanding/worth.ts";
import { offer, offersAt } from "../offers.ts";
import { nameOf, nameSummary, say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { findTerm, tellTerm } from "./words.ts";

/** An authored question about the two concepts that are named, whichever of them it was written for. */
export function findPair({ lesson, meaning, state }: Turn): Match | null {
  const { move: kind, mentions } = meaning;
  if ((kind !== "compare" && kind !== "relate") || onlyOne.has(meaning.why.rule)) return null;
  const [a, b] = mentions.length > 1 ? mentions : [state.concept, ...mentions];
  if (!a || !b) return null;
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  for (const want of [kind, kind === "compare" ? "relate" : "compare"] as const) {
    for (const [own, other] of pairs) {
      const question = findConcept(lesson, own)?.questions.find(
        (each) => each.kind === want && each.with.includes(other),
      );
      if (question)
        return { kind: "question", concept: own, id: question.id, score: ratePair(mentions) };
    }
  }
  return null;
}

/** What was found in the author's words says by itself which two are meant, and a doubt about one thing means no other. */
const onlyOne: ReadonlySet<string> = new Set(["authored", worth]);

/** Where one of the two is only under discussion, something else may be meant. */
function ratePair(mentions: readonly string[]): number {
  return mentions.length > 1 ? 1 : 0.8;
}

/** True where the recognised question is about the same two concepts. */
export function isAbout({ lesson }: Turn, match: Match | null, pair: Match): boolean {
  if (!match || match.kind === "misconception") return match !== null;
  const concepts = ({ concept, id }: Match) => {
    const question = findConcept(lesson, concept)?.questions.find((each) => each.id === id);
    return new Set([concept, ...(question?.with ?? [])]);
  };
  const [a, b] = [concepts(match), concepts(pair)];
  return [...b].every((id) => a.has(id));
}

/** Two concepts side by side, where nobody wrote down how they compare. */
export function compareSummaries(turn: Turn): Step | null {
  const { move: kind, mentions } = turn.meaning;
  if ((kind !== "compare" && kind !== "relate") || onlyOne.has(turn.meaning.why.rule)) return null;
  const ids = mentions.length > 1 ? mentions.slice(0, 2) : [turn.state.concept, ...mentions];
  const concepts = [...new Set(ids)].flatMap((id) => findConcept(turn.lesson, id) ?? []);
  const [one, other] = concepts;
  if (!one || !other) return null;
  return {
    parts: [
      say("I have no written answer to that, so here are the two side by side."),
      ...concepts.map((concept) => say(nameSummary(concept))),
    ],
    offers: concepts.map((concept) => offer(`concept:${concept.id}`, `Explain ${nameOf(concept)}`)),
    state: { compared: [one.id, other.id] },
    concept: turn.meaning.concept,
    unanswered: true,
  };
}

/** Two words side by side, where nobody wrote down how they compare: what each means says most of it. */
export function compareTermsNamed(turn: Turn): Step | null {
  const { move, terms, words, why } = turn.meaning;
  if (move !== "compare" && move !== "relate") return null;
  if (why.rule === "example" && !comparing.test(words)) return null;
  const found = terms.flatMap((name) => findTerm(turn, name) ?? []).slice(0, 2);
  const [one, other] = found;
  if (!one || !other) return null;
  return {
    parts: [
      say(
        why.rule === "same"
          ? "I keep the two apart. Here is what each of them is:"
          : "I have no written answer to that, so here is what each of the two is.",
      ),
      ...found.map(({ term }) => say(tellTerm(term))),
    ],
    offers: offersAt(turn, currentConcept(turn)),
    concept: one.concept.id,
    unanswered: true,
  };
}

/** "My code broke production after the approval: is it her fault or mine?" compares neither of the words it names. */
const comparing =
  /\b(?:same|differ\w*|vs|versus|compar\w*|distin\w+|equal|identical|between|apart|similar|relat\w+|connect\w*|rather|better|instead)\b/;
