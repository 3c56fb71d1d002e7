import { createInstallations } from "../adapters/slack/installations.ts";
import { listScopes } from "../adapters/slack/scopes.ts";
import type { Access, SlackSettings } from "../adapters/slack/settings.ts";
import { commandGroups, explainThisAgain } from "../commands/commands.ts";
import type { SlackConfig } from "../config.ts";
import type { Store } from "../store/store.ts";
import { openSlackVault } from "./slack-vault.ts";

/** Slack takes one message a second in a channel. */
const interval = 1_000;

/** What the operator has set, with the commands that the bot has; `store` keeps where the app is installed. */
export function slackSettingsOf(slack: SlackConfig, store: Store): SlackSettings {
  const { transport, apiUrl } = slack;
  return {
    access: accessOf(slack, store),
    transport,
    apiUrl,
    commands: commandGroups,
    explainAgain: explainThisAgain,
    interval,
    now: Date.now,
  };
}

function accessOf({ access, readThreads }: SlackConfig, store: Store): Access {
  if (access.kind === "token") return access;
  const { clientId, clientSecret, encryptionKeys } = access;
  return {
    kind: "installed",
    clientId,
    clientSecret,
    scopes: listScopes({ readThreads }).map(({ name }) => name),
    installations: createInstallations(openSlackVault(store, encryptionKeys, Date.now)),
  };
}
