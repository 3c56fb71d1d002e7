import { createHmac } from "node:crypto";
import { clientOptions } from "./client.ts";
import { paths } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";

/** What Bolt's receiver takes to install the app in many workspaces. */
export function installOptions({ access, apiUrl }: SlackSettings) {
  const installerOptions = { clientOptions: clientOptions({ apiUrl }) };
  if (access.kind === "token") return { installerOptions };
  const { clientId, clientSecret, scopes, installations: installationStore } = access;
  // Who does not know the client's secret cannot make it.
  const stateSecret = createHmac("sha256", clientSecret).update("installing").digest("hex");
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes],
    installationStore,
    installerOptions: {
      ...installerOptions,
      installPath: paths.install,
      redirectUriPath: paths.redirect,
    },
  };
}
