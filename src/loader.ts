import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Lesson, Problem } from "./lessons/lesson.ts";
import type { Parsed, Source } from "./lessons/parse.ts";
import { sortProblems } from "./lessons/problem.ts";
import { packLesson, unpackLesson } from "./lessons/stored.ts";
import { versionOf } from "./lessons/version.ts";

/** Where parsed lessons are kept by their version, as JSON; a store is one. */
export interface LessonCache {
  readLesson(version: string): Promise<string | null>;
  saveLesson(version: string, id: string, json: string): Promise<void>;
  /** What was parsed elsewhere, and is saved here once it is used. */
  readParsed?(version: string): Promise<string | null>;
  /** Parses what was kept nowhere; left out, that is done here. */
  parse?(id: string, version: string, sources: readonly Source[]): Promise<Parsed>;
}

/** The sound lessons, and what is wrong with these and the others. */
export interface Loaded {
  readonly lessons: readonly Lesson[];
  readonly problems: readonly Problem[];
  /** The ids of lessons that are there, and not sound. */
  readonly broken: readonly string[];
  /** False where a folder of lessons could not be looked into: others may be there. */
  readonly isWhole: boolean;
}

/** Loads all lessons below `dirs`, each a folder of lessons or itself a lesson. A bad lesson keeps no good one from loading; throws only what the cache throws. `advice` says how to name another folder. */
export async function loadLessons(
  dirs: readonly string[],
  cache?: LessonCache,
  advice = "Set LESSONS_DIR to the folder that holds your lessons.",
): Promise<Loaded> {
  const lessons = new Map<string, Lesson>();
  const problems: Problem[] = [];
  const broken: string[] = [];
  let isWhole = true;
  const seen = new Set<string>();
  for (const dir of new Set(dirs.map((it) => path.resolve(it)))) {
    const found = await findFolders(dir, advice);
    problems.push(...found.problems);
    isWhole &&= found.isRead;
    for (const folder of found.folders.filter((it) => !seen.has(it))) {
      seen.add(folder);
      const { lesson, problems: own } = await loadFolder(folder, cache);
      if (!lesson) broken.push(idOf(folder));
      const twin = lesson && lessons.get(lesson.id);
      if (lesson && !twin) lessons.set(lesson.id, lesson);
      problems.push(...own, ...(twin ? [refuseTwin(lesson, twin)] : []));
    }
  }
  return { lessons: [...lessons.values()], problems: sortProblems(problems), broken, isWhole };
}

interface Found {
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
  /** False where the folder itself could not be read. */
  readonly isRead: boolean;
}

async function findFolders(dir: string, advice: string): Promise<Found> {
  try {
    if ((await listPages(dir)).includes("lesson.md"))
      return { folders: [dir], problems: [], isRead: true };
    const names = (await readdir(dir)).filter((name) => !/^[._]/.test(name)).sort();
    const found = await Promise.all(names.map((name) => findLesson(path.join(dir, name))));
    const folders = found.flatMap((it) => it.folders);
    const problems = found.flatMap((it) => it.problems);
    const none = folders.length + problems.length === 0;
    const missing = none ? [fault(dir, `${noLessons} ${advice}`)] : [];
    return { folders, problems: [...problems, ...missing], isRead: true };
  } catch (error) {
    return { folders: [], problems: [fault(dir, `${reasonOf(error)} ${advice}`)], isRead: false };
  }
}

async function findLesson(entry: string): Promise<Omit<Found, "isRead">> {
  try {
    if (!(await stat(entry)).isDirectory()) return { folders: [], problems: [] };
    if ((await listPages(entry)).length > 0) return { folders: [entry], problems: [] };
    return { folders: [], problems: await findMisnamed(entry) };
  } catch (error) {
    return { folders: [], problems: [fault(entry, reasonOf(error))] };
  }
}

async function listPages(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^[^._].*\.md$/.test(name) && name !== "README.md").sort();
}

/** What was meant for a page, and ends on more than `.md`, as Windows and some editors have it. */
async function findMisnamed(folder: string): Promise<readonly Problem[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name): readonly Problem[] => {
    const page = name.replace(/\.(?:md\.txt|md|markdown)$/i, ".md");
    if (page === name || /^[._]/.test(name) || names.includes(page)) return [];
    if (page.toLowerCase() === "readme.md") return [];
    const message = `This is not read: its name has to end with .md. Rename it to ${page}.`;
    return [{ ...fault(path.join(folder, name), message), severity: "warning" }];
  });
}

