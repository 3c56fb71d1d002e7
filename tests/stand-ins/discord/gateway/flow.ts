import type { Connection } from "./state.ts";

/** What stands between an event and the bot: it can be held back, or slowed down. */
export interface Flow {
  /** Sends now, later, or when what is held is let go; always in order. */
  pass(connection: Connection, send: () => void): void;
  /** What waits for a connection that is gone will be had again on a new one. */
  forget(connection: Connection): void;
  /** Whether something is on its way; what is held is not. */
  isBusy(): boolean;
  hold(): void;
  release(): void;
  delay(ms: number): void;
}

/** A flow that lets everything pass. */
export function createFlow(): Flow {
  let isHeld = false;
  let lag = 0;
  let queue: { readonly connection: Connection; readonly send: () => void }[] = [];
  const sendNext = () => {
    if (!isHeld) queue.shift()?.send();
  };
  return {
    pass(connection, send) {
      if (!isHeld && lag === 0 && queue.length === 0) return send();
      queue.push({ connection, send });
      if (!isHeld) setTimeout(sendNext, lag);
    },
    forget(connection) {
      queue = queue.filter((waiting) => waiting.connection !== connection);
    },
    isBusy: () => !isHeld && queue.length > 0,
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      const ready = queue;
      queue = [];
      for (const { send } of ready) send();
    },
    delay(ms) {
      lag = ms;
    },
  };
}
