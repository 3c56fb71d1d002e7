import { fileURLToPath } from "node:url";
import type { Concept, Lesson } from "../../src/lessons/lesson.ts";
import { loadLessons } from "../../src/loader.ts";
import { openState, type SessionState } from "../../src/tutor/state.ts";

/** What the loader says of a lesson that has nothing to do with computers. */
export const loaded = await loadLessons([fileURLToPath(new URL("lesson", import.meta.url))]);

/** That lesson. */
export const bread: Lesson = first(loaded.lessons, "lesson");

/** A concept of it; throws where there is none, so that no test is about nothing. */
export function conceptOf(id: string): Concept {
  return first(
    bread.concepts.filter((concept) => concept.id === id),
    id,
  );
}

/** The first of a row that must not be empty. */
export function first<T>(row: readonly T[], what: string): T {
  const [one] = row;
  if (one === undefined) throw new Error(`There is no ${what}`);
  return one;
}

/** A session that stands somewhere. */
export function sessionAt(changes: Partial<SessionState> = {}): SessionState {
  return { ...openState("solo"), ...changes };
}
