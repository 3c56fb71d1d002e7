import { describe, expect, it } from "vitest";
import { splitClauses } from "../../src/understanding/clauses.ts";
import { normalise } from "../../src/understanding/normalise.ts";
import { tagTokens } from "../../src/understanding/tags.ts";
import { atLeaven, breadWords } from "./bread.ts";

function split(text: string) {
  return splitClauses(tagTokens(normalise(text), breadWords, atLeaven.analogy));
}

function textsOf(text: string): string[] {
  return split(text).map((clause) => clause.text);
}

describe("a message in several clauses", () => {
  it.each([
    [
      "Okay, I think I get it. But what if they die?",
      ["ok", "i think i get it", "what if they die"],
    ],
    ["That makes sense, but how do I know?", ["that makes sense", "how do i know"]],
    ["thanks! next", ["thanks", "next"]],
    ["hi can you explain leaven", ["hi", "can you explain CONCEPT"]],
    ["hello everyone, what is dough", ["hello everyone", "what is TERM"]],
    ["got it 👍 what is next", ["got it", "emojiyes", "what is next"]],
    ["I see — so why does it rise", ["i see", "why does it rise"]],
    ["what? again", ["what", "again"]],
    ["I get it but how does it rise", ["i get it", "how does it rise"]],
    ["it is warm so they eat", ["it is warm", "they eat"]],
  ])("is split where one thing said ends: %s", (text, clauses) => {
    expect(textsOf(text)).toEqual(clauses);
  });

  it.each([
    ["what happens if it is cold, and the flour is old", 1],
    ["if the baker leaves and the oven cools, what then", 1],
    ["salt, flour and water", 1],
    ["bread and butter", 1],
  ])("is left whole where it is one thing: %s", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("is nothing where there is no word", () => {
    expect(split("")).toEqual([]);
    expect(split("?!.. ,")).toEqual([]);
  });
});

describe("a clause", () => {
  it.each([
    ["explain it again", "request"],
    ["can you tell me more", "request"],
    ["what is dough", "wh"],
    ["how long does it take", "wh"],
    ["is it alive", "question"],
    ["suppose it is cold", "question"],
    ["I am lost", "first"],
    ["my loaf is flat", "first"],
    ["the next one", "fragment"],
    ["dough gets very sticky in summer", "statement"],
  ])("has a form: “%s” is a %s", (text, form) => {
    expect(split(text).map((clause) => clause.form)).toEqual([form]);
  });

  it("has neither markers before it nor adverbs of tone in it", () => {
    expect(textsOf("oh wait so what exactly is it really?")).toEqual(["what is it"]);
    expect(textsOf("really")).toEqual(["really"]);
    expect(textsOf("so")).toEqual(["so"]);
  });

  it("knows whether it is asked, and what leads it", () => {
    expect(split("ok so it holds the gas?")).toMatchObject([{ asked: true, lead: "ok so" }]);
    expect(split("it holds the gas")).toMatchObject([{ asked: false, lead: "" }]);
  });

  it("takes in a nod that is asked for", () => {
    expect(split("it holds the gas, doesn't it?")).toMatchObject([
      { text: "it holds the TERM", asked: true, nodded: true },
    ]);
    expect(split("it holds the gas. right?")).toMatchObject([{ asked: true, nodded: true }]);
    for (const nod of ["did I get that right?", "Did I say that right?", "Agreed?", "yes or no?"])
      expect(split(`so it holds the gas, ${nod}`)).toMatchObject([{ nodded: true }]);
    expect(split("it holds the gas. what is gas?")).toMatchObject([
      { asked: false, nodded: false },
      { text: "what is TERM" },
    ]);
  });

  it("has no nod in it where it asks by its form, or says how far somebody is right", () => {
    expect(split("May I bake it without a rest if nobody minds: yes or no?")).toMatchObject([
      { asked: true, nodded: false },
    ]);
    expect(split("so my baker is only half right?")).toMatchObject([{ nodded: false }]);
  });

  it("masks what the lesson names: concept, term, story, and a thing of the story in the air", () => {
    expect(textsOf("kneading dough like hammocks and divers")).toEqual([
      "CONCEPT TERM like ANALOGY and ANALOGY",
    ]);
    expect(textsOf("the air")).toEqual(["the STORY"]);
    expect(textsOf("the balloon")).toEqual(["the balloon"]);
  });
});
