import type { Adapter } from "../adapters/adapter.ts";
import type { Config, SlackConfig } from "../config.ts";
import type { Store } from "../store/store.ts";
import { settingsOf } from "./discord-settings.ts";
import { slackSettingsOf } from "./slack-settings.ts";
import { renewSeals } from "./slack-vault.ts";
import { webSettingsOf } from "./web-settings.ts";

/** The page, where there is one, and the platforms that are configured; each is loaded only where it is. `announce` is told what the operator wants to read at the start. */
export async function createPlatforms(
  config: Config,
  store: Store,
  announce: (line: string) => void,
): Promise<readonly Adapter[]> {
  const { web, http, discord, slack } = config;
  const adapters: Adapter[] = [];
  if (web.kind === "page") {
    const { createWeb } = await import("../adapters/web/adapter.ts");
    adapters.push(createWeb(webSettingsOf(web, http, store)));
  }
  if (discord) {
    const { createDiscord } = await import("../adapters/discord/adapter.ts");
    adapters.push(createDiscord(settingsOf(discord), announce));
  }
  if (slack) {
    const { createSlack } = await import("../adapters/slack/adapter.ts");
    await renewInstallations(slack, store, announce);
    adapters.push(createSlack(slackSettingsOf(slack, store), announce));
  }
  return adapters;
}

/** Before anything comes in, as an installation that comes in meanwhile is newer. */
async function renewInstallations(
  { access }: SlackConfig,
  store: Store,
  announce: (line: string) => void,
): Promise<void> {
  if (access.kind === "token") return;
  const { closed } = await renewSeals(store, access.encryptionKeys);
  if (closed > 0)
    announce(
      `Slack: ENCRYPTION_KEY does not open what is stored for ${closed === 1 ? "one workspace" : `${closed} workspaces`}. The operator can run “npm run -s likewise -- doctor” to see which, and what to do.`,
    );
}