async function loadFolder(folder: string, cache: LessonCache | undefined): Promise<Parsed> {
  const { lesson, problems } = await loadPages(folder, cache);
  return { lesson, problems: [...problems, ...(await findMisnamed(folder))] };
}

async function loadPages(folder: string, cache: LessonCache | undefined): Promise<Parsed> {
  const id = idOf(folder);
  const pages = await readPages(folder);
  const sources = pages.flatMap(({ source }) => (source ? [source] : []));
  const problems = pages.flatMap((page) => page.problems);
  if (sources.length < pages.length) return { lesson: null, problems };
  const version = versionOf(id, sources);
  const unpack = (json: string | null | undefined) =>
    json && problems.length === 0 ? unpackLesson(json, id, version, show(folder)) : null;
  const kept = unpack(await cache?.readLesson(version));
  if (kept) return kept;
  const parsed =
    unpack(await cache?.readParsed?.(version)) ??
    (await (cache?.parse ?? parse)(id, version, sources));
  const lesson = problems.length === 0 ? parsed.lesson : null;
  if (lesson) await cache?.saveLesson(version, id, packLesson(lesson, parsed.problems));
  return { lesson, problems: [...problems, ...parsed.problems] };
}

/** The folder's name; of a draft, which is loaded only where it is named itself, without what marks it as one. */
function idOf(folder: string): string {
  return path
    .basename(folder)
    .normalize("NFC")
    .replace(/^[._]+/, "");
}

/** Most starts find every lesson kept: reading Markdown is loaded by those that do not. */
async function parse(id: string, version: string, sources: readonly Source[]): Promise<Parsed> {
  const { parseLesson } = await import("./lessons/parse.ts");
  return parseLesson(id, version, sources);
}

interface PageRead {
  /** Null where the file cannot be read at all. */
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

async function readPages(folder: string): Promise<readonly PageRead[]> {
  try {
    const names = await listPages(folder);
    return await Promise.all(names.map((name) => readPage(path.join(folder, name))));
  } catch (error) {
    return [{ source: null, problems: [fault(folder, reasonOf(error))] }];
  }
}

async function readPage(file: string): Promise<PageRead> {
  try {
    const bytes = await readFile(file);
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    const shown = show(file).normalize("NFC");
    return { source: { file: shown, text }, problems: checkEncoding(file, bytes, text) };
  } catch (error) {
    return { source: null, problems: [fault(file, reasonOf(error))] };
  }
}

/** Windows writes UTF-16 at times, and says so in the first two bytes: read as what it is, the file has one mistake and not one a line. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function checkEncoding(file: string, bytes: Uint8Array, text: string): readonly Problem[] {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return [];
  } catch {
    const before = text.slice(0, Math.max(text.indexOf("\uFFFD"), 0)).split("\n");
    return [fault(file, notUtf8, before.length, (before.at(-1)?.length ?? 0) + 1)];
  }
}

function refuseTwin(lesson: Lesson, twin: Lesson): Problem {
  const message = `The lesson “${lesson.id}” is already in ${twin.at.file}. Rename this folder.`;
  return { at: { ...lesson.at, line: 1, column: 1 }, severity: "error", message };
}

function fault(file: string, message: string, line = 1, column = 1): Problem {
  return { at: { file: show(file), line, column }, severity: "error", message };
}

/** Relative to where the program was started, unless that would climb. */
function show(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const climbs = relative.split(path.sep)[0] === ".." || path.isAbsolute(relative);
  return climbs ? file : relative.split(path.sep).join("/") || ".";
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? `This cannot be read (${code || String(error)}).`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is nothing here.",
  ENOTDIR: "This is not a folder.",
  EISDIR: "This is a folder, not a file. Rename it.",
  EACCES: "You may not read this. Change its permissions.",
};

const noLessons = "There is no lesson here: a lesson is a folder with a lesson.md.";
const notUtf8 = "This is not UTF-8 text. Save the file again as UTF-8.";
