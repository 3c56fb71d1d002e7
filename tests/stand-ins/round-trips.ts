import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";

/** Asks whoever is at the other end of a socket whether it is there. */
export interface RoundTrips {
  /** Settles when the other end has taken in all that was sent until now, or is gone. */
  catchUp(): Promise<void>;
  stop(): void;
}

/**
 * Goes by pings of WebSocket itself, which libraries answer below their own protocol: that a bot is asked changes nothing
 * for it, while discord.js takes a connection for dead where a heartbeat of its own falls into one that it was asked for.
 */
export function createRoundTrips(socket: WebSocket): RoundTrips {
  const open = new Map<string, () => void>();
  socket.on("pong", (data) => {
    open.get(data.toString())?.();
    open.delete(data.toString());
  });
  return {
    catchUp: () =>
      new Promise<void>((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        const id = randomUUID();
        open.set(id, resolve);
        socket.ping(id);
      }),
    stop() {
      for (const resolve of open.values()) resolve();
      open.clear();
    },
  };
}
