import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packLesson } from "../src/lessons/stored.ts";
import { loadLessons } from "../src/loader.ts";
import { readParsed } from "../src/parsed-lessons.ts";

const shippedDir = fileURLToPath(new URL("../lessons", import.meta.url));

describe("what the build has read", () => {
  it("is every lesson that comes with the program, as it is read from its text", async () => {
    const { lessons, problems } = await loadLessons([shippedDir]);
    expect({ count: lessons.length, problems }).toEqual({ count: 2, problems: [] });
    for (const lesson of lessons) {
      // Where this is null, the last build is older than the lesson: npm run build.
      expect(await readParsed(lesson.version)).toBe(packLesson(lesson, []));
    }
  });

  it("has nothing for another version", async () => {
    expect(await readParsed("0123456789abcdef")).toBeNull();
  });
});
