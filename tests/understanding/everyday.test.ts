import { describe, expect, it } from "vitest";
import { listExampleWords } from "../../src/understanding/model/vocabulary.ts";
import { rules } from "../../src/understanding/rules.ts";
import { atLeaven, breadWords, readBread, readShipped, shippedWords, stateOf } from "./bread.ts";

const cueWords = new Set(
  [...listExampleWords(), ...rules.map(({ cue }) => cue.source.replace(/\\[bws]/g, " "))]
    .join(" ")
    .match(/\b[a-z]{5,}\b/g),
);
const everyday =
  "wheat clean apple sample storm wound tanks stable movie dinner blank sweet death older";

describe("a word that is spelled right", () => {
  it("stays, if a cue or several examples have it", () => {
    for (const { spelling } of [breadWords, shippedWords])
      expect([...cueWords].filter((word) => spelling.correct(word) !== word)).toEqual([]);
  });
  it.each(everyday.split(" "))("stays, if it is an everyday word: %s", (word) => {
    expect([breadWords, shippedWords].map(({ spelling }) => spelling.correct(word))).toEqual([
      word,
      word,
    ]);
  });
});

describe("a line", () => {
  it.each([
    ["in plain english please", "simpler"],
    ["plain words please", "simpler"],
  ])("about distributed systems: “%s” is %s", (text, move) => {
    expect(readShipped(text).move).toBe(move);
  });
  it.each([
    ["short version please", "simpler"],
    ["what's the short version of leaven?", "simpler"],
    ["how are leaven and baking connected?", "relate"],
    ["I don't know", "explain-again"],
  ])("about bread: “%s” is %s", (text, move) => {
    expect(readBread(text).move).toBe(move);
  });
  it("“got it, quiz me” says two things", () => {
    expect(readBread("got it, quiz me").also).toContain("understood");
  });
  it("“no one” picks no offer", () => {
    const state = { ...atLeaven, offers: ["a", "b"], pending: "check" as const };
    expect(readBread("no one", state).offer).toBeNull();
  });
  it("recognises no question about another pair of concepts than was named", () => {
    const { match } = readBread(
      "is leaven different from kneading?",
      stateOf({ concept: "leaven" }),
    );
    expect(match?.id).not.toBe("what-is-the-difference-between-leaven-and-baking");
  });
});
