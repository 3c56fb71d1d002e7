import type { Incoming } from "../adapter.ts";
import { offerAction } from "./buttons.ts";
import type { Entry, Interaction, MessageEvent, View } from "./payloads.ts";
import { findAround, isDirect, threadOf } from "./places.ts";

/** Who is written to: the workspace, and the bot's user id there. */
export interface Seat {
  readonly workspace: string;
  readonly me: string;
}

/** Messages with words of people; all other subtypes tell of something. */
const wordy: ReadonlySet<string | undefined> = new Set([
  undefined,
  "thread_broadcast",
  "file_share",
  "me_message",
]);

/**
 * What a message says to the bot; null where it is none of its business. A mention may come as two events, which are one
 * by their id.
 */
export function readMessage(event: MessageEvent, { workspace, me }: Seat): Incoming | null {
  const { channel, ts, user, text = "" } = event;
  if (!channel || !ts || !user || user === me || event.bot_id || !wordy.has(event.subtype))
    return null;
  const named = listNamed(text);
  const isForUs = event.type === "app_mention" || named.includes(me);
  const direct = event.channel_type === "im" || isDirect(channel);
  const inThread = event.thread_ts !== undefined && event.thread_ts !== ts;
  if (!direct && !inThread && !isForUs) return null;
  const words = readWords(text, me);
  if (words === "" && !isForUs) return null;
  const isForOthers = !isForUs && !direct;
  const [, opening] = /^\s*<@([A-Z0-9]+)/.exec(text) ?? [];
  const thread = threadOf(channel, ts, event.thread_ts);
  return {
    id: `${workspace}/${channel}/${ts}`,
    where: { platform: "slack", workspace, thread },
    ...findAround(thread),
    learner: user,
    // Named, and nothing more: a learner who wonders where we are.
    act: words === "" ? { kind: "open", mode: "solo" } : { kind: "say", text: words },
    lesson: null,
    addressed: isForUs || direct,
    direct,
    forOthers: isForOthers && named.some((each) => each !== user),
    toOthers: isForOthers && opening !== undefined && opening !== user,
    position: ts,
  };
}

function listNamed(text: string): string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = ""]) => id);
}

/** Text of Slack's as its writer meant it. The bot's own name falls away; who else is named is nobody's business, but a channel may be what is asked about. */
export function readWords(text: string, me: string): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => (id === me ? " " : "@someone"))
    .replace(/<#[A-Z0-9]+\|([^>]+)>/g, "$1")
    .replace(/<[#!][^>]*>/g, " ")
    .replace(/<([^>|]*)\|([^>]*)>/g, "$2")
    .replace(/<([^>]*)>/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** A button that was pressed. The same button of the same message is one event, however often it is pressed. */
export function readPress(press: Interaction, workspace: string): Incoming {
  const { channel, ts } = readPlace(press);
  const [action] = press.actions ?? [];
  const offer = action?.value ?? action?.action_id?.slice(offerAction.length) ?? "";
  return {
    ...readAny(press, workspace),
    id: `${workspace}/${channel}/${ts}/${offer}`,
    act: { kind: "press", offer },
  };
}

/** A message that somebody wants explained again. */
export function readPoint(shortcut: Interaction, { workspace, me }: Seat): Incoming {
  const { message = {} } = shortcut;
  const isOurs = message.user === me || message.bot_id !== undefined;
  return {
    ...readAny(shortcut, workspace),
    act: {
      kind: "point",
      offers: listOffers(message.blocks),
      text: isOurs ? "" : readWords(message.text ?? "", me),
    },
  };
}

/** The ids of the offers in a message's blocks, however deep they are nested. */
export function listOffers(blocks: unknown): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(listOffers);
  if (typeof blocks !== "object" || blocks === null) return [];
  const { action_id, value, elements, accessory } = blocks as Record<string, unknown>;
  const own = typeof action_id === "string" && action_id.startsWith(offerAction);
  const inner = [...listOffers(elements), ...listOffers(accessory)];
  return own ? [typeof value === "string" ? value : "", ...inner] : inner;
}

/** Where something was pressed: the message that it belongs to, if any. */
export interface Place {
  /** Empty in the Home tab and in windows. */
  readonly channel: string;
  readonly ts: string;
  /** Empty outside conversations. */
  readonly thread: string;
}

/** Where an interaction took place. */
export function readPlace({ channel, container, message }: Interaction): Place {
  const id = channel?.id ?? container?.channel_id ?? "";
  const ts = message?.ts ?? container?.message_ts ?? "";
  const above = message?.thread_ts ?? container?.thread_ts;
  return { channel: id, ts, thread: id === "" ? "" : threadOf(id, ts, above) };
}

function readAny(given: Interaction, workspace: string) {
  const { thread } = readPlace(given);
  return {
    id: `${workspace}/${given.trigger_id ?? ""}`,
    where: { platform: "slack", workspace, thread },
    ...findAround(thread),
    learner: given.user?.id ?? "",
    lesson: null,
    addressed: true,
    position: null,
  };
}

/** How those in the workspace know them. */
export function readName({ user }: Interaction): string | null {
  return user?.username || user?.name || null;
}

/** What was entered in a window, by the names of its fields. */
export function readEntries(view: View | undefined): Readonly<Record<string, string>> {
  const fields = Object.values(view?.state?.values ?? {}).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    fields.flatMap(([name, entry]) => {
      const value = readEntry(entry);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function readEntry({ value, selected_option, selected_conversation }: Entry): string | null {
  const entered = value ?? selected_option?.value ?? selected_conversation ?? "";
  return entered.trim() === "" ? null : entered.trim();
}
