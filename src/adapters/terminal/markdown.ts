import type { Link, List, ListItem, PhrasingContent, RootContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { hang, type Look, paint, type Style } from "./paint.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/** Block Markdown as wrapped terminal text, without a line feed at its end. */
export function renderMarkdown(text: string, styles: readonly Style[], look: Look): string {
  return renderBlocks(parser.parse(text).children, styles, look);
}

/** Markdown that has to stay on one line: a title, or a cell. */
export function renderLine(text: string, styles: readonly Style[], look: Look): string {
  const [block, ...more] = parser.parse(text).children;
  const line =
    block?.type === "paragraph" && more.length === 0
      ? renderInlines(block.children, styles, look)
      : paint(text, styles, look);
  return line.replace(/\s*\n\s*/g, " ").trim();
}

function renderBlocks(
  blocks: readonly RootContent[],
  styles: readonly Style[],
  look: Look,
  gap = "\n\n",
): string {
  return blocks
    .map((block) => renderBlock(block, styles, look))
    .filter((text) => text !== "")
    .join(gap);
}

function renderBlock(block: RootContent, styles: readonly Style[], look: Look): string {
  switch (block.type) {
    case "paragraph":
      return hang(renderInlines(block.children, styles, look), "", "", look.columns);
    case "heading":
      return hang(renderInlines(block.children, [...styles, "bold"], look), "", "", look.columns);
    case "list":
      return renderList(block, styles, look);
    case "blockquote":
      return indent(renderBlocks(block.children, styles, narrow(look, 2)), "> ", "> ");
    case "table":
      return block.children
        .map((row) => row.children.map((cell) => renderInlines(cell.children, styles, look)))
        .map((cells) => cells.join(" | "))
        .join("\n");
    case "code":
      return indent(paint(block.value, styles, look), "    ", "    ");
    case "definition":
    case "yaml":
      return "";
    default:
      return hang(paint(toText(block), styles, look), "", "", look.columns);
  }
}

function renderList(list: List, styles: readonly Style[], look: Look): string {
  const first = list.start ?? 1;
  return list.children
    .map((item, index) => {
      const marker = `${list.ordered ? `${first + index}.` : "-"} ${renderBox(item)}`;
      const gap = item.spread ? "\n\n" : "\n";
      const text = renderBlocks(item.children, styles, narrow(look, marker.length), gap);
      return indent(text, marker, " ".repeat(marker.length));
    })
    .join(list.spread ? "\n\n" : "\n");
}

function renderBox(item: ListItem): string {
  if (typeof item.checked !== "boolean") return "";
  return item.checked ? "[x] " : "[ ] ";
}

function renderInlines(
  nodes: readonly PhrasingContent[],
  styles: readonly Style[],
  look: Look,
): string {
  return nodes.map((node) => renderInline(node, styles, look)).join("");
}

function renderInline(node: PhrasingContent, styles: readonly Style[], look: Look): string {
  switch (node.type) {
    case "strong":
      return renderInlines(node.children, [...styles, "bold"], look);
    case "emphasis":
      return renderInlines(node.children, [...styles, "italic"], look);
    case "delete":
      return renderInlines(node.children, [...styles, "strikethrough"], look);
    case "inlineCode":
      return paint(node.value, [...styles, "cyan"], look);
    case "break":
      return "\n";
    case "link":
      return renderLink(node, styles, look);
    default:
      return paint(toText(node).replace(/\s*\n\s*/g, " "), styles, look);
  }
}

/** A terminal has nothing to click: an address that the words do not show is set behind them. */
function renderLink(link: Link, styles: readonly Style[], look: Look): string {
  const words = renderInlines(link.children, [...styles, "underline"], look);
  const elsewhere = /^(?:https?:|mailto:)/i.test(link.url);
  const shown = link.url.endsWith(toText(link));
  return elsewhere && !shown ? `${words} (${paint(link.url, styles, look)})` : words;
}

function narrow(look: Look, by: number): Look {
  return { ...look, columns: look.columns - by };
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join("\n");
}
