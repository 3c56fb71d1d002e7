import type { Channel } from "./entities.ts";
import { tellChannel, tellThreadMembers } from "./events.ts";
import { channelTypes } from "./numbers.ts";
import { permissionsIn } from "./permissions.ts";
import { showThreadMember } from "./show-channel.ts";
import type { World } from "./world.ts";

/** What a new thread is to be. */
export interface ThreadPlan {
  readonly name: string;
  readonly owner: string;
  readonly private: boolean;
  /** The message that it begins from; the thread then has its id. */
  readonly from?: string | undefined;
  readonly autoArchive?: number | undefined;
  readonly invitable?: boolean | undefined;
  readonly slowmode?: number | undefined;
}

/** Opens a thread in a channel with its owner as the first member, and tells the bot. */
export function openThread(world: World, parent: Channel, plan: ThreadPlan): Channel {
  const now = world.clock.now();
  const channel: Channel = {
    id: plan.from ?? world.newId(),
    type: typeOf(parent, plan.private),
    guild: parent.guild,
    name: plan.name,
    parent: parent.id,
    overwrites: [],
    recipient: null,
    thread: {
      owner: plan.owner,
      private: plan.private,
      archived: false,
      archivedAt: now,
      autoArchive: plan.autoArchive ?? 4_320,
      locked: false,
      invitable: plan.invitable ?? true,
      slowmode: plan.slowmode ?? 0,
      members: new Map([[plan.owner, now]]),
      messageCount: 0,
      totalSent: 0,
      activeAt: now,
    },
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  tellChannel(world, "THREAD_CREATE", channel, { newly_created: true });
  tellThreadMembers(world, channel, { added: [plan.owner] });
  world.touch();
  return channel;
}

function typeOf(parent: Channel, isPrivate: boolean): number {
  if (isPrivate) return channelTypes.privateThread;
  return parent.type === channelTypes.announcement
    ? channelTypes.announcementThread
    : channelTypes.publicThread;
}

/** Makes a user a member of a thread; false where they were one or cannot see its channel. */
export function joinThread(world: World, channel: Channel, user: string): boolean {
  const { thread } = channel;
  const parent = world.channels.get(channel.parent ?? "");
  if (!thread || !parent || thread.members.has(user)) return false;
  if (permissionsIn(world, parent, user) === 0n) return false;
  thread.members.set(user, world.clock.now());
  if (user === world.bot.id) tellChannel(world, "THREAD_CREATE", channel);
  tellThreadMembers(world, channel, { added: [user] });
  world.touch();
  return true;
}

/** Takes a user out of a thread. */
export function leaveThread(world: World, channel: Channel, user: string): void {
  if (!channel.thread?.members.delete(user)) return;
  tellThreadMembers(world, channel, { removed: [user] });
  world.touch();
}

/** Changes a thread, and tells the bot. */
export function changeThread(
  world: World,
  channel: Channel,
  change: Partial<NonNullable<Channel["thread"]>> & { readonly name?: string },
): void {
  const { thread } = channel;
  if (!thread) return;
  const { name, ...state } = change;
  const now = world.clock.now();
  const archiving = state.archived !== undefined && state.archived !== thread.archived;
  Object.assign(thread, state);
  if (archiving || state.autoArchive !== undefined) thread.archivedAt = now;
  if (archiving && !thread.archived) thread.activeAt = now;
  if (name !== undefined) channel.name = name;
  tellChannel(world, "THREAD_UPDATE", channel);
  if (archiving && !thread.archived) tellMembership(world, channel);
  world.touch();
}

/** Wakes an archived thread. */
export function unarchive(world: World, channel: Channel): void {
  changeThread(world, channel, { archived: false });
}

function tellMembership(world: World, channel: Channel): void {
  const joined = channel.thread?.members.get(world.bot.id);
  if (joined === undefined || channel.guild === null) return;
  const data = showThreadMember(channel.id, world.bot.id, joined);
  world.dispatch({
    name: "THREAD_MEMBER_UPDATE",
    guild: channel.guild,
    intents: 1,
    data: () => ({ ...data, guild_id: channel.guild }),
  });
}

/** Archives all threads in which nothing happened for as long as each of them allows. */
export function archiveIdle(world: World): void {
  const now = world.clock.now();
  for (const channel of world.channels.values()) {
    const { thread } = channel;
    if (!thread || thread.archived || now < thread.activeAt + thread.autoArchive * 60_000) continue;
    changeThread(world, channel, { archived: true });
  }
}
