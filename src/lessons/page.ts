import type { Nodes, RootContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import type { Place, Problem } from "./lesson.ts";

/** One of a lesson's files while it is read; what is wrong with it gathers in `problems`. */
export interface Page {
  /** The file's name without `.md`. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly nodes: readonly RootContent[];
  /** Ids of all concepts that have a file in the lesson: what links may name. */
  readonly concepts: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** A value, and where the author wrote it. */
export interface Placed<T = string> {
  readonly value: T;
  readonly at: Place;
}

/** Where a page begins: the place of what is missing altogether. */
export function startOf(page: Page): Place {
  return { file: page.file, line: 1, column: 1 };
}

/** Where a node begins. */
export function placeOf(page: Page, node: Nodes): Place {
  const start = node.position?.start;
  return start ? { file: page.file, line: start.line, column: start.column } : startOf(page);
}

/** Notes a mistake that keeps the lesson from being taught. */
export function complain(page: Page, at: Nodes | Place, message: string): void {
  note(page, at, "error", message);
}

/** Notes something that the author had better change. */
export function warn(page: Page, at: Nodes | Place, message: string): void {
  note(page, at, "warning", message);
}

function note(page: Page, at: Nodes | Place, severity: Problem["severity"], message: string): void {
  page.problems.push({ at: "file" in at ? at : placeOf(page, at), severity, message });
}

/** Complains where a text is too long to be read, and delivered, as one reply. */
export function limit(
  page: Page,
  at: Nodes | Place,
  what: string,
  text: string,
  most: number,
): void {
  const length = [...text].length;
  if (length > most)
    complain(page, at, `${what} is ${length} characters long. Shorten it to ${most} at most.`);
}

/** The author's Markdown of consecutive inline nodes, on one line. */
export function inlineOf(page: Page, nodes: readonly Nodes[]): string {
  return joinLines(sourceOf(page, nodes));
}

/** The text of a node as a reader sees it, on one line. */
export function plainOf(node: Nodes): string {
  return joinLines(plain(node, { includeHtml: false, includeImageAlt: false }));
}

/** The author's Markdown of blocks: a line for each paragraph, with blank lines between them. */
export function textOf(page: Page, blocks: readonly Nodes[]): string {
  const texts = blocks.map((block) => blockOf(page, block)).filter((text) => text !== "");
  return texts.join("\n\n");
}

function blockOf(page: Page, block: Nodes): string {
  switch (block.type) {
    case "paragraph":
      return inlineOf(page, block.children);
    case "list":
    case "code":
    case "blockquote":
      return dedent(sourceOf(page, [block]), placeOf(page, block).column - 1);
    default:
      refuse(page, block);
      return "";
  }
}

function refuse(page: Page, block: Nodes): void {
  if (block.type === "heading")
    complain(page, block, `The heading “${plainOf(block)}” has no place here. ${hashes}`);
  if (block.type === "table")
    complain(
      page,
      block,
      "A table can only be the mapping of an analogy. Write this as sentences.",
    );
  if (block.type === "thematicBreak")
    complain(page, block, "This line across the page is not shown. Delete it.");
}

const hashes =
  "One # is for the title, two for a section, three for an analogy, question, misconception or check.";

function sourceOf(page: Page, nodes: readonly Nodes[]): string {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? "" : page.text.slice(start, end);
}

function joinLines(text: string): string {
  return text.replace(/(?:(?<!\\)\\)?[ \t]*\n[ \t]*(?:>[ \t]*)*/g, " ").trim();
}

function dedent(text: string, by: number): string {
  return by > 0 ? text.replaceAll(new RegExp(`\n[ \t]{1,${by}}`, "g"), "\n") : text;
}
