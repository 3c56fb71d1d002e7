import { setTimeout } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import { keepLatest } from "../text/latest.ts";

/** Keeps to Slack's limits for messages: one a second in a channel, and none while it asks to wait. */
export interface Pace {
  /** Sends when its turn has come, in the order of the calls; rejects where Slack asks for more patience than `patience`. */
  run<T>(workspace: string, channel: string, send: () => Promise<T>): Promise<T>;
}

/** Milliseconds; a reply that has to wait for longer is delivered later. */
const patience = 8_000;
/** Channels that are remembered; the oldest is long over by then. */
const mostChannels = 1_000;

/** `interval` is in milliseconds. */
export function createPace(interval: number, now: () => number): Pace {
  /** When the next may be sent, and what settles once the last was. */
  const channels = new Map<string, { next: number; last: Promise<unknown> }>();
  /** Until when a workspace takes nothing. */
  const pauses = new Map<string, number>();

  const waitFor = async (workspace: string, next: number) => {
    const until = Math.max(next, pauses.get(workspace) ?? 0);
    const wait = until - now();
    if (wait > patience) throw new webApi.WebAPIRateLimitedError(Math.ceil(wait / 1000));
    if (wait > 0) await setTimeout(wait);
  };

  const attempt = async <T>(
    workspace: string,
    next: number,
    send: () => Promise<T>,
  ): Promise<T> => {
    await waitFor(workspace, next);
    try {
      return await send();
    } catch (error) {
      // It did not arrive: Slack says so.
      if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
      pauses.set(workspace, now() + error.retryAfter * 1000);
      return attempt(workspace, next, send);
    }
  };

  return {
    async run(workspace, channel, send) {
      const key = `${workspace} ${channel}`;
      const lane = channels.get(key) ?? { next: 0, last: Promise.resolve() };
      channels.delete(key);
      channels.set(key, lane);
      keepLatest(channels, mostChannels);
      const sent = lane.last
        .then(() => attempt(workspace, lane.next, send))
        .finally(() => {
          lane.next = now() + interval;
        });
      lane.last = sent.catch(() => {});
      return sent;
    },
  };
}
