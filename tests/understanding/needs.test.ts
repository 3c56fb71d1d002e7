import { describe, expect, it } from "vitest";
import { readShippedExamples } from "../../src/learning/moves.ts";
import { listAlternatives, readBeginning } from "../../src/understanding/needs.ts";
import { rules } from "../../src/understanding/rules.ts";

const examples = await readShippedExamples();

/** What each alternative needs; here a long word is rare, and a short one common. */
function needsOf(pattern: RegExp): string[] {
  return listAlternatives(pattern, (beginning) => 5 - beginning.length).map(({ needs }) =>
    needs.map((words) => [...words].sort().join(" or ")).join(", "),
  );
}

describe("the words that a pattern needs", () => {
  it.each<[RegExp, string]>([
    [/^how\b/, "how"],
    [/\b(?:again|twice)$/, "agai or twic"],
    [/\bin the oven\b/, "oven, the"],
    [/\banalog(?:y|ies)\b/, "anal"],
    [/\bwhy (?:not|so)(?: (?:now|then))*$/, "why, not or so"],
    [/\b(?:yes(?: please)?|no)$/, "no or yes"],
    [/\btips?\b/, "tip or tips"],
    [/^(?=.*\byeast\b)(?:\w+ ?)+$/, "yeas"],
    [/^(?:how|why)\b.*\b(?:bread|dough)\b/, "brea or doug, how or why"],
    [/\bagain and (?:again|twice)\b/, "agai, and"],
    [/\bbaking(?! soda)/, "baki"],
    [/^dzięki$/, "dzi"],
    [/\b[a-z]+ (?:\w+ ){2,}loaves\b/, "loav"],
  ])("are found in %s", (pattern, words) => {
    expect(needsOf(pattern)).toEqual([words]);
  });

  it("are told for each alternative, and what it reads like", () => {
    const cue = /^bread(?: or (?:dough|loaf))?$|\bin (?:the |an )?oven\b/;
    const alternatives = listAlternatives(cue, () => 1);
    expect(alternatives.map(({ source }) => source).join("|")).toBe(cue.source);
    expect(alternatives.map(({ needs }) => needs.map((words) => [...words]))).toEqual([
      [["brea"]],
      [["in"], ["oven"]],
    ]);
  });

  it.each([
    /^.+$/,
    /\b(?:please )?\w+\b/,
    /\bun\w+/,
    /bread/,
    /\b(?:how |why )?\w+\b/,
    /(?<=bread )\w+/,
    /\blay ?person/,
  ])("are none in %s", (pattern) => {
    expect(needsOf(pattern)).toEqual([""]);
  });

  it("are in every example that a cue fires at", () => {
    const alternatives = rules.flatMap(({ id, cue }) =>
      listAlternatives(cue, () => 1).map(({ source, needs }) => ({
        ...{ id, needs },
        pattern: new RegExp(source, cue.flags),
      })),
    );
    const wrong = examples.flatMap(({ text }) => {
      const words = new Set((text.match(/\w+/g) ?? []).map(readBeginning));
      return alternatives.filter(
        ({ needs, pattern }) =>
          !needs.every((each) => [...each].some((word) => words.has(word))) && pattern.test(text),
      );
    });
    expect(wrong).toEqual([]);
    // Every example is held against every pattern.
  }, 180_000);

  it("leave the alternatives of every cue whole", () => {
    const torn = rules.filter(({ cue }) => {
      const sources = listAlternatives(cue, () => 1).map(({ source }) => source);
      return sources.join("|") !== cue.source;
    });
    expect(torn).toEqual([]);
  });

  it("are there for nearly all cues", () => {
    const without = rules.filter(({ cue }) =>
      listAlternatives(cue, () => 1).some(({ needs }) => needs.length === 0),
    );
    expect(without.length).toBeLessThan(rules.length / 20);
  });
});
