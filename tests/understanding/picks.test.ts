import { describe, expect, it } from "vitest";
import { readBread, stateOf } from "./bread.ts";

/** The place that is picked where these answer a check, and a hint is offered beside them; null where none is. */
function pick(text: string, choices: readonly string[]): number | null {
  const offers = [...choices, "A hint, please"];
  const state = { concept: "leaven", taught: ["leaven"], pending: "check" as const };
  return readBread(text, stateOf({ ...state, offers, choices: choices.length })).offer;
}

/** The place that is picked of what is on offer where nothing was asked. */
function pickOffer(text: string): number | null {
  const offers = ["What if it is too warm?", "What does it cost?", "Next: baking"];
  return readBread(text, stateOf({ concept: "leaven", taught: ["leaven"], offers })).offer;
}

const nodes = ["All the nodes wait for it.", "Eight nodes are too few.", "The share is equal."];
const counts = ["One.", "All three.", "Two."];
const spares = ["Shutting the old node out.", "Taking over even faster.", "A second spare."];

describe("an offer", () => {
  it.each(["1 sounds right. how old can it get, seconds or hours?", "2 is close, but why?"])(
    "is picked by its number, whatever else is said: “%s”",
    (text) => {
      const offers = ["What if a replica is out of date?", "What does it cost?", "Quiz me"];
      const { offer } = readBread(text, stateOf({ concept: "leaven", taught: ["leaven"], offers }));
      expect(offer).toBe(Number(text[0]) - 1);
    },
  );

  it.each([
    ["ok, last one: what do I do when the dough stays flat?", null],
    ["the last one, please", 2],
  ])(
    "is picked by its place, and not by what says that a question follows: “%s”",
    (text, place) => {
      expect(pickOffer(text)).toBe(place);
    },
  );
});

describe("an offer that is named last", () => {
  it.each([
    ["I was only checking my words. Let's see number 3 then.", 2],
    ["hm, that's not it. the second one, please", 1],
    ["I was only checking. I have 2 of them.", null],
  ])("is picked where it is called an offer: “%s”", (text, place) => {
    expect(pickOffer(text)).toBe(place);
  });
});

describe("a choice of a check that is named by its place", () => {
  it.each([
    ["It's the second one, isn't it? One alone could not carry the load.", 1],
    ["the last option, since a spare has to be there", 2],
    ["the second one fails, so what then?", null],
  ])("is picked where that is all that stands before a mark: “%s”", (text, place) => {
    expect(pick(text, nodes)).toBe(place);
  });

  it("is not picked where a choice speaks of it", () => {
    expect(pick("the second one, isn't it?", spares)).toBeNull();
  });
});

describe("a choice of a check", () => {
  it.each([
    ["2", 1],
    ["b", 1],
    ["I think it is the third, because it looks odd", 2],
    ["3, obviously, that's what I said", 2],
    ["whatever, a", 0],
    ["b because they share a rack", 1],
    ["not sure, maybe 2?", 1],
    ["must be the second one, it sounds right", 1],
    ["I'd say option 3 since nothing else fits", 2],
    ["the share is equal", 2],
    ["3, cause nobody told them", 2],
  ])("is picked by its place, whatever is said for it: “%s”", (text, place) => {
    expect(pick(text, nodes)).toBe(place);
  });

  it.each(["the last one I guess", "last", "I'd go for the last, because it is the longest"])(
    "is the last of those that answer, and not the hint: “%s”",
    (text) => {
      expect(pick(text, nodes)).toBe(2);
    },
  );

  it.each([
    "a second server",
    "two nodes are left",
    "1 server is down",
    "definitely not b",
    "no one",
  ])("is not picked by numbers and letters that belong to an answer: “%s”", (text) => {
    expect(pick(text, nodes)).toBeNull();
  });

  it("is picked by no number where the choices are numbers, unless it is said alone, or of which it is one", () => {
    expect(pick("i think 2, because one can be behind", counts)).toBeNull();
    expect(pick("two", counts)).toBe(2);
    expect(pick("2", counts)).toBe(1);
    expect(pick("2, cause one can be behind", counts)).toBeNull();
    expect(pick("option 2, because one can be behind", counts)).toBe(1);
    expect(pick("the third, because one can be behind", counts)).toBe(2);
  });

  it("is not picked by a word of another choice", () => {
    expect(pick("the second, because one is not enough", spares)).toBeNull();
    expect(pick("the third, because one is not enough", spares)).toBe(2);
  });
});

