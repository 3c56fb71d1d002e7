import { randomBytes } from "node:crypto";
import type { JsonObject } from "../../json.ts";
import { install } from "../../world/teams.ts";
import { find } from "../../world/world.ts";
import { refuse } from "../errors.ts";
import type { Call, Methods } from "../method.ts";

/** The exchange of a code for a token. */
export const oauth: Methods = {
  "oauth.v2.access": { by: "anyone", tier: 4, run: access },
};

/** Milliseconds that a code lasts. */
const codeLife = 600_000;

function access({ world, args }: Call): JsonObject {
  const { clientId, clientSecret, appId } = world.settings;
  if (args.text("client_id") !== clientId) throw refuse("invalid_client_id");
  if (args.text("client_secret") !== clientSecret) throw refuse("bad_client_secret");
  const grant = world.grants.get(args.text("code"));
  if (!grant) throw refuse("invalid_code");
  if (grant.used) throw refuse("code_already_used");
  if (world.clock.now() - grant.at > codeLife) throw refuse("code_expired");
  const redirectUri = args.optional("redirect_uri");
  if (redirectUri !== grant.redirectUri) throw refuse("bad_redirect_uri");
  grant.used = true;
  const team = find(world.teams, grant.team);
  const token = `xoxb-${team.id}-${randomBytes(12).toString("hex")}`;
  install(world, team, grant.scopes, token);
  world.touch();
  return {
    app_id: appId,
    authed_user: { id: grant.user },
    scope: grant.scopes.join(","),
    token_type: "bot",
    access_token: token,
    bot_user_id: team.bot,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
