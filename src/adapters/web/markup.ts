import { html } from "hono/html";
import { type Block, type Mark, readText, type Span } from "../text/block.ts";
import { readLine, readMarkdown } from "../text/markdown.ts";

/** Markup in which everything from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** Block Markdown as paragraphs, lists, quotes and code. */
export function renderText(text: string): Html[] {
  return groupItems(readMarkdown(text)).map(renderGroup);
}

/** Markdown that has to stay on one line. */
export function renderLine(text: string): Html[] {
  return readLine(text).map(renderSpan);
}

interface Group {
  readonly kind: "ul" | "ol" | "blockquote" | "alone";
  readonly items: Block[][];
}

/** Items that follow each other make a list; what is set in below an item belongs to it. */
function groupItems(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const kind = kindOf(block);
    const last = groups.at(-1);
    if (block.first !== "" && block.first.trim() === "") last?.items.at(-1)?.push(block);
    else if (last && last.kind === kind && kind !== "alone") last.items.push([block]);
    else groups.push({ kind, items: [[block]] });
  }
  return groups;
}

function kindOf({ first }: Block): Group["kind"] {
  if (/^\s*\d+\. /.test(first)) return "ol";
  if (/^\s*- /.test(first)) return "ul";
  return first.startsWith(">") ? "blockquote" : "alone";
}

function renderGroup({ kind, items }: Group): Html {
  const item = (blocks: readonly Block[]) => html`<li>${joinBlocks(blocks)}</li>`;
  switch (kind) {
    case "ul":
      return html`<ul>${items.map(item)}</ul>`;
    case "ol":
      return html`<ol start="${/\d+/.exec(items[0]?.[0]?.first ?? "")?.[0] ?? "1"}">${items.map(item)}</ol>`;
    case "blockquote":
      return html`<blockquote>${items.flat().map(renderBlock)}</blockquote>`;
    case "alone":
      return html`${items.flat().map(renderBlock)}`;
  }
}

/** A single paragraph of an item stands there without a frame. */
function joinBlocks(blocks: readonly Block[]): Html | Html[] {
  const [only, ...more] = blocks;
  return only && more.length === 0 ? only.spans.map(renderSpan) : blocks.map(renderBlock);
}

function renderBlock(block: Block): Html {
  return block.kind === "code"
    ? html`<pre><code>${readText(block)}</code></pre>`
    : html`<p>${block.spans.map(renderSpan)}</p>`;
}

function renderSpan({ text, marks }: Span): Html {
  const lines = text.split("\n").map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`));
  return [...marks].reverse().reduce<Html>(wrap, html`${lines}`);
}

function wrap(inner: Html, mark: Mark): Html {
  if (typeof mark === "object")
    return html`<a href="${mark.url}" target="_blank" rel="noopener noreferrer">${inner}</a>`;
  switch (mark) {
    case "strong":
      return html`<strong>${inner}</strong>`;
    case "emphasis":
      return html`<em>${inner}</em>`;
    case "delete":
      return html`<del>${inner}</del>`;
    case "code":
      return html`<code>${inner}</code>`;
  }
}
