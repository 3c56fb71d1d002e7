import type { Message } from "./entities.ts";
import { channelTypes } from "./numbers.ts";
import { isOn, type World } from "./world.ts";

/**
 * Whether the application may read what people wrote in a message. Without the privileged intent that is its own
 * messages, direct messages, and messages that mention its bot; a reply with a ping is such a mention.
 */
export function mayRead(world: World, message: Message, readsContent: boolean): boolean {
  return (
    readsContent ||
    message.author === world.bot.id ||
    world.channels.get(message.channel)?.type === channelTypes.dm ||
    message.mentions.users.includes(world.bot.id)
  );
}

/** What requests over REST may read: there it is the application's switch that counts. */
export function readsContentByRest(world: World): boolean {
  return isOn(world, "MessageContent");
}
