import { describe, expect, it } from "vitest";
import { readWords } from "../../src/understanding/content.ts";
import { createPhraseTrie } from "../../src/understanding/phrases.ts";

const read = (text: string) => readWords(text.split(" "), createPhraseTrie()).sequence;

describe("a verb of two words", () => {
  it.each([
    ["how do i roll it back", "how do i roll back it"],
    ["can i switch them off", "can i switch off them"],
    ["who turns that down", "who turns down that"],
    ["it cuts everything apart", "it cuts apart everything"],
  ])("is one whatever stands within it: “%s”", (apart, together) => {
    expect(read(apart)).toEqual(read(together));
  });

  it.each([
    ["is it down", "is down it"],
    ["can it over", "can over it"],
  ])("is none where the first only frames what is said: “%s”", (apart, together) => {
    expect(read(apart)).not.toEqual(read(together));
  });
});
