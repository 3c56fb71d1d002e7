import type { Lesson } from "./lessons/lesson.ts";
import { unpackLesson } from "./lessons/stored.ts";
import { compileVocabulary, type Vocabulary } from "./understanding/vocabulary.ts";

/** A lesson ready to be taught. */
export interface Taught {
  readonly lesson: Lesson;
  /** Compiled when it is first asked for, which an opening does not do. */
  readonly vocabulary: Vocabulary;
}

/** The lessons as they are now, and the versions that open sessions are pinned to. */
export interface Library {
  /** The lessons as they are now, in the order that they were loaded. */
  list(): readonly Lesson[];
  /** The lesson as it is now; null where there is none of that id. */
  find(id: string): Taught | null;
  /** The version a session began with; failing that, the lesson as it is now; null where it is gone altogether. */
  findVersion(id: string, version: string): Promise<Taught | null>;
}

/** Serves lessons, each made ready once. `readLesson` knows the versions kept, as JSON. */
export function createLibrary(
  lessons: readonly Lesson[],
  readLesson: (version: string) => Promise<string | null>,
): Library {
  const current = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const ready = new Map<string, Taught>();
  const prepare = (lesson: Lesson): Taught => {
    const known = ready.get(lesson.version);
    if (known) return known;
    const made = makeReady(lesson);
    ready.set(lesson.version, made);
    return made;
  };
  const find = (id: string) => {
    const lesson = current.get(id);
    return lesson ? prepare(lesson) : null;
  };
  return {
    list: () => lessons,
    find,
    async findVersion(id, version) {
      if (current.get(id)?.version === version) return find(id);
      const known = ready.get(version);
      if (known) return known;
      const json = await readLesson(version);
      const kept = json === null ? null : unpackLesson(json, id, version, id);
      return kept?.lesson ? prepare(kept.lesson) : find(id);
    },
  };
}

function makeReady(lesson: Lesson): Taught {
  let compiled: Vocabulary | null = null;
  return {
    lesson,
    get vocabulary() {
      compiled ??= compileVocabulary(lesson);
      return compiled;
    },
  };
}
