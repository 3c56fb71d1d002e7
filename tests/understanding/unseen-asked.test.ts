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

function wordsOf({ lesson }: Line) {
  const words = [shippedWords, onboardingWords].find((each) => each.lesson.id === lesson);
  if (!words) throw new Error(`There is no lesson ${lesson}.`);
  return words;
}

const found = lines.map((line) => {
  const { text, concept, analogy, question } = line;
  const air = analogy === null ? null : { concept, analogy };
  const state = stateOf({ concept, analogy: air, taught: [concept] });
  return { question, match: understand(text, wordsOf(line), state).match };
});

/** The concept that has a question, as a learner may ask it whatever is under discussion. */
function findHome(line: Line): string | undefined {
  return wordsOf(line).lesson.concepts.find(({ questions, misconceptions }) =>
    [...questions, ...misconceptions].some(({ id }) => id === line.question),
  )?.id;
}

describe("questions that nothing was learned from", () => {
  const answerable = found.filter(({ question }) => question !== null);

  it("are found more often than not, by people's own words", () => {
    const right = answerable.filter(({ question, match }) => match?.id === question);
    expect(right.length / answerable.length).toBeGreaterThan(0.6);
  });

  it("are often found while another concept is under discussion, too", () => {
    const asked = lines.filter(({ analogy, question }) => analogy === null && question !== null);
    const right = asked.filter((line, at) => {
      const others = wordsOf(line).lesson.concepts.filter(({ id }) => id !== findHome(line));
      const concept = others[at % others.length]?.id ?? null;
      const { match } = understand(line.text, wordsOf(line), stateOf({ concept }));
      return match?.id === line.question;
    });
    // A third of them do not say what they are about.
    expect(right.length / asked.length).toBeGreaterThan(0.45);
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
