import { findInviteLink } from "../adapters/discord/diagnosis.ts";
import { settingsOf } from "./discord-settings.ts";
import { requireConfig, UsageError } from "./usage.ts";

/** The link that adds the bot to a Discord server. */
export async function invite(): Promise<string> {
  const { discord } = requireConfig();
  if (!discord)
    throw new UsageError(
      "DISCORD_TOKEN is not set, so there is no bot to invite. The operator can set it, in the environment or in .env.",
    );
  return findInviteLink(settingsOf(discord));
}
