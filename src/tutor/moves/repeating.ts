import { any } from "../../understanding/any.ts";
import type { Meaning } from "../../understanding/meaning.ts";
import { findJustAnswered } from "../answered.ts";
import type { Told } from "../state.ts";
import { say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { answerMatch } from "./authored.ts";
import { explainAgain } from "./explaining.ts";
import { explainPart } from "./part-asked.ts";
import { explainTerm } from "./words.ts";

/** "Say that again?" right after an answer: that answer; anywhere else, and for "explain it again", another picture. */
export const repeatOrExplain: Answer = (turn) => {
  const concept = currentConcept(turn);
  const part = concept && explainPart(turn, concept);
  if (part) return part;
  const last = findJustAnswered(turn.state);
  if (!last || turn.meaning.mentions.length > 0 || !isAskedToRepeat(turn.meaning))
    return explainAgain(turn);
  const step = tellOnce(turn, last);
  if (!step) return explainAgain(turn);
  const opener = chooseOpener("repeat", turn.state);
  return { ...step, parts: [say(opener), ...step.parts], state: { ...step.state, opener } };
};

/** What was told, once more; null where the lesson no longer has it. */
function tellOnce(turn: Turn, { kind, concept: id, id: item }: Told): Step | null {
  const concept = findConcept(turn.lesson, id);
  if (kind !== "term") return answerMatch(turn, { kind, concept: id, id: item, score: 1 });
  const term = concept?.terms.find(({ names }) => names[0] === item);
  return concept && term ? explainTerm(turn, concept, term) : null;
}

/** True where the words did not arrive, as against their meaning. */
function isAskedToRepeat({ words }: Meaning): boolean {
  return repeating.test(words) && !otherwise.test(words);
}

const repeating = any(
  /\b(?:repeat|resend|re send)\b/,
  /\b(?:say|tell me|have|hear|give me) (?:it|that|this|(?:the|your|that) (?:\w+ ){0,2}(?:bit|part|sentence|answer|thing|one|point)|what you (?:just )?said) (?:again|once more|one more time|over)\b/,
  /\b(?:did|do|could|can) not (?:\w+ )?(?:catch|hear)\b/,
  /\bmissed (?:it|that|what|the (?:last|end)|your|this)\b/,
  /\bwhat (?:was|is) (?:that|the last (?:\w+)|your (?:last )?answer|that last \w+)(?: (?:again|sorry|please))*$/,
  /\bwhat (?:did|were) you (?:\w+ )?(?:say|saying)\b/,
  /\b(?:come again|say again|pardon(?: me)?|one more time|once more)(?: (?:please|sorry|for me))*$/,
  /\b(?:last|previous) (?:bit|part|sentence|answer|thing|message)\b.*\b(?:again|once more|one more time)\b/,
);

/** What asks for other words than those that were said, or for a part of them. */
const otherwise =
  /\b(?:explain|another|different\w*|other|example|story|analogy|simpler|picture|rephrase|(?:part|bit|thing) (?:about|with|on|where|of))\b/;
