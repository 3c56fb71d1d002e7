import { describe, expect, it } from "vitest";
import { shippedWords } from "../understanding/bread.ts";
import { talk } from "./talk.ts";

type Lines = readonly [string, ...string[]];
const say = (...lines: Lines) => talk(shippedWords, "availability", ...lines).told.join("\n");
const story = /Two pilots|Where it breaks down|In the story/;

describe("who wants no stories", () => {
  it.each([
    "explain redundancy, but skip the baby stuff",
    "explain redundancy without the fairy tale",
    "redundancy please, just the facts",
  ])("is taught the matter alone: “%s”", (text) => {
    const told = say(text);
    expect(told).toMatch(/^(?:Redundancy means|Have a second one)/);
    expect(told).not.toMatch(story);
  });

  it("hears none in what is asked later, either", () => {
    const told = say("no stories please, explain redundancy", "how does failover work?");
    expect(told).toMatch(/failover goes in four steps/);
    expect(told).not.toMatch(story);
  });

  it("hears one again as soon as they ask for one", () => {
    expect(say("no stories please, explain redundancy", "another analogy")).toMatch(story);
  });
});
