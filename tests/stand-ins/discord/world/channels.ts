import type { Channel, Guild, User } from "./entities.ts";
import { tellChannel, tellGuild } from "./events.ts";
import { channelTypes } from "./numbers.ts";
import { type Permission, permissionsIn, toBits } from "./permissions.ts";
import { showChannel } from "./show-channel.ts";
import type { World } from "./world.ts";

/** Makes a channel, and tells the bot. */
export function createChannel(
  world: World,
  guild: Guild,
  kind: "text" | "announcement" | "forum" | "voice",
  name: string,
): Channel {
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes[kind],
    guild: guild.id,
    name,
    parent: null,
    overwrites: [],
    recipient: null,
    thread: null,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  tellChannel(world, "CHANNEL_CREATE", channel);
  return channel;
}

/** Lets a role or a member do some things in a channel and not others, and tells the bot. */
export function overwrite(
  world: World,
  channel: Channel,
  who: { readonly id: string; readonly kind: "role" | "member" },
  change: { readonly allow?: readonly Permission[]; readonly deny?: readonly Permission[] },
): void {
  const couldSee = permissionsIn(world, channel, world.bot.id) !== 0n;
  const allow = toBits(change.allow ?? []);
  const deny = toBits(change.deny ?? []);
  const existing = channel.overwrites.find(({ id }) => id === who.id);
  if (existing) {
    existing.allow = (existing.allow | allow) & ~deny;
    existing.deny = (existing.deny | deny) & ~allow;
  } else channel.overwrites.push({ id: who.id, kind: who.kind, allow, deny });
  tellChannel(world, "CHANNEL_UPDATE", channel);
  if (!couldSee) syncThreads(world, channel);
}

/** A bot that is let into a channel is told of the threads there. */
function syncThreads(world: World, parent: Channel): void {
  if (parent.guild === null || permissionsIn(world, parent, world.bot.id) === 0n) return;
  const threads = [...world.channels.values()]
    .filter((channel) => channel.parent === parent.id && !channel.thread?.archived)
    .filter((channel) => permissionsIn(world, channel, world.bot.id) !== 0n)
    .map((channel) => showChannel(world, channel));
  tellGuild(world, parent.guild, "THREAD_LIST_SYNC", {
    guild_id: parent.guild,
    channel_ids: [parent.id],
    threads,
    members: threads.flatMap(({ member }) => member ?? []),
  });
}

/** The direct messages between a person and the bot; they begin when they are first asked for. */
export function openDirectMessages(world: World, user: User): Channel {
  for (const channel of world.channels.values()) if (channel.recipient === user.id) return channel;
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes.dm,
    guild: null,
    name: user.name,
    parent: null,
    overwrites: [],
    recipient: user.id,
    thread: null,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}
