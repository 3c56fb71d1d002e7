import { describe, expect, it } from "vitest";
import { readAngles } from "../../src/understanding/angles.ts";

describe("what is asked of any concept in the same words", () => {
  it.each([
    ["what is the point of it", "purpose"],
    ["why do we need CONCEPT", "purpose"],
  ])("%s", (text, angle) => expect(readAngles(text)).toEqual([angle]));
});
