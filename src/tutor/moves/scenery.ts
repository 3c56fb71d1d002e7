import { commonWords } from "../../lessons/common-words.ts";
import type { Analogy } from "../../lessons/lesson.ts";
import { toWords } from "../../understanding/normalise.ts";
import { probable } from "../../understanding/scores.ts";
import { stem } from "../../understanding/stems.ts";
import { offersAt } from "../offers.ts";
import { lineUp, say } from "../telling.ts";
import { currentConcept, findStory, type Step, type Turn } from "../turn.ts";

/** "What are the dials?": of what is in the story in the air, and in no row of its mapping, no more can be told than what does stand for something; null where nothing of the kind is asked. */
export function tellScenery(turn: Turn): Step | null {
  const story = findStory(turn.lesson, turn.state.analogy)?.analogy;
  if (!story || turn.state.pending?.kind === "check" || asksElse(turn)) return null;
  const thing = readThing(turn.said);
  if (thing === null || !isTold(thing, story)) return null;
  const [mapping] = lineUp(story);
  const concept = currentConcept(turn);
  return {
    parts: [
      say(
        `Nothing is written for me about the ${thing} alone. In the story, these stand for something:`,
      ),
      ...(mapping ? [mapping] : []),
    ],
    offers: offersAt(turn, concept),
    concept: concept?.id ?? null,
    unanswered: true,
  };
}

/** True for what has an answer, or stands for something. */
function asksElse({ meaning: { match, row } }: Turn): boolean {
  return (match?.score ?? 0) >= probable || row !== null;
}

const lead = "(?:(?:so|and|but|ok|oh+|hm+|no|nice|cool|wait|well|sorry|then|now|in the story) )*";
const where =
  "(?: (?:in (?:a|the|your|this|that|real)(?: \\w+){0,3}|then|exactly|here|there|supposed to be|about|again))*";
const asked: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:what|who) (?:is|are|was|were|would) (?:the|those|that|this) (?<thing>\\w+)(?: be| stand for)?${where}$`,
  ),
  new RegExp(
    `^${lead}(?:what|who) (?:do|does|did|would) (?:the|those|that|this) (?<thing>\\w+) (?:stand for|mean|represent|be)${where}$`,
  ),
  new RegExp(
    `^${lead}(?:the|those|these|that) (?<thing>\\w+)\\b.* (?:what|who) (?:is|are|was|were|would|do|does) (?:that|it|they|those|this|these|he|she)(?: be| stand for| mean)?${where}$`,
  ),
  new RegExp(`^${lead}i (?:mean|meant) (?:the|those|that) (?<thing>\\w+)(?: not .*)?$`),
];

/** The thing that is asked about; null where none is. */
function readThing(said: string): string | null {
  for (const sentence of said.split(/[.?!]+/)) {
    const words = toWords(sentence).join(" ");
    for (const form of asked) {
      const thing = form.exec(words)?.groups?.thing;
      if (thing !== undefined) return thing;
    }
  }
  return null;
}

/** True for what the story tells of by a word that says something. */
function isTold(thing: string, { story }: Analogy): boolean {
  return !common.has(thing) && toWords(story).some((word) => stem(word) === stem(thing));
}

const common: ReadonlySet<string> = new Set(commonWords);
