import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocketServer } from "ws";
import type { JsonObject } from "../json.ts";
import { noteFault, type World } from "../world/world.ts";
import { type Connection, createConnection } from "./connection.ts";
import type { Attempt, Carrier } from "./parcel.ts";

/** The tests' hand on Socket Mode. */
export interface Socket {
  /** How many sockets are open. */
  connected(): number;
  /** Breaks all sockets without a word. */
  drop(): void;
  /** Says `disconnect` to all sockets; Slack hangs up shortly after. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Lets all that is to be sent wait until `release`. */
  hold(): void;
  /** Sends what waits: in order, or reversed. */
  release(order?: "in order" | "reversed"): void;
  /** Sends each of the next envelopes twice, both as if it were the first time, as Slack was seen to do. */
  repeatNext(times?: number): void;
  /** Loses the next acknowledgements on their way. */
  loseAcks(times?: number): void;
  /** Sends any text to all sockets. */
  send(text: string): void;
}

/** Socket Mode, with what the rest of the stand-in needs of it. */
export interface SocketMode extends Socket, Carrier {
  /** A new address to connect to; good for one time. */
  newAddress(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  catchUp(): Promise<void>;
  /** Hangs up on everybody; settles when that is done. */
  close(): Promise<void>;
}

/** How many sockets an app may have at once. */
const most = 10;
/** Milliseconds that an app has to end a connection as it should. */
const patience = 500;
/** How many envelopes can still be acknowledged. */
const remembered = 10_000;

interface Line {
  readonly world: World;
  readonly tickets: Set<string>;
  readonly open: Connection[];
  readonly pending: Map<string, Attempt>;
  waiting: Attempt[] | null;
  repeats: number;
  lost: number;
  turn: number;
}

/** Opens Socket Mode for the app. */
export function createSocketMode(world: World): SocketMode {
  const line: Line = {
    world,
    tickets: new Set(),
    open: [],
    pending: new Map(),
    waiting: null,
    repeats: 0,
    lost: 0,
    turn: 0,
  };
  const server = new WebSocketServer({ noServer: true });
  return {
    newAddress() {
      const ticket = randomUUID();
      line.tickets.add(ticket);
      const query = new URLSearchParams({ ticket, app_id: world.settings.appId });
      return `${world.address.replace("http", "ws")}/link/?${query}`;
    },
    upgrade(request, socket, head) {
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      if (!line.tickets.delete(searchParams.get("ticket") ?? ""))
        socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
      else server.handleUpgrade(request, socket, head, (ws) => greet(line, ws));
    },
    carry(attempt) {
      if (line.waiting) line.waiting.push(attempt);
      else carry(line, attempt);
    },
    async catchUp() {
      await Promise.all(line.open.map((each) => each.catchUp()));
    },
    async close() {
      const gone = Promise.all(line.open.map((each) => each.hangUp()));
      await Promise.race([gone, sleep(patience, null, { ref: false })]);
      server.close();
    },
    ...control(line),
  };
}

function greet(line: Line, ws: Parameters<typeof createConnection>[1]): void {
  const connection = createConnection(line.world, ws, line.open.length + 1, {
    onAck: (envelope, payload) => acknowledge(line, envelope, payload),
    onClose(closed) {
      const at = line.open.indexOf(closed);
      if (at >= 0) line.open.splice(at, 1);
      line.world.touch();
    },
  });
  if (line.open.length < most) line.open.push(connection);
  else connection.dismiss("too_many_websockets");
  line.world.touch();
}

function acknowledge(line: Line, envelope: string, payload: JsonObject): void {
  const attempt = line.pending.get(envelope);
  if (!attempt) {
    noteFault(line.world, "An envelope was acknowledged that was never sent.");
    return;
  }
  if (line.lost > 0) {
    line.lost -= 1;
    attempt.excuse();
    return;
  }
  const hasAnswer = attempt.parcel.kind !== "events_api" && Object.keys(payload).length > 0;
  attempt.accept(hasAnswer ? payload : null);
}

/** Sends to one of the sockets; they take turns. */
function carry(line: Line, attempt: Attempt): void {
  const envelope = randomUUID();
  remember(line, envelope, attempt);
  attempt.begin();
  const times = line.repeats > 0 ? 2 : 1;
  line.repeats -= times - 1;
  for (let time = 0; time < times; time += 1) {
    const connection = line.open[line.turn % line.open.length];
    line.turn += 1;
    if (connection) connection.send(wrap(envelope, attempt));
    else attempt.fail("connection_failed", { isFault: false });
  }
}

/** Keeps an envelope for a while even after its acknowledgement, as one sent twice is acknowledged twice. */
function remember({ pending }: Line, envelope: string, attempt: Attempt): void {
  pending.set(envelope, attempt);
  const [oldest] = pending.keys();
  if (pending.size > remembered && oldest !== undefined) pending.delete(oldest);
}

function wrap(envelope_id: string, { parcel, retry, reason }: Attempt): JsonObject {
  const isEvent = parcel.kind === "events_api";
  return {
    envelope_id,
    payload: parcel.payload,
    type: parcel.kind,
    accepts_response_payload: !isEvent,
    ...(isEvent ? { retry_attempt: retry, retry_reason: reason ?? "" } : {}),
  };
}

function control(line: Line): Socket {
  return {
    connected: () => line.open.length,
    drop() {
      for (const connection of line.open.splice(0)) connection.drop();
    },
    disconnect(reason) {
      for (const connection of line.open) connection.dismiss(reason);
    },
    hold() {
      line.waiting ??= [];
    },
    release(order = "in order") {
      const waiting = line.waiting ?? [];
      line.waiting = null;
      for (const attempt of order === "reversed" ? waiting.reverse() : waiting)
        carry(line, attempt);
    },
    repeatNext(times = 1) {
      line.repeats += times;
    },
    loseAcks(times = 1) {
      line.lost += times;
    },
    send(text) {
      for (const connection of line.open) connection.send(text);
    },
  };
}
