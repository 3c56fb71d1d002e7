import type { JsonObject } from "../../json.ts";
import { showUser } from "../../world/show.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Methods } from "../method.ts";
import { findUser } from "../places.ts";

const scopes = ["users:read"];

/** Methods about people and bots. */
export const people: Methods = {
  "users.info": { by: "bot", scopes, tier: 4, run: userInfo },
  "bots.info": { by: "bot", scopes, tier: 3, run: botInfo },
};

function userInfo(call: BotCall): JsonObject {
  const user = findUser(call, call.args.text("user"));
  return { user: showUser(user, call.args.flag("include_locale")) };
}

function botInfo({ world, args, team }: BotCall): JsonObject {
  const id = args.optional("bot") ?? team.botId;
  if (id !== team.botId) throw refuse("bot_not_found");
  const { appId, name } = world.settings;
  return {
    bot: { id, deleted: false, name, updated: 0, app_id: appId, user_id: team.bot, icons: {} },
  };
}
