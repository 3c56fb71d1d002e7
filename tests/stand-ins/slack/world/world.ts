import type { Parcel } from "../protocol/parcel.ts";
import type { Settings } from "../settings.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Channel, Interaction, Message, Team, User, View } from "./entities.ts";
import { createIds, type Ids } from "./ids.ts";

/** Whom a message of the bot notified or linked. */
export interface Ping {
  readonly message: string;
  readonly channel: string;
  /** Such as `@Ann`, `@here` or `#general`. */
  readonly names: readonly string[];
}

/** What a token opens. */
export interface Token {
  readonly team: string;
  /** The error that every call meets, once it opens nothing any more. */
  ended: "account_inactive" | "token_revoked" | null;
}

/** A code that OAuth gives in exchange for a token. */
export interface Grant {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | null;
  readonly at: number;
  used: boolean;
}

/** All that this Slack holds. Plain data; the functions beside it keep its rules. */
export interface World {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly views: Map<string, View>;
  /** The Home tab of each user, by user. */
  readonly homes: Map<string, string>;
  /** By id. */
  readonly interactions: Map<string, Interaction>;
  readonly tokens: Map<string, Token>;
  /** By code. */
  readonly grants: Map<string, Grant>;
  readonly pings: Ping[];
  readonly faults: string[];
  /** Messages of the bot in the order in which they came, by channel and thread as `placeKey` names them. */
  readonly arrivals: Map<string, Message[]>;
  /** What people did that leaves no message. */
  readonly acts: {
    readonly ts: string;
    readonly channel: string;
    readonly thread: string | null;
    readonly text: string;
  }[];
  /** Where this Slack is reached, without a slash at the end; known once it listens. */
  address: string;
  /** Hands something to whatever brings it to the bot. */
  send: (parcel: Parcel) => void;
  /** Wakes whoever waits for something to happen. */
  touch: () => void;
}

/** A Slack with one app and no workspace. */
export function createWorld(settings: Settings): World {
  const clock = createClock(settings.behind);
  return {
    settings,
    clock,
    ids: createIds(clock),
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    views: new Map(),
    homes: new Map(),
    interactions: new Map(),
    tokens: new Map(),
    grants: new Map(),
    pings: [],
    faults: [],
    arrivals: new Map(),
    acts: [],
    address: "",
    send: () => {},
    touch: () => {},
  };
}

/** Notes what no good bot does. */
export function noteFault(world: World, what: string): void {
  world.faults.push(what);
  world.touch();
}

/** What is there under this id; throws where nothing is, as only what is there is asked for. */
export function find<T>(things: ReadonlyMap<string, T>, id: string | null): T {
  const thing = things.get(id ?? "");
  if (thing === undefined) throw new Error(`There is nothing of the id ${id}.`);
  return thing;
}
