import { describe, expect, it } from "vitest";
import { onboardingWords, shippedWords } from "../understanding/bread.ts";
import { talk, talkFrom } from "./talk.ts";

const at = (concept: string, analogy: string) => ({ concept, analogy: { concept, analogy } });

describe("who is right about a story", () => {
  it("hears no more than that, where nothing in particular was named", () => {
    const { told } = talkFrom(
      at("redundancy", "two-pilots"),
      shippedWords,
      "so the two pilots ate different food so they can't both get sick, right?",
    );
    expect(told.join("\n")).not.toMatch(/In the system|stands for the node/);
  });

  it("adds to it without having all of it lined up once more", () => {
    const { told } = talkFrom(
      at("scalability", "one-chef-then-several"),
      shippedWords,
      "ok that's like the pass. every plate goes past one guy who wipes the rim, 20 cooks don't help if he's slow",
    );
    expect(told).toEqual([
      expect.stringMatching(/^Yes, that fits\. In it, the \*\*guy\*\* stands for/),
    ]);
  });
});

describe("a picture that is being mapped", () => {
  it("has for a part what is said after the part is named once more", () => {
    const { state } = talk(
      shippedWords,
      "security",
      "i think security is like an onion, you peel one layer and there's another one",
      "hmm the node... i guess the middle of the onion? and the attacker is the one with the knife",
    );
    expect(state.picture?.rows).toEqual([
      { story: "onion", system: "security" },
      { story: "middle of the onion", system: "node" },
      { story: "one with the knife", system: "attacker" },
    ]);
  });
});

describe("who disagrees", () => {
  it.each([
    "ok that one i buy. but 15 minutes of writeups after... we wrote those and nobody read them. pure theatre imo",
    "at my old job we never had a lead for that, and it went fine",
    "i'm disagreeing with you there",
  ])("is granted it, and not praised: “%s”", (text) => {
    const { told, unanswered } = talk(onboardingWords, "handling-secrets", text);
    expect(told.join("\n")).toMatch(/^(?:You may well be right|That may well be so)/);
    expect(unanswered).toBe(true);
  });
});

describe("whether the answer to a check was right", () => {
  it("is said afterwards, however hastily it is asked", () => {
    const asked = ["quiz me", "2", "was my quiz answr right tho"] as const;
    const { told } = talk(shippedWords, "replication", ...asked);
    expect(told).toEqual(["Yes, it is right."]);
  });

  it("picks a choice by its number, whatever else is counted", () => {
    const { log } = talk(shippedWords, "replication", "quiz me", "2, only 1 copy each");
    expect(log.result).toBe("right");
  });
});

describe("a wish for one sentence", () => {
  it("is kept, with a slip in it as well", () => {
    const { told } = talk(shippedWords, "replication", "too long lol. in 1 sentnce?");
    expect(told.join(" ").match(/[.!?](?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
  });
});
