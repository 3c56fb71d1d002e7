import { fullManifest, type Manifest } from "./manifest.ts";

/** How this Slack is set up; each setting has the value that Slack has where it is left out. */
export interface Settings {
  /** The name of the app and of its bot. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly appId: string;
  /** The app-level token, with `connections:write`. */
  readonly appToken: string;
  /** The token of the first workspace that is added with the app. */
  readonly botToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds within which the bot has to acknowledge. */
  readonly deadline: number;
  /** Milliseconds after which an event comes again, each counted from the failure before it. */
  readonly retries: readonly number[];
  /** Milliseconds between the pings of a socket. */
  readonly heartbeat: number;
  /** Whether methods have limits of rate. */
  readonly rateLimits: boolean;
  /** Whether `conversations.history` and `.replies` are held to one call a minute and 15 messages, as for apps that are distributed outside the Marketplace. */
  readonly distributed: boolean;
  /** Milliseconds by which the clock is behind the machine's, until it is advanced. */
  readonly behind: number;
  /** Milliseconds that waiting for the bot takes at most before it throws. */
  readonly patience: number;
}

/** The settings with Slack's own values for those left out. */
export function completeSettings(given: Partial<Settings>): Settings {
  return {
    name: "Likewise",
    manifest: fullManifest,
    appId: "A0STANDIN01",
    appToken: "xapp-1-A0STANDIN01-1-standin",
    botToken: "xoxb-1-standin",
    signingSecret: "5161616e64696e5161616e64696e5161",
    clientId: "1.1",
    clientSecret: "73656372657473656372657473656372",
    port: 0,
    deadline: 3_000,
    retries: [0, 60_000, 300_000],
    heartbeat: 10_000,
    rateLimits: true,
    distributed: false,
    behind: 0,
    patience: 10_000,
    ...given,
  };
}
