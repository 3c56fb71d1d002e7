import { describe, expect, it } from "vitest";
import { parseLesson } from "../../src/lessons/parse.ts";
import { exampleText } from "./example.ts";

const backup = exampleText("backup.md");

/** The same numbers at every run: a failure can be looked into. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function expectNoLesson(text: string): void {
  const sources = ["lesson.md", "backup.md"].map((file) => ({ file, text }));
  const { lesson, problems } = parseLesson("files", "v1", sources);
  expect(lesson).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  for (const { at } of problems) expect(Math.min(at.line, at.column)).toBeGreaterThanOrEqual(1);
}

describe("a text that is no lesson is a problem, never a crash", () => {
  it("slices of a lesson put together anew", () => {
    const number = createNumbers(7);
    for (let round = 0; round < 60; round++) {
      const slices = Array.from({ length: 6 }, () => {
        const from = number(backup.length);
        return backup.slice(from, from + number(900));
      });
      expectNoLesson(slices.join(""));
    }
  });

  it("random characters", () => {
    const number = createNumbers(11);
    const signs = [..."-#|*_>[](){}`:.!~&<\\\"' \n\n\t\r\0\u0007\u2028\uFEFFaé💥"];
    for (let round = 0; round < 60; round++) {
      const length = number(400);
      const text = Array.from({ length }, () => signs[number(signs.length)]).join("");
      expectNoLesson(text);
      expectNoLesson(`---\n${text}\n---\n\n# A\n\n${text}`);
    }
  });

  it.each(["[", "![", "> ", "- ", "*a", "`", "\\", "{", "\0", "\ud800", "- - a\n", "|a"])(
    "%j ten thousand times",
    (sign) => {
      const text = sign.repeat(10_000);
      expectNoLesson(text);
      expectNoLesson(`---\nnames: ${text}\n---\n`);
    },
  );
});
