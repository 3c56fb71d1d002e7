import { LogLevel, webApi } from "@slack/bolt";
import type { SlackSettings } from "./settings.ts";

type Client = webApi.WebClient;
type Logger = webApi.Logger;

/** Slack's Web API. No token is kept in it: each call says as whom. */
export interface SlackClient {
  /** For what may be asked again. */
  readonly ask: Client;
  /** For what shows: a call is tried once, as one that failed may have arrived. */
  readonly post: Client;
}

/** Milliseconds until a call that nothing answers is given up. */
const patience = 10_000;

/** Makes no connection yet. */
export function createClient(settings: Pick<SlackSettings, "apiUrl">): SlackClient {
  const options = clientOptions(settings);
  return {
    ask: new webApi.WebClient(undefined, {
      ...options,
      retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 1_000 },
    }),
    post: new webApi.WebClient(undefined, options),
  };
}

/** How every client of ours is made. Where Slack asks for patience, we wait ourselves. */
export function clientOptions({ apiUrl }: Pick<SlackSettings, "apiUrl">): webApi.WebClientOptions {
  return {
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
    logger: silent,
  };
}

/** What fails is told where it matters, by who must mend it; Bolt's own lines tell no more. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** Slack's own word for why it refused a call; null where it is another failure. */
export function readRefusal(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}
