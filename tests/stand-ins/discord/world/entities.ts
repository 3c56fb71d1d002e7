import type { CommandBody } from "../limits/commands.ts";
import type { Embed } from "../limits/embeds.ts";
import type { ModalBody } from "../limits/modals.ts";
import type { Component } from "../limits/shapes.ts";

/** Somebody with an account; the bot has one too. */
export interface User {
  readonly id: string;
  /** The name that others see. */
  readonly name: string;
  readonly bot: boolean;
  /** False where the user takes no direct messages. */
  takesDirectMessages: boolean;
  readonly locale: string;
}

/** What gives its members permissions. */
export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly managed: boolean;
  readonly mentionable: boolean;
  /** The bot whose own role it is. */
  readonly bot: string | null;
}

/** A user in a guild. */
export interface Member {
  readonly user: string;
  nick: string | null;
  roles: string[];
  readonly joinedAt: number;
}

/** What people call a server. */
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

/** What a channel says about a role's or a member's permissions in it. */
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

/** A channel, a thread, or the direct messages between a person and the bot. */
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

/** A file with its content. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly content: Uint8Array;
  readonly ephemeral: boolean;
}

/** Whom a message mentions, and so notifies. */
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

/** One message, with what only some people see of it. */
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

/** A command that is registered; for one guild, or for all where that is null. */
export interface Command extends CommandBody {
  readonly id: string;
  readonly version: string;
  readonly guild: string | null;
}

/** How an interaction was first answered. */
export type ResponseKind =
  | "message"
  | "deferred"
  | "deferred-update"
  | "update"
  | "choices"
  | "modal";

/** A suggestion of autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Something that a person asked of the bot. */
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
  /** True where a second answer is no fault of the bot's: it was told twice, or its first answer seemed lost. */
  excused: boolean;
}
