import type { JsonObject } from "../json.ts";
import { showTime } from "./clock.ts";
import type { Channel, Guild, Member, Role, User } from "./entities.ts";
import { permissionsIn } from "./permissions.ts";
import { showChannel } from "./show-channel.ts";
import type { World } from "./world.ts";

/** A user as Discord shows one. */
export function showUser(user: User): JsonObject {
  return {
    id: user.id,
    username: user.bot ? user.name : user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, "_"),
    discriminator: user.bot ? "0001" : "0",
    global_name: user.bot ? null : user.name,
    avatar: null,
    public_flags: 0,
    bot: user.bot || undefined,
  };
}

/** A member as Discord shows one, with the user in it or without. */
export function showMember(world: World, member: Member, withUser = true): JsonObject {
  const user = world.users.get(member.user);
  return {
    user: withUser && user ? showUser(user) : undefined,
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: showTime(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A role as Discord shows one. */
export function showRole(role: Role, position: number): JsonObject {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: role.permissions.toString(),
    managed: role.managed,
    tags: role.bot === null ? undefined : { bot_id: role.bot },
    mentionable: role.mentionable,
    flags: 0,
  };
}

/** All roles of a guild, @everyone first. */
export function showRoles(guild: Guild): JsonObject[] {
  return [...guild.roles.values()].map(showRole);
}

/** A guild as REST shows it: without its channels, threads and members. */
export function showGuild(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    features: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    vanity_url_code: null,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    roles: showRoles(guild),
    emojis: [],
    stickers: [],
  };
}

/** A guild as the gateway shows it once, with all that the bot can see in it. */
export function showWholeGuild(world: World, guild: Guild): JsonObject {
  const bot = guild.members.get(world.bot.id);
  const visible = listVisible(world, guild);
  return {
    ...showGuild(guild),
    joined_at: showTime(bot?.joinedAt ?? 0),
    large: guild.members.size > 50,
    unavailable: false,
    member_count: guild.members.size,
    members: bot ? [showMember(world, bot)] : [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    // Channels that the bot cannot see are sent too; threads are not.
    channels: listChannels(world, guild)
      .filter(({ thread }) => thread === null)
      .map((channel) => showChannel(world, channel)),
    threads: visible
      .filter(({ thread }) => thread !== null && !thread.archived)
      .map((channel) => showChannel(world, channel)),
  };
}

/** All channels and threads of a guild. */
export function listChannels(world: World, guild: Guild): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.guild === guild.id);
}

function listVisible(world: World, guild: Guild): Channel[] {
  return listChannels(world, guild).filter(
    (channel) => permissionsIn(world, channel, world.bot.id) !== 0n,
  );
}
