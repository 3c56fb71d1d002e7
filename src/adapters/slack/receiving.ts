import type { App, Receiver, ReceiverEvent } from "@slack/bolt";

/** Acknowledges what came in, if it is not yet. */
export type Settle = () => Promise<void>;

/** What is passed on with all that comes in. */
export interface Passed {
  readonly settle: Settle;
  isSettled(): boolean;
}

/** Milliseconds; Slack waits for three seconds. */
const patience = 2_000;

/** A receiver that is told what becomes of what it takes in. */
export interface Held {
  readonly receiver: Receiver;
  /** Takes nothing more in, and settles when what was taken in is done. */
  finish(): Promise<void>;
}

/**
 * Acknowledges what comes in once it is stored, which is when a listener calls `context.settle`; at the latest when all is
 * done, or shortly before Slack gives up waiting. Bolt by itself acknowledges events before anybody has seen them: one
 * that a killed process had taken would be lost.
 */
export function holdEvents(inner: Receiver): Held {
  const underway = new Set<Promise<unknown>>();
  let isOver = false;
  const take = (app: App, event: ReceiverEvent) => {
    // Not acknowledged, it comes again to who is there then.
    if (isOver) throw new Error("The bot is stopping.");
    const work = takeIn(app, event);
    underway.add(work);
    return work.finally(() => underway.delete(work));
  };
  return {
    receiver: {
      init(app) {
        const processEvent = { value: async (event: ReceiverEvent) => take(app, event) };
        inner.init(Object.create(app, { processEvent }));
      },
      start: (...args: unknown[]) => inner.start(...args),
      stop: (...args: unknown[]) => inner.stop(...args),
    },
    async finish() {
      isOver = true;
      await Promise.allSettled(underway);
    },
  };
}

async function takeIn(app: App, event: ReceiverEvent): Promise<void> {
  let isSettled = false;
  const settle = async (answer?: unknown) => {
    if (isSettled) return;
    isSettled = true;
    // A connection may be gone by now: then it comes again, and is known.
    await event.ack(answer).catch(() => {});
  };
  const timer = setTimeout(settle, patience);
  const isEvent = event.body.event !== undefined;
  const passed: Passed = { settle: () => settle(), isSettled: () => isSettled };
  const customProperties = { ...event.customProperties, ...passed };
  try {
    await app.processEvent({
      ...event,
      ack: isEvent ? async () => {} : settle,
      customProperties,
    });
  } finally {
    clearTimeout(timer);
    await settle();
  }
}
