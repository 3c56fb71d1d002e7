import type { Channel, Message } from "../world/entities.ts";
import { messageTypes } from "../world/numbers.ts";
import { permissionsIn } from "../world/permissions.ts";
import { compareIds } from "../world/snowflakes.ts";
import type { World } from "../world/world.ts";
import { readLines, readNotice } from "./reading.ts";

/** How a transcript is to be written. */
export interface Reading {
  /** The user whose eyes are borrowed; without, all ephemeral messages are there, with who sees them. */
  readonly as?: string;
  /** Whether what people did without saying anything is told too, such as presses of buttons. */
  readonly acts?: boolean;
}

/** The messages of a channel that a user can see, the oldest first; with null, all of them. */
export function listSeen(world: World, channel: Channel, user: string | null): Message[] {
  if (user !== null && permissionsIn(world, channel, user) === 0n) return [];
  return [...channel.messages.values()]
    .filter(({ onlyFor }) => onlyFor === null || user === null || onlyFor === user)
    .sort((a, b) => compareIds(a.id, b.id));
}

/** A channel as text: `Ann: …` for people and the bot by its name, each further line indented. */
export function writeTranscript(world: World, channel: Channel, reading: Reading = {}): string {
  const { as = null, acts = false } = reading;
  const lines = [
    ...listSeen(world, channel, as).map((message) => ({
      id: message.id,
      // Where acts are told, the use of a command is one of them.
      text: writeMessage(world, message, !acts),
    })),
    ...world.acts
      .filter((act) => acts && act.channel === channel.id)
      .map(({ id, text }) => ({ id, text: `(${text})` })),
  ];
  return lines
    .sort((a, b) => compareIds(a.id, b.id))
    .map(({ text }) => text)
    .join("\n");
}

/** One message as text. */
export function writeMessage(world: World, message: Message, withOccasion = true): string {
  const notice = readNotice(world, message);
  if (notice !== null) return `(${notice})`;
  if (message.type === messageTypes.threadStarter) return writeStarter(world, message);
  const head = `${nameOf(world, message.author)}${addressee(world, message)}:`;
  const [first = "", ...rest] = readLines(world, message);
  const body = [`${head} ${first}`.trimEnd(), ...rest.map((line) => `  ${line}`.trimEnd())];
  return [...(withOccasion ? writeOccasion(world, message) : []), ...body].join("\n");
}

function nameOf(world: World, user: string): string {
  return world.users.get(user)?.name ?? "Somebody";
}

function addressee(world: World, message: Message): string {
  if (message.onlyFor !== null) return ` (only ${nameOf(world, message.onlyFor)} sees this)`;
  if (message.author === world.bot.id || !message.reference) return "";
  const channel = world.channels.get(message.channel);
  const replied = channel?.messages.get(message.reference.message ?? "");
  return ` (to ${replied ? nameOf(world, replied.author) : "a deleted message"})`;
}

/** Above the answer to a command stands who used it. */
function writeOccasion(world: World, { origin, type }: Message): string[] {
  if (!origin || origin.command === null) return [];
  const name = type === messageTypes.contextMenu ? origin.command : `/${origin.command}`;
  return [`(${nameOf(world, origin.user)} used ${name})`];
}

function writeStarter(world: World, { reference }: Message): string {
  const channel = world.channels.get(reference?.channel ?? "");
  const message = channel?.messages.get(reference?.message ?? "");
  return message ? writeMessage(world, message) : "(The first message was deleted.)";
}
