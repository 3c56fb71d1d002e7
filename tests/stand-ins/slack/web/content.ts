import { type Block, messageBlock } from "../limits/blocks.ts";
import { readBlocks } from "../limits/messages.ts";
import { noteFault, type World } from "../world/world.ts";
import type { Args } from "./args.ts";
import { refuse } from "./errors.ts";

/** What a message says. */
export interface Content {
  readonly text: string;
  /** Null where nothing is said of them. */
  readonly blocks: Block[] | null;
}

/** Characters after which a text is cut off. */
const textRoom = 40_000;
const markdownRoom = 12_000;

/** Reads what a message is to say, or throws what Slack answers to it. `what` names the call in a fault. */
export function readContent(world: World, args: Args, what: string): Content {
  const markdown = args.optional("markdown_text");
  const given = args.json("blocks");
  const said = args.optional("text");
  const text = said?.trim() ? said : null;
  if (args.json("attachments") !== undefined)
    noteFault(world, `${what} has attachments, which are a thing of the past; say it with blocks.`);
  if (markdown !== null) return readMarkdown(markdown, text !== null || given !== undefined);
  const blocks = given === undefined ? null : readBlocks(given);
  if (text === null && !blocks?.length) throw refuse("no_text");
  if (text === null)
    noteFault(
      world,
      `${what} has blocks and no text: notifications and screen readers say nothing.`,
    );
  return { text: (text ?? "").slice(0, textRoom), blocks };
}

function readMarkdown(text: string, hasMore: boolean): Content {
  if (hasMore) throw refuse("markdown_text_conflict");
  if (text.length > markdownRoom) throw refuse("msg_too_long");
  return { text, blocks: [messageBlock.parse({ type: "markdown", text })] };
}
