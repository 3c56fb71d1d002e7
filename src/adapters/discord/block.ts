import { type Block, type Mark, readText, type Span } from "../text/block.ts";
import { escapeText, guardLine } from "./escape.ts";
import { renderLink } from "./link.ts";

/** Blocks as Discord's Markdown, without a line feed at its end. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.reduce((text, block) => {
    const next = renderBlock(block);
    return text === "" ? next : `${text}${"\n".repeat(block.gap)}${next}`;
  }, "");
}

function renderBlock(block: Block): string {
  const lines = block.kind === "code" ? fenceLines(block) : wordLines(block);
  return lines.map((line, index) => (index === 0 ? block.first : block.rest) + line).join("\n");
}

function wordLines({ spans }: Block): string[] {
  return renderSpans(spans, 0, "")
    .split("\n")
    .map((line) => guardLine(line.trim()));
}

/** Code that holds a fence of its own is shown as plain lines: Discord knows no longer fence. */
function fenceLines(block: Block): string[] {
  const code = readText(block);
  return code.includes("```")
    ? escapeText(code).split("\n").map(guardLine)
    : ["```", ...code.split("\n"), "```"];
}

/** Spans from the mark at `depth` inwards; `next` is what follows them. */
function renderSpans(spans: readonly Span[], depth: number, next: string): string {
  return groupByMark(spans, depth)
    .reverse()
    .reduce(
      (after, { mark, run }) => renderRun(mark, run, depth, after === "" ? next : after) + after,
      "",
    );
}

interface Run {
  readonly mark: Mark | undefined;
  readonly run: Span[];
}

function groupByMark(spans: readonly Span[], depth: number): Run[] {
  const runs: Run[] = [];
  for (const span of spans) {
    const mark = span.marks[depth];
    const last = runs.at(-1);
    if (last && last.mark === mark) last.run.push(span);
    else runs.push({ mark, run: [span] });
  }
  return runs;
}

function renderRun(
  mark: Mark | undefined,
  run: readonly Span[],
  depth: number,
  next: string,
): string {
  const text = readText({ spans: run });
  if (mark === undefined) return escapeText(text);
  if (mark === "code") return renderCode(text, depth);
  const inner = renderSpans(run, depth + 1, "*");
  if (run.every(({ marks }) => marks.indexOf(mark) < depth)) return inner;
  if (typeof mark === "object") return renderLink(mark.url, text, inner, depth > 0);
  return wrap(mark, inner, next);
}

/** Within other marks a sign in the code could close them, so there it gives up its look. */
function renderCode(text: string, depth: number): string {
  const plain = depth > 0 ? /[`*_~|\\[\]\n]/ : /[`\n]/;
  return plain.test(text) || text.trim() === "" ? escapeText(text) : `\`${text}\``;
}

/** A mark holds its words tight: Discord shows one that stands beside a blank as it is. */
function wrap(mark: "strong" | "emphasis" | "delete", text: string, next: string): string {
  const words = text.trim();
  if (words === "") return text;
  const at = text.indexOf(words);
  const after = text.slice(at + words.length);
  const sign = { strong: "**", delete: "~~", emphasis: /^\w/.test(after + next) ? "*" : "_" }[mark];
  return `${text.slice(0, at)}${sign}${words}${sign}${after}`;
}
