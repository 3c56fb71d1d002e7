import { type Decision, decide } from "../../src/tutor/decide.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
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
    const meaning = understand(text, words, readDialogue(state));
    const act = { kind: "say", text, meaning, addressed: true } as const;
    decision = decide({ lesson: words.lesson, state, act, heard: [], progress: [] });
    state = decision.state;
  }
  if (!decision) throw new Error("Nothing was said");
  const parts = decision.reply?.parts ?? [];
  const offers = decision.reply?.offers.map(({ label }) => label) ?? [];
  return { ...decision, offers, told: parts.map((each) => ("text" in each ? each.text : "")) };
}
