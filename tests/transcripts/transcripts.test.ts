import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkLesson } from "../../src/lint/lint.ts";
import { bread, loaded } from "./bread.ts";
import { playTranscript } from "./play.ts";

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".txt"));

describe("a conversation about bread", () => {
  it.each(files)("goes as written in %s", async (name) => {
    const file = path.join(import.meta.dirname, name);
    const played = await playTranscript(readFileSync(file, "utf8"));
    await expect(played).toMatchFileSnapshot(file);
  });

  it("is taught from a lesson without a problem", () => {
    expect(loaded.lessons).toEqual([bread]);
    expect([...loaded.problems, ...checkLesson(bread)]).toEqual([]);
  });
});
