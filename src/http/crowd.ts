import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/** All connections of a server. */
export interface Crowd {
  /** Cuts those that ask nothing; the others go when they are answered. */
  dismiss(): void;
}

/** Still to be heard: nothing has been asked, or the body of it is on its way. */
type Pending = "silent" | "sending";

/**
 * Keeps a server to so many connections at a time. Where there is one more, that one goes which has taken longest without
 * asking anything: thousands that are opened and held keep nobody out who has something to ask.
 */
export function holdCrowd(server: Server, most: number): Crowd {
  const pending = new Map<Socket, Pending>();
  let open = 0;
  let isOver = false;
  server.on("connection", (socket: Socket) => {
    open++;
    pending.set(socket, "silent");
    socket.once("close", () => {
      open--;
      pending.delete(socket);
    });
    const [longest] = pending.keys();
    if (open > most) longest?.destroy();
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    if (hasBody(request)) {
      pending.set(socket, "sending");
      request.once("end", () => pending.delete(socket));
    } else pending.delete(socket);
    response.once("close", () => {
      if (isOver) socket.destroySoon();
      else if (!socket.destroyed) pending.set(socket, "silent");
    });
  });
  return {
    dismiss() {
      isOver = true;
      for (const [socket, what] of pending) if (what === "silent") socket.destroy();
    },
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
