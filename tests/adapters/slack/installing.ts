import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlack } from "../../../src/adapters/slack/adapter.ts";
import { describeApp, paths } from "../../../src/adapters/slack/manifest.ts";
import { type Bot, createBot } from "../../../src/bot.ts";
import type { BotParts } from "../../../src/bot-parts.ts";
import { slackSettingsOf } from "../../../src/cli/slack-settings.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import type { SlackConfig } from "../../../src/config.ts";
import { openFrontDesk } from "../../../src/front-desk.ts";
import { listen } from "../../../src/http/listener.ts";
import { createLibrary } from "../../../src/library.ts";
import type { Store } from "../../../src/store/store.ts";
import { loadOnce } from "../../load-once.ts";
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
  installable: true,
  readThreads: false,
});

export const key = new Uint8Array(32).fill(1);

/** A bot at work, in an app that workspaces install themselves. */
export interface Installable extends Pick<Bot, "handle"> {
  /** What the operator was told. */
  readonly told: readonly string[];
  /** A browser of its own. */
  browse(): Browser;
  stop(): Promise<void>;
}

/** A browser with its cookies. */
export interface Browser {
  /** Opens a page of the app, wherever it is said to be. */
  open(address: string): Promise<Read>;
  /** The address that the install page leads to. */
  begin(): Promise<string>;
  /** Installs the app, as that person. */
  install(person: Person): Promise<Read>;
}

/** What is read on a page. */
export interface Read {
  readonly status: number;
  readonly text: string;
}

/** Starts a bot on a stand-in, as the program does, with the lessons of a folder; events come by HTTP unless said otherwise. */
export async function openInstallable(
  slack: Slack,
  store: Store,
  lessonFolder: string,
  more: { readonly clientSecret?: string; readonly transport?: SlackConfig["transport"] } = {},
): Promise<Installable> {
  const { clientId, signingSecret, apiUrl } = slack;
  const clientSecret = more.clientSecret ?? slack.clientSecret;
  const transport = more.transport ?? { kind: "http", signingSecret };
  const access = { kind: "installed", clientId, clientSecret, encryptionKeys: [key] } as const;
  const config: SlackConfig = { access, transport, apiUrl, readThreads: false };
  const adapter = createSlack({ ...slackSettingsOf(config, store), interval: 0 }, () => {});
  const told: string[] = [];
  const { lessons } = await loadOnce([lessonFolder], store);
  const parts: BotParts = {
    store,
    library: createLibrary(lessons, (version) => store.readLesson(version)),
    adapters: [adapter],
    now: Date.now,
    newId: randomUUID,
    report: ({ message }) => told.push(message),
    inbox: true,
  };
  const bot = createBot(parts);
  await adapter.start(openFrontDesk("slack", parts, bot, async () => []));
  const listener = await listen(adapter.app ? [adapter.app] : [], {
    host: "127.0.0.1",
    port: 0,
    report: (error) => told.push(String(error)),
  });
  const here = listener.address;
  if (transport.kind === "http") await slack.http.use(`${here}${paths.events}`);
  else await slack.ready();
  return {
    told,
    handle: bot.handle,
    browse: () => createBrowser(here),
    async stop() {
      bot.stop();
      await Promise.all([listener.stop(), adapter.stop()]);
      await bot.idle();
      await adapter.close?.();
    },
  };
}

/** A port that is free, as good as certainly for a moment yet. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A browser that finds the app at that address of this machine. */
export function createBrowser(here: string): Browser {
  let cookie = "";
  const open: Browser["open"] = async (address) => {
    const response = await fetch(address.replace(url, here), { headers: { cookie } });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";")[0] ?? "";
    return { status: response.status, text: await response.text() };
  };
  const begin: Browser["begin"] = async () => {
    const { text } = await open(`${url}${paths.install}`);
    const target = /href="(https:\/\/slack\.com\/[^"]+)"/.exec(text)?.[1];
    if (target === undefined) throw new Error(`The install page leads nowhere: ${text}`);
    return target.replaceAll("&amp;", "&");
  };
  const read = ({ status, text }: Read) => ({ status, text: readPage(text) });
  return {
    open: async (address) => read(await open(address)),
    begin,
    install: async (person) => read(await open(person.approve(await begin()))),
  };
}

function readPage(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
