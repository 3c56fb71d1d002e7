import type { JsonObject } from "../json.ts";
import { showUser } from "./show-guild.ts";
import { isOn, type World } from "./world.ts";

const flags = { presence: 1 << 13, members: 1 << 15, messageContent: 1 << 19, commands: 1 << 23 };

/** The application's flags: the privileged intents that are switched on, and whether it has commands. */
export function showFlags(world: World): number {
  return (
    (isOn(world, "GuildPresences") ? flags.presence : 0) |
    (isOn(world, "GuildMembers") ? flags.members : 0) |
    (isOn(world, "MessageContent") ? flags.messageContent : 0) |
    ([...world.commands.values()].some(({ guild }) => guild === null) ? flags.commands : 0)
  );
}

/** The application as Discord shows it to its own bot. */
export function showApplication(world: World): JsonObject {
  const { bot } = world;
  return {
    id: bot.id,
    name: bot.name,
    icon: null,
    description: "",
    summary: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: showFlags(world),
    bot: showUser(bot),
    owner: { ...showUser(bot), bot: undefined },
    team: null,
    tags: [],
    integration_types_config: {
      "0": {
        oauth2_install_params: { scopes: ["bot", "applications.commands"], permissions: "0" },
      },
    },
    approximate_guild_count: [...world.guilds.values()].filter(({ members }) => members.has(bot.id))
      .length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_status: 1,
  };
}
