import type { Block } from "../limits/blocks.ts";
import type { Inline } from "../limits/rich-text.ts";
import { listLines, listRichTexts, listTexts } from "../limits/tree.ts";
import type { Message } from "./entities.ts";
import type { World } from "./world.ts";

/** Whom a message of the bot notifies or links, each once: `@Ann`, `@here`, `#general`. Plain text never does. */
export function listMentions(
  world: World,
  { text, blocks }: Pick<Message, "text" | "blocks">,
): string[] {
  const marked = [text, ...blocks.flatMap(listMarked)].flatMap((each) => readMentions(world, each));
  const told = blocks.flatMap(listRichTexts).flatMap((each) => listLines(each).flat());
  return [...new Set([...marked, ...told.flatMap((each) => nameOf(world, each) ?? [])])];
}

function listMarked(block: Block): string[] {
  if (block.type === "markdown") return [block.text];
  return listTexts(block).flatMap((each) => (each.type === "mrkdwn" ? [each.text] : []));
}

const form = /<(?:@([UW]\w+)|#(C\w+)|!(here|channel|everyone)|!subteam\^(S\w+))(?:\|[^>]*)?>/g;

function readMentions(world: World, text: string): string[] {
  return [...text.matchAll(form)].map(([, user, channel, range, group]) => {
    if (user !== undefined) return nameUser(world, user);
    if (channel !== undefined) return nameChannel(world, channel);
    return `@${range ?? group}`;
  });
}

function nameOf(world: World, piece: Inline): string | null {
  switch (piece.type) {
    case "user":
      return nameUser(world, piece.user_id);
    case "channel":
      return nameChannel(world, piece.channel_id);
    case "usergroup":
      return `@${piece.usergroup_id}`;
    case "broadcast":
      return `@${piece.range}`;
    default:
      return null;
  }
}

/** How a user is mentioned in what people read. */
export function nameUser(world: World, id: string): string {
  return `@${world.users.get(id)?.name ?? id}`;
}

/** How a channel is linked in what people read. */
export function nameChannel(world: World, id: string): string {
  return `#${world.channels.get(id)?.name ?? id}`;
}

/** A text as people read it: mentions by name, links as what they say, and the three escaped characters. */
export function readMarked(world: World, text: string): string {
  return text
    .replaceAll(form, (whole) => readMentions(world, whole)[0] ?? whole)
    .replaceAll(
      /<(https?:[^|>]+|mailto:[^|>]+)(?:\|([^>]*))?>/g,
      (_, url: string, label?: string) =>
        label === undefined || label === url ? url : `${label} (${url})`,
    )
    .replaceAll(/<!date\^[^|>]+\|([^>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
