import { describe, expect, it } from "vitest";
import { readShippedAnswerings } from "../../src/learning/answers.ts";
import type { Check } from "../../src/lessons/lesson.ts";
import { readAnswerings } from "../../src/understanding/model/answering.ts";
import { weighOptions } from "../../src/understanding/options.ts";
import { conceptOf, first } from "../transcripts/bread.ts";

const [flat, month] = conceptOf("leaven").checks;

/** A check about bread with other ways of saying its options. */
function checkWith(check: Check | undefined, ...answered: readonly (readonly string[])[]): Check {
  const known = first(check ? [check] : [], "check");
  const options = known.options.map((option, at) => ({ ...option, answered: answered[at] ?? [] }));
  return { ...known, options };
}

describe("how likely each option is meant", () => {
  it("is a chance: together they are no more than certain", () => {
    for (const text of ["the yeast was cold", "warmth and salt and kneading", "geese", ""]) {
      const sum = weighOptions(text, checkWith(flat)).reduce((all, each) => all + each, 0);
      expect(sum, text).toBeGreaterThan(0);
      expect(sum, text).toBeLessThanOrEqual(1);
    }
  });

  it("is the more where the author wrote down how learners say it", () => {
    const text = "they were all asleep in that fridge";
    const [bare = 1] = weighOptions(text, checkWith(flat));
    const [listed = 0] = weighOptions(text, checkWith(flat, ["they slept in the fridge"]));
    expect(bare).toBeLessThan(0.5);
    expect(listed).toBeGreaterThan(0.6);
  });

  it("is the less where a yes meets a no", () => {
    const [plain = 0] = weighOptions("it would starve", checkWith(month));
    const [met = 1] = weighOptions("yes it would starve", checkWith(month));
    expect(met).toBeLessThan(plain - 0.1);
  });

  it("is the less where another number is said", () => {
    const check = checkWith(flat, [], [], []);
    const [one, two, three] = check.options;
    if (!one || !two || !three) throw new Error("three options are needed");
    const options = [
      { ...one, text: "Two grams of salt." },
      { ...two, text: "Kneading." },
      { ...three, text: "Patience." },
    ];
    const [same = 0] = weighOptions("two grams", { ...check, options });
    const [other = 1] = weighOptions("five grams", { ...check, options });
    expect(other).toBeLessThan(same / 2);
  });

  it("goes by no yes of the feedback", () => {
    const [right = 1] = weighOptions("yes", checkWith(flat));
    expect(right).toBeLessThan(0.5);
  });
});

describe("the form of lines that answer", () => {
  it("has what was said, the check, and the number of the option", () => {
    expect(
      readAnswerings("\nit froze | leaven/flat | 1\n the moon | leaven/flat | none\n"),
    ).toEqual([
      { text: "it froze", concept: "leaven", check: "flat", option: 0 },
      { text: "the moon", concept: "leaven", check: "flat", option: null },
    ]);
  });

  it.each([
    "it froze",
    "it froze | leaven | 1",
    "it froze | leaven/flat | 0",
    " | leaven/flat | 1",
  ])("refuses “%s” and says what it should be", (line) => {
    expect(() => readAnswerings(line)).toThrow("This should be “text | concept/check |");
  });

  it("is that of all that the program learns from", async () => {
    const answerings = [...(await readShippedAnswerings()).values()].flat();
    expect(answerings.length).toBeGreaterThan(500);
  });
});
