import { setTimeout } from "node:timers/promises";
import { HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { ConnectError } from "../adapter.ts";
import { admit } from "./admission.ts";
import { clientOptions, readRefusal, silent } from "./client.ts";
import type { Connection } from "./connection.ts";
import { installOptions } from "./installing.ts";
import type { SlackSettings, Transport } from "./settings.ts";
import { sayUnreachable } from "./workspaces.ts";

/** Milliseconds until the next attempt, by how many failed in a row: Slack asks for a new connection now and then. */
const pauses: readonly number[] = [0, 500, 2_000, 5_000, 15_000, 30_000];
/** Failures in a row until it is told. */
const manyFailures = 4;
/** Milliseconds in which Slack says hello. */
const greeting = 10_000;

/** Events come by a socket, which is opened anew as often as it closes. */
export function createSocket(
  settings: SlackSettings,
  { appToken }: Extract<Transport, { kind: "socket" }>,
): Connection {
  const pages = settings.access.kind === "installed" ? createPages(settings) : null;
  const receiver = new SocketModeReceiver({
    installerOptions: { clientOptions: clientOptions(settings) },
    appToken,
    logger: silent,
    // Bolt would give up for good, and in silence, where the network fails at the wrong moment.
    autoReconnectEnabled: false,
    processEventErrorHandler: async () => false,
  });
  const { lost, shutOut } = createLoss();
  const link: Link = { isOpen: false, isOver: false, isReconnecting: false };
  receiver.client.on("connected", () => {
    link.isOpen = true;
  });
  receiver.client.on("disconnected", () => {
    link.isOpen = false;
  });

  return {
    receiver,
    installer: pages?.installer,
    app: pages && admit(pages, () => !link.isOver),
    lost,
    isOpen: () => link.isOpen,
    async open(report) {
      const error = await tryOnce(() => receiver.start());
      if (error !== null) throw explainSocket(error, settings);
      receiver.client.on("disconnected", () => {
        if (link.isOver || link.isReconnecting) return;
        link.isReconnecting = true;
        void reconnect(receiver, link, report)
          .then((error) => {
            if (error !== null) shutOut(explainSocket(error, settings));
          })
          .finally(() => {
            link.isReconnecting = false;
          });
      });
    },
    async close() {
      link.isOver = true;
      await receiver.stop().catch(() => {});
    },
  };
}

/** Where the app is installed: a receiver that takes no events. */
function createPages(settings: SlackSettings): HTTPReceiver {
  return new HTTPReceiver({
    ...installOptions(settings),
    signingSecret: "",
    signatureVerification: false,
    endpoints: [],
    logger: silent,
  });
}

interface Link {
  isOpen: boolean;
  isOver: boolean;
  isReconnecting: boolean;
}

/** Tries until it succeeds, or has to end; gives why it never will. */
async function reconnect(
  { client }: SocketModeReceiver,
  link: Link,
  report: (trouble: string) => void,
): Promise<unknown> {
  for (let failures = 0; ; failures++) {
    await setTimeout(pauses[Math.min(failures, pauses.length - 1)]);
    if (link.isOver) return null;
    const error = await tryOnce(() => client.start());
    if (error === null && failures >= manyFailures) report("The connection to Slack is back.");
    if (error === null) return null;
    if (isFinal(error)) return error;
    if (failures + 1 === manyFailures)
      report("Slack is out of reach. The connection is tried again until it succeeds.");
  }
}

function createLoss() {
  let shutOut: (error: ConnectError) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    shutOut = reject;
  });
  // It may happen before, or without, anybody waiting for it.
  lost.catch(() => {});
  return { lost, shutOut: (error: ConnectError) => shutOut(error) };
}

/** Why it failed; null where it did not. */
async function tryOnce(start: () => Promise<unknown>): Promise<unknown> {
  const waiting = new AbortController();
  const late = setTimeout(greeting, undefined, { signal: waiting.signal }).then(() => {
    throw new Error("a connection was opened, and nothing said on it");
  });
  late.catch(() => {});
  try {
    await Promise.race([start(), late]);
    return null;
  } catch (error) {
    return error ?? new Error("the connection was closed at once");
  } finally {
    waiting.abort();
  }
}

/** What Slack may say though the token is right. */
const passing = /^(?:internal_error|fatal_error|ratelimited|service_unavailable|request_timeout)$/;

function isFinal(error: unknown): boolean {
  const why = readRefusal(error);
  return why !== null && !passing.test(why);
}

function explainSocket(error: unknown, { apiUrl }: SlackSettings): ConnectError {
  const why = readRefusal(error);
  if (why === null) return sayUnreachable(error, apiUrl ?? "https://slack.com/api/");
  return new ConnectError(
    `Slack does not open a connection: it says “${why}”. The operator can switch on Socket Mode in the app's settings on api.slack.com/apps, copy a token from Basic Information, “App-Level Tokens”, with the scope connections:write, and set SLACK_APP_TOKEN.`,
    { cause: error },
  );
}
