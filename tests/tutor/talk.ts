import type { Decision } from "../../src/tutor/decide.ts";
import { answerMessage } from "../../src/tutor/message.ts";
import { openState, type SessionState } from "../../src/tutor/state.ts";
import type { DialogueState } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import type { Vocabulary } from "../../src/understanding/vocabulary.ts";

/** Says one line after the other where a concept was taught; all that is replied to the last, and what was decided. */
export function talk(words: Vocabulary, concept: string, ...lines: readonly [string, ...string[]]) {
  return talkFrom({ concept }, words, ...lines);
}

/** The same with a story in the air. */
export function talkFrom(
  at: { readonly concept: string; readonly analogy?: SessionState["analogy"] },
  words: Vocabulary,
  ...lines: readonly [string, ...string[]]
) {
  let state: SessionState = { ...openState("solo"), ...at, taught: [at.concept], turns: 3 };
  let decision: Decision | null = null;
  for (const text of lines) {
    const situation = { lesson: words.lesson, state, heard: [], progress: [] };
    const message = { text, addressed: true };
    const read = (said: string, before: DialogueState) => understand(said, words, before);
    decision = answerMessage(situation, message, read).decision;
    state = decision.state;
  }
  if (!decision) throw new Error("Nothing was said");
  const parts = decision.reply?.parts ?? [];
  const offers = decision.reply?.offers.map(({ label }) => label) ?? [];
  return { ...decision, offers, told: parts.map((each) => ("text" in each ? each.text : "")) };
}