describe("an offer that answers no check", () => {
  const offers = ["What if it fails?", "How fast is it?", "Another question"];
  const take = (text: string, pending: "fuzzy" | null = null, labels: readonly string[] = offers) =>
    readBread(
      text,
      stateOf({ concept: "leaven", taught: ["leaven"], pending, offers: [...labels] }),
    ).offer;

  it.each([
    ["2", 1],
    ["2, and then I'm out", 1],
    ["The first one. And then tell me who decides.", 0],
    ["1, and is it ok to use my own oven", 0],
    ["how fast is it?", 1],
    ["i meant another question", 2],
    ["nice. another", 2],
    ["yay! another one, harder", 2],
    ["yeah 1", 0],
    ["hm ok 1 then", 0],
    ["1, that's literally what I asked", 0],
  ])("is picked by its number or its words, whatever else is said: “%s”", (text, place) => {
    expect(take(text)).toBe(place);
  });

  it.each([
    "b",
    "2 and 3 fail",
    "2 loaves are left",
    "another story please",
    "next",
    "first tell me why",
    "1, 2 and then 3 fail",
  ])("is not picked by a letter that nobody is shown, or a number of something: “%s”", (text) => {
    expect(take(text)).toBeNull();
  });

  it("is a fuzzy part where it is named, and not where something is said of it", () => {
    const parts = ["Lifting", "Patience"];
    expect(take("the lifting part", "fuzzy", parts)).toBe(0);
    expect(
      take("so the lifting is done by bubbles that the cells breathe out", "fuzzy", parts),
    ).toBe(null);
  });
});

describe("an offer that answers no check", () => {
  const offers = ["What if it is late?", "What if it is wrong?", "Another analogy"];
  const offered = stateOf({ concept: "leaven", taught: ["leaven"], pending: null, offers });

  it.each([
    "the second one, kind of",
    "the second one, kind of. but I mean more that it smells",
    "2 I guess, because it is flat",
  ])("is picked however vaguely: “%s”", (text) => {
    expect(readBread(text, offered).offer).toBe(1);
  });

  it("is picked by its place, however politely", () => {
    for (const text of ["It would be the second one, please.", "the second one is what I meant"])
      expect(readBread(text, offered).offer, text).toBe(1);
  });

  it("is what is meant where it is the only question", () => {
    const one = { ...offered, offers: ["What if it is late?", "Another analogy"] };
    expect(readBread("Yes, that's just what I'm asking.", one).offer).toBe(0);
    expect(readBread("yes, exactly", one).offer).toBeNull();
    expect(readBread("yes, exactly", { ...one, offers: ["What if it is late?"] }).offer).toBe(0);
    expect(readBread("Yes, that's just what I'm asking.", offered).offer).toBeNull();
    const guessed = { ...one, offers: ["What if it is late?", "Not what I meant"] };
    expect(readBread("Yes, that's what I meant.", guessed).offer).toBeNull();
  });

  it.each(["yes, the late one please", "the one about being late"])(
    "is picked by a word that no other one has: “%s”",
    (text) => {
      expect(readBread(text, offered).offer).toBe(0);
    },
  );

  it("is not picked by a word that several have, or none", () => {
    expect(readBread("the what if one", offered).offer).toBeNull();
    expect(readBread("the cold one please", offered).offer).toBeNull();
  });

  it("is not picked where it says that none was meant, and more is asked", () => {
    const refused = { ...offered, offers: [...offers, "None of these"] };
    expect(readBread("4. what if it is cold?", refused).offer).toBeNull();
    expect(readBread("4", refused).offer).toBe(3);
  });

  it("is not picked by what speaks of something else", () => {
    expect(readBread("the second one kind of fell apart", offered).offer).toBeNull();
  });
});
