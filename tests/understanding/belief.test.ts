import { describe, expect, it } from "vitest";
import { atFaults, readOnboarding, readShipped, stateOf } from "./bread.ts";

const secure = stateOf({ concept: "security", taught: ["security"] });
const storyless = stateOf({ concept: "fault-tolerance", taught: ["fault-tolerance"] });
const checking = stateOf({ ...storyless, pending: "check" });

describe("a belief that is held out to be confirmed", () => {
  it.each([
    ["shipping-a-change", "merged means finished, correct?"],
    ["handling-secrets", "a private repo is safe, isn't it?"],
  ])("is answered as one in the middle of %s: “%s”", (concept, text) => {
    const { move, match } = readOnboarding(text, concept);
    expect({ move, kind: match?.kind }).toEqual({ move: "compare", kind: "misconception" });
  });

  it("is one also where it is concluded from what somebody has", () => {
    expect(readShipped("we have encryption so we are fine", secure).move).toBe("compare");
    expect(readShipped("we have three nodes. how do I make it safer?", storyless).move).toBe(
      "apply",
    );
  });

  it.each([
    ["on-call", "so first I stop the harm, right?"],
    ["handling-secrets", "so a secret is never safe in a message"],
    ["code-review", "so the reviewer is responsible too"],
  ])("is none where it has it the right way round, in the middle of %s: “%s”", (concept, text) => {
    expect(readOnboarding(text, concept).move).toBe("restate");
  });
});

describe("talk around the subject", () => {
  it.each([
    ["like, does somebody watch them all day?", "ask-how"],
    ["like when my aunt watches the shop", "own-analogy"],
    ["what your saying is the rest goes on", "restate"],
    ["in other words, the rest goes on without it", "restate"],
    ["in other words please", "explain-again"],
    ["dont know what a heartbeat is", "clarify-term"],
    ["is redundancy a part of fault tolerance", "relate"],
    ["the error rate climbs every minute, what now", "what-if"],
    ["what now", "continue"],
    ["whatt", "explain-again"],
    ["can you watch that somewhere, on a screen?", "ask-how"],
    ["who do I ask about new headphones", "off-topic"],
  ] as const)("is heard for what it is: “%s” is %s", (text, move) => {
    expect(readShipped(text, storyless).move).toBe(move);
  });

  it("thanks a story for what it did, and asks for the bit that it did not do", () => {
    expect(readShipped("the taxi story did the trick", atFaults).move).toBe("understood");
    expect(readShipped("the bit with the taxis, how was it meant?", atFaults).move).toBe(
      "re-explain-analogy",
    );
  });
});

describe("while a check is open", () => {
  it.each([
    ["no idea, maybe the spare does it", "answer"],
    ["the load balancer", "answer"],
    ["the load balancer?", "clarify-term"],
    ["tough question", "hint"],
    ["could you help me a little", "hint"],
    ["I'd ask the others what they have checked so far", "answer"],
  ] as const)("“%s” is %s", (text, move) => {
    expect(readShipped(text, checking).move).toBe(move);
  });
});
