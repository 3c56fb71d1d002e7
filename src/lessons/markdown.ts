import type { RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A text that can be read as Markdown, or why not and on which line. */
export type Markdown =
  | { readonly nodes: readonly RootContent[] }
  | { readonly nodes: null; readonly line: number; readonly reason: string };

const reader = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkGfm).freeze();

const mostBytes = 250_000;
const mostInBlock = 8_000;
const tooNested = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){10}/;

/** Reads Markdown, but no text on which reading would take seconds: a file over 250 KB, an endless paragraph, a nest of lists; nor two versions in one file. */
export function readMarkdown(text: string): Markdown {
  const obstacle = findObstacle(text);
  if (obstacle) return { nodes: null, ...obstacle };
  try {
    return { nodes: reader.parse(text).children };
  } catch {
    return { nodes: null, line: 1, reason: "This file cannot be read as Markdown." };
  }
}

/** One form for one text: no byte order mark, and every line ended by a line feed. */
export function tidyText(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

interface Obstacle {
  readonly line: number;
  readonly reason: string;
}

function findObstacle(text: string): Obstacle | null {
  if (Buffer.byteLength(text) > mostBytes)
    return { line: 1, reason: "This file is over 250 KB. Split it into several concepts." };
  let length = 0;
  for (const [index, line] of text.split("\n").entries()) {
    length = line.trim() === "" ? 0 : length + line.length;
    if (length > mostInBlock) return { line: index + 1, reason: endless };
    if (/^<{7}(?: |$)/.test(line)) return { line: index + 1, reason: merged };
    if (tooNested.test(line)) return { line: index + 1, reason: nested };
  }
  return null;
}

const endless = "This paragraph or list is over 8,000 characters. Put blank lines into it.";
const merged =
  "Two versions of this file were merged, and both stand here. Keep one, and delete the lines with <<<<<<<, ======= and >>>>>>>.";
const nested = "Lists and quotes are nested too deeply here. Write them flat.";
