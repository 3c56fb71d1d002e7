import { describe, expect, test } from "vitest";
import type { Lesson } from "../src/lessons/lesson.ts";
import { createLibrary, type Library } from "../src/library.ts";
import { warm, warmAll } from "../src/warming.ts";
import { parseExample } from "./lessons/example.ts";

function lessonCalled(id: string): Lesson {
  const { lesson } = parseExample();
  if (!lesson) throw new Error("the worked example is not sound");
  return { ...lesson, id, version: id };
}

/** A library of two lessons that notes what is made ready, in its order. */
function openLibrary(): { readonly library: Library; readonly made: readonly string[] } {
  const made: string[] = [];
  const library = createLibrary([lessonCalled("files"), lessonCalled("attic")], async () => null);
  const noting: Library = {
    ...library,
    find(id) {
      const taught = library.find(id);
      return (
        taught && {
          lesson: taught.lesson,
          get vocabulary() {
            made.push(id);
            return taught.vocabulary;
          },
        }
      );
    },
    catalogue() {
      made.push("all");
      return library.catalogue();
    },
  };
  return { library: noting, made };
}

const never = new AbortController().signal;

describe("before the first message", () => {
  test("every lesson is made ready, and what is heard where none is open", async () => {
    const { library, made } = openLibrary();
    await warmAll(library, never);
    expect(made).toEqual(["all", "files", "attic"]);
  });

  test("only the lesson that is opened is made ready where one is taught", async () => {
    const { library, made } = openLibrary();
    await warm(library, ["attic"], never);
    expect(made).toEqual(["attic"]);
  });

  test("others are let through in between, and nothing goes on after the end", async () => {
    const { library, made } = openLibrary();
    const stopping = new AbortController();
    const warming = warmAll(library, stopping.signal);
    setImmediate(() => stopping.abort());
    await warming;
    expect(made).toEqual(["all"]);
  });

  test("a lesson that cannot be made ready keeps no other from it", async () => {
    const { library, made } = openLibrary();
    const broken: Library = {
      ...library,
      catalogue() {
        throw new Error("no words");
      },
    };
    await warmAll(broken, never);
    expect(made).toEqual(["files", "attic"]);
  });
});
