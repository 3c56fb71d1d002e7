import type { Where } from "../adapter.ts";

/** A thread of ours as Slack addresses it. */
export interface Address {
  readonly channel: string;
  /** Of the message that the thread hangs from; left out for the direct messages themselves. */
  readonly thread_ts?: string;
}

/** A thread as it is remembered: `C123/1700000000.000100`, or `D123` for direct messages outside threads. */
export function nameThread(channel: string, ts: string | null): string {
  return ts === null ? channel : `${channel}/${ts}`;
}

/** Reads what `nameThread` wrote. */
export function readAddress(thread: Where["thread"]): Address {
  const [channel = "", thread_ts] = thread.split("/");
  return thread_ts === undefined ? { channel } : { channel, thread_ts };
}

/** True for direct messages with one person. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

/** The direct messages that a thread of theirs belongs to, as `Incoming.within`; nothing elsewhere. */
export function findAround(thread: string): { readonly within?: string } {
  const { channel, thread_ts } = readAddress(thread);
  return isDirect(channel) && thread_ts !== undefined ? { within: channel } : {};
}

/** The thread that a message belongs to: its own, if it hangs from none, but for direct messages, which are one conversation. */
export function threadOf(channel: string, ts: string, threadTs: string | undefined): string {
  if (threadTs !== undefined && threadTs !== ts) return nameThread(channel, threadTs);
  return nameThread(channel, isDirect(channel) ? null : ts);
}
