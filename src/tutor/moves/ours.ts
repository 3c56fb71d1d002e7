import type { MappingRow } from "../../lessons/lesson.ts";
import { cellWords, firstWord } from "../../lessons/slots.ts";
import { toWords } from "../../understanding/normalise.ts";
import { probable, recognised } from "../../understanding/scores.ts";
import { stemAll, stemName } from "../../understanding/stems.ts";
import { offersAt } from "../offers.ts";
import { standFor } from "../story-words.ts";
import { leadIn, say } from "../telling.ts";
import { findConcept, findStory, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { answerClose, answerMatch } from "./authored.ts";
import { tellPart } from "./picture-parts.ts";

/** What is likened to, or called by, a thing of the story in the air; null where nothing is. */
export function hearOurs(turn: Turn): Step | null {
  const called = findCalled(turn);
  if (called) return testCalled(turn, called);
  // "I like the raider in disguise! So it's like a stolen password?" likens what it named before.
  const row = findOurs(turn, listSentences(turn.said).slice(0, -1));
  return row && explainOurs(turn, row);
}

/** "No, that was your story: is the raider somebody with a stolen password?": nobody drew a picture after all; null where the story in the air has nothing of what they speak of. */
export function takeBack(turn: Turn): Step | null {
  const row = disowning.test(turn.said) ? findOurs(turn, listSentences(turn.said)) : null;
  if (!row) return null;
  const opener = chooseOpener("sorry", turn.state);
  const led = leadIn(opener, explainOurs(turn, row));
  return { ...led, state: { ...led.state, opener } };
}

const disowning =
  /\b(?:not|never|n[o']t|isn't|wasn't) (?:really )?(?:my (?:own )?(?:story|picture|analogy|example|comparison)|mine)\b|\byour (?:own )?(?:story|picture|analogy|example|comparison)\b|\byours\b/i;

/** The thing of the story in the air that is named in one of the sentences. */
function findOurs({ lesson, state }: Turn, sentences: readonly string[]): MappingRow | null {
  const isNamed = ({ story }: MappingRow) =>
    cellWords(story).some((words) =>
      sentences.some((each) => each.includes(` ${stemAll(words)} `)),
    );
  return findStory(lesson, state.analogy)?.analogy.mapping.find(isNamed) ?? null;
}

/** Their words by their stems, set off by blanks. */
function listSentences(said: string): string[] {
  return said
    .split(/[.!?\n]+/)
    .map((each) => toWords(each))
    .filter(({ length }) => length > 0)
    .map((words) => ` ${words.map(stemName).join(" ")} `);
}

/** "The cellar was flooded, and both were in it. That's the bad kitchen, right?": the thing of our story that theirs is called. */
function findCalled({ lesson, state, said }: Turn): MappingRow | null {
  const last = said
    .split(/[.!?\n]+|, (?=(?:so )?(?:that|this|it)\b)/)
    .findLast((each) => each.trim() !== "");
  const words = calling.exec(toWords(last ?? "").join(" "))?.groups?.words;
  const isNamed = ({ story }: MappingRow) =>
    cellWords(story).some((each) => stemAll(each) === stemAll(words ?? ""));
  return findStory(lesson, state.analogy)?.analogy.mapping.find(isNamed) ?? null;
}

const calling =
  /^(?:(?:so|and|then) )*(?:that|this|it|those|they) (?:is|was|are|were|would be) (?:(?:like|basically|exactly|just|then) )*(?:the|your|our) (?<words>.+?)(?: (?:right|no|correct|then|or not|in the story))*$/;

/** Whether theirs is what that thing stands for, its meaning says. */
function testCalled(turn: Turn, { story, system }: MappingRow): Step {
  const concept = findConcept(turn.lesson, turn.state.analogy?.concept ?? null);
  const part = firstWord(system);
  const told = concept ? ` ${tellPart(turn, concept, part)}` : "";
  return {
    parts: [say(`Yes, if this is true of it: ${standFor(firstWord(story), part)}.${told}`)],
    offers: offersAt(turn, concept),
    concept: concept?.id ?? null,
  };
}

/** Ours is not asked to be mapped: what the thing stands for is said, and what may have been asked is answered. */
function explainOurs(turn: Turn, { story, system }: MappingRow): Step {
  const { match } = turn.meaning;
  const fact = say(`In the story, ${standFor(firstWord(story), firstWord(system))}.`);
  const concept = findConcept(turn.lesson, turn.state.analogy?.concept ?? null);
  if (match?.kind !== "question" || match.score < recognised)
    return { parts: [fact], offers: offersAt(turn, concept), concept: concept?.id ?? null };
  const step = match.score < probable ? answerClose(turn, match) : answerMatch(turn, match);
  return { ...step, parts: [fact, ...step.parts] };
}
