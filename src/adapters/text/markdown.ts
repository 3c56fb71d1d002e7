import type { List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readAddress } from "./address.ts";
import { type Block, type Mark, paragraph, readText, type Span } from "./block.ts";
import { keepLatest } from "./latest.ts";
import { clean, flatten } from "./plain.ts";

const parser = unified().use(remarkParse).use(remarkGfm);
/** Lessons say the same things again and again, and parsing them takes longer than all the rest of a reply. */
const parsed = new Map<string, Root>();
const mostParsed = 1_000;

function parse(text: string): Root {
  const root = parsed.get(text) ?? parser.parse(text);
  parsed.delete(text);
  parsed.set(text, root);
  keepLatest(parsed, mostParsed);
  return root;
}

/** What a block's lines begin with, how far it is from the one above, and how far its parts are from each other. */
interface Place extends Pick<Block, "first" | "rest" | "gap"> {
  readonly inner: 1 | 2;
}

const outermost: Place = { first: "", rest: "", gap: 2, inner: 2 };

/** Block Markdown as blocks; `marks` are set on all of its paragraphs. */
export function readMarkdown(text: string, marks: readonly Mark[] = []): Block[] {
  return readBlocks(parse(text).children, marks, outermost);
}

/** Markdown that has to stay on one line: a title, or a cell. */
export function readLine(text: string, marks: readonly Mark[] = []): Span[] {
  const [block, ...more] = parse(text).children;
  const spans =
    block?.type === "paragraph" && more.length === 0
      ? readSpans(block.children, marks)
      : [{ text: clean(text).trim(), marks }];
  return spans.map((span) => ({ ...span, text: span.text.replace(/\s+/g, " ") }));
}

/** The words of Markdown on one line, for where there is no markup at all. */
export function readPlain(text: string): string {
  return flatten(
    readLine(text)
      .map((span) => span.text)
      .join(""),
  );
}

function readBlocks(nodes: readonly RootContent[], marks: readonly Mark[], place: Place): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const below = { ...place, first: place.rest, gap: place.inner };
    const read = readBlock(node, marks, blocks.length === 0 ? place : below);
    blocks.push(...read.filter((block) => readText(block).trim() !== ""));
  }
  return blocks;
}

function readBlock(node: RootContent, marks: readonly Mark[], place: Place): Block[] {
  const { inner, ...at } = place;
  switch (node.type) {
    case "paragraph":
      return [paragraph(readSpans(node.children, marks), at)];
    case "heading":
      return [paragraph(readSpans(node.children, ["strong", ...marks]), at)];
    case "list":
      return readList(node, marks, place);
    case "blockquote":
      return readBlocks(node.children, marks, quote(place));
    case "table":
      return node.children.map(({ children }, row) => {
        const cells = children.map((cell) => readSpans(cell.children, marks));
        return paragraph(join(cells), row === 0 ? at : { ...at, first: at.rest, gap: 1 });
      });
    case "code":
      return [{ ...at, kind: "code", spans: [{ text: clean(node.value), marks: [] }] }];
    case "definition":
    case "yaml":
      return [];
    default:
      return [paragraph([{ text: clean(toText(node)), marks }], at)];
  }
}

/** Platforms know quotes at the start of a line only, and none within a quote. */
function quote(place: Place): Place {
  return place.first === "" && place.rest === "" ? { ...place, first: "> ", rest: "> " } : place;
}

function readList(list: List, marks: readonly Mark[], place: Place): Block[] {
  const start = list.start ?? 1;
  return list.children.flatMap((item, index) => {
    const marker = list.ordered ? `${start + index}. ` : "- ";
    const below = { first: place.rest, gap: list.spread ? (2 as const) : (1 as const) };
    const { first, gap } = index === 0 ? place : below;
    return readItem(item, marks, {
      first: first + marker,
      rest: place.rest + " ".repeat(marker.length),
      gap,
      inner: item.spread ? 2 : 1,
    });
  });
}

function readItem(item: ListItem, marks: readonly Mark[], place: Place): Block[] {
  const [block, ...more] = readBlocks(item.children, marks, place);
  if (!block || typeof item.checked !== "boolean") return block ? [block, ...more] : [];
  const box = { text: item.checked ? "[x] " : "[ ] ", marks: [] };
  return [{ ...block, spans: [box, ...block.spans] }, ...more];
}

function readSpans(nodes: readonly PhrasingContent[], marks: readonly Mark[]): Span[] {
  return nodes.flatMap((node) => readSpan(node, marks));
}

function readSpan(node: PhrasingContent, marks: readonly Mark[]): Span[] {
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "delete":
      return readSpans(node.children, [...marks, node.type]);
    case "link":
      return readSpans(node.children, [...marks, ...readLink(node.url)]);
    case "inlineCode":
      return [{ text: flatten(node.value), marks: [...marks, "code"] }];
    case "break":
      return [{ text: "\n", marks }];
    default:
      return [{ text: clean(toText(node)).replace(/\s*\n\s*/g, " "), marks }];
  }
}

/** Only the web can be linked to; of other links the words remain. */
function readLink(url: string): Mark[] {
  const address = readAddress(url);
  return address === null ? [] : [{ url: address }];
}

function join(cells: readonly Span[][]): Span[] {
  const between = { text: " | ", marks: [] };
  return cells.flatMap((cell, index) => (index === 0 ? cell : [between, ...cell]));
}
