import { describe, expect, it } from "vitest";
import type { DialogueState, Meaning } from "../../src/understanding/meaning.ts";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

function hearAfterTheTyre(text: string, answered: DialogueState["answered"] = null): Meaning {
  return readShipped(
    text,
    stateOf({
      concept: "fault-tolerance",
      taught: ["fault-tolerance"],
      analogy: { concept: "fault-tolerance", analogy: "spare-tyre" },
      ...(answered && { answered }),
    }),
  );
}

describe("what would help there, in a real system", () => {
  it.each([
    "the trip ended after the second puncture. so what would help there, in a real system?",
    "hm ok. in the tyre story the trip ended after the second puncture. what do they do about that in practice?",
    "in that story the only spare was used up and the next tyre went flat. how do real systems handle that in practice?",
  ])("is what answers the trouble that was told with it: “%s”", (text) => {
    const { move, match } = hearAfterTheTyre(text);
    expect(move).toBe("ask-how");
    expect(match?.id).toBe("what-helps-when-the-only-spare-is-used-up");
  });

  it.each([
    "what do they do about that in practice?",
    "so what would help there, in a real system?",
    "and how do engineers deal with that in a real system",
    "in a real system, what would you do about that?",
    "what is the fix for that in real systems?",
  ])("is looked up by where the story breaks down, and tells no story: “%s”", (text) => {
    const { move, why, near } = hearAfterTheTyre(text);
    expect({ move, rule: why.rule }).toEqual({ move: "ask-how", rule: "remedy" });
    expect(near.length).toBeGreaterThan(0);
  });

  it("is of what was just answered, where something was", () => {
    const { why, match, near } = hearAfterTheTyre("what do they do about that in practice?", {
      kind: "question",
      concept: "fault-tolerance",
      id: "what-if-a-node-fails",
    });
    expect({ rule: why.rule, match, near }).toEqual({ rule: "remedy", match: null, near: [] });
  });

  it.each(["and in a real system?", "so how is that in practice?", "in practice?"])(
    "is how it applies where it says no more than where: “%s”",
    (text) => {
      const { move, why } = hearAfterTheTyre(text);
      expect({ move, rule: why.rule }).toEqual({ move: "apply", rule: "remedy" });
    },
  );

  it("is heard in any lesson", () => {
    const analogy = { concept: "on-call", analogy: "the-lifeguards-tower" };
    const { why } = readOnboarding("what do real teams do about that?", "on-call", { analogy });
    expect(why.rule).toBe("remedy");
  });

  it.each([
    "what does that do",
    "what can I do with that?",
    "what do people use this for",
    "what does a load balancer do there?",
    "what would help me remember this",
    "how do you avoid that?",
    "what does that mean in practice?",
    "and in real life?",
  ])("is not what is asked otherwise: “%s”", (text) => {
    expect(hearAfterTheTyre(text).why.rule).not.toBe("remedy");
  });
});

describe("who asks what to do about what has just happened to them", () => {
  it.each([
    ["nice?? i just leaked a key. what do i do", "what-if-a-secret-leaks"],
    [
      "great. my reviewer is on holiday for two weeks. what do i do",
      "what-if-nobody-reviews-my-change",
    ],
  ])("asks of a case, in whatever words it is begun: “%s”", (text, question) => {
    const { move, match } = readOnboarding(text, "handling-secrets");
    expect({ move, question: match?.id }).toEqual({ move: "what-if", question });
  });

  it.each(["my colleague told me to talk to you. what do i do?", "ok thanks. what do i do?"])(
    "asks how the bot is used where nothing of the lesson has happened: “%s”",
    (text) => {
      expect(readOnboarding(text, "handling-secrets").move).toBe("help");
    },
  );

  it("asks what suits them where they tell what they have", () => {
    const cellar = "we have two old machines in the cellar. what would you do first?";
    expect(readShipped(cellar, stateOf({ concept: "redundancy" })).move).toBe("apply");
  });
});
