import type { LessonView } from "./commands/command.ts";
import type { Lesson, Problem } from "./lessons/lesson.ts";
import { unpackLesson } from "./lessons/stored.ts";
import { compileCatalogue } from "./understanding/catalogue.ts";
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
  /** All lessons in one vocabulary, see `compileCatalogue`; compiled when it is first asked for. */
  catalogue(): Vocabulary;
  /** What is wrong with the lessons as they stand in their files, which may be newer than those that are taught. */
  problems(): readonly Problem[];
  /** Teaches these from now on; sessions that have begun go on with the versions that they are pinned to. */
  replace(lessons: readonly Lesson[], problems: readonly Problem[]): void;
}

/** Serves lessons, each made ready once. `readLesson` knows the versions kept, as JSON. */
export function createLibrary(
  first: readonly Lesson[],
  readLesson: (version: string) => Promise<string | null>,
  firstProblems: readonly Problem[] = [],
): Library {
  let lessons = first;
  let problems = firstProblems;
  let current = byId(lessons);
  let catalogue: Vocabulary | null = null;
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
    catalogue() {
      catalogue ??= compileCatalogue(lessons);
      return catalogue;
    },
    problems: () => problems,
    replace(next, nextProblems) {
      lessons = next;
      problems = nextProblems;
      current = byId(next);
      catalogue = null;
      // Whoever is still taught another version reads it again: many edits would fill the memory.
      const versions = new Set(next.map(({ version }) => version));
      for (const version of ready.keys()) if (!versions.has(version)) ready.delete(version);
    },
  };
}

/** A lesson as it is listed. */
export function showLesson({ id, title, aim, concepts }: Lesson): LessonView {
  return { id, title, aim, concepts: concepts.map(({ id, names: [name] }) => ({ id, name })) };
}

function byId(lessons: readonly Lesson[]): ReadonlyMap<string, Lesson> {
  return new Map(lessons.map((lesson) => [lesson.id, lesson]));
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
