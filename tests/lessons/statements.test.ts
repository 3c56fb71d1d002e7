import { describe, expect, it } from "vitest";
import { versionOf } from "../../src/lessons/version.ts";
import { edit, exampleText, parseExample, placeOf } from "./example.ts";

const file = "backup.statements.md";
const text = exampleText(file);

describe("the statements of a concept", () => {
  it("stand beside it, by the parts that they are about", () => {
    const { lesson, problems } = parseExample({ [file]: text });
    const [concept] = lesson?.concepts ?? [];
    expect(problems).toEqual([]);
    expect(concept?.statements.map(({ of, id }) => `${of} ${id}`)).toEqual([
      "explanation ",
      "facet separate place",
      "analogy spare-key",
      "question how-often-should-i-make-one",
      "misconception a-second-disk-in-the-same-machine-is-a-backup",
      "term copy",
    ]);
    expect(concept?.statements[1]).toMatchObject({
      right: ["two copies in one bag are one theft"],
      wrong: ["a second folder on the same disk will do"],
      at: { file },
    });
  });

  it("may be left out", () => {
    const { lesson, problems } = parseExample();
    expect(problems).toEqual([]);
    expect(lesson?.concepts[0]?.statements).toEqual([]);
  });

  it.each([
    [
      "a heading that the concept has not",
      edit(text, "### separate place", "### another place"),
      "### another place",
      "backup.md has no facet “another place”. Copy its heading from there.",
    ],
    [
      "what is neither right nor wrong",
      edit(text, "- wrong:\n  - a second folder", "- open:\n  - a second folder"),
      "- open:",
      "“open” is unknown here. The list at the top of a facet knows “right:”, “wrong:”.",
    ],
    [
      "a statement that comes twice",
      edit(text, "two copies in one bag are one theft", "The tea gets both disks"),
      "- the tea gets both disks",
      "This is said on line 17 already. Delete one of them.",
    ],
    [
      "a statement that is right and wrong",
      edit(text, "a second folder on the same disk will do", "the tea gets both disks"),
      "- the tea gets both disks\n- wrong",
      "This is wrong on line 19. Delete it where it does not belong.",
    ],
    [
      "a text beside the lists",
      edit(text, "## Analogies", "All of that is about places.\n\n## Analogies"),
      "All of that",
      "Only the lists “- right:” and “- wrong:” belong here.",
    ],
    [
      "what stands under no section",
      edit(text, "## Explanation", "Read these first.\n\n## Explanation"),
      "Read these",
      "Put this under a section, such as “## Questions”.",
    ],
    [
      "a section that concepts have not",
      edit(text, "## Terms", "## Words"),
      "## Words",
      "The section “Words” is unknown. The sections are “Explanation”, “Facets”, “Analogies”, “Questions”, “Misconceptions”, “Terms”.",
    ],
  ])("are refused with %s", (_, changed, passage, message) => {
    const { lesson, problems } = parseExample({ [file]: changed });
    expect(lesson === null).toBe(problems[0]?.severity === "error");
    expect(problems.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)).toEqual([
      `${placeOf(changed, passage)}: ${message}`,
    ]);
    expect(problems[0]?.at.file).toBe(file);
  });

  it("that no part of the concept has keep nothing from being taught", () => {
    const changed = edit(text, "### separate place", "### another place");
    const { lesson } = parseExample({ [file]: changed });
    expect(lesson?.concepts[0]?.statements.map(({ id }) => id)).not.toContain("separate place");
    expect(lesson?.concepts[0]?.statements).toHaveLength(5);
  });

  it("wait until the concept is mended, which has their headings then", () => {
    const concept = edit(exampleText("backup.md"), "- kind: what-if", "- kind: maybe");
    const changed = edit(text, "### separate place", "### another place");
    const { problems } = parseExample({ "backup.md": concept, [file]: changed });
    expect(problems.map(({ at }) => at.file)).toEqual(["backup.md"]);
  });

  it("are warned of where there is no such concept", () => {
    const { lesson, problems } = parseExample({ "restore.statements.md": text });
    expect(problems.map(({ at, message }) => `${at.file}: ${message}`)).toEqual([
      "restore.statements.md: These statements are of restore.md, which is not there. Rename this file, or delete it.",
    ]);
    expect(lesson).not.toBeNull();
  });

  it("change the version of the lesson", () => {
    const one = [{ file, text }];
    const other = [{ file, text: edit(text, "theft", "fire") }];
    expect(versionOf("files", one)).not.toBe(versionOf("files", other));
  });
});
