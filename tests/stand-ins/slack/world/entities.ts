import type { JsonObject } from "../json.ts";
import type { Block } from "../limits/blocks.ts";
import type { ViewBody } from "../limits/views.ts";
import type { Prompt } from "../manifest.ts";

/** What a team granted the app, as long as it has it. */
export interface Installation {
  readonly token: string;
  scopes: readonly string[];
}

/** What people call a workspace. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Null where the app is not installed. */
  installation: Installation | null;
  /** The bot as a user there; it stays the same when the app comes back. */
  readonly bot: string;
  readonly botId: string;
}

/** Somebody in a team; the bot is one too. */
export interface User {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly bot: boolean;
  readonly admin: boolean;
  /** Of the IANA database. */
  readonly timeZone: string;
  readonly locale: string;
}

/** What an agent's session can be. */
export type SessionState = "active" | "processing" | "suspended" | "closed";

/** What an agent set for a thread. */
export interface ThreadState {
  /** In words; it ends with the next reply. */
  status: string | null;
  /** Null where there is no session. */
  session: SessionState | null;
  title: string | null;
}

/** A channel, or the direct messages between a person and the bot. */
export interface Channel {
  readonly id: string;
  readonly team: string;
  readonly kind: "channel" | "group" | "im";
  readonly name: string;
  readonly members: Set<string>;
  /** The person, in direct messages. */
  readonly person: string | null;
  archived: boolean;
  /** Where only admins may post. */
  restricted: boolean;
  /** By ts, the oldest first; ephemeral ones too. */
  readonly messages: Map<string, Message>;
  /** By the ts of the first message. */
  readonly threads: Map<string, ThreadState>;
  prompts: readonly Prompt[];
}

/** One message. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** The ts of the message that its thread hangs from; its own where others reply to it. */
  thread: string | null;
  readonly user: string;
  readonly clientMsgId: string | null;
  text: string;
  blocks: readonly Block[];
  /** The ts of the last change. */
  edited: string | null;
  /** The one person who sees an ephemeral message. */
  readonly onlyFor: string | null;
  /** Whether a reply is shown in the channel as well. */
  readonly broadcast: boolean;
  deleted: boolean;
  /** Grows with each change of what people see. */
  revision: number;
}

/** A modal or a Home tab, as one person sees it. */
export interface View {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  /** The view at the bottom of its stack. */
  readonly root: string;
  readonly previous: string | null;
  body: ViewBody;
  hash: string;
  /** What was entered, by block and action. */
  state: Record<string, Record<string, JsonObject>>;
  open: boolean;
}

/** Something that a person asked of the bot, and that it has to acknowledge. */
export interface Interaction {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  /** In a sentence: `Ann pressed [Again]`. */
  readonly what: string;
  readonly at: number;
  readonly channel: string | null;
  readonly thread: string | null;
  /** The message it was begun on. */
  readonly source: string | null;
  /** The view it was begun on. */
  readonly view: string | null;
  readonly triggerId: string;
  triggerUsed: boolean;
  /** How often its `response_url` was used; null where it has none. */
  responses: number | null;
  state: "waiting" | "acked" | "failed";
  /** The messages and the view that came of it. */
  readonly messages: string[];
  opened: string | null;
  /** What a submission was told about its inputs, by block. */
  errors: Readonly<Record<string, string>> | null;
}
