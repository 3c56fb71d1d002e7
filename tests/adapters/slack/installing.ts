import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { createInstallPages } from "../../../src/adapters/slack/install-pages.ts";
import type { Installations } from "../../../src/adapters/slack/installations.ts";
import { describeApp, paths } from "../../../src/adapters/slack/manifest.ts";
import { listScopes } from "../../../src/adapters/slack/scopes.ts";
import { watchInstallations } from "../../../src/adapters/slack/uninstall.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import type { Person } from "../../stand-ins/slack/people/person.ts";
import type { Slack } from "../../stand-ins/slack/slack.ts";

/** Where the world believes the app to be. */
const url = "https://likewise.example.org";

/** The app as our own manifest makes it, with events by HTTP. */
export const ownManifest = describeApp({
  commands: commandGroups,
  explainAgain: explainThisAgain,
  socketMode: false,
  url,
  readThreads: false,
});

/** An app that workspaces install themselves, and that says hello to whoever mentions it. */
export interface Installable {
  readonly app: App;
  /** What the operator was told. */
  readonly told: readonly string[];
  browse(): Browser;
  stop(): Promise<unknown>;
}

/** A browser with its cookies. */
export interface Browser {
  /** Opens a page of the app, wherever it is said to be; gives what is read there. */
  open(address: string): Promise<{ readonly status: number; readonly text: string }>;
  /** The address that the install page leads to. */
  begin(): Promise<string>;
  /** Installs the app, as that person; gives what is read at the end. */
  install(person: Person): Promise<{ readonly status: number; readonly text: string }>;
}

/** Starts one against a stand-in, with real Bolt. */
export async function openInstallable(
  slack: Slack,
  installationStore: Installations,
  clientSecret = slack.clientSecret,
): Promise<Installable> {
  const told: string[] = [];
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const callbackOptions = createInstallPages((trouble) => told.push(trouble));
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    clientId: slack.clientId,
    clientSecret,
    stateSecret: "for tests alone",
    scopes: listScopes(false).map(({ name }) => name),
    installationStore,
    installerOptions: { clientOptions, callbackOptions, directInstall: true },
    logger: silent,
  });
  const app = new App({ receiver, clientOptions, logger: silent });
  app.error(async ({ message }) => {
    told.push(message);
  });
  app.event("app_mention", async ({ event, say }) => {
    await say({ text: "Hello!", thread_ts: event.ts });
  });
  watchInstallations(app, installationStore, (token) =>
    app.client.auth.test({ token }).then(
      () => true,
      () => false,
    ),
  );
  const server = await receiver.start(0);
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await slack.http.use(`${here}${paths.events}`);
  return { app, told, browse: () => createBrowser(here), stop: () => app.stop() };
}

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

function createBrowser(here: string): Browser {
  let cookie = "";
  const get = async (address: string) => {
    const response = await fetch(address.replace(url, here), {
      headers: { cookie },
      redirect: "manual",
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";")[0] ?? "";
    return response;
  };
  const open: Browser["open"] = async (address) => {
    const response = await get(address);
    return { status: response.status, text: readPage(await response.text()) };
  };
  const begin: Browser["begin"] = async () => {
    const target = (await get(`${url}${paths.install}`)).headers.get("location");
    if (target === null) throw new Error("The install page leads nowhere.");
    return target;
  };
  return { open, begin, install: async (person) => open(person.approve(await begin())) };
}

function readPage(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
