import type { Block } from "./blocks.ts";
import type { Element, ImageElement } from "./elements.ts";
import type { Inline, RichText } from "./rich-text.ts";
import type { TextObject } from "./text.ts";

/** The elements in a block that people can use. */
export function listElements(block: Block): Element[] {
  switch (block.type) {
    case "actions":
      return block.elements;
    case "input":
      return [block.element];
    case "section":
      return block.accessory && block.accessory.type !== "image" ? [block.accessory] : [];
    default:
      return [];
  }
}

/** The texts that a block itself shows, in order, without those of its elements. */
export function listTexts(block: Block): TextObject[] {
  switch (block.type) {
    case "section":
      return [...(block.text ? [block.text] : []), ...(block.fields ?? [])];
    case "header":
      return [block.text];
    case "context":
      return block.elements.filter(
        (each): each is Exclude<typeof each, ImageElement> => each.type !== "image",
      );
    case "input":
      return [block.label, ...(block.hint ? [block.hint] : [])];
    case "image":
      return block.title ? [block.title] : [];
    default:
      return [];
  }
}

/** The pieces of a rich text, line by line. */
export function listLines(block: RichText): Inline[][] {
  return block.elements.flatMap((each): Inline[][] =>
    each.type === "rich_text_list"
      ? each.elements.map(({ elements }) => elements)
      : [each.elements],
  );
}

/** All rich text in a block: itself, or the cells of a table. */
export function listRichTexts(block: Block): RichText[] {
  if (block.type === "rich_text") return [block];
  if (block.type !== "table") return [];
  return block.rows.flat().filter((cell): cell is RichText => cell.type === "rich_text");
}
