import { type LessonCache, loadLessons } from "../src/loader.ts";
import { readParsed } from "../src/parsed-lessons.ts";

const parsed = new Map<string, { readonly id: string; readonly json: string }>();

/** Loads lessons as the program does, but parses no version twice in a process: a test starts many bots. */
export function loadOnce(dirs: readonly string[], store: LessonCache) {
  return loadLessons(dirs, {
    readParsed,
    async readLesson(version) {
      const found = parsed.get(version);
      if (found) await store.saveLesson(version, found.id, found.json);
      return found?.json ?? (await store.readLesson(version));
    },
    async saveLesson(version, id, json) {
      parsed.set(version, { id, json });
      await store.saveLesson(version, id, json);
    },
  });
}
