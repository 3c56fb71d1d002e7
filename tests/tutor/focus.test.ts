import { describe, expect, it } from "vitest";
import { type Decision, decide } from "../../src/tutor/decide.ts";
import type { Heard } from "../../src/tutor/ledger.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
import { understand } from "../../src/understanding/understand.ts";
import { bread } from "../transcripts/bread.ts";
import { onboardingWords, shippedWords } from "../understanding/bread.ts";
import { say } from "./walk.ts";

/** Says one line after the other, in one session; the last decision. */
function talk(...lines: readonly [string, ...string[]]): Decision {
  let state: SessionState = openState("solo");
  let heard: readonly Heard[] = [];
  let last: Decision | null = null;
  for (const [at, line] of lines.entries()) {
    last = decide({ lesson: bread, state, act: say(line, state), heard, progress: [] });
    state = last.state;
    heard = [...heard, ...last.heard.map((row) => ({ ...row, times: 1, last: at }))];
  }
  if (!last) throw new Error("Nothing was said");
  return last;
}

function textOf({ reply }: Decision): string {
  return (reply?.parts ?? []).map((part) => ("text" in part ? part.text : "")).join("\n");
}

describe("what a question was answered about", () => {
  it("is under discussion where nothing else is being taught", () => {
    expect(
      talk("what if the yeast cells die?", "can you give me another example?").log,
    ).toMatchObject({ concept: "leaven" });
    expect(talk("yeast cell?", "an example, please").log.concept).toBe("leaven");
  });

  it("leaves the concept that is being taught", () => {
    const lines = ["what is baking?", "what if the yeast cells die?"] as const;
    expect(talk(...lines, "another example").log.concept).toBe("baking");
    expect(talk(...lines, "can you give me an example of that?").log.concept).toBe("leaven");
  });

  it("is under discussion from the second question in a row on, and leads back", () => {
    const lines = [
      "what is baking?",
      "what if the yeast cells die?",
      "how would I use leaven at home?",
    ] as const;
    const { state, reply } = talk(...lines);
    expect([state.concept, state.returnTo, state.taught]).toEqual([
      "leaven",
      ["baking"],
      ["baking"],
    ]);
    expect(reply?.offers.map(({ label }) => label)).toContain("Back to baking");
    expect(talk(...lines, "another example").log.concept).toBe("leaven");
  });

  it("is in the recap, and is what was understood where it is named", () => {
    const lines = ["what is baking?", "what if the yeast cells die?"] as const;
    expect(textOf(talk(...lines, "what did we learn so far?"))).toMatch(/Leaven.*\n.*Baking/);
    expect(talk(...lines, "I understand leaven now").progress).toEqual([
      { concept: "leaven", level: "understood" },
    ]);
  });

  it("is said to belong to its concept only once", () => {
    const first = talk("what if the yeast cells die?");
    expect(textOf(first)).toContain("That belongs to leaven");
    const second = talk("what if the yeast cells die?", "how would I use this at home?");
    expect(textOf(second)).not.toContain("That belongs to leaven");
  });
});

describe("a concept that was asked about ahead of its time", () => {
  it("is on offer once, though it comes next anyway", () => {
    const { reply } = talk("what is kneading?", "what if the yeast cells die?");
    const offered = (reply?.offers ?? []).filter(({ id }) => id === "concept:leaven");
    expect(offered.map(({ label }) => label)).toEqual(["Explain leaven"]);
  });
});

describe("a question that says little", () => {
  it.each(["why?", "oh. why not?", "but how come"])(
    "is shown in another story where it is no more than “%s”",
    (line) => {
      const { log, unanswered } = talk("what is leaven?", line);
      expect(log.analogy).not.toBeNull();
      expect(unanswered).toBe(false);
    },
  );

  it("asks for the concept itself where nothing was told yet, and no other answer is surely meant", () => {
    const { lesson } = onboardingWords;
    const state = openState("solo");
    const text = "contractor here, need the basics fast. how do you guys handle secrets";
    const meaning = understand(text, onboardingWords, readDialogue(state));
    const act = { kind: "say", text, meaning, addressed: true } as const;
    const { log } = decide({ lesson, state, act, heard: [], progress: [] });
    expect(log).toMatchObject({ concept: "handling-secrets", question: null });
    expect(log.analogy).not.toBeNull();
  });
});

describe("two questions in one message", () => {
  it("are both answered, the first one first", () => {
    const { lesson } = shippedWords;
    const state = { ...openState("solo"), concept: "redundancy", taught: ["redundancy"] };
    const text = "How long does the switch take? Do the customers notice anything?";
    const meaning = understand(text, shippedWords, readDialogue(state));
    const act = { kind: "say", text, meaning, addressed: true } as const;
    const told = textOf(decide({ lesson, state, act, heard: [], progress: [] }));
    expect(told).toMatch(
      /^A failover takes from about a second[\s\S]*\nWith failover, often a few/,
    );
  });
});

describe("an answer that was not heard", () => {
  const asked = ["what is leaven?", "what if the yeast cells die?"] as const;

  it.each([
    "sorry, can you repeat the last bit?",
    "say that again, I didn't catch it",
    "what did you just say?",
    "come again?",
    "I missed that, one more time please",
  ])("is said once more: “%s”", (line) => {
    expect(textOf(talk(...asked, line))).toContain("Then no more gas comes");
  });

  it.each([
    "explain it again",
    "explain leaven again",
    "I don't get it",
    "can you give another example?",
  ])("is not what is asked for by “%s”", (line) => {
    const again = talk(...asked, line);
    expect(textOf(again)).not.toContain("Then no more gas comes");
    expect(again.log.analogy).not.toBeNull();
  });

  it("is said in full to whoever asks in the author's words, and else in short", () => {
    expect(textOf(talk(...asked, "what if the yeast cells die?"))).not.toContain("before");
    const state = talk(...asked).state;
    const act = say("what if the yeast cells die?", state);
    if (act.kind !== "say" || !act.meaning.match) throw new Error("It is not understood");
    const meaning = { ...act.meaning, match: { ...act.meaning.match, score: 0.7 } };
    const other = decide({
      lesson: bread,
      state,
      act: { ...act, meaning },
      heard: [],
      progress: [],
    });
    expect(textOf(other)).toContain("what I said before");
  });
});

describe("a wish for the next story", () => {
  it.each([
    ["another one, maybe something with ironing?", "ironing-a-shirt"],
    ["another example, but with an egg", "egg-in-a-pan"],
    ["I don't know much about ice, do you have another one?", "ironing-a-shirt"],
    ["can you explain it again? I want to get the steam part", "ironing-a-shirt"],
  ])("is granted: “%s”", (line, analogy) => {
    expect(talk("what is baking?", line).log.analogy).toBe(analogy);
  });

  it("that no story fits is not passed over in silence", () => {
    const told = talk("what is baking?", "another one, something with football?");
    expect(textOf(told)).toContain("I have no story with football for baking.");
  });

  it("is only made where a story is wished for", () => {
    const told = talk("what is baking?", "I was in football training, explain it again please");
    expect(textOf(told)).not.toContain("I have no story");
  });
});
