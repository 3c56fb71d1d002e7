import { describe, expect, test } from "vitest";
import { readShippedExamples } from "../../src/learning/moves.ts";
import { callsSomebody } from "../../src/understanding/calling.ts";
import { compileVocabulary } from "../../src/understanding/vocabulary.ts";
import { bread } from "../transcripts/bread.ts";

const examples = await readShippedExamples();

const vocabulary = compileVocabulary(bread);
const calls = (text: string) => callsSomebody(text, vocabulary);

const names = ["bob", "Anna", "Priya", "José", "Wei", "Oluwaseun", "Emily", "Kim", "john"];

describe("somebody is called", () => {
  test.each([
    "NAME can you explain that again?",
    "NAME, can you explain that again?",
    "NAME could u say that again",
    "NAME: what is leaven?",
    "hey NAME, would you explain leaven to me?",
    "ok NAME can you tell us what leaven is",
    "sorry NAME, can you explain that again?",
    "NAME please explain that again",
    "NAME explain that again pls",
    "NAME, how does leaven work?",
    "NAME did you get why the dough rises?",
    "NAME what do you think leaven is?",
    "can you explain that again, NAME?",
    "so what would you say leaven is, NAME?",
  ])("in “%s”, whatever their name", (line) => {
    for (const name of names) expect(calls(line.replace("NAME", name)), name).toBe(true);
  });
});

describe("nobody is called", () => {
  const requests = ["can you explain that again?", "could you give me another example?"];
  test.each([
    ...["sorry", "wait", "okay", "ok", "so", "please", "also", "and", "but", "now", "well", "oh"],
    ...["hey", "hi", "hello", "yo", "hmm", "um", "actually", "honestly", "maybe", "again", "right"],
    ...["alright", "thanks", "cool", "great", "wow", "oops", "lol", "omg", "huh", "pls", "kindly"],
    ...["incidentally", "additionally", "anyway", "next", "first", "lastly", "quick question"],
    ...[
      "hey there",
      "ok so",
      "sorry but",
      "wait what",
      "hey bot",
      "bot",
      "likewise",
      "hey likewise",
    ],
    ...[
      "hi everyone",
      "guys",
      "folks",
      "dude",
      "mentor",
      "teacher",
      "sory",
      "wiat",
      "plese",
      "okk",
    ],
    ...["about leaven", "leaven", "yeast", "good morning", "one more time", "once more", "btw"],
  ])("by “%s” ahead of a request, with a comma or without", (word) => {
    for (const request of ["", ...requests])
      for (const line of [`${word} ${request}`, `${word}, ${request}`])
        expect(calls(line), line).toBe(false);
  });

  test.each([
    "can you explain that again, please?",
    "can you explain that again, though?",
    "what would you do, then?",
    "do you mean gas, or dough?",
    "could you explain leaven, kneading, baking?",
    "bacteria, what are they?",
    "sourdough, is that the same?",
    "what is leaven?",
    "explain that again",
    "will you explain that again?",
    "bob says it is the same as yeast",
    "what if bob forgets to feed it?",
    "",
    "?",
    ",",
  ])("in “%s”", (line) => {
    expect(calls(line)).toBe(false);
  });

  test("in any line that the bot knows people to say to it", () => {
    const lines = [
      ...examples.map(({ text }) => text),
      ...bread.concepts.flatMap(({ questions, misconceptions }) =>
        [...questions, ...misconceptions].flatMap(({ phrasings }) => phrasings),
      ),
    ];
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.filter(calls)).toEqual([]);
  });
});
