import { expect, test } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { checkPhrasings } from "../../src/lint/phrasings.ts";
import { compileVocabulary } from "../../src/understanding/vocabulary.ts";
import { edit, exampleText, parseExample, placeOf } from "../lessons/example.ts";
import { bread } from "../transcripts/bread.ts";

/** What lint says of the bread lesson, if one of its phrasings is another one. */
function check(phrasing: string, other: string) {
  const json = JSON.stringify(bread).replaceAll(JSON.stringify(phrasing), JSON.stringify(other));
  const lesson: Lesson = JSON.parse(json);
  return checkPhrasings(lesson, compileVocabulary(lesson));
}

/** The heading of the question that is also asked in these words. */
function firstOf(asked: string): string {
  const questions = bread.concepts.flatMap((it) => it.questions);
  return questions.find(({ phrasings }) => phrasings.includes(asked))?.phrasings[0] ?? "";
}

const phrasing = "how do I store my jar?";

test("the phrasings of the lesson of these tests lead where they should", () => {
  expect(check("", "")).toEqual([]);
});

test("a phrasing that is heard as some other move is a warning that says as which", () => {
  const [problem, ...rest] = check(phrasing, "I quit");
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({
    severity: "warning",
    message: expect.stringMatching(/^“I quit” is recognised, but heard as “stop”/),
  });
});

test("a phrasing that leads nowhere is an error", () => {
  const [problem] = check(phrasing, "what if the yeast is dead?");
  expect(problem).toMatchObject({ severity: "error" });
});

test("a phrasing that stands twice at one question is a warning", () => {
  const first = firstOf(phrasing);
  expect(first).not.toBe(phrasing);
  expect(check(phrasing, first.toUpperCase())).toContainEqual(
    expect.objectContaining({
      severity: "warning",
      message: expect.stringMatching(/ stands here twice .*Take one of them out\.$/),
    }),
  );
});

test("a phrasing that differs from another one in its closing marks alone stands twice", () => {
  const problems = check(phrasing, `${firstOf(phrasing).replace(/\?$/, "")}?!`);
  expect(problems).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining("stands here twice") }),
  );
});

test("a doubtful phrasing is shown at its own line, and with no more than what it says", () => {
  const text = edit(exampleText("backup.md"), "and if the backup itself breaks?", "I quit");
  const { lesson } = parseExample({ "backup.md": text });
  const problems = lesson ? checkPhrasings(lesson, compileVocabulary(lesson)) : [];
  const [line] = placeOf(text, "I quit").split(":");
  expect(problems.map(({ at }) => at)).toEqual([
    { file: "backup.md", line: Number(line), column: 1 },
  ]);
});
