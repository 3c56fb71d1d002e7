import { describe, expect, it } from "vitest";
import type { Move } from "../../src/understanding/meaning.ts";
import { atFaults, readBread, readShipped, stateOf } from "./bread.ts";

type Family = readonly [move: Move, lines: readonly string[]];

/** Ways of saying a thing that share their build and not their words. */
const families: Readonly<Record<string, Family>> = {
  "a question in a frame": [
    "ask-how",
    [
      "I'd love to learn how long it has to rest",
      "could someone tell me who turns the oven off?",
      "Anna wonders why it smells like that",
    ],
  ],
  "a question that begins with a preposition": [
    "ask-how",
    [
      "for what reason do we fold it?",
      "in which way does the salt help?",
      "by what means does it rise?",
    ],
  ],
  "a question that ends in its question word": [
    "ask-how",
    ["the jar goes where?", "you add the salt when exactly?", "the lid stays on how long?"],
  ],
  "a choice": [
    "ask-how",
    ["once or several times?", "by hand or with a machine?", "warm or cold?"],
  ],
  "a case that is set up": [
    "what-if",
    [
      "consider a case in which the fridge breaks",
      "should the oven break down, what would we do?",
      "what if the fridge were to break down?",
      "the yeast dead?",
      "fine, until the gas runs out",
    ],
  ],
  "an if that supposes nothing": [
    "restate",
    [
      "if I follow you, the gas does the lifting",
      "so if one strand tears, the others hold it",
      "let me see whether I have this straight: first the gas, then the net",
    ],
  ],
  "one's own words, announced": [
    "restate",
    [
      "in essence the flour feeds them and they give off gas",
      "my version: the gas comes first and the heat last",
    ],
  ],
  "a likening": [
    "own-analogy",
    [
      "it reminds me of a balloon",
      "I'd compare it to a trampoline",
      "I picture it as a tent",
      "so like chewing gum",
      "basically a sponge",
      "it's when my neighbour blows up a mattress",
      "imagine a man blowing up a mattress",
      "my aunt runs a hotel, if one maid is ill another one comes",
    ],
  ],
  "a belittling": [
    "compare",
    [
      "what a waste of flour, nobody needs that",
      "why bother with all this",
      "isn't that just another word for mixing?",
    ],
  ],
  "a doubt about the answer": [
    "explain-again",
    [
      "I'm not convinced",
      "that's not what I wanted to know",
      "I don't buy it",
      "me neither",
      "that wasn't very helpful",
    ],
  ],
  "a murky thing": [
    "explain-again",
    ["it remains a mystery to me", "that is all Greek to me", "this still seems rather obscure"],
  ],
  praise: [
    "understood",
    [
      "that's ingenious",
      "oh, how clever",
      "great explanation",
      "that clears things up",
      "so that's why",
    ],
  ],
  "a wish for easier words": [
    "simpler",
    ["please use more easy words", "too much theory for me", "pretend I'm a toddler"],
  ],
  "a place where it is used": [
    "apply",
    [
      "does Toyota do it like that?",
      "is that how hotels do it?",
      "would a hotel need that?",
      "for a school kitchen too?",
    ],
  ],
  "a wish for a story from somewhere": [
    "another-example",
    ["can we have one with trains?", "got one from the garden?", "any more of those?"],
  ],
  "where the conversation stands": [
    "recap",
    [
      "where were we?",
      "what was I doing",
      "what were we talking about?",
      "list everything we had so far",
    ],
  ],
};

const rows = Object.entries(families).flatMap(([family, [move, lines]]) =>
  lines.map((text) => ({ family, move, text })),
);

describe("a family of phrasings", () => {
  it.each(rows)("$family, “$text”, is $move", ({ move, text }) => {
    expect(readBread(text, stateOf({ concept: "leaven", taught: ["leaven"] })).move).toBe(move);
  });
});

describe("a question about something else", () => {
  it.each([
    "how do I tune a guitar?",
    "can you explain photosynthesis?",
    "who invented the bicycle?",
  ])("is beside the subject: “%s”", (text) => {
    expect(readShipped(text).move).toBe("off-topic");
  });

  it.each([
    "how does it tune itself?",
    "how do you find the slow server?",
    "does that tune the others?",
  ])("is not what points back, or is said in the lesson's words: “%s”", (text) => {
    expect(readShipped(text).move).not.toBe("off-topic");
  });
});

describe("a picture of the learner's own", () => {
  const scaling = stateOf({ concept: "scalability", taught: ["scalability"] });

  it("is no story of another concept that was never told", () => {
    const own = readShipped("so it's like a highway with more lanes", scaling);
    expect([own.move, own.concept, own.analogy]).toEqual(["own-analogy", "scalability", null]);
  });

  it("is that story where it is spoken of as told, or was", () => {
    expect(readShipped("so it's like the highway?", scaling).analogy?.concept).toBe("availability");
    const told = { ...scaling, taught: ["scalability", "availability"] };
    expect(readShipped("so it's like a highway?", told).analogy?.concept).toBe("availability");
  });
});

describe("while a story of the learner's own is to be mapped", () => {
  const mapping = stateOf({ concept: "leaven", taught: ["leaven"], pending: "own-analogy" });

  it.each([
    ["would I need that for a pizza", "apply"],
    ["how long does it take", "ask-how"],
  ])("a plain question is heard as one: “%s”", (text, move) => {
    expect(readBread(text, mapping).move).toBe(move);
  });

  it("a statement is the answer", () => {
    expect(readBread("the balloon is the dough and my breath is the gas", mapping).move).toBe(
      "answer",
    );
  });
});

describe("a plain question", () => {
  it("stays one where a mistaken belief answers it", () => {
    const { move, match } = readShipped(
      "is it always faster?",
      stateOf({ concept: "scalability", taught: ["scalability"] }),
    );
    expect([move, match?.kind]).toEqual(["ask-how", "misconception"]);
  });
});

describe("a part that is named beside a story", () => {
  it("is what is asked about", () => {
    expect(
      readShipped("I follow the taxi bit, but the noticing part is still a mystery", atFaults).move,
    ).toBe("explain-again");
  });
});
