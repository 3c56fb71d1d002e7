import type { Waiting } from "../../waiting.ts";
import { createChannel } from "../world/channels.ts";
import type { Team } from "../world/entities.ts";
import { addUser, endTokens, install, listChannels, uninstall } from "../world/teams.ts";
import type { World } from "../world/world.ts";
import { createPerson, type Person } from "./person.ts";
import { createPlace, type Place, type Who } from "./place.ts";

/** A workspace, as tests set it up and change it. */
export interface Workspace {
  readonly teamId: string;
  readonly name: string;
  /** The newest; "" where the app is not installed. */
  readonly botToken: string;
  /** The bot as a user there, and how people mention it. */
  readonly bot: { readonly userId: string; readonly botId: string; readonly mention: string };
  /** Makes a channel, with the bot in it unless said otherwise: a public one with everybody in it, or a private one with `members`. */
  addChannel(
    name: string,
    plan?: {
      readonly private?: boolean;
      readonly bot?: boolean;
      readonly members?: readonly Who[];
    },
  ): Place;
  /** Makes somebody a member, in every public channel; the time zone is of the IANA database. */
  addMember(
    name: string,
    plan?: { readonly timeZone?: string; readonly locale?: string; readonly admin?: boolean },
  ): Person;
  /** Replaces the scopes that were granted. */
  grant(scopes: readonly string[]): void;
  /** Ends the bot's token, as a security scan would. */
  revokeToken(): void;
  /** Throws the app out, which is told of it. */
  uninstall(): void;
}

/** Makes a workspace; the app is installed there with all scopes of its manifest, unless the plan says otherwise. */
export function createWorkspace(
  world: World,
  waiting: Waiting,
  team: Team,
  plan: { readonly installed?: boolean; readonly scopes?: readonly string[] },
): Workspace {
  const { botToken, manifest } = world.settings;
  const { installed = true, scopes = manifest.oauth_config?.scopes?.bot ?? [] } = plan;
  const isFirst = !world.tokens.has(botToken);
  if (installed) install(world, team, scopes, isFirst ? botToken : `xoxb-${team.id}-standin`);
  return {
    teamId: team.id,
    name: team.name,
    get botToken() {
      return team.installation?.token ?? "";
    },
    bot: { userId: team.bot, botId: team.botId, mention: `<@${team.bot}>` },
    addChannel: (name, channelPlan = {}) => addChannel(world, team, name, channelPlan),
    addMember(name, who = {}) {
      const user = addUser(world, team, { name, ...who });
      for (const channel of listChannels(world, team))
        if (channel.kind === "channel") channel.members.add(user.id);
      return createPerson({ world, waiting, user });
    },
    grant(granted) {
      if (!team.installation) throw new Error(`The app is not installed in ${team.name}.`);
      team.installation.scopes = granted;
    },
    revokeToken: () => endTokens(world, team, "token_revoked"),
    uninstall: () => uninstall(world, team),
  };
}

function addChannel(
  world: World,
  team: Team,
  name: string,
  plan: Parameters<Workspace["addChannel"]>[1] & object,
): Place {
  const people = [...world.users.values()].filter((user) => user.team === team.id && !user.bot);
  const members = plan.private ? (plan.members ?? []) : people;
  const kind = plan.private ? "group" : "channel";
  const channel = createChannel(world, team, { kind, name });
  for (const { id } of members) channel.members.add(id);
  if (plan.bot !== false) channel.members.add(team.bot);
  return createPlace(world, channel);
}
