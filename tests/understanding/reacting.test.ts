import { describe, expect, it } from "vitest";
import { isObjection } from "../../src/understanding/objections.ts";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

describe("what is held out for a verdict", () => {
  it.each([
    "so the primary takes the writes and the others copy from it. is that right?",
    "so the primary takes the writes and the others copy from it. am i right?",
  ])("is a statement, though a question follows it: “%s”", (text) => {
    expect(readShipped(text).move).toBe("restate");
  });
});

describe("a question that speaks of no story", () => {
  it("does not ask where one stops", () => {
    const state = stateOf({
      concept: "on-call",
      analogy: { concept: "on-call", analogy: "the-lifeguards-tower" },
      taught: ["on-call"],
    });
    for (const text of ["isn't waiting more considerate?", "can i just tell him no?"])
      expect(readOnboarding(text, "on-call", state).move).not.toBe("breaks-down");
  });
});

describe("what somebody wrote", () => {
  it("is not what is asked where that is asked in words of its own", () => {
    const text = 'one guy wrote "did you even test this" how should i answer that, in his tone?';
    expect(readOnboarding(text, "code-review").match?.id).not.toBe(
      "how-do-i-tell-whether-a-review-was-good",
    );
  });
});

describe("a message of several questions", () => {
  it("is answered by the one that is most surely asked", () => {
    const text =
      "what would the bad kitchen be for a website? what can take out both servers at once";
    const { match, near } = readShipped(
      text,
      stateOf({ concept: "redundancy", taught: ["redundancy"] }),
    );
    expect(match?.score).toBeGreaterThanOrEqual(Math.max(0, ...near.map(({ score }) => score)));
  });
});

describe("a thing of the story", () => {
  it("is asked for where it is named first, and then what it is on a computer", () => {
    const state = stateOf({
      concept: "security",
      analogy: { concept: "security", analogy: "bank-vault" },
      taught: ["security"],
    });
    const text = "i mean like the silent alarm in your vault, what is that on a real computer?";
    expect(readShipped(text, state).row).toMatchObject({ system: "intrusion detection" });
  });
});

describe("what went well elsewhere", () => {
  it.each([
    ["at my old place only ops had it, and that worked fine", true],
    ["that's just bureaucracy", true],
    ["what would be pure theatre?", false],
    ["at my old place only ops had it, why not here?", false],
  ])("is an objection, unless something is asked: “%s”", (text, expected) => {
    expect(isObjection(text)).toBe(expected);
  });

  it("is no sign that something was understood", () => {
    const text =
      "at my old place devs wrote code and the ops guys carried it, and that worked fine";
    expect(readOnboarding(text, "on-call").move).not.toBe("understood");
  });
});
