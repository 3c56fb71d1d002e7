import type { JsonObject } from "../json.ts";
import type { Block } from "../limits/blocks.ts";
import { listElements } from "../limits/tree.ts";
import type { Message } from "../world/entities.ts";
import { readMarked } from "../world/mentions.ts";
import { isBot } from "../world/messages.ts";
import { showMessage } from "../world/show.ts";
import { find, type World } from "../world/world.ts";
import { listButtons, listOptions, readLines, readText } from "./reading.ts";

/** A message as a person sees it at this moment. */
export interface Seen {
  readonly ts: string;
  /** Of the message that its thread hangs from; null outside threads. */
  readonly threadTs: string | null;
  /** The id of the channel. */
  readonly channel: string;
  /** The name of who sent it. */
  readonly author: string;
  /** All texts, without buttons and selects. */
  readonly text: string;
  /** The labels of the buttons. */
  readonly buttons: readonly string[];
  /** The labels of the options, for each select. */
  readonly selects: readonly (readonly string[])[];
  readonly ephemeral: boolean;
  readonly edited: boolean;
  /** Grows with each change. */
  readonly revision: number;
  /** The whole of it, as the API shows it. */
  readonly raw: JsonObject;
}

/** How a message looks at this moment. */
export function look(world: World, message: Message): Seen {
  const blocks = shownBlocks(world, message);
  return {
    ts: message.ts,
    threadTs: message.thread,
    channel: message.channel,
    author: find(world.users, message.user).name,
    text: blocks ? readText(world, blocks) : readMarked(world, message.text),
    buttons: listButtons(message.blocks).map(({ element }) => element.text.text),
    selects: listSelects(message.blocks),
    ephemeral: message.onlyFor !== null,
    edited: message.edited !== null,
    revision: message.revision,
    raw: showMessage(world, message),
  };
}

/** What a message shows, line by line. */
export function readMessage(world: World, message: Message): string[] {
  const blocks = shownBlocks(world, message);
  return blocks ? readLines(world, blocks) : readMarked(world, message.text).split("\n");
}

/** The blocks that a message is read by; null where that is its text. */
function shownBlocks(world: World, message: Message): readonly Block[] | null {
  return isBot(world, message) && message.blocks.length > 0 ? message.blocks : null;
}

function listSelects(blocks: readonly Block[]): string[][] {
  return blocks
    .flatMap(listElements)
    .map(listOptions)
    .filter((options) => options.length > 0);
}
