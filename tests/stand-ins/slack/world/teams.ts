import type { Channel, Installation, Team, User } from "./entities.ts";
import { tell } from "./events.ts";
import { find, type World } from "./world.ts";

/** Makes a team, with the app's bot known to it but not installed. */
export function createTeam(world: World, name: string): Team {
  const { ids, settings } = world;
  const team: Team = {
    id: ids.id("T"),
    name,
    domain: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    installation: null,
    bot: ids.id("U"),
    botId: ids.id("B"),
  };
  world.teams.set(team.id, team);
  addUser(world, team, { id: team.bot, name: settings.name, bot: true });
  return team;
}

/** Adds somebody to a team. */
export function addUser(world: World, team: Team, user: Partial<User> & Pick<User, "name">): User {
  const added: User = {
    id: world.ids.id("U"),
    bot: false,
    admin: false,
    timeZone: "Europe/London",
    locale: "en-GB",
    ...user,
    team: team.id,
  };
  world.users.set(added.id, added);
  return added;
}

/** Installs the app in a team, or gives it new scopes and a new token there. */
export function install(
  world: World,
  team: Team,
  scopes: readonly string[],
  token: string,
): Installation {
  // A new token does not end those before it, as long as the app stays.
  world.tokens.set(token, { team: team.id, ended: null });
  team.installation = { token, scopes };
  return team.installation;
}

/** Throws the app out of a team: its tokens end, and it is told so. */
export function uninstall(world: World, team: Team): void {
  if (!team.installation) return;
  endTokens(world, team, "account_inactive");
  tell(world, team, { type: "tokens_revoked", tokens: { oauth: [], bot: [team.bot] } });
  tell(world, team, { type: "app_uninstalled" });
  team.installation = null;
  for (const channel of listChannels(world, team)) channel.members.delete(team.bot);
}

/** Ends the tokens of a team, though the app stays. */
export function endTokens(
  world: World,
  team: Team,
  ended: "account_inactive" | "token_revoked",
): void {
  for (const token of world.tokens.values()) if (token.team === team.id) token.ended = ended;
}

/** The channels of a team, direct messages too. */
export function listChannels(world: World, team: Team): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.team === team.id);
}

/** The team that somebody or something belongs to. */
export function teamOf(world: World, of: { readonly team: string }): Team {
  return find(world.teams, of.team);
}

/** Whether the app has any one of these scopes there. */
export function hasScope(team: Team, ...scopes: readonly string[]): boolean {
  return scopes.some((scope) => team.installation?.scopes.includes(scope) ?? false);
}
