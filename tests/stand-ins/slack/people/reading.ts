import type { Block } from "../limits/blocks.ts";
import type { Element } from "../limits/elements.ts";
import type { Inline, RichText } from "../limits/rich-text.ts";
import type { TextObject } from "../limits/text.ts";
import { listElements } from "../limits/tree.ts";
import { nameChannel, nameUser, readMarked } from "../world/mentions.ts";
import type { World } from "../world/world.ts";

/** What blocks show, line by line, as a person reads it: texts in order, buttons as `[Label]`. */
export function readLines(world: World, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [
    ...readTexts(world, block),
    ...(listElements(block).length > 0 ? [listElements(block).map(readElement).join(" ")] : []),
  ]);
}

/** All of it without buttons and selects. */
export function readText(world: World, blocks: readonly Block[]): string {
  return blocks.flatMap((block) => readTexts(world, block)).join("\n");
}

/** The buttons of blocks, in order. */
export function listButtons(blocks: readonly Block[]) {
  return blocks.flatMap((block) =>
    listElements(block).flatMap((element) =>
      element.type === "button" ? [{ block, element }] : [],
    ),
  );
}

/** The labels of an element's options; none for what has no options. */
export function listOptions(element: Element): string[] {
  if ("options" in element && element.options) return element.options.map(({ text }) => text.text);
  if ("option_groups" in element && element.option_groups)
    return element.option_groups.flatMap(({ options }) => options.map(({ text }) => text.text));
  return [];
}

function readElement(element: Element): string {
  if (element.type === "button")
    return element.url ? `[${element.text.text} → ${element.url}]` : `[${element.text.text}]`;
  if (element.type === "plain_text_input")
    return `[${element.placeholder?.text ?? "Write something"}]`;
  const hint = "placeholder" in element ? element.placeholder?.text : undefined;
  const options = listOptions(element).join(" | ");
  return `[${hint ?? "Choose"}${options === "" ? "" : `: ${options}`}]`;
}

function readTexts(world: World, block: Block): string[] {
  const read = (text: TextObject) =>
    text.type === "mrkdwn" ? readMarked(world, text.text) : text.text;
  const split = (text: string) => text.split("\n");
  switch (block.type) {
    case "section":
      return [
        ...(block.text ? split(read(block.text)) : []),
        ...(block.fields ?? []).flatMap((field) => split(read(field))),
        ...(block.accessory?.type === "image" ? [`(image: ${block.accessory.alt_text})`] : []),
      ];
    case "header":
      return [block.text.text];
    case "context":
      return split(
        block.elements
          .map((each) => (each.type === "image" ? `(image: ${each.alt_text})` : read(each)))
          .join(" "),
      );
    case "image":
      return [...(block.title ? [block.title.text] : []), `(image: ${block.alt_text})`];
    case "markdown":
      return split(readMarked(world, block.text));
    case "rich_text":
      return readRichText(world, block);
    case "table":
      return block.rows.map((row) => row.map((cell) => readCell(world, cell)).join(" | "));
    case "input":
      return [block.label.text, ...(block.hint ? [block.hint.text] : [])];
    default:
      return [];
  }
}

type Cell = Extract<Block, { type: "table" }>["rows"][number][number];

function readCell(world: World, cell: Cell): string {
  if (cell.type === "rich_text") return readRichText(world, cell).join(" ");
  return cell.type === "raw_text" ? cell.text : (cell.text ?? String(cell.value));
}

function readRichText(world: World, { elements }: RichText): string[] {
  const join = (pieces: readonly Inline[]) =>
    pieces.map((each) => readInline(world, each)).join("");
  return elements.flatMap((each) => {
    switch (each.type) {
      case "rich_text_list":
        return each.elements.map(
          (item, at) => `${each.style === "ordered" ? `${at + 1}.` : "•"} ${join(item.elements)}`,
        );
      case "rich_text_quote":
        return join(each.elements)
          .split("\n")
          .map((line) => `> ${line}`);
      default:
        return join(each.elements).split("\n");
    }
  });
}

function readInline(world: World, piece: Inline): string {
  switch (piece.type) {
    case "text":
      return piece.text;
    case "link":
      return piece.text ?? piece.url;
    case "user":
      return nameUser(world, piece.user_id);
    case "channel":
      return nameChannel(world, piece.channel_id);
    case "usergroup":
      return `@${piece.usergroup_id}`;
    case "broadcast":
      return `@${piece.range}`;
    case "emoji":
      return `:${piece.name}:`;
    case "date":
      return piece.fallback ?? String(piece.timestamp);
  }
}
