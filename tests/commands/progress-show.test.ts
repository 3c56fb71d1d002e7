import { describe, expect, test } from "vitest";
import { bread, labelsOf, makeLesson, makeSession, tea, textOf, use } from "./host.ts";

const met = { lesson: "bread", concept: "leaven", level: "met" } as const;

describe("/progress show", () => {
  test("offers a lesson to begin with where nothing was met", async () => {
    const { answer } = await use({}, "progress show");
    expect(textOf(answer)).toBe("You have not met any concept yet. Which lesson shall it be?");
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
  });

  test("asks for no lesson where there is none", async () => {
    const { answer } = await use({ lessons: [] }, "progress show");
    expect(textOf(answer)).toBe("You have not met any concept yet.");
  });

  test("shows each level in words, in the lesson's order, and what is still to come", async () => {
    const lesson = makeLesson("bread", "Baking bread", ["flour", "leaven", "kneading", "baking"]);
    const progress = [
      { ...met, concept: "baking", level: "shown" },
      { ...met, concept: "leaven", level: "understood" },
      { ...met, concept: "flour", level: "met" },
    ] as const;
    const { answer } = await use({ lessons: [lesson], progress }, "progress show");
    expect(textOf(answer)).toBe(
      [
        "**Baking bread**: 3 of 4 concepts met",
        "- flour: met",
        "- leaven: understood, as you told me",
        "- baking: understood, and shown when I quizzed you",
        "- Still to come: kneading",
        "",
        "`/lesson start` goes on from what you know.",
      ].join("\n"),
    );
  });

  test("has the lessons that were begun only, and nothing of what was removed", async () => {
    const gone = { lesson: "gone", concept: "a", level: "met" } as const;
    const cut = { ...met, concept: "no longer here" };
    const { answer } = await use({ progress: [gone, cut, met] }, "progress show");
    expect(textOf(answer)).toMatch(/^\*\*Baking bread\*\*: 1 of 3 concepts met\n/);
    expect(textOf(answer)).not.toMatch(/tea|gone|no longer/);
    const only = await use({ progress: [gone, cut] }, "progress show");
    expect(textOf(only.answer)).toMatch(/^You have not met any concept yet\./);
  });

  test("leads back to a lesson that is open", async () => {
    const { answer } = await use({ progress: [met], sessions: [makeSession()] }, "progress show");
    expect(textOf(answer)).toMatch(/`\/lesson resume` takes you back to where you were\.$/);
  });

  test("has nothing to come where all of a lesson is met", async () => {
    const progress = [{ lesson: "tea", concept: "water", level: "shown" }] as const;
    const { answer } = await use({ lessons: [bread, tea], progress }, "progress show");
    expect(textOf(answer)).toMatch(/^\*\*The tea ceremony\*\*: 1 of 1 concept met\n/);
    expect(textOf(answer)).not.toContain("Still to come");
  });
});
