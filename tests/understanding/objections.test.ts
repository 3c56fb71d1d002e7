import { describe, expect, it } from "vitest";
import { readShipped, stateOf } from "./bread.ts";

const state = stateOf({ concept: "availability", taught: ["availability"] });

describe("a doubt about what one thing is good for", () => {
  it.each([
    ["isn't redundancy just paying twice for the same thing?", "spare-nodes-are-wasted-money"],
    ["is redundancy just burning money?", "spare-nodes-are-wasted-money"],
    ["isn't replication just wasting disk space?", "what-does-replication-cost"],
    ["isn't fault tolerance overkill?", "does-a-small-project-need-fault-tolerance"],
    [
      "isn't scalability only about buying more hardware?",
      "scaling-just-means-making-the-system-bigger",
    ],
  ])("is not held against what is under discussion: “%s”", (text, id) => {
    expect(readShipped(text, state).match?.id).toBe(id);
  });

  it.each([
    "isn't that the same as redundancy?",
    "isn't redundancy a kind of availability?",
    "is redundancy different from that?",
    "isn't redundancy the same?",
    "is redundancy more than availability?",
    "isn't redundancy just like fault tolerance?",
  ])("is not where two things are: “%s”", (text) => {
    const { move, why } = readShipped(text, state);
    expect(["compare", "relate"]).toContain(move);
    expect(why.rule).not.toBe("objection");
  });
});
