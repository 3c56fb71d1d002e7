import type { Lesson, Problem } from "../lessons/lesson.ts";
import { formatProblem, sortProblems } from "../lessons/problem.ts";
import { loadLessons } from "../loader.ts";
import { compileVocabulary } from "../understanding/vocabulary.ts";
import { checkAnswers } from "./answers.ts";
import { checkFit } from "./fit.ts";
import { checkPhrasings } from "./phrasings.ts";

/** All mistakes in lessons, a line each, and whether every lesson can be taught. `advice` is for a folder without lessons. */
export async function lint(
  dirs: readonly string[],
  advice?: string,
): Promise<{ report: string; sound: boolean }> {
  const { lessons, problems } = await loadLessons(dirs, undefined, advice);
  const all = sortProblems([...problems, ...lessons.flatMap(checkLesson)]);
  const errors = all.filter(({ severity }) => severity === "error").length;
  const count = (many: number, what: string) => `${many} ${what}${many === 1 ? "" : "s"}`;
  const end =
    all.length === 0
      ? `${count(lessons.length, "lesson")}, no problems.`
      : `${count(errors, "error")}, ${count(all.length - errors, "warning")}.`;
  return { report: `${[...all.map(formatProblem), end].join("\n")}\n`, sound: errors === 0 };
}

/** What only shows when a lesson is taught: questions and answers that are not recognised, and replies that do not fit. */
export function checkLesson(lesson: Lesson): Problem[] {
  return [
    ...checkPhrasings(lesson, compileVocabulary(lesson)),
    ...checkAnswers(lesson),
    ...checkFit(lesson),
  ];
}
