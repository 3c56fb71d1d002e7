import { describe, expect, it } from "vitest";
import { parseExample } from "./example.ts";

describe("the worked example of the guide", () => {
  const { lesson, problems } = parseExample();

  it("is sound", () => {
    expect(problems).toEqual([]);
    expect(lesson).not.toBeNull();
  });
});
