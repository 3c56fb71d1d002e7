import { columnsOf } from "../adapters/terminal/screen.ts";
import type { Config } from "../config.ts";
import type { Problem } from "../lessons/lesson.ts";
import { formatProblem } from "../lessons/problem.ts";
import { createLibrary, type Library } from "../library.ts";
import { type LessonCache, type Loaded, loadLessons } from "../loader.ts";
import { readParsed } from "../parsed-lessons.ts";
import { UsageError } from "./usage.ts";
import { wrapLines } from "./wrapped-lines.ts";

/** How a library is set up. */
export interface LibraryOptions {
  /** The lesson that is asked for; the first one if left out. */
  readonly wanted?: string | undefined;
  readonly cache?: LessonCache;
  /** Whether a lesson is open: it goes on though it is gone. */
  readonly isOpen?: (lesson: string) => Promise<boolean>;
  /** Told of all problems; if left out, which lessons are not sound is said on standard error. */
  readonly announce?: (problems: readonly Problem[]) => void;
}

/** The sound lessons as a library. Throws UsageError where the one that is asked for is not there. */
export async function requireLibrary(
  config: Config,
  { wanted, cache, isOpen = async () => false, announce = tellErrors }: LibraryOptions = {},
): Promise<{ library: Library; lesson: string }> {
  const loaded = await loadAll(config, cache);
  announce(loaded.problems);
  const goesOn = wanted !== undefined && (await isOpen(wanted));
  const lesson = goesOn ? wanted : chooseLesson(loaded, wanted, config);
  const read = cache ? (version: string) => cache.readLesson(version) : async () => null;
  return { library: createLibrary(loaded.lessons, read, loaded.problems), lesson };
}

/** The lessons of all configured folders as they are now. */
export function loadAll(config: Config, cache?: LessonCache): Promise<Loaded> {
  return loadLessons(config.lessons, { ...keepNothing, ...cache, readParsed });
}

const keepNothing: LessonCache = { readLesson: async () => null, saveLesson: async () => {} };

function chooseLesson({ lessons }: Loaded, wanted: string | undefined, config: Config): string {
  const ids = lessons.map(({ id }) => id);
  const [first] = ids;
  if (!first)
    throw new UsageError(
      `There is no sound lesson in ${config.lessons.join(", ")}. Run “npm run -s likewise -- lint” to see what is wrong, or set LESSONS_DIR.`,
    );
  if (wanted !== undefined && !ids.includes(wanted))
    throw new UsageError(`There is no sound lesson “${wanted}”. There is: ${ids.join(", ")}.`);
  return wanted ?? first;
}

function tellErrors(problems: readonly Problem[]): void {
  const errors = listErrors(problems);
  if (errors.length === 0) return;
  const text = `${errors.map(formatProblem).join("\n")}\n${countFiles(errors)}\n\n`;
  process.stderr.write(wrapLines(text, columnsOf(process.stderr)));
}

/** What keeps lessons from being taught. */
export function listErrors(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** What errors come to, in one sentence. */
export function countFiles(errors: readonly Problem[]): string {
  const files = new Set(errors.map(({ at }) => at.file)).size;
  return `Mistakes in ${files === 1 ? "one file" : `${files} files`}: the lessons they belong to are not taught until their authors mend them.`;
}
