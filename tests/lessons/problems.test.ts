import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/lessons/problem.ts";
import { edit, exampleText, parseExample, placeOf } from "./example.ts";
import { analogyMistakes } from "./mistakes/analogies.ts";
import { frontMistakes } from "./mistakes/front.ts";
import { questionMistakes } from "./mistakes/questions.ts";
import { sectionMistakes } from "./mistakes/sections.ts";
import { textMistakes } from "./mistakes/texts.ts";
import { wordMistakes } from "./mistakes/words.ts";

describe("a mistake is reported once, at its place, and keeps the lesson from being taught", () => {
  it.each(
    [
      frontMistakes,
      sectionMistakes,
      analogyMistakes,
      questionMistakes,
      wordMistakes,
      textMistakes,
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

  it("an empty section", () => {
    const text = exampleText("backup.md").replace(/(?<=## Checks\n).*$/s, "");
    const { lesson, problems } = parseExample({ "backup.md": text });
    expect(lesson?.concepts[0]?.checks).toEqual([]);
    expect(problems.map((it) => it.message)).toEqual([
      "This section is empty. Fill it or delete it.",
    ]);
  });
});
