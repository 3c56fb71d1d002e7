import type { Concept, Lesson, Place, Problem } from "./lesson.ts";

interface Placed {
  readonly at: Place;
}

/** The lesson with all its places in another folder, `.` for none; file names stay. */
export function moveLesson(lesson: Lesson, folder: string): Lesson {
  const moved = movePlaced(lesson, folder);
  return { ...moved, concepts: lesson.concepts.map((concept) => moveConcept(concept, folder)) };
}

/** Problems with their places in another folder; file names stay. */
export function moveProblems(problems: readonly Problem[], folder: string): readonly Problem[] {
  return problems.map((problem) => movePlaced(problem, folder));
}

function moveConcept(concept: Concept, folder: string): Concept {
  const move = <T extends Placed>(it: T): T => movePlaced(it, folder);
  return {
    ...move(concept),
    facets: concept.facets.map(move),
    analogies: concept.analogies.map(move),
    questions: concept.questions.map(move),
    misconceptions: concept.misconceptions.map(move),
    terms: concept.terms.map(move),
    checks: concept.checks.map(move),
    statements: concept.statements.map(move),
  };
}

function movePlaced<T extends Placed>(placed: T, folder: string): T {
  const name = placed.at.file.replace(/^.*[\\/]/s, "");
  return { ...placed, at: { ...placed.at, file: folder === "." ? name : `${folder}/${name}` } };
}
