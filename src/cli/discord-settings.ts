import type { DiscordSettings } from "../adapters/discord/settings.ts";
import { commandGroups, explainThisAgain } from "../commands/commands.ts";
import type { DiscordConfig } from "../config.ts";

/** What the operator has set, with the commands that the bot has. */
export function settingsOf(discord: DiscordConfig): DiscordSettings {
  return {
    ...discord,
    commands: commandGroups,
    explainAgain: explainThisAgain,
    now: Date.now,
  };
}
