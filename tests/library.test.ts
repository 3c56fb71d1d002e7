import { describe, expect, test } from "vitest";
import type { Lesson } from "../src/lessons/lesson.ts";
import { packLesson } from "../src/lessons/stored.ts";
import { createLibrary } from "../src/library.ts";
import { parseExample } from "./lessons/example.ts";

function lessonAt(version: string): Lesson {
  const { lesson } = parseExample();
  if (!lesson) throw new Error("the worked example is not sound");
  return { ...lesson, version };
}

const nothingKept = async () => null;

describe("a library", () => {
  test("makes a lesson ready once, and says so where there is none", () => {
    const library = createLibrary([lessonAt("v1")], nothingKept);
    expect(library.find("files")?.lesson.version).toBe("v1");
    expect(library.find("files")).toBe(library.find("files"));
    expect(library.find("attic")).toBeNull();
  });

  test("compiles a lesson's words once, however often they are asked for", () => {
    const taught = createLibrary([lessonAt("v1")], nothingKept).find("files");
    expect(taught?.vocabulary.lesson.id).toBe("files");
    expect(taught?.vocabulary).toBe(taught?.vocabulary);
  });

  test("gives the version that a session began with", async () => {
    const kept = new Map([["v1", packLesson(lessonAt("v1"), [])]]);
    const library = createLibrary([lessonAt("v2")], async (version) => kept.get(version) ?? null);
    const old = await library.findVersion("files", "v1");
    expect(old?.lesson.version).toBe("v1");
    kept.clear();
    expect(await library.findVersion("files", "v1")).toBe(old);
    expect((await library.findVersion("files", "v2"))?.lesson.version).toBe("v2");
  });

  test("gives the kept version of a lesson that was removed", async () => {
    const library = createLibrary([], async () => packLesson(lessonAt("v1"), []));
    expect((await library.findVersion("files", "v1"))?.lesson.title).toBe(
      "Keeping your files safe",
    );
  });

  test("gives a version kept before options had phrasings, with none", async () => {
    const json = packLesson(lessonAt("v1"), []).replace(/,"answered":\[[^\]]*\]/g, "");
    expect(json).not.toContain("answered");
    const old = await createLibrary([], async () => json).findVersion("files", "v1");
    const [check] = old?.lesson.concepts[0]?.checks ?? [];
    expect(check?.options.map(({ answered }) => answered)).toEqual([[], [], []]);
  });

  test("gives the lesson as it is now where the version is lost or cannot be read", async () => {
    for (const json of [null, "{}", "not JSON"]) {
      const library = createLibrary([lessonAt("v2")], async () => json);
      expect((await library.findVersion("files", "v1"))?.lesson.version).toBe("v2");
    }
  });

  test("gives nothing where no copy of a lesson is left", async () => {
    expect(await createLibrary([], nothingKept).findVersion("files", "v1")).toBeNull();
  });
});
