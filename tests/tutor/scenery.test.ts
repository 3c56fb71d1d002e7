import { describe, expect, it } from "vitest";
import { shippedWords } from "../understanding/bread.ts";
import { talkFrom } from "./talk.ts";

const concept = "redundancy";
const flying = { concept, analogy: { concept, analogy: "two-pilots" } };
const ask = (text: string) => talkFrom(flying, shippedWords, text);
const told = (text: string) => ask(text).told.join("\n");

describe("what is in a story and in no row of its mapping", () => {
  it.each([
    ["what are the dials?", "dials"],
    [
      "ohh nice. so the dials the first officer watches, what would that be in a real system?",
      "dials",
    ],
    ["no i meant the dials, not the first officer :)", "dials"],
    ["who is the pasta then?", "pasta"],
  ])("is not explained, and what stands for something is shown: “%s”", (text, thing) => {
    const { reply, log, unanswered } = ask(text);
    expect(told(text)).toMatch(new RegExp(`^Nothing is written for me about the ${thing} alone`));
    expect(reply?.parts.some(({ kind }) => kind === "mapping")).toBe(true);
    expect([log.concept, unanswered]).toEqual([concept, true]);
  });

  it.each([
    "what is the first officer?",
    "who is the pilot?",
    "what are the dials? and what if both pilots fall ill at the same time?",
    "what is the quorum?",
    "what is the other then?",
    "who is the postman?",
  ])(
    "is not what stands for something, what is asked besides, or what the story has not: “%s”",
    (text) => {
      expect(told(text)).not.toMatch(/^Nothing is written for me about/);
    },
  );

  it("is asked of no story that is not in the air", () => {
    const { told: other } = talkFrom({ concept }, shippedWords, "what are the dials?");
    expect(other.join("\n")).not.toMatch(/^Nothing is written for me about/);
  });
});
