import type { Adapter } from "../adapters/adapter.ts";
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import { settingsOf } from "./discord-settings.ts";
import { slackSettingsOf } from "./slack-settings.ts";
import { renewSeals } from "./slack-vault.ts";

/** The platforms that are configured; each is loaded only where it is. `announce` is told what the operator wants to read at the start. */
export async function createPlatforms(
  { discord, slack }: Config,
  store: Store,
  announce: (line: string) => void,
): Promise<readonly Adapter[]> {
  const adapters: Adapter[] = [];
  if (discord) {
    const { createDiscord } = await import("../adapters/discord/adapter.ts");
    adapters.push(createDiscord(settingsOf(discord), announce));
  }
  if (slack) {
    const { createSlack } = await import("../adapters/slack/adapter.ts");
    if (slack.access.kind === "installed") await renewSeals(store, slack.access.encryptionKeys);
    adapters.push(createSlack(slackSettingsOf(slack, store), announce));
  }
  return adapters;
}
