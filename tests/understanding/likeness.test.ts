import { describe, expect, it } from "vitest";
import { examples } from "../../src/understanding/examples.ts";
import { findLikeness, listTelling } from "../../src/understanding/likeness.ts";

function shareOf(text: string): number {
  return findLikeness(text)?.share ?? 0;
}

describe("what a clause is like", () => {
  it.each([
    ["my neighbour keeps two ladders for that reason", "own-analogy"],
    ["the third paragraph was too fast for me", "explain-again"],
    ["does a bus company do that", "apply"],
    ["have you got one about gardens", "another-example"],
  ])("is told where no example says the same: “%s”", (text, move) => {
    expect(examples.map((example) => example.text)).not.toContain(text);
    expect(findLikeness(text)?.move).toBe(move);
  });

  it("is nothing where most words are new", () => {
    expect(findLikeness("flurb wibble glorp the zinc")).toBeNull();
  });

  it("is less sure where some words are new", () => {
    expect(shareOf("please explain the flurb wibble again")).toBeLessThan(
      shareOf("please explain it again"),
    );
  });

  it("names the words that told, none of which the clause lacks", () => {
    const words = listTelling("please say that in normal words", "simpler").split(" ");
    expect(words.length).toBeGreaterThan(1);
    expect("please say that in normal words".split(" ")).toEqual(expect.arrayContaining(words));
  });

  it("knows nearly all of what it learned from", () => {
    const right = examples.filter(({ move, text }) => findLikeness(text)?.move === move).length;
    expect(right / examples.length).toBeGreaterThan(0.9);
  });
});
