import { HTTPReceiver, type Receiver } from "@slack/bolt";
import type { Hono } from "hono";
import { admit } from "./admission.ts";
import { silent } from "./client.ts";
import { installOptions } from "./installing.ts";
import { paths } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";
import { createSocket } from "./socket.ts";
import type { Installer } from "./workspaces.ts";

/** How events come in. */
export interface Connection {
  /** Bolt's own. */
  readonly receiver: Receiver;
  /** Where the app is installed by those who use it. */
  readonly installer: Installer | undefined;
  /** What comes in over HTTP, if anything does. */
  readonly app: Hono | null;
  /** Never settles, unless Slack shuts us out for good: then it rejects with a ConnectError. */
  readonly lost: Promise<never>;
  /** True while events come in. */
  isOpen(): boolean;
  /** Settles once events come in. Throws ConnectError. */
  open(report: (trouble: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is connected yet. */
export function createConnection(settings: SlackSettings): Connection {
  return settings.transport.kind === "socket"
    ? createSocket(settings, settings.transport)
    : createHttp(settings, settings.transport);
}

function createHttp(settings: SlackSettings, { signingSecret }: { signingSecret: string }) {
  const receiver = new HTTPReceiver({
    ...installOptions(settings),
    signingSecret,
    endpoints: paths.events,
    logger: silent,
    // What is not acknowledged comes again.
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  let isOpen = false;
  const connection: Connection = {
    receiver,
    installer: receiver.installer,
    app: admit(receiver, () => isOpen),
    lost: new Promise<never>(() => {}),
    isOpen: () => isOpen,
    async open() {
      isOpen = true;
    },
    async close() {
      isOpen = false;
    },
  };
  return connection;
}
