import { type Draft, readConcept } from "./concept.ts";
import { checkConsistency, checkOrder } from "./consistency.ts";
import type { Lesson, Problem, Statements } from "./lesson.ts";
import { type LessonFile, readLessonFile } from "./lesson-file.ts";
import { readMarkdown, tidyText } from "./markdown.ts";
import { complain, type Page, startOf, warn } from "./page.ts";
import { sortProblems } from "./problem.ts";
import { mendSlips } from "./slips.ts";
import { slug } from "./slug.ts";
import { conceptOfStatements, readStatements } from "./statements.ts";
import { refuseUnshown } from "./unshown.ts";

/** One of a lesson's files; `file` is the path under which its problems are shown. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A lesson, and everything the author may mend; `lesson` is null where any problem is an error. */
export interface Parsed {
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
}

/** Makes a lesson of its files. `lesson.md` is told from the concepts by its name. Never throws. */
export function parseLesson(id: string, version: string, sources: readonly Source[]): Parsed {
  const kept = sources.map(({ file }) => baseName(file));
  const ids = kept.filter((it) => it !== "lesson" && conceptOfStatements(it) === null);
  const concepts = new Set(ids);
  const all = sources.map((source) => readPage(source, concepts));
  const isOfStatements = ({ page }: Read) => conceptOfStatements(page.id) !== null;
  const read = all.filter((each) => !isOfStatements(each));
  const main = read.find(({ page }) => page.id === "lesson");
  const others = read.filter(({ page }) => page.id !== "lesson");
  const drafts = joinStatements(
    others.flatMap(({ page, sound }) => (sound ? [readConcept(page)] : [])),
    all.filter(isOfStatements),
  );
  const lessonFile = main?.sound ? readLessonFile(main.page) : null;
  const pages = all.map(({ page }) => page);
  for (const { page } of read) checkId(page, page.id, "file");
  if (main) checkId(main.page, id, "folder");
  if (main && lessonFile)
    checkOrder(
      main.page,
      lessonFile,
      others.map(({ page }) => page),
    );
  checkConsistency(drafts, drafts.length === others.length);
  const problems = sortProblems([
    ...(main ? [] : [noLessonFile(id, sources)]),
    ...pages.flatMap((page) => page.problems),
  ]);
  const sound = problems.every((problem) => problem.severity !== "error");
  const lesson = sound && lessonFile ? assemble(id, version, lessonFile, drafts) : null;
  return { lesson, problems };
}

/** A page, and whether its Markdown could be read. */
interface Read {
  readonly page: Page;
  readonly sound: boolean;
}

/** Gives each concept the statements that its lesson has of it. */
function joinStatements(drafts: readonly Draft[], pages: readonly Read[]): readonly Draft[] {
  const all = new Map<string, readonly Statements[]>();
  for (const { page, sound } of pages) {
    const id = conceptOfStatements(page.id) ?? "";
    const draft = drafts.find(({ concept }) => concept.id === id);
    if (!page.concepts.has(id)) warn(page, startOf(page), describeStray(id));
    // Headings that are missing in a concept that has to be mended are there once it is.
    else if (draft && sound && draft.page.problems.every(({ severity }) => severity !== "error"))
      all.set(id, readStatements(page, draft.concept));
  }
  return drafts.map((draft) => {
    const { concept } = draft;
    return { ...draft, concept: { ...concept, statements: all.get(concept.id) ?? [] } };
  });
}

function describeStray(id: string): string {
  return `These statements are of ${id}.md, which is not there. Rename this file, or delete it.`;
}

function readPage({ file, text: written }: Source, concepts: ReadonlySet<string>): Read {
  const { text, slips } = mendSlips(tidyText(written));
  const markdown = readMarkdown(text);
  const nodes = markdown.nodes ?? [];
  const page: Page = { id: baseName(file), file, text, nodes, concepts, problems: [] };
  for (const { message, ...place } of slips) complain(page, { file, ...place }, message);
  if (markdown.nodes === null)
    complain(page, { ...startOf(page), line: markdown.line }, markdown.reason);
  else refuseUnshown(page);
  return { page, sound: markdown.nodes !== null };
}

/** The name of a file without its folder and `.md`. */
export function baseName(file: string): string {
  return file.replace(/^.*[\\/]/s, "").replace(/\.md$/i, "");
}

function checkId(page: Page, id: string, what: string): void {
  if (slug(id) !== id)
    complain(
      page,
      startOf(page),
      `Rename the ${what} “${id}” to ${slug(id) || "words"}. ${idForm}`,
    );
}

const idForm = "Ids are lower case letters, digits and hyphens, 60 at most.";

function noLessonFile(id: string, sources: readonly Source[]): Problem {
  const folder = sources[0]?.file.replace(/[^\\/]*$/, "") ?? `${id}/`;
  const at = { file: `${folder}lesson.md`, line: 1, column: 1 };
  return { at, severity: "error", message: `The lesson “${id}” has no lesson.md. Write one.` };
}

function assemble(
  id: string,
  version: string,
  { title, aim, opening, recap, concepts, at }: LessonFile,
  drafts: readonly Draft[],
): Lesson {
  const byId = new Map(drafts.map(({ concept }) => [concept.id, concept]));
  const ordered = (concepts ?? []).flatMap(({ value }) => byId.get(value) ?? []);
  return { id, version, title, aim, opening, recap, concepts: ordered, at };
}
