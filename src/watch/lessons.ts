import type { Lesson, Problem } from "../lessons/lesson.ts";
import { sortProblems } from "../lessons/problem.ts";
import type { Library } from "../library.ts";
import type { Loaded } from "../loader.ts";
import { watchFolders } from "./folders.ts";

/** What follows the lessons' files. */
export interface LessonWatchSettings {
  /** The folders that hold lessons. */
  readonly dirs: readonly string[];
  readonly library: Library;
  load(): Promise<Loaded>;
  /** Lints a lesson that was loaded. */
  check(lesson: Lesson): Promise<readonly Problem[]>;
  /** Told what became of a change, and of each mistake that is left. */
  tell(news: News): void;
  /** Told why files cannot be followed. */
  fail(error: unknown): void;
  /** Milliseconds without a change until it is taken up. */
  readonly quiet?: number;
}

/** What an author is told after a change. */
export interface News {
  /** By title: taught anew from now on, new, gone, and with mistakes, for which the version before goes on being taught. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** With mistakes, and never sound since the start. */
  readonly untaught: readonly string[];
  readonly problems: readonly Problem[];
}

const usualQuiet = 100;

/** Lints and loads the lessons anew whenever one of their files is saved, until it is closed. Settles when it has begun. */
export async function watchLessons(settings: LessonWatchSettings): Promise<{ close(): void }> {
  const { dirs, library, load, check, tell, fail, quiet = usualQuiet } = settings;
  const checked = new Map<string, readonly Problem[]>();
  let isClosed = false;
  let told = tellApart(library.problems(), []);
  let underway: Promise<void> = Promise.resolve();

  const reload = async () => {
    if (isClosed) return;
    // First, so that nothing is missed that is saved while the lessons are read.
    await folders.renew();
    const loaded = await load();
    const before = library.list();
    const lessons = merge(before, loaded);
    library.replace(lessons, loaded.problems);
    const known = new Set(before.map(({ version }) => version));
    const fresh = lessons.filter(({ version }) => !known.has(version));
    for (const lesson of fresh) checked.set(lesson.version, await check(lesson));
    for (const version of checked.keys())
      if (!lessons.some((lesson) => lesson.version === version)) checked.delete(version);
    const problems = addChecked(lessons, loaded, checked);
    library.replace(lessons, problems);
    const now = tellApart(problems, loaded.broken);
    const news = compare(before, lessons, loaded, problems);
    if (now !== told || fresh.length > 0 || news.removed.length > 0) tell(news);
    told = now;
  };
  const onChange = () => {
    underway = underway.then(reload).catch(fail);
  };
  const folders = watchFolders(dirs, onChange, quiet);
  await folders.renew().catch(fail);
  return {
    close() {
      isClosed = true;
      folders.close();
    },
  };
}

/** What is sound now, with the last sound version of what is not, in the order that was. */
function merge(before: readonly Lesson[], { lessons, broken, isWhole }: Loaded): readonly Lesson[] {
  const isThere = (id: string) => lessons.some((lesson) => lesson.id === id);
  const kept = before.filter(({ id }) => !isThere(id) && (broken.includes(id) || !isWhole));
  const place = ({ id }: Lesson) => {
    const at = before.findIndex((lesson) => lesson.id === id);
    return at < 0 ? before.length : at;
  };
  return [...lessons, ...kept].sort((a, b) => place(a) - place(b));
}

/** Of a lesson with mistakes, what was found in the version before is of no use. */
function addChecked(
  lessons: readonly Lesson[],
  { problems, broken }: Loaded,
  checked: ReadonlyMap<string, readonly Problem[]>,
): readonly Problem[] {
  const sound = lessons.filter(({ id }) => !broken.includes(id));
  return sortProblems([...problems, ...sound.flatMap(({ version }) => checked.get(version) ?? [])]);
}

function compare(
  before: readonly Lesson[],
  now: readonly Lesson[],
  { broken }: Loaded,
  problems: readonly Problem[],
): News {
  const find = (lessons: readonly Lesson[], id: string) => lessons.find((it) => it.id === id);
  const titles = (lessons: readonly Lesson[]) => lessons.map(({ title }) => title);
  return {
    changed: titles(
      now.filter(({ id, version }) => (find(before, id)?.version ?? version) !== version),
    ),
    added: titles(now.filter(({ id }) => !find(before, id))),
    removed: titles(before.filter(({ id }) => !find(now, id))),
    kept: titles(now.filter(({ id }) => broken.includes(id))),
    untaught: broken.filter((id) => !find(now, id)),
    problems,
  };
}

/** Equal where nothing is different to an author. */
function tellApart(problems: readonly Problem[], broken: readonly string[]): string {
  return JSON.stringify([problems, broken]);
}
