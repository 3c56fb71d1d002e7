import { describe, expect, it } from "vitest";
import type { DialogueState } from "../../src/understanding/meaning.ts";
import { moves } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { createRandom, pick } from "../transcripts/seeded.ts";
import { atFaults, atLeaven, breadWords, shippedWords, stateOf } from "./bread.ts";

const pieces = [
  ..."what if how is the a not again example yeast divers wreck kneading leaven taxi node".split(
    " ",
  ),
  ..."explain so like just same as quiz hint next thanks bye ok yes no 1 2 first it that".split(
    " ",
  ),
  ...["?", "!", ".", ",", "…", "—", "-", "'", "’", "\n", "\u0000", "\u202e", "(", ")", "*", "/"],
  ...["👍", "🤔", "👩‍🚒", "🇩🇪", "\ud83d", "é", "e\u0301", "ß", "хлеб", "面包", "خبز", "ﬁ", "ａ"],
  ...["<@1>", "@ada", "https://a.b/c", "==", "$&", "{node}", "[a](b)", "**", "`", "constructor"],
  ...["__proto__", "toString", "0", "1,000", "3.5", "x".repeat(300), "aaaaaa", " ", "\t"],
];

const pendings = [null, "check", "fuzzy", "own-analogy", "go-on"] as const;

function inventMessage(random: () => number): string {
  const length = Math.floor(random() ** 3 * 60);
  const glue = random() < 0.7 ? " " : "";
  return Array.from({ length }, () =>
    random() < 0.85 ? pick(pieces, random) : String.fromCharCode(Math.floor(random() * 65536)),
  ).join(glue);
}

function inventState(random: () => number): DialogueState {
  const base = pick([atLeaven, atFaults, stateOf(), stateOf({ taught: [] })], random);
  const offers = random() < 0.5 ? ["Another analogy", "Quiz me", ""] : [];
  return { ...base, pending: pick(pendings, random), offers };
}

const random = createRandom(7);
const cases = Array.from({ length: 2000 }, () => ({
  text: inventMessage(random),
  state: inventState(random),
  vocabulary: pick([breadWords, shippedWords], random),
}));

describe("two thousand messages that nobody would write", () => {
  const meanings = cases.map(({ text, state, vocabulary }) => understand(text, vocabulary, state));

  it("are all understood as something, within what there is", () => {
    for (const [at, meaning] of meanings.entries()) {
      const { state, vocabulary } = cases[at] ?? {};
      const ids = vocabulary?.lesson.concepts.map(({ id }) => id) ?? [];
      expect(moves).toContain(meaning.move);
      expect(["sure", "likely", "unsure"]).toContain(meaning.band);
      expect(meaning.also).not.toContain(meaning.move);
      expect([null, state?.concept, ...ids]).toContain(meaning.concept);
      for (const id of meaning.mentions) expect(ids).toContain(id);
      if (meaning.offer !== null) expect(state?.offers[meaning.offer]).toBeDefined();
      for (const { score } of meaning.near) expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("are of every kind, so that this is worth something", () => {
    expect(new Set(meanings.map(({ move }) => move)).size).toBeGreaterThan(15);
    expect(meanings.filter(({ match }) => match !== null).length).toBeGreaterThan(20);
  });

  it("mean the same when they are read again, in any order", () => {
    const again = [...cases]
      .reverse()
      .map(({ text, state, vocabulary }) => understand(text, vocabulary, state))
      .reverse();
    expect(again).toEqual(meanings);
  });
});

describe("a message of ten thousand characters", () => {
  it.each(["what if ", "a", "divers ", "👍", "??", "(laughs ", "so like it's "])(
    "is read as any other: “%s” over and over",
    (piece) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(moves).toContain(understand(text, breadWords, atLeaven).move);
    },
  );
});
