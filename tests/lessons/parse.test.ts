import { describe, expect, it } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { parseLesson } from "../../src/lessons/parse.ts";
import { formatProblem } from "../../src/lessons/problem.ts";
import { edit, example, exampleText, parseExample } from "./example.ts";

function sound(changes?: Parameters<typeof parseExample>[0]): Lesson {
  const { lesson, problems } = parseExample(changes);
  expect(problems.map(formatProblem)).toEqual([]);
  if (!lesson) throw new Error("There is no problem, and yet no lesson");
  return lesson;
}

describe("the worked example of the guide", () => {
  const lesson = sound();
  const [concept] = lesson.concepts;

  it("has the words of lesson.md", () => {
    expect(lesson).toMatchObject({ id: "files", version: "v1", title: "Keeping your files safe" });
    expect(lesson.aim).toBe("By the end you can say what a backup is for, and what it cannot do.");
    expect(lesson.opening).toMatch(/^Hi! We'll talk/);
    expect(lesson.recap).toMatch(/^Keep a second copy/);
  });

  it("has the concept with its names and texts", () => {
    expect(concept).toMatchObject({
      id: "backup",
      names: ["backup"],
      aliases: ["back-up", "safety copy"],
      requires: [],
      summary: "a backup is a separate copy from which you can get back what you lost.",
      simply: "Keep a copy somewhere else. If the first one is gone, use the copy.",
      at: { file: "backup.md", line: 7, column: 1 },
    });
    expect(concept?.explanation).toMatch(/^A backup is a second copy of .* when it was made\.$/);
    expect(concept?.facets.map((it) => it.id)).toEqual([
      "separate place",
      "freshness",
      "restoring",
    ]);
  });

  it("has an analogy with story, mapping and breakdown apart", () => {
    const analogy = concept?.analogies[0];
    expect(analogy).toMatchObject({
      id: "spare-key",
      title: "Spare key",
      keywords: ["spare key", "neighbour's key", "key"],
      facets: ["separate place", "restoring"],
      at: { line: 25 },
    });
    expect(analogy?.story).toMatch(/^You leave a spare key .* would fit nothing\.$/);
    expect(analogy?.mapping[2]).toEqual({ story: "neighbour's house", system: "other place" });
    expect(analogy?.mapping).toHaveLength(4);
    expect(analogy?.breaksDown).toMatch(/^a spare key opens .* older every day\.$/);
  });

  it("has a question with its phrasings, answer and gist in the story", () => {
    const [lost, often, needed] = concept?.questions ?? [];
    expect(lost).toMatchObject({
      id: "what-if-the-copy-is-lost-as-well",
      kind: "what-if",
      phrasings: [
        "What if the copy is lost as well?",
        "what happens if both copies are gone?",
        "and if the backup itself breaks?",
      ],
    });
    expect(lost?.answer).toMatch(/^If the copy is lost as well, the file is gone.* copy again\.$/);
    expect(lost?.inStory).toMatch(/^if \{a copy\} is gone .* elsewhere\.$/);
    expect(often).toMatchObject({ facets: ["freshness"], inStory: null, angles: [] });
    expect(needed).toMatchObject({ angles: ["purpose", "need"] });
  });

  it("has the misconception, the terms and the check", () => {
    expect(concept?.misconceptions).toMatchObject([
      { belief: "A second disk in the same machine is a backup", analogy: "spare-key", with: [] },
    ]);
    expect(concept?.misconceptions[0]?.phrasings).toHaveLength(2);
    expect(concept?.terms[0]).toMatchObject({
      names: ["original", "first copy", "source"],
      text: "The files that you work with.",
    });
    const check = concept?.checks[0];
    expect(check).toMatchObject({
      facet: "separate place",
      accept: ["same place", "same room", "apart", "elsewhere", "together"],
      hint: "Ask what the two copies had in common.",
    });
    expect(check?.id.length).toBeLessThanOrEqual(60);
    expect(check?.options.map((it) => it.right)).toEqual([true, false, false]);
    expect(check?.options[0]).toEqual({
      text: "It was kept in the same place.",
      right: true,
      feedback: "Yes. One thief took both: a copy has to live somewhere else.",
      answered: ["both were in one room", "the drawer is no safer than the desk"],
    });
    expect(check?.options.map((it) => it.answered.length)).toEqual([2, 0, 0]);
  });
});

describe("what the guide says of required and optional parts is so", () => {
  const backup = exampleText("backup.md");
  const without = (part: RegExp) => {
    expect(backup).toMatch(part);
    return { "backup.md": backup.replace(part, "") };
  };

  it.each([
    /^aliases: .*\n/m,
    /^requires: .*\n/m,
    /^- asked:\n(?: {2}- .*\n)+/m,
    /^- facets: freshness\n(?=\nAs often)/m,
    /^> In the story: .*\n/m,
    /^- analogy: .*\n/m,
    /(?<=\*\*original\*\*) \(.*?\)/,
    /^- facet: .*\n/m,
    /^- accept: .*\n/m,
    /^## Questions\n[\s\S]*?(?=^## Misconceptions)/m,
    /^## Misconceptions\n[\s\S]*?(?=^## Terms)/m,
    /^## Checks\n[\s\S]*/m,
  ])("%s may be left out", (part) => {
    sound(without(part));
  });

  it.each([
    /^names: .*\n/m,
    /^> In one line: .*\n/m,
    /^## In simple words\n[\s\S]*?(?=^## Facets)/m,
    /^- keywords: spare .*\n/m,
    /^\*\*Breaks down:\*\* a spare.*\n/m,
    /^- kind: what-if\n/m,
    /^- voiced:\n(?: {2}- .*\n)+/m,
    /^- hint: .*\n/m,
  ])("%s is required", (part) => {
    expect(parseExample(without(part)).lesson).toBeNull();
  });
});

describe("an author's habits make no difference", () => {
  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["no line end at the end", (text: string) => text.trimEnd()],
    ["stars for list items", (text: string) => text.replaceAll(/^( *)- (?!\*\*)/gm, "$1* ")],
  ])("%s", (_, change) => {
    const changed = example.map(({ file, text }) => ({ file, text: change(text) }));
    expect(parseLesson("files", "v1", changed)).toEqual({ lesson: sound(), problems: [] });
  });

  it.each(["Breaks down:", "**Breaks down**:", "*Breaks down:*", "__breaks down:__"])(
    "%s",
    (it) => {
      const text = edit(exampleText("backup.md"), "**Breaks down:** a spare", `${it} a spare`);
      const analogy = sound({ "backup.md": text }).concepts[0]?.analogies[0];
      expect(analogy?.breaksDown).toMatch(/^a spare key opens/);
    },
  );

  it("a curly apostrophe gives the same id as a straight one", () => {
    const curly = edit(exampleText("backup.md"), "### Spare key", "### Spare’s key");
    const straight = edit(exampleText("backup.md"), "### Spare key", "### Spare's key");
    for (const text of [curly, straight]) {
      const linked = edit(text, "analogy: spare-key", "analogy: spares-key");
      expect(sound({ "backup.md": linked }).concepts[0]?.analogies[0]?.id).toBe("spares-key");
    }
  });
});

