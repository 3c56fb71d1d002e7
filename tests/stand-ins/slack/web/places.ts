import { openDirectMessages, sees } from "../world/channels.ts";
import type { Channel, Message, Team, User } from "../world/entities.ts";
import { listReplies } from "../world/show.ts";
import { hasScope } from "../world/teams.ts";
import { noteFault, type World } from "../world/world.ts";
import { refuse } from "./errors.ts";
import type { BotCall } from "./method.ts";

/** The channel that a call names, if the bot can know of it. */
export function findChannel({ world, team }: BotCall, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || channel.team !== team.id) throw refuse("channel_not_found");
  if (channel.kind !== "channel" && !sees(channel, team.bot)) throw refuse("channel_not_found");
  return channel;
}

/** The channel that a call names, or somebody's direct messages where it names them. */
export function findAddressee(call: BotCall, id: string): Channel {
  const user = call.world.users.get(id);
  return user ? openDirectMessages(call.world, findUser(call, id)) : findChannel(call, id);
}

/** Somebody of the team whom a call names. */
export function findUser({ world, team }: BotCall, id: string): User {
  const user = world.users.get(id);
  if (!user || user.team !== team.id) throw refuse("user_not_found");
  return user;
}

/** A message that everybody there sees. */
export function findMessage(channel: Channel, ts: string): Message {
  const message = channel.messages.get(ts);
  if (!message || message.deleted || message.onlyFor !== null) throw refuse("message_not_found");
  return message;
}

/**
 * The thread that a message goes to. Where what it would hang from is gone, Slack says nothing and puts the message into
 * the channel; only the answer shows that, by having no thread_ts.
 */
export function findThread(world: World, channel: Channel, ts: string | null): string | null {
  const named = channel.messages.get(ts ?? "");
  if (ts === null || !named || named.onlyFor !== null) return null;
  if (named.deleted && listReplies(channel, ts).length === 0) return null;
  if (named.thread !== null && named.thread !== ts)
    noteFault(world, "thread_ts named a reply, and not the message that its thread hangs from.");
  return named.thread ?? ts;
}

/** Throws where the bot may not write. */
export function refuseUnwritable({ world, team }: BotCall, channel: Channel): void {
  const isMember = sees(channel, team.bot) || hasScope(team, "chat:write.public");
  if (!isMember) throw refuse("not_in_channel");
  if (channel.archived) throw refuse("is_archived");
  if (channel.restricted) throw refuse("restricted_action");
  const { app_home } = world.settings.manifest.features ?? {};
  if (channel.kind === "im" && app_home?.messages_tab_enabled === false)
    throw refuse("messages_tab_disabled");
}

/** The scope of a kind of conversation, such as `channels:history`. */
export function scopeFor(channel: Channel, right: string): string {
  return { channel: "channels", group: "groups", im: "im" }[channel.kind] + right;
}

/** Throws where the app has no scope for what it wants of this kind of conversation. */
export function refuseUnscoped(team: Team, channel: Channel, right: string): void {
  const needed = scopeFor(channel, right);
  if (!hasScope(team, needed)) throw missingScope(team, [needed]);
}

/** What Slack answers where a scope is missing. */
export function missingScope(team: Team, needed: readonly string[]): Error {
  const provided = team.installation?.scopes.join(",") ?? "";
  return refuse("missing_scope", [], { needed: needed.join(","), provided });
}
