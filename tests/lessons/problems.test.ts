import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/lessons/problem.ts";
import { edit, exampleText, parseExample, placeOf } from "./example.ts";
import { analogyMistakes } from "./mistakes/analogies.ts";
import { frontMistakes } from "./mistakes/front.ts";
import { questionMistakes } from "./mistakes/questions.ts";
import { sectionMistakes } from "./mistakes/sections.ts";
import { slips } from "./mistakes/slips.ts";
import { textMistakes } from "./mistakes/texts.ts";
import { wordMistakes } from "./mistakes/words.ts";

const lineOf = (text: string, passage: string) => Number.parseInt(placeOf(text, passage), 10);

describe("a mistake is reported once, at its place, and keeps the lesson from being taught", () => {
  it.each(
    [
      frontMistakes,
      sectionMistakes,
      analogyMistakes,
      questionMistakes,
      wordMistakes,
      textMistakes,
      slips,
    ].flatMap((it) => Object.entries(it)),
  )("%s", (_, { file, from, to, at, says }) => {
    const text = edit(exampleText(file), from, to);
    const { lesson, problems } = parseExample({ [file]: text });
    const [line] = problems.map(formatProblem);
    expect(line).toMatch(`${file}:${placeOf(text, at)}: `);
    expect(line).toContain(says);
    expect(problems).toHaveLength(1);
    expect(lesson).toBeNull();
  });
});

describe("every problem is reported at once", () => {
  it("in the order of files, lines and columns", () => {
    const lesson = edit(exampleText("lesson.md"), "[backup]", "[backup, sync, sync]");
    const concept = [
      ["[back-up, safety copy]", "[thing, way]"],
      ["- keywords: photo album, photographs\n", ""],
      ["- [x]", "- [ ]"],
    ].reduce((text, [from = "", to = ""]) => edit(text, from, to), exampleText("backup.md"));
    const { problems } = parseExample({ "lesson.md": lesson, "backup.md": concept });
    expect(problems.map((it) => formatProblem(it).replace(/^(\S+) .*/, "$1"))).toEqual([
      `backup.md:${placeOf(concept, "thing, way")}:`,
      `backup.md:${placeOf(concept, "way]")}:`,
      `backup.md:${placeOf(concept, "### Photo album")}:`,
      `backup.md:${placeOf(concept, "### Your laptop")}:`,
      `lesson.md:${placeOf(lesson, "sync, sync")}:`,
      `lesson.md:${placeOf(lesson, "sync]")}:`,
    ]);
  });

  it("in one file as many as a blank one can have", () => {
    const { problems } = parseExample({ "backup.md": "" });
    const messages = problems.map((it) => it.message).join("\n");
    expect(messages).toContain("no front matter");
    expect(messages).toContain("no title");
    expect(messages).toContain("no explanation");
    expect(messages).toContain("no facets");
    expect(messages).toContain("There is no analogy. Write two");
    expect(problems.every((it) => it.at.line === 1)).toBe(true);
  });
});

describe("a slip", () => {
  it("is no slip in a block of code", () => {
    const code = "```\n##no\n- [] no\n– kind: no\n```\n\n";
    const text = edit(exampleText("backup.md"), "## In simple", `${code}## In simple`);
    expect(parseExample({ "backup.md": text }).problems).toEqual([]);
  });

  it("is told once where the whole file has it", () => {
    const text = exampleText("backup.md").replaceAll(/^## /gm, "##");
    const { problems } = parseExample({ "backup.md": text });
    expect(new Set(problems.map((it) => it.message)).size).toBe(1);
    expect(problems).toHaveLength(text.match(/^##[A-Z]/gm)?.length ?? 0);
  });

  it("holds nothing back that is wrong besides", () => {
    const open = edit(exampleText("backup.md"), "requires: []\n---\n", "requires: []\n");
    const text = edit(open, "- kind: what-if\n", "");
    expect(parseExample({ "backup.md": text }).problems.map((it) => it.message)).toEqual([
      expect.stringContaining("The front matter is not closed"),
      expect.stringContaining("has no kind"),
    ]);
  });
});

describe("what could be better is a warning, and the lesson is taught all the same", () => {
  it("a section out of order", () => {
    const facets = /## Facets.*?(?=## Analogies)/s.exec(exampleText("backup.md"))?.[0] ?? "";
    const moved = edit(exampleText("backup.md"), facets, "");
    const text = edit(moved, "## Questions", `${facets}## Questions`);
    const { lesson, problems } = parseExample({ "backup.md": text });
    expect(lesson?.concepts[0]?.facets).toHaveLength(3);
    expect(problems.map(formatProblem)).toEqual([
      `backup.md:${placeOf(text, "## Facets")}: warning: “Facets” comes before “Analogies” in the form. Move it up.`,
    ]);
  });

  const rows = "| garden | original |\n| picture | copy |\n| yearly habit | schedule |";
  const doubtful: readonly (readonly [string, string, string, string, string])[] = [
    ["a link without an end", "Keep a copy", "Keep [a](http:// copy", "Keep [a]", "as it stands"],
    ["a link by number", "Keep a copy", "Keep [a][1] copy", "Keep [a]", "as it stands"],
    ["a keyword twice", "photo album, ph", "key, ph", "### Photo", "of “Spare key” as well"],
    ["an article in a cell", "| garden |", "| the garden |", "| the", "“the garden” without “the”"],
    [
      "cells with capitals",
      rows,
      "| Garden | Original |",
      "| In the story | In the system |\n| --- | --- |\n| Garden",
      "in lower case",
    ],
    ["curly quotes", "[back-up,", "[“back-up”,", "“back-up”", "is in curly quotes"],
  ];
  it.each(doubtful)("%s", (_, from, to, at, says) => {
    const text = edit(exampleText("backup.md"), from, to);
    const { lesson, problems } = parseExample({ "backup.md": text });
    expect(lesson).not.toBeNull();
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining(says)]);
    expect(problems).toMatchObject([{ severity: "warning", at: { line: lineOf(text, at) } }]);
  });

  it.each(["an escaped \\[a\\](b)", "a cell a[1][2]", "a `[x](y`", "a [list] (b)"])(
    "but not %s in a sentence",
    (words) => {
      const text = edit(exampleText("backup.md"), "Keep a copy", `Keep ${words} as a copy`);
      expect(parseExample({ "backup.md": text }).problems).toEqual([]);
    },
  );

  it("an empty section", () => {
    const text = exampleText("backup.md").replace(/(?<=## Checks\n).*$/s, "");
    const { lesson, problems } = parseExample({ "backup.md": text });
    expect(lesson?.concepts[0]?.checks).toEqual([]);
    expect(problems.map((it) => it.message)).toEqual([
      "This section is empty. Fill it or delete it.",
    ]);
  });
});
