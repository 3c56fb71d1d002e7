import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Lesson } from "./lessons/lesson.ts";
import { loadLessons } from "./loader.ts";

/** The same steps away from src/ and from dist/. */
const shipped = fileURLToPath(new URL("../lessons", import.meta.url));
const folder = new URL("../dist/parsed-lessons/", import.meta.url);

/** Reads the lessons that come with the program, so that a first start need not: nothing else in it takes as long. */
export async function parseShipped(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await loadLessons([shipped], {
    readLesson: async () => null,
    saveLesson: (version, _, json) => writeFile(nameFile(version), json),
  });
}

/** The lessons that come with the program. */
export async function loadShipped(): Promise<readonly Lesson[]> {
  const { lessons } = await loadLessons([shipped], {
    readLesson: (version) => readParsed(version),
    saveLesson: async () => {},
  });
  return lessons;
}

/** A lesson as it was read at the build; null where that version is not among those that come with the program. */
export function readParsed(version: string): Promise<string | null> {
  return readFile(nameFile(version), "utf8").catch(() => null);
}

function nameFile(version: string): URL {
  return new URL(`${version}.json`, folder);
}
