import type { Json } from "../json.ts";
import type { Settings } from "../settings.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Attachment, Channel, Command, Guild, Interaction, User } from "./entities.ts";
import { createIds } from "./snowflakes.ts";

/** Who was notified by a message of the bot. */
export interface Ping {
  readonly message: string;
  readonly channel: string;
  readonly names: readonly string[];
}

/** One event as it is sent to those sessions that may have it. */
export interface Dispatch {
  readonly name: string;
  readonly guild: string | null;
  /** Any one of these will do; 0 needs none. */
  readonly intents: number;
  /** Made for each receiver: not everyone may read what people write. */
  readonly data: (readsContent: boolean) => Json;
}

/** All that this Discord holds. Plain data; the functions beside it keep its rules. */
export interface World {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly commands: Map<string, Command>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  readonly attachments: Map<string, Attachment>;
  readonly pings: Ping[];
  readonly faults: string[];
  /** Messages of the bot in the order in which they could first be read, by channel. */
  readonly arrivals: Map<string, string[]>;
  /** What people did that leaves no message, with the id of the moment. */
  readonly acts: { readonly id: string; readonly channel: string; readonly text: string }[];
  /** When messages older than an hour were edited, by channel. */
  readonly oldEdits: Map<string, readonly number[]>;
  /** When commands were created, by guild. */
  readonly commandCreates: Map<string | null, readonly number[]>;
  /** Where this Discord is reached, without a slash at the end; known once it listens. */
  address: string;
  /** Hands an event to the gateway. */
  dispatch: (event: Dispatch) => void;
  /** Wakes whoever waits for something to happen. */
  touch: () => void;
}

/** A Discord with one application and nobody on it. */
export function createWorld(settings: Settings): World {
  const clock = createClock(settings.behind);
  const newId = createIds(clock);
  const bot: User = {
    id: newId(),
    name: settings.name,
    bot: true,
    takesDirectMessages: true,
    locale: "en-US",
  };
  return {
    settings,
    clock,
    newId,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    attachments: new Map(),
    pings: [],
    faults: [],
    arrivals: new Map(),
    acts: [],
    oldEdits: new Map(),
    commandCreates: new Map(),
    address: "",
    dispatch: () => {},
    touch: () => {},
  };
}

/** Whether the application has a privileged intent switched on. */
export function isOn(world: World, intent: Settings["privileged"][number]): boolean {
  return world.settings.privileged.includes(intent);
}
