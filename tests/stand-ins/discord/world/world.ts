import type { Json } from "../json.ts";
import type { CommandBody } from "../limits/commands.ts";
import type { ModalBody } from "../limits/modals.ts";
import type { Component, Embed } from "../limits/shapes.ts";
import type { Settings } from "../settings.ts";
import { type Clock, createClock } from "./clock.ts";
import { createIds } from "./snowflakes.ts";

export interface User {
  readonly id: string;
  /** The name that others see. */
  readonly name: string;
  readonly bot: boolean;
  /** False where the user takes no direct messages. */
  takesDirectMessages: boolean;
  readonly locale: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly managed: boolean;
  readonly mentionable: boolean;
}

export interface Member {
  readonly user: string;
  nick: string | null;
  roles: string[];
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** False while this part of Discord is down. */
  available: boolean;
  /** False where the application was added without `applications.commands`. */
  takesCommands: boolean;
  readonly locale: string;
}

export interface Overwrite {
  readonly id: string;
  readonly kind: "role" | "member";
  allow: bigint;
  deny: bigint;
}

/** What only a thread has. */
export interface ThreadState {
  readonly owner: string;
  readonly private: boolean;
  archived: boolean;
  archivedAt: number;
  /** Minutes. */
  autoArchive: number;
  locked: boolean;
  invitable: boolean;
  slowmode: number;
  /** When each of its members joined, by user. */
  readonly members: Map<string, number>;
  messageCount: number;
  totalSent: number;
  activeAt: number;
}

export interface Channel {
  readonly id: string;
  /** Discord's number for the kind of channel. */
  readonly type: number;
  /** Null for direct messages. */
  readonly guild: string | null;
  name: string;
  readonly parent: string | null;
  readonly overwrites: Overwrite[];
  /** The person, in direct messages. */
  readonly recipient: string | null;
  readonly thread: ThreadState | null;
  /** By id, the oldest first. */
  readonly messages: Map<string, Message>;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly content: Uint8Array;
  readonly ephemeral: boolean;
}

export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** Where a message came from, if the bot sent it in answer to an interaction. */
export interface Origin {
  readonly interaction: string;
  readonly kind: number;
  readonly user: string;
  readonly command: string | null;
  readonly original: string | null;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** Discord's number for the kind of message. */
  type: number;
  content: string;
  components: readonly Component[];
  embeds: readonly Embed[];
  attachments: readonly Attachment[];
  flags: number;
  editedAt: number | null;
  nonce: string | number | null;
  mentions: Mentions;
  readonly reference: { readonly message: string | null; readonly channel: string } | null;
  readonly origin: Origin | null;
  /** The one person who sees an ephemeral message. */
  readonly onlyFor: string | null;
  readonly reactions: Map<string, Set<string>>;
}

export interface Command extends CommandBody {
  readonly id: string;
  readonly version: string;
  readonly guild: string | null;
}

export type ResponseKind =
  | "message"
  | "deferred"
  | "deferred-update"
  | "update"
  | "choices"
  | "modal";

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** Discord's number for the kind of interaction. */
  readonly type: number;
  readonly user: string;
  readonly channel: string;
  /** The message that it was begun on. */
  readonly source: string | null;
  readonly command: string | null;
  readonly target: string | null;
  readonly createdAt: number;
  readonly what: string;
  response: ResponseKind | null;
  /** The message that `@original` means. */
  original: string | null;
  modal: ModalBody | null;
  choices: readonly Choice[] | null;
  expired: boolean;
}

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
  /** Messages of the bot in the order in which they could first be read. */
  readonly arrivals: { readonly channel: string; readonly message: string }[];
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
    arrivals: [],
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
