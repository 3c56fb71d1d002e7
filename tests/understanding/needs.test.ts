import { describe, expect, it } from "vitest";
import { readShippedExamples } from "../../src/learning/moves.ts";
import { listNeeds, readBeginning } from "../../src/understanding/needs.ts";
import { rules } from "../../src/understanding/rules.ts";

const examples = await readShippedExamples();

/** Here a long word is rare, and a short one common. */
function needsOf(pattern: RegExp): string[] | null {
  const needs = listNeeds(pattern, (beginning) => 5 - beginning.length);
  return needs && [...needs].sort();
}

describe("the words that a pattern needs", () => {
  it.each<[RegExp, string[]]>([
    [/^how\b/, ["how"]],
    [/\b(?:again|twice)$/, ["agai", "twic"]],
    [/\bin the oven\b/, ["oven"]],
    [/\banalog(?:y|ies)\b/, ["anal"]],
    [/\bwhy (?:not|so)(?: (?:now|then))*$/, ["why"]],
    [/\b(?:yes(?: please)?|no)$/, ["no", "yes"]],
    [/\btips?\b/, ["tip", "tips"]],
    [/^(?=.*\byeast\b)(?:\w+ ?)+$/, ["yeas"]],
    [/^(?:how|why)\b.*\b(?:bread|dough)\b/, ["brea", "doug"]],
    [/\bbaking(?! soda)/, ["baki"]],
    [/^dzięki$/, ["dzi"]],
    [/\b[a-z]+ (?:\w+ ){2,}loaves\b/, ["loav"]],
  ])("are found in %s", (pattern, words) => {
    expect(needsOf(pattern)).toEqual(words);
  });

  it.each([
    /^.+$/,
    /\bhow|\w+ing\b/,
    /\b(?:please )?\w+\b/,
    /\bun\w+/,
    /bread/,
    /\b(?:how |why )?\w+\b/,
    /(?<=bread )\w+/,
    /\blay ?person/,
  ])("are none in %s", (pattern) => {
    expect(needsOf(pattern)).toBeNull();
  });

  it("are in every example that a cue fires at", () => {
    const needs = rules.map(({ cue }) => listNeeds(cue, () => 1));
    const wrong = examples.flatMap(({ text }) => {
      const words = new Set((text.match(/\w+/g) ?? []).map(readBeginning));
      return rules.filter(
        ({ cue }, at) =>
          needs[at] && ![...needs[at]].some((word) => words.has(word)) && cue.test(text),
      );
    });
    expect(wrong).toEqual([]);
  });

  it("are there for nearly all cues", () => {
    const without = rules.filter(({ cue }) => listNeeds(cue, () => 1) === null);
    expect(without.length).toBeLessThan(rules.length / 20);
  });
});
