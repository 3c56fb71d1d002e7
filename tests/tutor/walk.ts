import { type Act, type Decision, decide, type Situation } from "../../src/tutor/decide.ts";
import type { Heard, Progress } from "../../src/tutor/ledger.ts";
import { openState, readDialogue } from "../../src/tutor/state.ts";
import { understand } from "../../src/understanding/understand.ts";
import { compileVocabulary } from "../../src/understanding/vocabulary.ts";
import { bread } from "../transcripts/bread.ts";
import { createRandom, pick } from "../transcripts/seeded.ts";

const vocabulary = compileVocabulary(bread);

/** One turn of a walk. */
export interface Stepped {
  readonly situation: Situation;
  readonly decision: Decision;
}

const lines = [
  ...["what is leaven?", "explain kneading", "tell me about baking", "what is a yeast cell?"],
  ...["again", "another example", "simpler please", "I don't get it", "the divers one again"],
  ...["what if the yeast cells die?", "what if all the cords tear?", "what if geese steal it?"],
  ...["how do I keep it alive?", "how does it apply to a pizza?", "how does it relate to leaven?"],
  ...["isn't that just mixing?", "so it's like a hammock?", "so it's like braiding hair?"],
  ...[
    "quiz me",
    "a hint",
    "no clue at all",
    "yes",
    "no",
    "next",
    "I get it",
    "recap",
    "2",
    "first",
  ],
  ...["where does the analogy break down?", "thanks", "hello", "bye", "help", "nice weather today"],
  ...["flurb the wibble of it", "that glorps it", "what is a blorptimer?", "", "🤔", "stop"],
];

/** Two hundred turns that nobody planned: things said, and offers pressed; the ledger grows as a store's would. */
export function walk(seed: number): Stepped[] {
  const random = createRandom(seed);
  const steps: Stepped[] = [];
  let state = openState("solo");
  let heard: Heard[] = [];
  let progress: Progress[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const act: Act =
      state.offers.length > 0 && random() < 0.4
        ? { kind: "press", offer: pick(state.offers, random).id }
        : say(pick(lines, random), state);
    const situation = { lesson: bread, state, act, heard, progress };
    const decision = decide(situation);
    steps.push({ situation, decision });
    state = decision.state.status === "ended" ? openState("solo") : decision.state;
    for (const { concept, item } of decision.heard) heard = hear(heard, concept, item, turn);
    progress = [...progress, ...decision.progress];
  }
  return steps;
}

/** What is said, understood as the bot would. */
export function say(text: string, state: Situation["state"]): Act {
  const meaning = understand(text, vocabulary, readDialogue(state));
  return { kind: "say", text, meaning, addressed: true };
}

function hear(heard: readonly Heard[], concept: string, item: string, last: number): Heard[] {
  const before = heard.find((row) => row.concept === concept && row.item === item);
  const rest = heard.filter((row) => row !== before);
  return [...rest, { concept, item, times: (before?.times ?? 0) + 1, last }];
}
