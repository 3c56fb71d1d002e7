import type { JsonObject } from "../json.ts";
import type { Channel, Message, Team, User, View } from "./entities.ts";
import { readTs } from "./ids.ts";
import { find, type World } from "./world.ts";

/** A message as the API shows it. */
export function showMessage(world: World, message: Message): JsonObject {
  const channel = find(world.channels, message.channel);
  const team = find(world.teams, channel.team);
  return {
    user: message.user,
    type: "message",
    ts: message.ts,
    client_msg_id: message.clientMsgId ?? undefined,
    ...(message.user === team.bot ? showSender(world, team) : {}),
    text: message.text,
    team: team.id,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    edited: message.edited === null ? undefined : { user: message.user, ts: message.edited },
    ...showThread(channel, message),
  };
}

function showSender(world: World, team: Team): JsonObject {
  const { appId, name } = world.settings;
  return {
    bot_id: team.botId,
    app_id: appId,
    bot_profile: {
      id: team.botId,
      deleted: false,
      name,
      updated: 0,
      app_id: appId,
      team_id: team.id,
    },
  };
}

function showThread(channel: Channel, { ts, thread }: Message): JsonObject {
  if (thread === null) return {};
  const replies = listReplies(channel, thread);
  if (thread !== ts)
    return { thread_ts: thread, parent_user_id: channel.messages.get(thread)?.user };
  return {
    thread_ts: thread,
    reply_count: replies.length,
    reply_users_count: new Set(replies.map(({ user }) => user)).size,
    latest_reply: replies.at(-1)?.ts,
    reply_users: [...new Set(replies.map(({ user }) => user))],
    is_locked: false,
  };
}

/** The replies of a thread that everybody sees, the oldest first. */
export function listReplies(channel: Channel, thread: string): Message[] {
  return [...channel.messages.values()].filter(
    (each) =>
      each.thread === thread && each.ts !== thread && !each.deleted && each.onlyFor === null,
  );
}

/** What payloads call a channel; of one that is not public, only the kind. */
export function nameKind({ kind, name }: Channel): string {
  return { channel: name, group: "privategroup", im: "directmessage" }[kind];
}

/** A channel as the API shows it. */
export function showChannel(channel: Channel): JsonObject {
  if (channel.kind === "im")
    return {
      id: channel.id,
      created: 0,
      is_im: true,
      is_channel: false,
      is_archived: false,
      user: channel.person,
      context_team_id: channel.team,
    };
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: 0,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === "group",
    is_archived: channel.archived,
    is_general: false,
    context_team_id: channel.team,
  };
}

/** A user as the API shows it. */
export function showUser(user: User, withLocale: boolean): JsonObject {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name.toLowerCase(),
    deleted: false,
    real_name: user.name,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: offsetOf(user.timeZone),
    profile: { real_name: user.name, display_name: user.name },
    is_admin: user.admin,
    is_owner: false,
    is_bot: user.bot,
    is_app_user: false,
    locale: withLocale ? user.locale : undefined,
  };
}

/** Seconds by which a zone is ahead of UTC now. */
function offsetOf(timeZone: string): number {
  const now = new Date();
  const there = new Date(now.toLocaleString("en-US", { timeZone }));
  const utc = new Date(now.toLocaleString("en-US", { timeZone: "UTC" }));
  return (there.getTime() - utc.getTime()) / 1_000;
}

/** A view as the API shows it. */
export function showView(world: World, view: View): JsonObject {
  const team = find(world.teams, view.team);
  return {
    id: view.id,
    team_id: view.team,
    app_id: world.settings.appId,
    app_installed_team_id: view.team,
    bot_id: team.botId,
    root_view_id: view.root,
    previous_view_id: view.previous,
    hash: view.hash,
    state: { values: view.state },
    private_metadata: "",
    callback_id: "",
    external_id: "",
    ...(view.body.type === "modal"
      ? { clear_on_close: false, notify_on_close: false, close: null, submit: null }
      : {}),
    ...view.body,
  };
}

/** How long ago a message was said, in milliseconds. */
export function ageOf(world: World, { ts }: Message): number {
  return world.clock.now() - readTs(ts);
}
