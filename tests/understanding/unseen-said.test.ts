import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { understand } from "../../src/understanding/understand.ts";
import type { Judgement } from "../../src/understanding/verdicts.ts";
import { onboardingWords, shippedWords, stateOf } from "./bread.ts";

/** What somebody stated who had read the lessons and seen no line that was learned from, and what becomes of it. */
interface Line {
  readonly text: string;
  readonly lesson: string;
  readonly concept: string;
  readonly analogy: string | null;
  readonly judgement: Judgement;
  /** Where the lesson says so, or what is true instead: `concept/kind/id`. */
  readonly passages: readonly string[];
}

function hearAll(file: string) {
  return readFileSync(new URL(`unseen/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line): Line => JSON.parse(line))
    .map(({ text, lesson, concept, analogy, judgement, passages }) => {
      const words = [shippedWords, onboardingWords].find((each) => each.lesson.id === lesson);
      if (!words) throw new Error(`There is no lesson ${lesson}.`);
      const air = analogy === null ? null : { concept, analogy };
      const state = stateOf({ concept, analogy: air, taught: [concept] });
      return { judgement, passages, echo: understand(text, words, state).echo };
    });
}

const heard = hearAll("said.jsonl");

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

describe("statements that nothing was learned from", () => {
  const right = heard.filter(({ judgement }) => judgement === "right");
  const wrong = heard.filter(({ judgement }) => judgement === "wrong");

  it("are mostly confirmed where they are right", () => {
    const confirmed = right.filter(({ echo }) => ["right", "nearly"].includes(echo?.verdict ?? ""));
    expect(share(confirmed, right)).toBeGreaterThan(0.55);
  });

  it("are seldom confirmed where they are wrong", () => {
    const confirmed = wrong.filter(({ echo }) => echo?.verdict === "right");
    expect(share(confirmed, wrong)).toBeLessThan(0.1);
  });

  it("are seldom contradicted where they are right", () => {
    const contradicted = right.filter(({ echo }) => echo?.verdict === "wrong");
    expect(share(contradicted, right)).toBeLessThan(0.06);
  });

  it("lead to where the author speaks of them", () => {
    const found = heard.flatMap(({ echo, passages }) =>
      echo && passages.length > 0 ? [{ ...echo, passages }] : [],
    );
    const there = found.filter(({ concept, passage: { kind, id }, passages }) =>
      passages.includes(
        [concept, kind === "breakdown" ? "story" : kind, id].filter(Boolean).join("/"),
      ),
    );
    expect(share(there, found)).toBeGreaterThan(0.7);
  });
});

describe("statements whose style tells nothing of whether they are right", () => {
  const even = hearAll("said-even.jsonl");
  const wrong = even.filter(({ judgement }) => judgement === "wrong");
  const right = even.filter(({ judgement }) => judgement === "right");

  it("are confirmed less often where they are wrong", () => {
    const confirmed = (part: typeof even) => part.filter(({ echo }) => echo?.verdict === "right");
    expect(share(confirmed(wrong), wrong)).toBeLessThan(0.2);
    expect(share(confirmed(right), right)).toBeGreaterThan(1.5 * share(confirmed(wrong), wrong));
  });

  it("are seldom contradicted where they are right", () => {
    const contradicted = right.filter(({ echo }) => echo?.verdict === "wrong");
    expect(share(contradicted, right)).toBeLessThan(0.08);
  });
});
