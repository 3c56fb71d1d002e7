import type { Channel, Guild } from "./entities.ts";
import { channelTypes } from "./numbers.ts";
import type { World } from "./world.ts";

/** Discord's permission bits that this Discord knows. */
export const permissionBits = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  ChangeNickname: 1n << 26n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
} as const;

/** A permission by its name. */
export type Permission = keyof typeof permissionBits;

/** Every bit at once, as owners and administrators have them. */
export const allPermissions = (1n << 53n) - 1n;

/** What a guild's @everyone may do where nothing else is said. */
export const usualPermissions: readonly Permission[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "CreatePrivateThreads",
  "ReadMessageHistory",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "UseApplicationCommands",
  "ChangeNickname",
];

/** The bits of these permissions together. */
export function toBits(permissions: readonly Permission[]): bigint {
  return permissions.reduce((bits, permission) => bits | permissionBits[permission], 0n);
}

/** What a user may do in the whole guild, whatever a channel says; 0 for who is no member. */
export function permissionsInGuild(guild: Guild, user: string): bigint {
  const member = guild.members.get(user);
  if (!member) return 0n;
  if (guild.owner === user) return allPermissions;
  const bits = [guild.id, ...member.roles].reduce(
    (sum, role) => sum | (guild.roles.get(role)?.permissions ?? 0n),
    0n,
  );
  return (bits & permissionBits.Administrator) === 0n ? bits : allPermissions;
}

/** What a user may do in a channel or thread; 0 where they cannot see it. */
export function permissionsIn(world: World, channel: Channel, user: string): bigint {
  if (channel.type === channelTypes.dm) {
    const within = channel.recipient === user || user === world.bot.id;
    return within ? allPermissions & ~permissionBits.Administrator : 0n;
  }
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  if (!guild) return 0n;
  const base = permissionsInGuild(guild, user);
  if (base === allPermissions) return base;
  const place = channel.thread ? world.channels.get(channel.parent ?? "") : channel;
  const bits = place ? applyOverwrites(base, guild, place, user) : 0n;
  return isVisible(channel, user, bits) ? imply(bits) : 0n;
}

function isVisible(channel: Channel, user: string, bits: bigint): boolean {
  if ((bits & permissionBits.ViewChannel) === 0n) return false;
  if (!channel.thread?.private) return true;
  return channel.thread.members.has(user) || (bits & permissionBits.ManageThreads) !== 0n;
}

/** Who may not send may not mention everyone, attach or embed either. */
function imply(bits: bigint): bigint {
  const sends = permissionBits.SendMessages | permissionBits.SendMessagesInThreads;
  if ((bits & sends) !== 0n) return bits;
  return bits & ~toBits(["MentionEveryone", "AttachFiles", "EmbedLinks"]);
}

function applyOverwrites(base: bigint, guild: Guild, channel: Channel, user: string): bigint {
  const roles = guild.members.get(user)?.roles ?? [];
  const layers = [
    channel.overwrites.filter(({ id }) => id === guild.id),
    channel.overwrites.filter(({ id, kind }) => kind === "role" && roles.includes(id)),
    channel.overwrites.filter(({ id, kind }) => kind === "member" && id === user),
  ];
  return layers.reduce((bits, layer) => {
    const deny = layer.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = layer.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (bits & ~deny) | allow;
  }, base);
}

/** Whether a user has a permission in a channel or thread. */
export function may(world: World, channel: Channel, user: string, permission: Permission): boolean {
  return (permissionsIn(world, channel, user) & permissionBits[permission]) !== 0n;
}

/** Whether a user may send there: threads have a permission of their own. */
export function maySend(world: World, channel: Channel, user: string): boolean {
  const permission = channel.thread ? "SendMessagesInThreads" : "SendMessages";
  return may(world, channel, user, permission);
}
