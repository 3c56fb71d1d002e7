import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { z } from "zod";
import type { Json } from "../json.ts";
import type { World } from "../world/world.ts";
import { openConnection } from "./connection.ts";
import { createFlow } from "./flow.ts";
import { closeCodes, opcodes } from "./opcodes.ts";
import { append, readsContent, takes } from "./session.ts";
import type { GatewayState } from "./state.ts";

/** The tests' hand on the gateway. */
export interface Gateway {
  /** How many connections have a session by now. */
  connected(): number;
  /** How often a bot began a session, and how often it resumed one. */
  identified(): number;
  resumed(): number;
  startsLeft(): number;
  /** Breaks every connection off; with `resumable` false the sessions are gone as well. */
  drop(options?: { readonly resumable?: boolean }): void;
  /** Closes every connection with a code. */
  closeAll(code: number): void;
  /** Asks every bot to connect anew (opcode 7). */
  reconnect(): void;
  /** Tells every bot that its session is invalid (opcode 9), and forgets it unless `resumable`. */
  invalidate(options?: { readonly resumable?: boolean }): void;
  /** Keeps all events back until `release`, which sends them in order. */
  hold(): void;
  release(): void;
  /** Makes every event wait so many milliseconds. */
  delay(ms: number): void;
  /** Sends the last event once more, or the last one of a name, as Discord sometimes does. */
  repeat(name?: string): void;
  /** Sends every session an event as it is given, of whatever form. */
  send(name: string, data: Json): void;
  /** Stops or goes on to acknowledge heartbeats. */
  acknowledge(does: boolean): void;
  /** Stops or goes on to say hello to who connects. */
  greet(does: boolean): void;
  /** Settles when every connected bot has taken in all that was sent until now. */
  catchUp(): Promise<void>;
  /** Whether an event is on its way that was slowed down. */
  isBusy(): boolean;
  /** Takes over a socket of the server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Opens the gateway of a world. */
export function createGateway(world: World): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const state: GatewayState = {
    world,
    sessions: new Map(),
    connections: new Set(),
    flow: createFlow(),
    counts: { identified: 0, resumed: 0, startsLeft: world.settings.sessionStarts },
    acknowledges: true,
    greets: true,
  };
  world.dispatch = (event) => {
    for (const session of state.sessions.values())
      if (takes(session, event)) append(session, event.name, event.data(readsContent(session)));
    world.touch();
  };
  return {
    connected: () => [...state.connections].filter((each) => each.session() !== null).length,
    identified: () => state.counts.identified,
    resumed: () => state.counts.resumed,
    startsLeft: () => state.counts.startsLeft,
    ...controlConnections(state),
    isBusy: state.flow.isBusy,
    hold: state.flow.hold,
    release: state.flow.release,
    delay: state.flow.delay,
    repeat(name) {
      for (const session of state.sessions.values()) {
        const event = session.events.findLast((each) => name === undefined || each.name === name);
        if (event) append(session, event.name, event.data);
        if (event?.name === "INTERACTION_CREATE") excuse(world, event.data);
      }
    },
    send(name, data) {
      for (const session of state.sessions.values()) append(session, name, data);
      world.touch();
    },
    acknowledge(does) {
      state.acknowledges = does;
    },
    greet(does) {
      state.greets = does;
    },
    async catchUp() {
      await Promise.all([...state.connections].map((each) => each.catchUp()));
    },
    upgrade: (request, socket, head) => upgrade(state, server, request, socket, head),
    close() {
      for (const connection of state.connections) connection.terminate();
      server.close();
    },
  };
}

const told = z.object({ token: z.string() });

/** Whoever is told twice may answer twice. */
function excuse(world: World, data: unknown): void {
  const interaction = world.interactions.get(told.safeParse(data).data?.token ?? "");
  if (interaction) interaction.excused = true;
}

function controlConnections(
  state: GatewayState,
): Pick<Gateway, "drop" | "closeAll" | "reconnect" | "invalidate"> {
  const { connections, sessions } = state;
  return {
    drop({ resumable = true } = {}) {
      if (!resumable) sessions.clear();
      for (const connection of connections) connection.terminate();
    },
    closeAll(code) {
      for (const connection of connections) connection.close(code);
    },
    reconnect() {
      for (const connection of connections) connection.send(opcodes.reconnect, null);
    },
    invalidate({ resumable = false } = {}) {
      if (!resumable) sessions.clear();
      for (const connection of connections) {
        connection.leave();
        connection.send(opcodes.invalidSession, resumable);
      }
    },
  };
}

function upgrade(
  state: GatewayState,
  server: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "ws://localhost");
  if (!["/gateway/", "/gateway", "/resume", "/resume/"].includes(pathname)) {
    socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
    return;
  }
  server.handleUpgrade(request, socket, head, (opened) => {
    if (searchParams.get("v") !== "10") return opened.close(closeCodes.invalidVersion);
    if (searchParams.get("encoding") !== "json" || searchParams.has("compress"))
      return opened.close(closeCodes.decodeError);
    openConnection(state, opened);
  });
}
