import type { Slip } from "./slips.ts";

/** The lines with their front matter closed, where what is below it begins, and what is to be mended. */
interface Closed {
  readonly lines: readonly string[];
  readonly from: number;
  readonly slip: Slip | null;
}

/** Closes front matter that its author left open, in place of the blank line below it, so that the rest can be read. */
export function closeFrontMatter(lines: readonly string[]): Closed {
  if (!/^---\s*$/.test(lines[0] ?? "")) return { lines, from: 0, slip: null };
  const close = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  const section = lines.findIndex((line) => /^##/.test(line));
  if (close > 0 && (section < 0 || close < section)) return { lines, from: close + 1, slip: null };
  const field = lines.findIndex((line) => /^\w+:/.test(line));
  const end = lines.findIndex((line, index) => index > Math.max(field, 0) && ending.test(line));
  if (end < 0) return { lines, from: lines.length, slip: { line: 1, column: 1, message } };
  const closed = lines.map((line, index) => (index === end ? "---" : line));
  return { lines: closed, from: end + 1, slip: { line: end + 1, column: 1, message } };
}

/** A blank line, or what was meant for three hyphens. */
const ending = /^\s*(?:-{2,}|[–—]-?)?\s*$/;

const message = "The front matter is not closed. Write --- on a line of its own below it.";
