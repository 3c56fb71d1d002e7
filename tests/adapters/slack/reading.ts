import type { Message } from "../../../src/adapters/slack/render.ts";
import { readBlocks } from "../../stand-ins/slack/limits/messages.ts";

/** A message that Slack takes; throws what it says of any other. */
export function take(message: Message): Message {
  readBlocks(message.blocks);
  if (message.text.trim() === "" || message.text.length > 4000)
    throw new Error(`The text has ${message.text.length} characters.`);
  return message;
}

/** What one sees of a message: a paragraph for each block, buttons in brackets. */
export function look({ blocks }: Message): string[] {
  return blocks.map(readBlock);
}

/** All that is told apart by how it is set, as “text [bold italic]”. */
export function listStyles({ blocks }: Message): string[] {
  return findAll(blocks, "style")
    .filter((each) => typeof each.style === "object" && each.style !== null)
    .map((each) => `${each.text} [${Object.keys(each.style ?? {}).join(" ")}]`);
}

/** The labels of all buttons, in their order. */
export function listButtons({ blocks }: Message): string[] {
  return findAll(blocks, "action_id").map((each) => readBlock(each));
}

type Node = { readonly [key: string]: unknown };

function readBlock(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(readBlock).join("");
  if (typeof node !== "object" || node === null) return "";
  const { type, text, elements } = node as Node;
  switch (type) {
    case "divider":
      return "———";
    case "button":
      return `[${readBlock(text)}]`;
    case "rich_text_quote":
      return `> ${readBlock(elements)}`;
    case "rich_text_list":
      return (elements as readonly unknown[]).map((each) => `- ${readBlock(each)}`).join("\n");
    case "rich_text":
      return (elements as readonly unknown[]).map(readBlock).join("\n");
    default:
      return readBlock(text ?? elements);
  }
}

function findAll(node: unknown, key: string): Node[] {
  if (Array.isArray(node)) return node.flatMap((each) => findAll(each, key));
  if (typeof node !== "object" || node === null) return [];
  const own = key in node ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap((each) => findAll(each, key))];
}
