import { describe, expect, it } from "vitest";
import type { Analogy, MappingRow } from "../../src/lessons/lesson.ts";
import { compareTerms, findStoryWord, standFor, tellInStory } from "../../src/tutor/story-words.ts";
import { bread, conceptOf, first } from "../transcripts/bread.ts";

const same = compareTerms(bread);

function story(...rows: readonly (readonly [string, string])[]): Analogy {
  const mapping: MappingRow[] = rows.map(([left, right]) => ({ story: left, system: right }));
  return { ...first(conceptOf("leaven").analogies, "analogy"), mapping };
}

function tell(line: string, ...rows: readonly (readonly [string, string])[]): string | null {
  return tellInStory(line, story(...rows), same);
}

describe("what stands for what", () => {
  it("has no article before what somebody does", () => {
    expect(standFor("moving the flags", "action item")).toBe(
      "moving the flags stands for the action item",
    );
    expect(standFor("building site", "node")).toBe("the building site stands for the node");
  });
});

describe("a line told in a story's words", () => {
  it("takes the story's word for each part", () => {
    const line = "if the {yeast cell} stops, no {gas} comes";
    expect(tell(line, ["diver", "yeast cell"], ["air", "gas"])).toBe(
      "if the diver stops, no air comes",
    );
  });

  it.each([
    ["{a yeast cell} works", "diver", "a diver works"],
    ["{a yeast cell} works", "ember", "an ember works"],
    ["{an oven} waits", "kiln", "a kiln waits"],
    ["{a yeast cell} works", "hour", "an hour works"],
    ["{a yeast cell} works", "university", "a university works"],
    ["{a yeast cell} works", "uncle", "an uncle works"],
    ["{a yeast cell} works", "uninvited guest", "an uninvited guest works"],
    ["{the yeast cell} works", "diver", "the diver works"],
    ["{the yeast cell} works", "the old diver", "the old diver works"],
    ["{a yeast cell} works", "an old diver", "an old diver works"],
    ["{A yeast cell} works", "ember", "An ember works"],
    ["{Yeast cells} work", "child", "Children work"],
    ["{yeast cells} work", "diver", "divers work"],
    ["{the yeast cells} work", "fisherman", "the fishermen work"],
    ["{a yeast cell} works", "twins", "twins works"],
    ["{the yeast cell} works", "Lena", "Lena works"],
    ["{A yeast cell} works", "Mrs Hansen / baker", "Mrs Hansen works"],
    ["{the yeast cell} works", "Lena from the bakery", "Lena from the bakery works"],
    ["{the yeast cell} works", "Tom's van", "Tom's van works"],
    ["{the yeast cell} works", "Christmas tree", "the Christmas tree works"],
    ["{a yeast cell} works", "GPS tracker", "a GPS tracker works"],
    ["{the yeast cell} works", "T-shirt", "the T-shirt works"],
  ])("puts %s with “%s” as %s", (line, word, told) => {
    expect(tell(line, [word, "yeast cell"], [word, "oven"])).toBe(told);
  });

  it("knows a part by any of its term's names", () => {
    expect(tell("{the yeast} is alive", ["diver", "yeast cell"])).toBe("the diver is alive");
    expect(tell("{Bubbles} rise", ["balloon", "gas"])).toBe("Balloons rise");
  });

  it("is left out where the story lacks one of the parts", () => {
    expect(tell("{the yeast cell} makes {gas}", ["diver", "yeast cell"])).toBeNull();
    expect(tell("nothing is asked of it")).toBe("nothing is asked of it");
  });

  it("is left out where it speaks of many, and the story has somebody of a name", () => {
    expect(tell("{the yeast cells} work", ["Lena", "yeast cell"])).toBeNull();
    expect(tell("{the yeast cells} work", ["Lena and Tom", "yeast cell"])).toBe(
      "Lena and Tom work",
    );
  });

  it("uses the first of several words that mean the same", () => {
    expect(tell("{the dough} rises", ["wreck / shipwreck", "dough"])).toBe("the wreck rises");
    expect(findStoryWord("gas", story(["air", "gas / bubbles"]), same)).toBe("air");
    expect(findStoryWord("crust", story(["air", "gas"]), same)).toBeNull();
  });

  it("reads well in every story of the lesson, braces gone", () => {
    for (const { analogies, questions } of bread.concepts)
      for (const analogy of analogies)
        for (const { inStory } of questions) {
          const told = inStory && tellInStory(inStory, analogy, same);
          if (told) expect(told).not.toMatch(/[{}]|\b(an?|the) (an?|the)\b|\ba [aeio]/);
        }
  });
});

describe("what stands for what", () => {
  it.each([
    ["chefs", "node", "the chefs stand for the node"],
    ["the diver", "yeast cell", "the diver stands for the yeast cell"],
    ["Lena", "developer", "Lena stands for the developer"],
    ["Lena and Tom", "developers", "Lena and Tom stand for the developers"],
    ["James", "Slack", "James stands for Slack"],
  ])("puts %s and %s as “%s”", (story, system, told) => {
    expect(standFor(story, system)).toBe(told);
  });
});

describe("two words for a part", () => {
  it("mean the same where one term has both, and not where two terms have them", () => {
    expect(same("yeast", "yeast cell")).toBe(true);
    expect(same("anything", "anything")).toBe(true);
    expect(same("crust", "rind")).toBe(true);
    expect(same("crust", "loaf")).toBe(false);
    expect(same("cord", "gluten strand")).toBe(false);
  });
});
