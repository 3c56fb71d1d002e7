import { loadShipped } from "../../src/parsed-lessons.ts";
import type { DialogueState, Meaning } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { compileVocabulary } from "../../src/understanding/vocabulary.ts";
import { bread, first } from "../transcripts/bread.ts";

const shipped = await loadShipped();
const lessonOf = (id: string) =>
  first(
    shipped.filter((lesson) => lesson.id === id),
    id,
  );

/** The bread lesson, the lesson about distributed systems, and the one about joining a team. */
export const breadWords = compileVocabulary(bread);
export const shippedWords = compileVocabulary(lessonOf("distributed-systems"));
export const onboardingWords = compileVocabulary(lessonOf("team-onboarding"));

const nowhere: DialogueState = {
  isOpen: true,
  concept: null,
  analogy: null,
  taught: null,
  pending: null,
  offers: [],
};

/** Where a conversation about bread stands, if it is no more than what is given. */
export function stateOf(changes: Partial<DialogueState> = {}): DialogueState {
  return { ...nowhere, ...changes };
}

/** In the middle of the leaven, with the divers' story in the air. */
export const atLeaven = stateOf({
  concept: "leaven",
  analogy: { concept: "leaven", analogy: "divers-and-a-wreck" },
  taught: ["leaven"],
});

/** In the middle of fault tolerance, with the taxi story in the air. */
export const atFaults = stateOf({
  concept: "fault-tolerance",
  analogy: { concept: "fault-tolerance", analogy: "taxi-fleet" },
  taught: ["fault-tolerance"],
});

/** What is meant by a message about bread. */
export function readBread(text: string, state: DialogueState = atLeaven): Meaning {
  return understand(text, breadWords, state);
}

/** What is meant by a message about distributed systems. */
export function readShipped(text: string, state: DialogueState = atFaults): Meaning {
  return understand(text, shippedWords, state);
}

/** What is meant by a message about joining a team, in the middle of `concept`. */
export function readOnboarding(
  text: string,
  concept: string | null,
  changes: Partial<DialogueState> = {},
): Meaning {
  const taught = concept === null ? [] : [concept];
  return understand(text, onboardingWords, stateOf({ concept, taught, ...changes }));
}
