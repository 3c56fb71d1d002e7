import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { probable } from "../../src/understanding/scores.ts";
import { understand } from "../../src/understanding/understand.ts";
import { onboardingWords, shippedWords, stateOf } from "./bread.ts";

/** What somebody asked who was shown no phrasing, and the answer that they meant; null where no lesson has it. */
interface Line {
  readonly text: string;
  readonly lesson: string;
  readonly concept: string;
  readonly analogy: string | null;
  readonly question: string | null;
}

const lines = readFileSync(new URL("unseen/asked.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Line => JSON.parse(line));

const found = lines.map(({ text, lesson, concept, analogy, question }) => {
  const words = [shippedWords, onboardingWords].find((each) => each.lesson.id === lesson);
  if (!words) throw new Error(`There is no lesson ${lesson}.`);
  const air = analogy === null ? null : { concept, analogy };
  const state = stateOf({ concept, analogy: air, taught: [concept] });
  return { question, match: understand(text, words, state).match };
});

describe("questions that nothing was learned from", () => {
  const answerable = found.filter(({ question }) => question !== null);

  it("are found more often than not, by people's own words", () => {
    const right = answerable.filter(({ question, match }) => match?.id === question);
    expect(right.length / answerable.length).toBeGreaterThan(0.6);
  });

  it("are seldom answered outright with something else", () => {
    const told = answerable.filter(({ match }) => (match?.score ?? 0) >= probable);
    const wrong = told.filter(({ question, match }) => match?.id !== question);
    expect(told.length / answerable.length).toBeGreaterThan(0.5);
    expect(wrong.length / told.length).toBeLessThan(0.15);
  });

  it("are seldom answered outright where no answer was written", () => {
    const unwritten = found.filter(({ question }) => question === null);
    const told = unwritten.filter(({ match }) => (match?.score ?? 0) >= probable);
    expect(told.length / unwritten.length).toBeLessThan(0.2);
  });
});
