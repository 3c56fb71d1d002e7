import { refuse } from "../errors.ts";
import type { Channel, Guild, Message } from "../world/entities.ts";
import { channelTypes } from "../world/numbers.ts";
import { may, type Permission, permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";

/** The channel of this id, if the bot can see it; 10003 or 50001 otherwise. */
export function reachChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refuse("unknownChannel");
  if (permissionsIn(world, channel, world.bot.id) === 0n) throw refuse("missingAccess");
  return channel;
}

/** Refuses with 50013 where the bot lacks one of these in a channel. */
export function need(world: World, channel: Channel, ...permissions: readonly Permission[]): void {
  if (permissions.every((permission) => may(world, channel, world.bot.id, permission))) return;
  throw refuse("missingPermissions");
}

/** The thread of this id, with what only threads have. */
export function reachThread(
  world: World,
  id: string,
): { readonly channel: Channel; readonly thread: NonNullable<Channel["thread"]> } {
  const channel = reachChannel(world, id);
  if (!channel.thread) throw refuse("wrongChannelType");
  return { channel, thread: channel.thread };
}

/** The guild of this id, if the bot is in it. */
export function reachGuild(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild?.members.has(world.bot.id)) throw refuse("unknownGuild");
  return guild;
}

/** A message that all who see the channel can see; 10008 otherwise. */
export function reachMessage(channel: Channel, id: string): Message {
  const message = channel.messages.get(id);
  if (!message || message.onlyFor !== null) throw refuse("unknownMessage");
  return message;
}

/** Refuses where messages cannot be sent at all, whoever asks. */
export function refuseTextless(channel: Channel): void {
  if (channel.type === channelTypes.forum) throw refuse("cannotSendInForum");
  if (channel.type === channelTypes.category) throw refuse("notText");
}

/** Refuses with 160005 where a thread is locked and the bot is no moderator. */
export function refuseLocked(world: World, channel: Channel): void {
  if (!channel.thread?.locked || may(world, channel, world.bot.id, "ManageThreads")) return;
  throw refuse("threadLocked");
}

/** Refuses with 50083 where a thread is archived. */
export function refuseArchived(channel: Channel): void {
  if (channel.thread?.archived) throw refuse("threadArchived");
}
