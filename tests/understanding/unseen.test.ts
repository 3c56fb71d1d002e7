import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { understandLines } from "../../src/cli/understand.ts";
import type { Taught } from "../../src/library.ts";
import { onboardingWords, shippedWords } from "./bread.ts";

interface Line {
  readonly lesson: string;
  readonly moves: readonly [string, ...string[]];
  readonly acceptable?: readonly string[];
}

const lessons: Readonly<Record<string, Taught>> = Object.fromEntries(
  [shippedWords, onboardingWords].map((vocabulary) => [
    vocabulary.lesson.id,
    { lesson: vocabulary.lesson, vocabulary },
  ]),
);

async function* just(text: string): AsyncGenerator<string> {
  yield text;
}

async function hear(text: string): Promise<{ line: Line; move: string }> {
  const line: Line = JSON.parse(text);
  const taught = lessons[line.lesson];
  if (!taught) throw new Error(`There is no lesson ${line.lesson}.`);
  let heard = "";
  await understandLines(just(text), taught, (written) => {
    heard += written;
  });
  return { line, move: JSON.parse(heard).move };
}

describe("lines that nothing was learned from", () => {
  it.each([
    ["plain.jsonl", 0.9, 0.95],
    ["lively.jsonl", 0.8, 0.88],
    ["mixed.jsonl", 0.82, 0.86],
  ])("in %s are heard as the move that people say they make", async (name, strict, fair) => {
    const text = readFileSync(join(import.meta.dirname, "unseen", name), "utf8");
    const heard = await Promise.all(text.trim().split("\n").map(hear));
    const right = heard.filter(({ line, move }) => move === line.moves[0]).length;
    const accepted = heard.filter(({ line: { moves, acceptable = [] }, move }) =>
      [...moves, ...acceptable].includes(move),
    ).length;
    expect(right / heard.length).toBeGreaterThan(strict);
    expect(accepted / heard.length).toBeGreaterThan(fair);
  });
});
