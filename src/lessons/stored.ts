import type { Concept, Lesson, Problem } from "./lesson.ts";
import type { Parsed } from "./parse.ts";
import { moveLesson, moveProblems } from "./place.ts";

/** A lesson as it is kept: a `Lesson` with its warnings beside it, and places that begin with its id. */
interface Stored extends Lesson {
  readonly warnings: readonly Problem[];
}

/** The JSON under which a sound lesson is kept; it can be read as a `Lesson` as it is. */
export function packLesson(lesson: Lesson, warnings: readonly Problem[]): string {
  const moved = moveLesson(lesson, lesson.id);
  return JSON.stringify({ ...moved, warnings: moveProblems(warnings, lesson.id) } satisfies Stored);
}

/** What `packLesson` kept, with its places in `folder`; null where it is not that version of that lesson. */
export function unpackLesson(
  json: string,
  id: string,
  version: string,
  folder: string,
): Parsed | null {
  const stored = readStored(json);
  if (stored?.id !== id || stored.version !== version || !Array.isArray(stored.concepts))
    return null;
  const { warnings = [], ...kept } = stored;
  const lesson = { ...kept, concepts: kept.concepts.map(complete) };
  return { lesson: moveLesson(lesson, folder), problems: moveProblems(warnings, folder) };
}

/** Lessons were kept before their options had phrasings, their questions angles and their concepts statements, and sessions are pinned to some of these. */
function complete(concept: Concept): Concept {
  const checks = concept.checks.map(({ options, ...check }) => ({
    ...check,
    options: options.map((option) => ({ ...option, answered: option.answered ?? [] })),
  }));
  const questions = concept.questions.map((question) => ({
    ...question,
    angles: question.angles ?? [],
  }));
  return { ...concept, questions, checks, statements: concept.statements ?? [] };
}

function readStored(json: string): Stored | null {
  try {
    return JSON.parse(json) as Stored | null;
  } catch {
    return null;
  }
}
