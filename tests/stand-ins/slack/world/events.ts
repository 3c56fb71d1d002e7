import type { JsonObject } from "../json.ts";
import type { Channel, Message, Team } from "./entities.ts";
import { showMessage } from "./show.ts";
import { find, noteFault, type World } from "./world.ts";

/** The scope that each event needs, by the name it is subscribed to. */
const scopes: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  channel_archive: "channels:read",
  channel_left: "channels:read",
  group_archive: "groups:read",
  group_left: "groups:read",
  member_joined_channel: "channels:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
};

const messageEvents = { channel: "message.channels", group: "message.groups", im: "message.im" };

/** Tells the bot of an event, if it subscribed to it and has the scope; `name` is what it subscribed to. */
export function tell(
  world: World,
  team: Team,
  event: JsonObject & { readonly type: string },
  name: string = event.type,
): void {
  const subscribed = world.settings.manifest.settings?.event_subscriptions?.bot_events ?? [];
  const scope = scopes[name];
  const granted = team.installation?.scopes ?? [];
  if (!subscribed.includes(name) || !team.installation) return;
  if (scope !== undefined && !granted.includes(scope)) return;
  const what = `the event ${name}`;
  world.send({
    kind: "events_api",
    what,
    payload: wrap(world, team, event),
    onAck: () => {},
    onFail(isFault) {
      if (isFault) noteFault(world, `${what} was not acknowledged in time.`);
    },
  });
}

function wrap(world: World, team: Team, event: JsonObject): JsonObject {
  const at = world.clock.now() / 1_000;
  return {
    token: "standin",
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: world.settings.appId,
    event: { event_ts: world.ids.ts(), ...event },
    type: "event_callback",
    event_id: world.ids.id("Ev"),
    event_time: Math.floor(at),
    authorizations: [showAuthorization(team)],
    is_ext_shared_channel: false,
    event_context: world.ids.id("4-"),
  };
}

/** For whom an event is seen: the bot of a team. */
export function showAuthorization(team: Team): JsonObject {
  return {
    enterprise_id: null,
    team_id: team.id,
    user_id: team.bot,
    is_bot: true,
    is_enterprise_install: false,
  };
}

/** Tells of a message, if the bot is where it was said: as such, and as a mention where it mentions the bot. */
export function tellMessage(world: World, channel: Channel, message: Message): void {
  const team = find(world.teams, channel.team);
  if (message.onlyFor !== null || !hears(channel, team)) return;
  const shown = showMessage(world, message);
  const event = { ...shown, channel: channel.id, event_ts: message.ts };
  const subtype = message.broadcast ? { subtype: "thread_broadcast" } : {};
  tellIn(world, channel, { type: "message", ...event, ...subtype });
  const mentions = message.text.includes(`<@${team.bot}>`) && channel.kind !== "im";
  if (mentions && message.user !== team.bot) tell(world, team, { ...event, type: "app_mention" });
}

/** Tells that a message was changed or deleted. */
export function tellChange(
  world: World,
  channel: Channel,
  previous: JsonObject,
  message: Message,
): void {
  const team = find(world.teams, channel.team);
  if (message.onlyFor !== null || !hears(channel, team)) return;
  const hidden = {
    hidden: true,
    channel: channel.id,
    ts: world.ids.ts(),
    previous_message: previous,
  };
  const change = message.deleted
    ? { subtype: "message_deleted", deleted_ts: message.ts }
    : { subtype: "message_changed", message: showMessage(world, message) };
  tellIn(world, channel, { type: "message", ...change, ...hidden });
}

/** Tells that a channel was archived: as a message there, and as an event of its own. */
export function tellArchived(world: World, channel: Channel): void {
  const team = find(world.teams, channel.team);
  const name = channel.kind === "group" ? "group_archive" : "channel_archive";
  const [user = ""] = [...channel.members].filter((member) => member !== team.bot);
  if (hears(channel, team)) {
    const ts = world.ids.ts();
    const said = { subtype: name, user, ts, text: `<@${user}> archived the channel` };
    tellIn(world, channel, { type: "message", ...said, channel: channel.id });
  }
  tell(world, team, { type: name, channel: channel.id, user });
}

/** Tells the bot that it is in a channel no more. */
export function tellLeft(world: World, channel: Channel): void {
  const name = channel.kind === "group" ? "group_left" : "channel_left";
  tell(world, find(world.teams, channel.team), { type: name, channel: channel.id });
}

function tellIn(
  world: World,
  channel: Channel,
  event: JsonObject & { readonly type: string },
): void {
  const shown = { ...event, channel_type: channel.kind };
  tell(world, find(world.teams, channel.team), shown, messageEvents[channel.kind]);
}

function hears(channel: Channel, team: Team): boolean {
  return channel.kind === "im" || channel.members.has(team.bot);
}
