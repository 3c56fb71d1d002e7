import { expect, test } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { checkAnswers } from "../../src/lint/answers.ts";
import { bread, conceptOf, first } from "../transcripts/bread.ts";

const check = first(conceptOf("leaven").checks, "check");

/** What lint says of the bread lesson, if these are the ways of saying the first option of a check. */
function lintWith(...answered: readonly string[]) {
  const options = check.options.map((option, at) => (at === 0 ? { ...option, answered } : option));
  const concepts = bread.concepts.map((concept) => ({
    ...concept,
    checks: concept.checks.map((each) => (each.id === check.id ? { ...each, options } : each)),
  }));
  const lesson: Lesson = { ...bread, concepts };
  return checkAnswers(lesson);
}

test("ways of saying an option that are understood as it leave nothing to mend", () => {
  expect(lintWith("it was freezing in there", "four degrees is a fridge")).toEqual([]);
});

test("a way of saying an option that is rather another one's is a warning at the check", () => {
  expect(lintWith("it was freezing", "Salt: the taste was missing.")).toEqual([
    {
      at: check.at,
      severity: "warning",
      message: expect.stringMatching(/^“Salt: .* should mean “Warmth: .* but sounds like “Salt: /),
    },
  ]);
});

test("a way of saying an option that stands there twice is a warning", () => {
  expect(lintWith("it was freezing", "It was freezing")).toEqual([
    expect.objectContaining({ message: expect.stringContaining("twice. Take one of them out.") }),
  ]);
});
