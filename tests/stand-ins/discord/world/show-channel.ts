import type { JsonObject } from "../json.ts";
import { showTime } from "./clock.ts";
import type { Channel } from "./entities.ts";
import { showUser } from "./show-guild.ts";
import { readTime } from "./snowflakes.ts";
import type { World } from "./world.ts";

/** A channel, thread or direct message as Discord shows it to the bot. */
export function showChannel(world: World, channel: Channel): JsonObject {
  if (channel.guild === null) return showDirectMessages(world, channel);
  const shared = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild,
    name: channel.name,
    parent_id: channel.parent,
    last_message_id: lastMessageId(channel),
    flags: 0,
  };
  if (channel.thread) return { ...shared, ...showThread(world, channel) };
  return {
    ...shared,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id, kind, allow, deny }) => ({
      id,
      type: kind === "role" ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
}

function lastMessageId(channel: Channel): string | null {
  const ids = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === null);
  return ids.at(-1)?.id ?? null;
}

function showDirectMessages(world: World, channel: Channel): JsonObject {
  const recipient = world.users.get(channel.recipient ?? "");
  return {
    id: channel.id,
    type: channel.type,
    last_message_id: lastMessageId(channel),
    flags: 0,
    recipients: recipient ? [showUser(recipient)] : [],
  };
}

function showThread(world: World, channel: Channel): JsonObject {
  const { thread } = channel;
  if (!thread) return {};
  const joined = thread.members.get(world.bot.id);
  return {
    owner_id: thread.owner,
    rate_limit_per_user: thread.slowmode,
    message_count: thread.messageCount,
    total_message_sent: thread.totalSent,
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: showTime(thread.archivedAt),
      auto_archive_duration: thread.autoArchive,
      locked: thread.locked,
      invitable: thread.private ? thread.invitable : undefined,
      create_timestamp: showTime(readTime(channel.id)),
    },
    member: joined === undefined ? undefined : showThreadMember(channel.id, world.bot.id, joined),
  };
}

/** A member of a thread as Discord shows one. */
export function showThreadMember(thread: string, user: string, joinedAt: number): JsonObject {
  return { id: thread, user_id: user, join_timestamp: showTime(joinedAt), flags: 0 };
}