describe("texts stay the author's Markdown", () => {
  it("with emphasis, code and links", () => {
    const text = edit(
      exampleText("backup.md"),
      "Keep a copy",
      "Keep **one** `copy` in [x](https://x.org)",
    );
    expect(sound({ "backup.md": text }).concepts[0]?.simply).toMatch(
      /^Keep \*\*one\*\* `copy` in \[x\]\(https:\/\/x\.org\) somewhere/,
    );
  });

  it("with lines joined in a paragraph, and paragraphs apart", () => {
    const text = edit(exampleText("backup.md"), "somewhere else. If", "somewhere\nelse.\n\nIf");
    expect(sound({ "backup.md": text }).concepts[0]?.simply).toBe(
      "Keep a copy somewhere else.\n\nIf the first one is gone, use the copy.",
    );
  });

  it("with the lines of a quote joined", () => {
    const text = edit(exampleText("backup.md"), "so you keep a second", "so you\n> keep a second");
    expect(sound({ "backup.md": text }).concepts[0]?.questions[0]?.inStory).toMatch(
      /so you keep a second \{copy\} elsewhere\.$/,
    );
  });

  it("with a list in an answer", () => {
    const text = edit(
      exampleText("backup.md"),
      "As often as you can",
      "It depends:\n\n- one\n- two\n\nAs often as you can",
    );
    expect(sound({ "backup.md": text }).concepts[0]?.questions[1]?.answer).toMatch(
      /^It depends:\n\n- one\n- two\n\nAs often/,
    );
  });
});
