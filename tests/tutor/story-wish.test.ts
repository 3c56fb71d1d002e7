import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/lessons/lesson.ts";
import { findByKeyword, readStoryWish } from "../../src/tutor/story-wish.ts";
import { shippedWords } from "../understanding/bread.ts";

function conceptOf(id: string): Concept {
  const concept = shippedWords.lesson.concepts.find((each) => each.id === id);
  if (!concept) throw new Error(`There is no concept ${id}.`);
  return concept;
}

const named = (said: string, id: string) =>
  findByKeyword(said, conceptOf(id)).map((analogy) => analogy.id);

describe("a story that is named by an everyday word", () => {
  it("is found in the singular and in the plural", () => {
    expect(named("say it with a spare tyre", "fault-tolerance")).toEqual(["spare-tyre"]);
    expect(named("put it in terms of taxis", "fault-tolerance")).toEqual(["taxi-fleet"]);
  });

  it("is not meant by what somebody feels or did", () => {
    expect(named("say it simpler please, I'm so tired", "fault-tolerance")).toEqual([]);
  });
});

describe("what a story should not be about", () => {
  it("rules out all that belongs to it", () => {
    const { unwanted, wanted } = readStoryWish(
      "another picture, maybe not food",
      conceptOf("scalability"),
    );
    expect(unwanted).toEqual(["one-chef-then-several", "restaurant-tables"]);
    expect(wanted).toEqual([]);
  });

  it("is what another one is compared with", () => {
    const said = "something less dramatic than a bank robbery";
    const { unwanted, wanted } = readStoryWish(said, conceptOf("security"));
    expect(unwanted).toContain("bank-vault");
    expect(wanted).toEqual([]);
  });
});
