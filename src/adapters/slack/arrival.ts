import { webApi } from "@slack/bolt";
import type { SlackClient } from "./client.ts";
import type { Address } from "./places.ts";
import { namePage } from "./render.ts";
import { explainDelivery } from "./trouble.ts";

/**
 * Slack takes a message as often as it is sent: no id tells it that one came before. What was said can only be seen by
 * looking back, which takes a scope that not every workspace grants: whoever may look does, before a reply is sent once
 * more; whoever may not marks each reply right before it is sent, and sends it a second time only to who asks for it.
 */
export interface LookingBack {
  /** Whether the thread may be read; asked once for each channel. Rejects where that is not known and `again` would make it a guess. */
  isAllowed(workspace: string, token: string, place: Address, again: boolean): Promise<boolean>;
  /** How many of a reply's messages are there already; `since` is in milliseconds since 1970. */
  countArrived(token: string, place: Address, id: string, since: number): Promise<number>;
}

/** Slack gives some apps no more than this at a time. */
const perPage = 15;
const mostPages = 20;
/** Milliseconds by which clocks may differ; Slack's own signatures allow no more. */
const skew = 5 * 60_000;

/** Knows nothing yet. */
export function createLookingBack({ ask }: SlackClient): LookingBack {
  const allowed = new Map<string, boolean>();
  return {
    async isAllowed(workspace, token, place, again) {
      const key = `${workspace} ${place.channel}`;
      const known = allowed.get(key);
      if (known !== undefined) return known;
      const { isAllowed, isSure } = await tryToLook(ask, token, place, again);
      if (isSure) allowed.set(key, isAllowed);
      return isAllowed;
    },
    async countArrived(token, place, id, since) {
      const oldest = String((since - skew) / 1000);
      const seen = await listNames(ask, token, place, oldest);
      let arrived = 0;
      while (seen.has(namePage(id, arrived))) arrived++;
      return arrived;
    },
  };
}

/** The names of all blocks in a thread from that time on. */
async function listNames(ask: SlackClient["ask"], token: string, place: Address, oldest: string) {
  const names = new Set<unknown>();
  let cursor = "";
  for (let page = 0; page < mostPages; page++) {
    const window = { limit: perPage, oldest, ...(cursor !== "" && { cursor }) };
    const { messages = [], response_metadata } = await look(ask, token, place, window);
    for (const name of messages.flatMap(readNames)) names.add(name);
    cursor = response_metadata?.next_cursor ?? "";
    if (cursor === "") break;
  }
  return names;
}

interface Window {
  readonly limit: number;
  readonly oldest?: string;
  readonly cursor?: string;
}

function look(
  ask: SlackClient["ask"],
  token: string,
  { channel, thread_ts }: Address,
  window: Window,
) {
  return thread_ts === undefined
    ? ask.conversations.history({ token, channel, ...window })
    : ask.conversations.replies({ token, channel, ts: thread_ts, ...window });
}

/** Whether one may look; unsure where it may be otherwise the next time. */
interface Verdict {
  readonly isAllowed: boolean;
  readonly isSure: boolean;
}

async function tryToLook(
  ask: SlackClient["ask"],
  token: string,
  place: Address,
  again: boolean,
): Promise<Verdict> {
  try {
    const { messages = [] } = await look(ask, token, place, { limit: 1 });
    // Something was said there already.
    return { isAllowed: messages.length > 0, isSure: true };
  } catch (error) {
    // Whoever is asked to wait may look afterwards.
    if (error instanceof webApi.WebAPIRateLimitedError) return { isAllowed: true, isSure: false };
    if (error instanceof webApi.WebAPIHTTPError && !again)
      return { isAllowed: false, isSure: false };
    const { kind } = explainDelivery(error, place.channel);
    if (kind !== "closed" && kind !== "faulty") throw error;
    return { isAllowed: false, isSure: true };
  }
}

/** The names of a message's blocks. */
function readNames(message: { readonly blocks?: unknown }): unknown[] {
  const blocks = Array.isArray(message.blocks) ? message.blocks : [];
  return blocks.map((block: { readonly block_id?: unknown } | null) => block?.block_id);
}
