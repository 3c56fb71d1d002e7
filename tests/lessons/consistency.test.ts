import { describe, expect, it } from "vitest";
import { parseLesson } from "../../src/lessons/parse.ts";
import { formatProblem } from "../../src/lessons/problem.ts";
import { edit, example, exampleText, parseExample, placeOf } from "./example.ts";

const lesson = edit(exampleText("lesson.md"), "[backup]", "[backup, sync]");
const backup = exampleText("backup.md");
const bare = edit(
  backup,
  backup.slice(backup.indexOf("## Terms"), backup.indexOf("## Checks")),
  "",
);
const renamed = edit(bare, "names: [backup]", "names: [synchronisation]");
const sync = edit(renamed, "aliases: [back-up, safety copy]", "aliases: [sync]");

function linesOf(changes: Readonly<Record<string, string | null>>): readonly string[] {
  return parseExample({ "lesson.md": lesson, "sync.md": sync, ...changes }).problems.map(
    formatProblem,
  );
}

describe("two concepts in one lesson", () => {
  it("may share the terms of one, require one another and be compared", () => {
    const required = edit(sync, "requires: []", "requires: [backup]");
    const compared = edit(required, "- kind: ask-how", "- kind: compare\n- with: backup");
    const linked = edit(compared, "Keep a copy", "Keep a [backup](backup.md)");
    expect(linesOf({ "sync.md": linked })).toEqual([]);
    const { lesson: read } = parseExample({ "lesson.md": lesson, "sync.md": linked });
    expect(read?.concepts.map((it) => it.id)).toEqual(["backup", "sync"]);
    expect(read?.concepts[1]).toMatchObject({
      requires: ["backup"],
      questions: [{}, { with: ["backup"] }, {}],
    });
  });

  it("must both be taught", () => {
    expect(linesOf({ "lesson.md": exampleText("lesson.md") })).toEqual([
      "sync.md:1:1: This concept is never taught. Add sync to “concepts” in lesson.md, or delete the file.",
    ]);
  });

  it("may be mistaken for one another by their names, which lead to what was meant", () => {
    const named = edit(backup, "requires: []", "requires: [Sync]");
    expect(linesOf({ "backup.md": named })).toEqual([
      `backup.md:${placeOf(named, "Sync]")}: “requires” names “Sync”. Perhaps sync is meant: the name of the file, without .md.`,
    ]);
  });

  it("are not said to lack the words of one that cannot be read", () => {
    const cell = edit(sync, "| garden | original |", "| garden | master file |");
    const slot = edit(backup, "{the original}", "{the master file}");
    const torn = edit(cell, "## Facets", "<<<<<<< HEAD\n## Facets");
    expect(linesOf({ "sync.md": torn, "backup.md": slot })).toEqual([
      expect.stringContaining(`sync.md:${placeOf(torn, "<<<")}: Two versions`),
    ]);
  });

  it("must not share a name, be it in another number or case", () => {
    const text = edit(sync, "[sync]", "[sync, Safety copies]");
    expect(linesOf({ "sync.md": text })).toEqual([
      `sync.md:${placeOf(text, "Safety")}: The name “Safety copies” belongs to a concept already (backup.md:3). Keep one of them.`,
    ]);
  });

  it("must not explain the same term", () => {
    const text = `${sync}\n## Terms\n\n- **mirror** (copies): The other one.\n`;
    expect(linesOf({ "sync.md": text })).toEqual([
      expect.stringContaining(
        `sync.md:${placeOf(text, "## Terms")}: warning: “Terms” comes before`,
      ),
      expect.stringContaining(
        `sync.md:${placeOf(text, "- **mirror")}: The name “copies” belongs to a term`,
      ),
    ]);
  });

  it("must not require each other in a circle", () => {
    const one = edit(backup, "requires: []", "requires: [sync]");
    const two = edit(sync, "requires: []", "requires: [backup]");
    expect(linesOf({ "backup.md": one, "sync.md": two })).toEqual([
      `sync.md:${placeOf(two, "backup]")}: The concepts require each other in a circle: backup → sync → backup. Cut it.`,
    ]);
  });

  it("find their slots in each other's mappings", () => {
    const cell = edit(sync, "| garden | original |", "| garden / yard | master file / nodes |");
    for (const slot of ["{a master file}", "{Master files}", "{the node}", "{NODES}"]) {
      const text = edit(backup, "{the original}", slot);
      expect(linesOf({ "sync.md": cell, "backup.md": text })).toEqual([]);
    }
  });
});

describe("the files of a lesson", () => {
  it("must hold lesson.md", () => {
    const sources = [{ file: "lessons/files/backup.md", text: backup }];
    const { lesson, problems } = parseLesson("files", "v1", sources);
    expect(lesson).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      "lessons/files/lesson.md:1:1: The lesson “files” has no lesson.md. Write one.",
    ]);
  });

  it("must not be over 250 KB", () => {
    const { problems } = parseExample({ "backup.md": `${backup}${"A line.\n\n".repeat(30_000)}` });
    expect(problems.map(formatProblem)).toEqual([
      "backup.md:1:1: This file is over 250 KB. Split it into several concepts.",
    ]);
  });

  it("must have ids for names", () => {
    const order = edit(exampleText("lesson.md"), "[backup]", "[Back Up]");
    const { problems } = parseExample({
      "lesson.md": order,
      "backup.md": null,
      "Back Up.md": backup,
    });
    expect(problems.map(formatProblem)).toEqual([
      "Back Up.md:1:1: Rename the file “Back Up” to back-up. Ids are lower case letters, digits and hyphens, 60 at most.",
    ]);
    expect(parseLesson("My lesson", "v1", example).problems.map(formatProblem)).toEqual([
      expect.stringContaining("lesson.md:1:1: Rename the folder “My lesson” to my-lesson."),
    ]);
  });
});
