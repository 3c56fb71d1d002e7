import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Check } from "../../src/lessons/lesson.ts";
import { matchAnswer, type Understood } from "../../src/tutor/answers.ts";
import { onboardingWords, shippedWords } from "./bread.ts";

/** What somebody answered who had seen no phrasing of the options, and the place of the one that they meant; null where no fair reader could tell. */
interface Line {
  readonly text: string;
  readonly lesson: string;
  readonly concept: string;
  readonly check: string;
  readonly option: number | null;
}

interface Taken {
  readonly check: Check;
  readonly option: number | null;
  readonly understood: Understood | null;
}

const lines = readFileSync(new URL("unseen/answered.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Line => JSON.parse(line));

/** All lines, taken as answers to the checks as `change` makes them. */
function takeAll(change: (check: Check) => Check): Taken[] {
  const changed = new Map<string, Check>();
  return lines.map(({ text, lesson, concept, check: id, option }) => {
    const words = [shippedWords, onboardingWords].find((each) => each.lesson.id === lesson);
    const found = words?.lesson.concepts
      .find((each) => each.id === concept)
      ?.checks.find((each) => each.id === id);
    if (!found) throw new Error(`${lesson} has no check ${concept}/${id}.`);
    const check = changed.get(found.id) ?? change(found);
    changed.set(found.id, check);
    return { check, option, understood: matchAnswer(text, check) };
  });
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

function isMeant({ check, option, understood }: Taken): boolean {
  return understood !== null && check.options.indexOf(understood.option) === option;
}

/** Those that are told outright to be right. */
function listPraised(taken: readonly Taken[]): Taken[] {
  return taken.filter(({ understood }) => understood?.band === "sure" && understood.option.right);
}

describe("answers that nothing was learned from", () => {
  const all = takeAll((check) => check);
  const meant = all.filter(({ option }) => option !== null);
  const unmeant = all.filter(({ option }) => option === null);

  it("are mostly understood, and seldom as another option", () => {
    const understood = meant.filter(({ understood }) => understood !== null);
    expect(share(understood.filter(isMeant), meant)).toBeGreaterThan(0.83);
    expect(
      share(
        understood.filter((each) => !isMeant(each)),
        understood,
      ),
    ).toBeLessThan(0.05);
  });

  it("are hardly ever told outright to be right where a wrong option was meant", () => {
    const wrong = meant.filter(({ check, option }) => !check.options[option ?? 0]?.right);
    expect(share(listPraised(wrong), wrong)).toBeLessThan(0.03);
  });

  it("are seldom told outright to be right where no option was meant", () => {
    expect(share(listPraised(unmeant), unmeant)).toBeLessThan(0.1);
  });
});

describe("answers to checks whose options have no phrasings", () => {
  const all = takeAll((check) => ({
    ...check,
    options: check.options.map((option) => ({ ...option, answered: [] })),
  }));
  const meant = all.filter(({ option }) => option !== null);

  it("are understood two times in five, and seldom as another option", () => {
    const understood = meant.filter(({ understood }) => understood !== null);
    expect(share(understood.filter(isMeant), meant)).toBeGreaterThan(0.4);
    expect(
      share(
        understood.filter((each) => !isMeant(each)),
        understood,
      ),
    ).toBeLessThan(0.16);
  });

  it("are hardly ever told outright to be right where that was not meant", () => {
    const others = all.filter(({ check, option }) => !check.options[option ?? -1]?.right);
    expect(share(listPraised(others), others)).toBeLessThan(0.04);
  });
});
