import { HTTPReceiver, type Receiver } from "@slack/bolt";
import { ConnectError } from "../adapter.ts";
import { silent } from "./client.ts";
import { installOptions } from "./installing.ts";
import { paths } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";
import { createSocket } from "./socket.ts";
import { nameTrouble } from "./trouble.ts";
import type { Installer } from "./workspaces.ts";

/** Tells the operator. */
export type Report = (trouble: string) => void;

/** How events come in. */
export interface Connection {
  /** Bolt's own. */
  readonly receiver: Receiver;
  /** Where the app is installed by those who use it. */
  readonly installer: Installer | undefined;
  /** Never settles, unless Slack shuts us out for good: then it rejects with a ConnectError. */
  readonly lost: Promise<never>;
  /** Settles once events come in. Throws ConnectError. */
  open(report: (trouble: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is connected yet. `report` is told of installing that failed for a reason of the operator's. */
export function createConnection(settings: SlackSettings, report: Report): Connection {
  return settings.transport.kind === "socket"
    ? createSocket(settings, settings.transport, report)
    : createHttp(settings, settings.transport, report);
}

function createHttp(
  settings: SlackSettings,
  { signingSecret }: { signingSecret: string },
  report: Report,
) {
  const receiver = new HTTPReceiver({
    ...installOptions(settings, report),
    signingSecret,
    endpoints: paths.events,
    port: settings.port,
    logger: silent,
    // What is not acknowledged comes again.
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  const connection: Connection = {
    receiver,
    installer: receiver.installer,
    lost: new Promise<never>(() => {}),
    async open() {
      await receiver.start(settings.port).catch((error: unknown) => {
        throw new ConnectError(
          `Slack's events cannot be listened to on port ${settings.port}: ${nameTrouble(error)} The operator can set PORT to one that is free.`,
          { cause: error },
        );
      });
    },
    close: () => receiver.stop().catch(() => {}),
  };
  return connection;
}
