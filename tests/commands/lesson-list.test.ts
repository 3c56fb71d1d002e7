import { describe, expect, test } from "vitest";
import { labelsOf, makeLesson, pressIn, textOf, use } from "./host.ts";

describe("/lesson list", () => {
  test("says who can help where there is no lesson", async () => {
    const { answer } = await use({ lessons: [] }, "lesson list");
    expect(textOf(answer)).toBe("There is no lesson yet. Whoever runs this bot can add one.");
  });

  test("shows what each is about, and how far one has come, with buttons that start them", async () => {
    const progress = [
      { lesson: "bread", concept: "leaven", level: "met" },
      { lesson: "bread", concept: "baking", level: "shown" },
      { lesson: "bread", concept: "removed", level: "shown" },
    ] as const;
    const { answer } = await use({ progress }, "lesson list");
    expect(textOf(answer)).toBe(
      [
        "**Baking bread** (3 concepts, 2 met so far): By the end you can explain baking bread to a friend.",
        "",
        "**The tea ceremony** (1 concept): By the end you can explain the tea ceremony to a friend.",
        "",
        "A button starts the lesson.",
      ].join("\n"),
    );
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
    const { answer: pressed } = await pressIn({}, answer, "The tea ceremony");
    expect(pressed).toMatchObject({ kind: "open", lesson: "tea", mode: "solo", isPrivate: false });
  });

  test("says when all of a lesson is met", async () => {
    const progress = [{ lesson: "tea", concept: "water", level: "met" }] as const;
    const { answer } = await use({ progress }, "lesson list");
    expect(textOf(answer)).toContain("(1 concept, all met so far)");
    const all = ["leaven", "kneading", "baking"].map(
      (concept) => ({ lesson: "bread", concept, level: "met" }) as const,
    );
    expect(textOf((await use({ progress: all }, "lesson list")).answer)).toContain(
      "(3 concepts, all met so far)",
    );
  });

  test("cuts long titles behind a word, and one long word wherever it has to", async () => {
    const titles = [
      "How to design systems that are data-intensive",
      "a".repeat(40),
      "A title of exactly so many letters",
    ];
    const lessons = titles.map((title, at) => makeLesson(`l${at}`, title, ["a"]));
    const { answer } = await use({ lessons }, "lesson list");
    expect(labelsOf(answer)).toEqual([
      "How to design systems that are…",
      `${"a".repeat(33)}…`,
      "A title of exactly so many letters",
    ]);
  });

  test("says how to find the lessons that it has no room for", async () => {
    const lessons = Array.from({ length: 12 }, (_, at) => makeLesson(`l${at}`, `L${at}`, ["a"]));
    const { answer } = await use({ lessons }, "lesson list");
    expect(textOf(answer)).toMatch(
      /A button starts the lesson\. There are 2 more: type a few letters after `\/lesson start` to find them\.$/,
    );
    expect(labelsOf(answer)).toHaveLength(10);
  });
});
