import { App, type AppOptions, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { afterEach } from "vitest";
import type { Workspace } from "./people/workspace.ts";
import type { Settings } from "./settings.ts";
import { openSlack, type Slack } from "./slack.ts";

/** What a test does with an app before it starts. */
export type Prepare = (app: App) => void;

const nothing = () => {};
/** Broken lines are what tests are about; they need not be read of. */
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};

/** An app of the real library in Socket Mode that is pointed at a stand-in, and not started yet. */
export function createApp(slack: Slack, workspace: Workspace, more: AppOptions = {}): App {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    installerOptions: { clientOptions },
    // The library waits as long before it connects again, and for answers to its pings.
    clientPingTimeout: 200,
  });
  return new App({
    token: workspace.botToken,
    receiver,
    clientOptions,
    logLevel: LogLevel.ERROR,
    ...more,
  });
}

/** Opens stand-ins and apps for one test file, and closes them after each test. */
export function useSlack() {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return {
    async open(settings: Partial<Settings> = {}): Promise<Slack> {
      const slack = await openSlack({ rateLimits: false, ...settings });
      ends.push(slack.close);
      return slack;
    },
    /** Starts an app and waits until it is connected. */
    async start(slack: Slack, workspace: Workspace, prepare: Prepare = () => {}): Promise<App> {
      const app = createApp(slack, workspace);
      prepare(app);
      await app.start();
      ends.push(() => app.stop());
      await slack.ready();
      return app;
    },
    /** Has something done after the test. */
    after(end: () => Promise<unknown>): void {
      ends.push(end);
    },
  };
}

/** The real client of the Web API, which tries nothing twice. */
export function createClient(slack: Slack, token: string): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
}

/** Calls in a bot's name that tests make themselves, without a library. */
export function createCalls(slack: Slack, token: string) {
  const call = async (method: string, args: object = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    return { ...((await response.json()) as object), status: response.status };
  };
  return {
    call,
    /** The error that a call meets; throws if it meets none. */
    async refused(method: string, args: object = {}): Promise<string> {
      const answer = await call(method, args);
      if (answer.ok !== false) throw new Error(`${method} was not refused.`);
      return String(answer.error);
    },
    /** What is said to be wrong with the arguments. */
    async problems(method: string, args: object = {}): Promise<readonly string[]> {
      const { response_metadata } = await call(method, args);
      return (response_metadata as { messages?: string[] } | undefined)?.messages ?? [];
    },
  };
}
