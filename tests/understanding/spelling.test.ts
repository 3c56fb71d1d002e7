import { describe, expect, it } from "vitest";
import { measureDistance } from "../../src/understanding/spelling.ts";
import { breadWords, readShipped, shippedWords } from "./bread.ts";

describe("a misspelt word", () => {
  it.each([
    ["scalabilty", "scalability"],
    ["scalibility", "scalability"],
    ["avaliability", "availability"],
    ["replicaton", "replication"],
    ["secuirty", "security"],
    ["analagy", "analogy"],
    ["undrestand", "understand"],
    ["exampel", "example"],
    ["systms", "systems"],
  ])("becomes a word of the shipped lesson or of every conversation: %s", (word, meant) => {
    expect(shippedWords.spelling.correct(word)).toBe(meant);
  });

  it.each([
    ["levaen", "leaven"],
    ["kneeding", "kneading"],
    ["sourdogh", "sourdough"],
    ["gluetn", "gluten"],
  ])("becomes a word of whichever lesson is taught: %s", (word, meant) => {
    expect(breadWords.spelling.correct(word)).toBe(meant);
    expect(shippedWords.spelling.correct(word)).toBe(word);
  });

  it.each(["tolerence", "tolerrance", "tolrance"])("is heard in a message: %s", (word) => {
    expect(readShipped(`what is fault ${word}?`).mentions).toEqual(["fault-tolerance"]);
  });

  it.each(["differently", "simply", "explained", "relations", "understands", "clearing", "butter"])(
    "is not seen in a word that is another word: %s",
    (word) => {
      expect(shippedWords.spelling.correct(word)).toBe(word);
      expect(breadWords.spelling.correct(word)).toBe(word);
    },
  );

  it.each(["sourdaags", "repligasjon"])(
    "is left alone where three letters differ: “%s”",
    (word) => {
      expect(breadWords.spelling.correct(word)).toBe(word);
      expect(shippedWords.spelling.correct(word)).toBe(word);
    },
  );

  it.each(["oven", "ovne", "teh", "", "a", "emojiyes", "что", "zzzzzzzzzz", "12345"])(
    "is left alone where it is short, foreign or far from all: “%s”",
    (word) => {
      expect(breadWords.spelling.correct(word)).toBe(word);
    },
  );
});

describe("the distance between two words", () => {
  it("counts each letter changed, added or left out, and a swap of neighbours, as one", () => {
    expect(measureDistance("leaven", "leaven", 2)).toBe(0);
    expect(measureDistance("leaven", "leeven", 2)).toBe(1);
    expect(measureDistance("leaven", "leaen", 2)).toBe(1);
    expect(measureDistance("leaven", "leavenn", 2)).toBe(1);
    expect(measureDistance("leaven", "levaen", 2)).toBe(1);
    expect(measureDistance("leaven", "laevne", 2)).toBe(2);
  });

  it("is no more than one over what is asked for", () => {
    expect(measureDistance("leaven", "zzzzzz", 1)).toBe(2);
    expect(measureDistance("", "kneading", 2)).toBe(3);
  });
});
