/** What a bot may only receive when the application's page has it switched on. */
export type PrivilegedIntent = "GuildMembers" | "GuildPresences" | "MessageContent";

/** How this Discord is set up; each setting has the value that Discord has where it is left out. */
export interface Settings {
  /** The name of the application and of its bot. */
  readonly name: string;
  readonly token: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The privileged intents that the application has switched on; none by default. */
  readonly privileged: readonly PrivilegedIntent[];
  /** Whether interactions leave out what they may: their channel, and what the bot may do there. */
  readonly terse: boolean;
  /** How many shards `/gateway/bot` recommends. */
  readonly shards: number;
  /** Milliseconds between heartbeats that the gateway asks for. */
  readonly heartbeat: number;
  /** Milliseconds that the bot has for the first response to an interaction. */
  readonly deadline: number;
  /** Whether routes have limits of their own, and all of them together 50 requests a second. */
  readonly rateLimits: boolean;
  /** How often messages older than an hour may be edited within an hour, per channel. */
  readonly oldEdits: number;
  /** How many IDENTIFYs are left for the day. */
  readonly sessionStarts: number;
  /** Milliseconds by which the clock is behind the machine's, until it is advanced. */
  readonly behind: number;
  /** Milliseconds that waiting for the bot takes at most before it throws. */
  readonly patience: number;
}

/** The settings with Discord's own values for those left out. */
export function completeSettings(given: Partial<Settings>): Settings {
  return {
    name: "Likewise",
    token: "MTAwMDAwMDAwMDAwMDAwMDAwMA.stand.in",
    port: 0,
    privileged: [],
    terse: false,
    shards: 1,
    heartbeat: 41_250,
    deadline: 3_000,
    rateLimits: true,
    oldEdits: 30,
    sessionStarts: 1_000,
    behind: 0,
    patience: 10_000,
    ...given,
  };
}
