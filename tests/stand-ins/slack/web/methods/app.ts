import type { JsonObject } from "../../json.ts";
import { showAuthorization } from "../../world/events.ts";
import { endTokens, uninstall } from "../../world/teams.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Call, Methods } from "../method.ts";

/** Methods about the app itself and its tokens; sockets are opened by `openSocket`. */
export function listAppMethods(openSocket: () => string): Methods {
  return {
    "api.test": { by: "anyone", tier: 4, run: ({ args }) => ({ args: args.raw }) },
    "auth.test": { by: "bot", tier: "special", run: testAuth },
    "auth.revoke": { by: "bot", tier: 3, run: revoke },
    "apps.uninstall": { by: "bot", tier: 1, run: uninstallApp },
    "apps.connections.open": { by: "app", tier: 1, run: () => ({ url: openSocket() }) },
    "apps.event.authorizations.list": { by: "app", tier: 4, run: listAuthorizations },
  };
}

function testAuth({ world, team }: BotCall): JsonObject {
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: world.settings.name.toLowerCase(),
    team_id: team.id,
    user_id: team.bot,
    bot_id: team.botId,
    is_enterprise_install: false,
  };
}

function revoke({ world, team, args }: BotCall): JsonObject {
  if (args.flag("test")) return { revoked: false };
  endTokens(world, team, "token_revoked");
  return { revoked: true };
}

function uninstallApp({ world, team, args }: BotCall): JsonObject {
  const { clientId, clientSecret } = world.settings;
  if (args.text("client_id") !== clientId) throw refuse("invalid_client_id");
  if (args.text("client_secret") !== clientSecret) throw refuse("bad_client_secret");
  uninstall(world, team);
  return {};
}

function listAuthorizations({ world, args }: Call): JsonObject {
  args.text("event_context");
  const teams = [...world.teams.values()].filter(({ installation }) => installation !== null);
  return { authorizations: teams.map(showAuthorization) };
}
