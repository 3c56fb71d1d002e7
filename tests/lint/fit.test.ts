import { describe, expect, test } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { checkFit, listReplies, measureReply } from "../../src/lint/fit.ts";
import { bread } from "../transcripts/bread.ts";

/** The bread lesson, in which every text that `change` knows is another one. */
function change(texts: Readonly<Record<string, string>>): Lesson {
  const json = JSON.stringify(bread, (key, value) => texts[key] ?? value);
  return JSON.parse(json);
}

describe("the fit of a lesson", () => {
  test("is as it should be in the lesson of these tests", () => {
    expect(checkFit(bread)).toEqual([]);
  });

  test.each([
    ["breaksDown", 4, /^The story “.*” makes a reply of \d+ characters/],
    ["refutation", 4, /^The misconception “.*” makes a reply/],
    ["recap", 4, /^The recap makes a reply/],
    ["feedback", 4, /^This check makes a reply/],
    ["recap", 3.1, /^The recap has a block of \d+ characters; a block holds 3000/],
  ])("is a problem where the %s has %d thousand characters", (key, thousands, message) => {
    const problems = checkFit(change({ [key]: "x".repeat(thousands * 1000) }));
    expect(problems.map((problem) => problem.message)).toContainEqual(
      expect.stringMatching(message),
    );
    expect(problems.every(({ severity }) => severity === "error")).toBe(true);
  });

  test("is a problem where a story and the longest answer only fit apart", () => {
    const breaksDown = "x".repeat(2000);
    expect(checkFit(change({ breaksDown }))).toEqual([]);
    expect(checkFit(change({ breaksDown, answer: "x".repeat(1500) })).length).toBeGreaterThan(0);
  });
});

test("the size of a reply grows with all that is in it", () => {
  const sizes = listReplies(bread).map(({ reply }) => measureReply(reply));
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  const plain = { parts: [], offers: [{ id: "a", label: "Yes" }] };
  const cut = { parts: [], offers: [{ id: "a", label: "Yes…", text: "Yes, it is." }] };
  expect(measureReply(cut)).toBeGreaterThan(measureReply(plain));
});
