import type { Channel, Message } from "../world/entities.ts";
import { find, type World } from "../world/world.ts";
import { readMessage } from "./seen.ts";

/** A channel, or one thread of it. */
export interface Spot {
  readonly channel: Channel;
  /** The ts of the first message; null outside threads. */
  readonly thread: string | null;
}

/** How a transcript is to be written. */
export interface Reading {
  /** The user whose eyes are borrowed; without, all ephemeral messages are there. */
  readonly as: string | null;
  /** Whether what people did without saying anything is told too, such as presses of buttons. */
  readonly acts: boolean;
}

/** The messages at a spot that a user can see, the oldest first; with null, all of them. A thread begins with what it hangs from. */
export function listSeen(world: World, { channel, thread }: Spot, user: string | null): Message[] {
  const member = find(world.channels, channel.id).members;
  if (user !== null && !member.has(user)) return [];
  return [...channel.messages.values()].filter(
    (message) =>
      !message.deleted &&
      (message.onlyFor === null || user === null || message.onlyFor === user) &&
      isAt(message, thread),
  );
}

/** Whether a message is in a thread, or for null outside of all threads. */
function isAt(message: Message, thread: string | null): boolean {
  if (thread !== null) return message.thread === thread || message.ts === thread;
  return message.thread === null || message.thread === message.ts || message.broadcast;
}

/** A spot as text: `Ann: …` for people and the bot by its name, each further line indented. */
export function writeTranscript(world: World, spot: Spot, { as, acts }: Reading): string {
  const told = world.acts.filter(
    (act) => acts && act.channel === spot.channel.id && act.thread === spot.thread,
  );
  const lines = [
    ...listSeen(world, spot, as).map((each) => ({ ts: each.ts, text: writeMessage(world, each) })),
    ...told.map(({ ts, text }) => ({ ts, text: `(${text})` })),
  ];
  return lines
    .sort((a, b) => Number(a.ts) - Number(b.ts) || a.ts.localeCompare(b.ts))
    .map(({ text }) => text)
    .join("\n");
}

function writeMessage(world: World, message: Message): string {
  const whom =
    message.onlyFor === null ? "" : ` (only ${nameOf(world, message.onlyFor)} sees this)`;
  const [first = "", ...rest] = readMessage(world, message);
  return [
    `${nameOf(world, message.user)}${whom}: ${first}`.trimEnd(),
    ...rest.map((line) => `  ${line}`.trimEnd()),
  ].join("\n");
}

function nameOf(world: World, user: string): string {
  return find(world.users, user).name;
}
