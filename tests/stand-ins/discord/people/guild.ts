import { createChannel } from "../world/channels.ts";
import type { Guild } from "../world/entities.ts";
import { tellGuild } from "../world/events.ts";
import {
  addMember,
  addRole,
  inviteBot,
  kickBot,
  removeMember,
  setAvailable,
} from "../world/guilds.ts";
import { type Permission, toBits } from "../world/permissions.ts";
import { showMember, showRole } from "../world/show-guild.ts";
import type { World } from "../world/world.ts";
import type { Person } from "./person.ts";
import type { FindPlace, Place, Who } from "./place.ts";

/** A server, as tests set it up and change it. */
export interface Server {
  readonly id: string;
  readonly name: string;
  /** The role that everyone has, to give permissions to. */
  readonly everyone: Who;
  /** Makes a channel: a text channel unless said otherwise. */
  addChannel(name: string, kind?: "text" | "announcement" | "forum" | "voice"): Place;
  /** Makes somebody a member: a new person by name, or one that is there. */
  addMember(who: string | Person, options?: { readonly roles?: readonly Who[] }): Person;
  /** The person who owns it. */
  owner(): Person;
  removeMember(person: Person): void;
  addRole(
    name: string,
    permissions: readonly Permission[],
    options?: { readonly mentionable?: boolean },
  ): Who;
  /** Replaces what a role may do. */
  permit(role: Who, permissions: readonly Permission[]): void;
  giveRole(person: Who, role: Who): void;
  takeRole(person: Who, role: Who): void;
  /** The role that came with the bot; throws where it is not there. */
  botRole(): Who;
  kickBot(): void;
  inviteBot(permissions?: readonly Permission[]): void;
  /** Begins and ends an outage. */
  goDown(): void;
  comeBack(): void;
}

/** What makes a server. */
export interface ServerParts {
  readonly world: World;
  readonly findPlace: FindPlace;
  readonly addPerson: (name: string) => Person;
  readonly findPerson: (id: string) => Person;
}

/** The tests' side of a guild. */
export function createServer(parts: ServerParts, guild: Guild): Server {
  const { world, findPlace, addPerson, findPerson } = parts;
  return {
    id: guild.id,
    name: guild.name,
    everyone: { id: guild.id },
    addChannel: (name, kind = "text") => findPlace(createChannel(world, guild, kind, name)),
    addMember(who, { roles = [] } = {}) {
      const person = typeof who === "string" ? addPerson(who) : who;
      const user = world.users.get(person.id);
      if (user)
        addMember(
          world,
          guild,
          user,
          roles.map(({ id }) => id),
        );
      return person;
    },
    owner: () => findPerson(guild.owner),
    removeMember(person) {
      const user = world.users.get(person.id);
      if (user) removeMember(world, guild, user);
    },
    botRole() {
      const role = [...guild.roles.values()].find(({ bot }) => bot === world.bot.id);
      if (!role) throw new Error("The bot has no role there.");
      return role;
    },
    kickBot: () => kickBot(world, guild),
    inviteBot: (permissions = []) => inviteBot(world, guild, permissions),
    goDown: () => setAvailable(world, guild, false),
    comeBack: () => setAvailable(world, guild, true),
    ...manageRoles(world, guild),
  };
}

function manageRoles(
  world: World,
  guild: Guild,
): Pick<Server, "addRole" | "permit" | "giveRole" | "takeRole"> {
  // Bots hear of changes to themselves without the intent for members.
  const tellMember = (id: string) => {
    const member = guild.members.get(id);
    if (id !== world.bot.id || !member) return;
    const shown = { guild_id: guild.id, ...showMember(world, member) };
    tellGuild(world, guild.id, "GUILD_MEMBER_UPDATE", shown);
  };
  return {
    addRole: (name, permissions, kind = {}) => addRole(world, guild, name, permissions, kind),
    permit({ id }, permissions) {
      const role = guild.roles.get(id);
      if (!role) throw new Error("There is no such role.");
      role.permissions = toBits(permissions);
      tellGuild(world, guild.id, "GUILD_ROLE_UPDATE", {
        guild_id: guild.id,
        role: showRole(role, id === guild.id ? 0 : 1),
      });
    },
    giveRole(person, role) {
      guild.members.get(person.id)?.roles.push(role.id);
      tellMember(person.id);
    },
    takeRole(person, role) {
      const member = guild.members.get(person.id);
      if (member) member.roles = member.roles.filter((id) => id !== role.id);
      tellMember(person.id);
    },
  };
}
