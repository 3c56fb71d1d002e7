import type { Adapter } from "../adapters/adapter.ts";
import { createWeb } from "../adapters/web/adapter.ts";
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import { settingsOf } from "./discord-settings.ts";
import { slackSettingsOf } from "./slack-settings.ts";
import { webSettingsOf } from "./web-settings.ts";

/** The page, and the platforms that are configured; each is loaded only where it is. `announce` is told what the operator wants to read at the start. */
export async function createPlatforms(
  config: Config,
  store: Store,
  announce: (line: string) => void,
): Promise<readonly Adapter[]> {
  const { discord, slack } = config;
  const adapters: Adapter[] = [createWeb(webSettingsOf(config, store))];
  if (discord) {
    const { createDiscord } = await import("../adapters/discord/adapter.ts");
    adapters.push(createDiscord(settingsOf(discord), announce));
  }
  if (slack) {
    const { createSlack } = await import("../adapters/slack/adapter.ts");
    adapters.push(createSlack(slackSettingsOf(slack, store), announce));
  }
  return adapters;
}
