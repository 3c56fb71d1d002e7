import type { types } from "@slack/bolt";
import { type Block, type Mark, readText, type Span } from "../text/block.ts";

type Element = types.RichTextBlock["elements"][number];
type Inline = types.RichTextText | types.RichTextLink;

/**
 * Neighbouring blocks as one rich_text block. What is said is text in it, and not markup: nothing has to be escaped, and
 * nothing that a lesson or a learner writes can mention anybody.
 */
export function renderRich(blocks: readonly Block[]): types.RichTextBlock {
  return { type: "rich_text", elements: group(blocks).map(renderGroup) };
}

/** What a block becomes; neighbours of the same look are one element. */
type Look = "section" | "quote" | "code" | "bullet" | "ordered";

interface Group {
  readonly look: Look;
  readonly indent: number;
  readonly blocks: Block[];
}

const deepest = 8;

function group(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const look = lookOf(block);
    const indent = Math.min(deepest, Math.floor(leadOf(block).length / 2));
    const last = groups.at(-1);
    if (last && last.look === look && last.indent === indent && look !== "code")
      last.blocks.push(block);
    else groups.push({ look, indent, blocks: [block] });
  }
  return groups;
}

function lookOf({ kind, first }: Block): Look {
  if (kind === "code") return "code";
  if (first.startsWith(">")) return "quote";
  if (/- $/.test(first)) return "bullet";
  return /\d+\. $/.test(first) ? "ordered" : "section";
}

/** The blanks that a list's item is set in by. */
function leadOf({ first }: Block): string {
  return /^\s*/.exec(first)?.[0] ?? "";
}

function renderGroup({ look, indent, blocks }: Group): Element {
  switch (look) {
    case "code":
      return { type: "rich_text_preformatted", elements: renderCode(blocks) };
    case "quote":
      return { type: "rich_text_quote", elements: joinLines(blocks) };
    case "section":
      return { type: "rich_text_section", elements: joinLines(blocks) };
    default:
      return {
        type: "rich_text_list",
        style: look,
        ...(indent > 0 && { indent }),
        ...(look === "ordered" && { offset: offsetOf(blocks) }),
        elements: blocks.map(({ spans }) => ({
          type: "rich_text_section",
          elements: renderSpans(spans),
        })),
      };
  }
}

function renderCode(blocks: readonly Block[]): types.RichTextText[] {
  return blocks.map((block) => ({ type: "text", text: readText(block) || " " }));
}

/** How many items were counted before. */
function offsetOf([block]: readonly Block[]): number {
  return Math.max(0, Number(/\d+/.exec(block?.first ?? "")?.[0] ?? 1) - 1);
}

function joinLines(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap(({ spans, gap }, at) => [
    ...(at === 0 ? [] : [{ type: "text" as const, text: "\n".repeat(gap) }]),
    ...renderSpans(spans),
  ]);
}

/** The words of spans, each as it is set. */
function renderSpans(spans: readonly Span[]): Inline[] {
  return spans.filter(({ text }) => text !== "").map(renderSpan);
}

function renderSpan({ text, marks }: Span): Inline {
  const link = marks.find((mark) => typeof mark === "object");
  const style = readStyle(marks);
  const look = Object.keys(style).length > 0 ? { style } : {};
  return link ? { type: "link", url: link.url, text, ...look } : { type: "text", text, ...look };
}

function readStyle(marks: readonly Mark[]) {
  return {
    ...(marks.includes("strong") && { bold: true }),
    ...(marks.includes("emphasis") && { italic: true }),
    ...(marks.includes("delete") && { strike: true }),
    ...(marks.includes("code") && { code: true }),
  };
}
