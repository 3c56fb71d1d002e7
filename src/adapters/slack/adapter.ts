import { App, ErrorCode } from "@slack/bolt";
import type { Adapter, Host } from "../adapter.ts";
import { rememberIds } from "../text/latest.ts";
import { createClient, silent } from "./client.ts";
import type { Counter } from "./commanding.ts";
import { createConnection } from "./connection.ts";
import { createDelivery, type Desk, post } from "./deliver.ts";
import { examine } from "./doctor.ts";
import { isFault, nameFault } from "./faults.ts";
import { createHomes, type Homes } from "./homes.ts";
import { takeInteractions } from "./interactions.ts";
import { answerLockedOut } from "./locked-out.ts";
import { paths } from "./manifest.ts";
import { takeMessages } from "./messages.ts";
import { createPace } from "./pace.ts";
import { holdEvents } from "./receiving.ts";
import { renderAside } from "./render.ts";
import type { SlackSettings } from "./settings.ts";
import { fillTabs } from "./tabs.ts";
import { nameTrouble } from "./trouble.ts";
import { watchInstallations } from "./uninstall.ts";
import { watchThreads } from "./watch.ts";
import { createWorkspaces, isTaken } from "./workspaces.ts";

/** Slack, through Bolt. `announce` is told what the operator wants to read at the start. */
export function createSlack(settings: SlackSettings, announce: (line: string) => void): Adapter {
  const client = createClient(settings);
  let report: Host["report"] = announce;
  const connection = createConnection(settings, (trouble) => report(trouble));
  const workspaces = createWorkspaces(settings.access, client, connection.installer);
  const desk: Desk = {
    client,
    workspaces,
    pace: createPace(settings.interval, settings.now),
    report: (trouble, who) => report(trouble, who),
  };
  let homes: Homes | null = null;
  const held = holdEvents(connection.receiver);
  const app = new App({
    receiver: held.receiver,
    authorize: workspaces.authorize,
    convoStore: false,
    extendedErrorHandler: true,
    logger: silent,
  });
  return {
    platform: "slack",
    lost: connection.lost,
    ...(connection.app && { app: connection.app }),
    ready: () => connection.isOpen() && workspaces.isLetIn(),
    async start(host) {
      report = host.report;
      const identity = await workspaces.check();
      homes = createHomes(desk, host, settings.now);
      takeIn(app, { desk, host, settings, homes });
      if (settings.access.kind === "installed")
        watchInstallations(app, settings.access.installations, (token) =>
          isTaken(client.ask, token),
        );
      await connection.open(host.report);
      announce(greetOperator(settings, identity));
    },
    deliver: createDelivery(desk),
    async whisper(learner, reply, workspace) {
      await post(desk, workspace, { channel: learner }, renderAside(reply));
    },
    async stop() {
      await held.finish();
      homes?.stop();
      await connection.close();
    },
    diagnose: (workspace) => examine(settings, workspace),
  };
}

/** What Bolt tells of something that failed, with `extendedErrorHandler`. */
type Failed = Parameters<Parameters<App["error"]>[0]>[0];

function takeIn(app: App, counter: Counter): void {
  const isNew = rememberIds();
  app.error(async ({ error, body }: Failed) => {
    const cause = findCause(error);
    tellTrouble(counter.host, cause);
    // Nobody else has seen it: it came to no listener.
    if (error.code === ErrorCode.AuthorizationError)
      await answerLockedOut(cause, body).catch(() => {});
  });
  takeMessages(app, counter, isNew);
  takeInteractions(app, counter, isNew);
  watchThreads(app, counter);
  fillTabs(app, counter);
}

/** What Bolt was told, without what it wraps around it. */
function findCause(error: Error): Error {
  return "original" in error && error.original instanceof Error ? error.original : error;
}

/** One event has one line, whatever failed about it. */
function tellTrouble(host: Host, cause: Error): void {
  if (isFault(cause))
    host.report(`Slack refused what was made for it: ${nameFault(cause)}`, "developer");
  else host.report(`Answering on Slack failed: ${nameTrouble(cause)}`);
}

function greetOperator(
  { transport }: SlackSettings,
  identity: { readonly bot: string; readonly team: string } | null,
): string {
  const how =
    transport.kind === "socket" ? "by Socket Mode" : `by HTTP: Slack sends to ${paths.events}`;
  if (identity) return `Slack: connected as ${identity.bot} in “${identity.team}”, ${how}.`;
  return `Slack: connected ${how}. Workspaces add the app at ${paths.install}.`;
}
