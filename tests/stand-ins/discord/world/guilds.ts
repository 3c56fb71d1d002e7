import type { Guild, Member, Role, User } from "./entities.ts";
import { tellGuild } from "./events.ts";
import { intents } from "./numbers.ts";
import { type Permission, toBits, usualPermissions } from "./permissions.ts";
import { showMember, showRole, showUser, showWholeGuild } from "./show-guild.ts";
import type { World } from "./world.ts";

/** What a new guild may be told. */
export interface GuildPlan {
  readonly id?: string;
  /** What everyone may do; what servers begin with, if left out. */
  readonly everyone?: readonly Permission[];
  /** What the bot's own role adds to that; nothing, if left out. */
  readonly bot?: readonly Permission[];
  /** False where the application was added without `applications.commands`. */
  readonly takesCommands?: boolean;
  readonly locale?: string;
}

/** Makes a guild that belongs to a user, with the bot in it, and tells the bot. */
export function createGuild(world: World, name: string, owner: User, plan: GuildPlan): Guild {
  const id = plan.id ?? world.newId();
  const guild: Guild = {
    id,
    name,
    owner: owner.id,
    roles: new Map(),
    members: new Map(),
    available: true,
    takesCommands: plan.takesCommands ?? true,
    locale: plan.locale ?? "en-US",
  };
  guild.roles.set(id, makeRole(id, "@everyone", plan.everyone ?? usualPermissions));
  world.guilds.set(id, guild);
  addMember(world, guild, owner);
  inviteBot(world, guild, plan.bot ?? []);
  return guild;
}

function makeRole(
  id: string,
  name: string,
  permissions: readonly Permission[],
  managed = false,
  mentionable = false,
  bot: string | null = null,
): Role {
  return { id, name, permissions: toBits(permissions), managed, mentionable, bot };
}

/** Adds a role to a guild, and tells the bot. */
export function addRole(
  world: World,
  guild: Guild,
  name: string,
  permissions: readonly Permission[],
  kind: { readonly managed?: boolean; readonly mentionable?: boolean } = {},
): Role {
  const role = makeRole(world.newId(), name, permissions, kind.managed, kind.mentionable);
  guild.roles.set(role.id, role);
  tellGuild(world, guild.id, "GUILD_ROLE_CREATE", {
    guild_id: guild.id,
    role: showRole(role, 1),
  });
  return role;
}

/** Makes a user a member of a guild, and tells the bot. */
export function addMember(
  world: World,
  guild: Guild,
  user: User,
  roles: readonly string[] = [],
): Member {
  const joinedAt = world.clock.now();
  const member: Member = { user: user.id, nick: null, roles: [...roles], joinedAt };
  guild.members.set(user.id, member);
  world.dispatch({
    name: "GUILD_MEMBER_ADD",
    guild: guild.id,
    intents: intents.guildMembers,
    data: () => ({ guild_id: guild.id, ...showMember(world, member) }),
  });
  return member;
}

/** Takes a person out of a guild and its threads, and tells the bot. */
export function removeMember(world: World, guild: Guild, user: User): void {
  guild.members.delete(user.id);
  for (const channel of world.channels.values())
    if (channel.guild === guild.id) channel.thread?.members.delete(user.id);
  world.dispatch({
    name: "GUILD_MEMBER_REMOVE",
    guild: guild.id,
    intents: intents.guildMembers,
    data: () => ({ guild_id: guild.id, user: showUser(user) }),
  });
  world.touch();
}

/** Brings the bot into a guild, with a role of its own. */
export function inviteBot(world: World, guild: Guild, permissions: readonly Permission[]): void {
  const role = makeRole(world.newId(), world.bot.name, permissions, true, false, world.bot.id);
  guild.roles.set(role.id, role);
  guild.members.set(world.bot.id, {
    user: world.bot.id,
    nick: null,
    roles: [role.id],
    joinedAt: world.clock.now(),
  });
  tellGuild(world, guild.id, "GUILD_CREATE", showWholeGuild(world, guild));
}

/** Throws the bot out of a guild; its role and its commands there go with it. */
export function kickBot(world: World, guild: Guild): void {
  const roles = guild.members.get(world.bot.id)?.roles ?? [];
  guild.members.delete(world.bot.id);
  for (const role of roles) if (guild.roles.get(role)?.managed) guild.roles.delete(role);
  for (const channel of world.channels.values())
    if (channel.guild === guild.id) channel.thread?.members.delete(world.bot.id);
  for (const [id, command] of world.commands)
    if (command.guild === guild.id) world.commands.delete(id);
  tellGuild(world, guild.id, "GUILD_DELETE", { id: guild.id });
  world.touch();
}

/** Takes a guild down as an outage does, or brings it back. */
export function setAvailable(world: World, guild: Guild, available: boolean): void {
  guild.available = available;
  if (available) tellGuild(world, guild.id, "GUILD_CREATE", showWholeGuild(world, guild));
  else tellGuild(world, guild.id, "GUILD_DELETE", { id: guild.id, unavailable: true });
  world.touch();
}

/** Whether a person and the bot are in one guild at least. */
export function sharesGuild(world: World, user: string): boolean {
  return [...world.guilds.values()].some(
    ({ members }) => members.has(user) && members.has(world.bot.id),
  );
}
