import { describe, expect, it } from "vitest";
import { understand } from "../../src/understanding/understand.ts";
import { atFaults, readBread, readShipped, shippedWords, stateOf } from "./bread.ts";

const find = (text: string, state = atFaults) => readShipped(text, state).match?.id;

describe("what is asked of any concept in the same words", () => {
  it.each([
    ["whats the point of it tho", "what-is-fault-tolerance-good-for"],
    ["ok but why bother?", "what-is-fault-tolerance-good-for"],
    ["and what happens if you dont have it?", "what-is-fault-tolerance-good-for"],
    ["any downsides?", "what-does-fault-tolerance-cost"],
    ["is it hard to do", "what-does-fault-tolerance-cost"],
    ["do solo devs even need this", "does-a-small-project-need-fault-tolerance"],
    ["when dont i need it", "does-a-small-project-need-fault-tolerance"],
    ["so where do i start with it?", "how-would-i-use-fault-tolerance-in-a-real-project"],
    ["how do i know if ive done it right", "how-do-you-test-fault-tolerance"],
    ["are there different types?", "what-kinds-of-fault-tolerance-are-there"],
    ["which companies use it", "where-do-i-meet-fault-tolerance-in-everyday-life"],
    ["hm, and what do people usually get wrong", "which-mistakes-are-common-with-fault-tolerance"],
  ])("%s → %s", (text, id) => expect(find(text)).toBe(id));

  it("is asked of the concept that is named, whichever is under discussion", () => {
    expect(readShipped("what's the point of redundancy?").match).toMatchObject({
      concept: "redundancy",
      id: "what-is-redundancy-good-for",
    });
  });

  it("has two answers where both sides are asked for", () => {
    const { match, further } = readShipped("pros and cons?");
    expect([match?.id, ...further.map(({ id }) => id)]).toEqual([
      "what-is-fault-tolerance-good-for",
      "what-does-fault-tolerance-cost",
    ]);
  });

  it("keeps the move that supposes a case", () => {
    expect(readShipped("what happens without fault tolerance?").move).toBe("what-if");
  });

  it("stays a question where the lesson has no answer", () => {
    expect(readBread("any downsides?")).toMatchObject({ move: "ask-how", match: null });
  });
});

describe("what has the same words, and asks something else,", () => {
  it.each([
    "why does the detector need a timeout?",
    "what's the point of the taxi story?",
    "when does the load balancer skip a node?",
    "is it hard for a node to rejoin?",
    "how do i know if a node died?",
    "what kind of node is that?",
    "do i need to lock the table while it's copying",
    "so the point is that it goes on",
  ])("%s", (text) =>
    expect(find(text) ?? "").not.toMatch(/good-for|cost|small-project|kinds-of|mistakes|everyday/),
  );

  it("is left to what the question before it was about, where that has an answer", () => {
    const state = stateOf({ ...atFaults, explained: "load balancer" });
    const { match } = understand("why do we need it?", shippedWords, state);
    expect(match?.id).not.toBe("what-is-fault-tolerance-good-for");
  });
});
