import { describe, expect, it } from "vitest";
import { compileMeanings } from "../../src/understanding/latent.ts";

const texts = [
  "ship sails harbour",
  "ship anchors harbour",
  "vessel sails anchors",
  "bread rises oven",
  "dough rises warm",
  "bread bakes oven",
  "cat sleeps sofa",
].map((text, number) => ({ number, words: text.split(" ") }));

const compare = compileMeanings(texts, texts.length);
const all = (count: number) => Int32Array.from({ length: count }, (_, number) => number);
const near = (words: string) => [...compare(words.split(" "), all(texts.length))];

describe("how near a message is in meaning", () => {
  it("is all the way where it says the same", () => {
    expect(near("cat sleeps sofa")[6]).toBeCloseTo(1);
  });

  it("is nothing where neither it nor what goes with it is said", () => {
    expect(near("cat sleeps sofa")[0]).toBeCloseTo(0);
  });

  it("is nothing for words that nobody wrote", () => {
    expect(near("zebra")).toEqual(texts.map(() => 0));
  });

  it("is nothing for words that only frame what is said", () => {
    expect(near("what is the")).toEqual(texts.map(() => 0));
  });

  it("is the same each time", () => {
    const again = compileMeanings(texts, texts.length);
    expect([...again(["vessel", "harbour"], all(texts.length))]).toEqual(near("vessel harbour"));
  });

  it("holds where there is nothing to compare", () => {
    expect([...compileMeanings([], 0)(["ship"], all(0))]).toEqual([]);
  });

  it("tells of words that keep the same company, where there are more candidates than meanings", () => {
    // Fifty subjects of their own, and one that two candidates speak of in words of which they share only some.
    const others = Array.from({ length: 50 }, (_, at) => [
      { number: 2 * at, words: [`a${at}`, `b${at}`, `c${at}`] },
      { number: 2 * at + 1, words: [`b${at}`, `c${at}`, `d${at}`] },
    ]).flat();
    const known = [...compileMeanings(others, 100)(["a7"], all(100))];
    expect(known.indexOf(Math.max(...known))).toBe(14);
    expect(known[15]).toBeGreaterThan(0.5);
    expect(known[16]).toBeLessThan(0.2);
  });
});
