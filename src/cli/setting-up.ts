import { type Config, readEnvironment } from "../config.ts";
import type { Problem } from "../lessons/lesson.ts";
import { formatProblem } from "../lessons/problem.ts";
import { createLibrary, type Library } from "../library.ts";
import { type LessonCache, type Loaded, loadLessons } from "../loader.ts";
import { readParsed } from "../parsed-lessons.ts";

/** Something the person at the command line can mend; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The settings, or a UsageError with every problem in them. */
export function requireConfig(): Config {
  const result = readEnvironment(process.cwd());
  if ("problems" in result) throw new UsageError(result.problems.join("\n"));
  return result.config;
}

/** The sound lessons as a library; which are not sound is said on standard error. A lesson that is open goes on though it is gone. */
export async function requireLibrary(
  config: Config,
  wanted: string | undefined,
  cache?: LessonCache,
  isOpen: (lesson: string) => Promise<boolean> = async () => false,
): Promise<{ library: Library; lesson: string }> {
  const loaded = await loadLessons(config.lessons, { ...keepNothing, ...cache, readParsed });
  announce(loaded.problems);
  const goesOn = wanted !== undefined && (await isOpen(wanted));
  const lesson = goesOn ? wanted : chooseLesson(loaded, wanted, config);
  const read = cache ? (version: string) => cache.readLesson(version) : async () => null;
  return { library: createLibrary(loaded.lessons, read), lesson };
}

const keepNothing: LessonCache = { readLesson: async () => null, saveLesson: async () => {} };

function chooseLesson({ lessons }: Loaded, wanted: string | undefined, config: Config): string {
  const ids = lessons.map(({ id }) => id);
  const [first] = ids;
  if (!first)
    throw new UsageError(
      `There is no sound lesson in ${config.lessons.join(", ")}. Run “likewise lint” to see what is wrong, or set LESSONS_DIR.`,
    );
  if (wanted !== undefined && !ids.includes(wanted))
    throw new UsageError(`There is no sound lesson “${wanted}”. There is: ${ids.join(", ")}.`);
  return wanted ?? first;
}

function announce(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const files = new Set(errors.map(({ at }) => at.file)).size;
  process.stderr.write(
    `${errors.map(formatProblem).join("\n")}\nMistakes in ${files === 1 ? "one file" : `${files} files`}: the lessons they belong to are not taught until their authors mend them.\n\n`,
  );
}
