import { describe, expect, it } from "vitest";
import { type Decision, decide } from "../../src/tutor/decide.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
import type { Meaning } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { shippedWords } from "../understanding/bread.ts";

const inTheMiddle: SessionState = {
  ...openState("solo"),
  concept: "availability",
  taught: ["availability"],
  turns: 3,
};

function reply(text: string, state = inTheMiddle, change: Partial<Meaning> = {}): Decision {
  const meaning = { ...understand(text, shippedWords, readDialogue(state)), ...change };
  const act = { kind: "say", text, meaning, addressed: true } as const;
  return decide({ lesson: shippedWords.lesson, state, act, heard: [], progress: [] });
}

function kindsOf({ reply: said }: Decision): string[] {
  return (said?.parts ?? []).map(({ kind }) => kind);
}

function textsOf({ reply: said }: Decision): string[] {
  return (said?.parts ?? []).map((part) => ("text" in part ? part.text : ""));
}

describe("a question about another concept", () => {
  it.each([
    "but what if the failover itself fails?",
    "how many spares do I need?",
    "how fast is failover?",
  ])("waits for the answer, and for no story: “%s”", (text) => {
    const told = reply(text);
    expect(told.log.question).not.toBeNull();
    expect(kindsOf(told)).not.toContain("story");
    expect(told.reply?.offers.map(({ id }) => id)).toContain("concept:redundancy");
  });

  it("is taught it, where that is how it works", () => {
    expect(kindsOf(reply("how does redundancy work?"))).toContain("story");
  });
});

describe("what is likely asked, and not surely", () => {
  const match = { kind: "question", concept: "availability" } as const;
  const one = { ...match, id: "does-it-matter-where-the-nodes-are" };
  const other = { ...match, id: "can-a-system-be-up-all-the-time" };
  const told = (score: number, next: number) => {
    const change = { match: { ...one, score }, near: [{ ...other, score: next }] } as const;
    return reply("does that have to be in one place?", inTheMiddle, { ...change, move: "ask-how" });
  };

  it("is named first where another may as well be meant", () => {
    const [first] = textsOf(told(0.45, 0.3));
    expect(first).toBe("If you mean “Does it matter where the nodes are?”:");
    expect(textsOf(told(0.3, 0))[0]).toBe(first);
  });

  it("is simply answered where nothing else is nearly as likely, with a way out", () => {
    const clear = told(0.45, 0.1);
    expect(textsOf(clear)[0]).not.toContain("“");
    expect(clear.reply?.offers.map(({ label }) => label)).toContain("Not what I meant");
  });
});

describe("what would help there", () => {
  it("is the heart of what was just answered", () => {
    const { state } = reply("what if the load balancer fails?");
    const [first, heart] = textsOf(reply("and what do they do about that in practice?", state));
    expect(first).toContain("what I said before");
    expect(heart).toMatch(/^If there is only one load balancer/);
  });

  it("is asked back where the story stops at several things", () => {
    const analogy = { concept: "availability", analogy: "night-pharmacy" };
    const told = reply("what do they do about that in practice?", { ...inTheMiddle, analogy });
    expect(kindsOf(told)).not.toContain("story");
    expect(told.reply?.offers.some(({ id }) => id.startsWith("question:"))).toBe(true);
  });
});
