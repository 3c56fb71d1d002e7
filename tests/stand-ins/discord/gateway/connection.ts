import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import { createRoundTrips, type RoundTrips } from "../../round-trips.ts";
import { type Closing, identify, resume } from "./entering.ts";
import { sendMembers } from "./members.ts";
import { closeCodes, opcodes } from "./opcodes.ts";
import { type Session, toPayload } from "./session.ts";
import type { Connection, GatewayState } from "./state.ts";

const perMinute = 120;
const largest = 4_096;

/** Speaks Discord's protocol on one socket until it closes. */
export function openConnection(state: GatewayState, socket: WebSocket): void {
  const { world, connections } = state;
  const heart = watchHeart(world.settings.heartbeat, () =>
    socket.close(closeCodes.sessionTimedOut),
  );
  const trips = createRoundTrips(socket);
  const connection = wrap(state, socket, trips);
  const isWithinLimit = countEvents();
  connections.add(connection);
  socket.on("error", () => {});
  socket.on("message", (raw) => {
    const { op, body } = read(raw);
    const isBeat = op === opcodes.heartbeat;
    if (!isWithinLimit()) socket.close(closeCodes.rateLimited);
    else if (isBeat) heart.beat(connection, state.acknowledges);
    else closeIf(socket, handle(state, connection, op, body));
  });
  socket.on("close", (code) => {
    heart.stop();
    trips.stop();
    const session = connection.session();
    // A bot that closes with one of these does not mean to come back.
    if (session && (code === 1_000 || code === 1_001)) state.sessions.delete(session.id);
    connection.leave();
    connections.delete(connection);
    world.touch();
  });
  if (state.greets)
    connection.send(opcodes.hello, { heartbeat_interval: world.settings.heartbeat });
}

function closeIf(socket: WebSocket, code: Closing): void {
  if (code !== null) socket.close(code);
}

function wrap(state: GatewayState, socket: WebSocket, trips: RoundTrips): Connection {
  let session: Session | null = null;
  const connection: Connection = {
    session: () => session,
    enter(entered) {
      session = entered;
      entered.deliver = (event) => state.flow.pass(connection, () => socket.send(toPayload(event)));
    },
    leave() {
      if (session) session.deliver = null;
      session = null;
      state.flow.forget(connection);
    },
    send: (op, d) => socket.send(JSON.stringify({ op, d, s: null, t: null })),
    close: (code) => socket.close(code),
    terminate: () => socket.terminate(),
    catchUp: trips.catchUp,
  };
  return connection;
}

const message = z.object({ op: z.int(), d: z.unknown().optional() });

/** Reads what a bot sent; an operation of -1 is none at all. */
function read(raw: RawData): { readonly op: number; readonly body: unknown } {
  const text = raw.toString();
  const parsed = message.safeParse(text.length > largest ? null : parse(text));
  return parsed.success ? { op: parsed.data.op, body: parsed.data.d } : { op: -1, body: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function handle(state: GatewayState, connection: Connection, op: number, body: unknown): Closing {
  const session = connection.session();
  switch (op) {
    case -1:
      return closeCodes.decodeError;
    case opcodes.identify:
      return session ? closeCodes.alreadyAuthenticated : identify(state, connection, body);
    case opcodes.resume:
      return session ? closeCodes.alreadyAuthenticated : resume(state, connection, body);
    case opcodes.presence:
    case opcodes.voice:
      return session ? null : closeCodes.notAuthenticated;
    case opcodes.requestMembers:
      if (!session) return closeCodes.notAuthenticated;
      sendMembers(state.world, session, body);
      return null;
    default:
      return closeCodes.unknownOpcode;
  }
}

/** Counts what a bot sends: 120 events within 60 seconds are within the limit. */
function countEvents(): () => boolean {
  const sentAt: number[] = [];
  return () => {
    const now = Date.now();
    sentAt.push(now);
    while ((sentAt[0] ?? now) <= now - 60_000) sentAt.shift();
    return sentAt.length <= perMinute;
  };
}

interface Heart {
  beat(connection: Connection, acknowledges: boolean): void;
  stop(): void;
}

/** Calls `onSilence` when no heartbeat comes in time: late by half an interval is late, but a busy machine is forgiven a second. */
function watchHeart(interval: number, onSilence: () => void): Heart {
  const patience = interval + Math.max(interval / 2, 1_000);
  const watch = () => setTimeout(onSilence, patience).unref();
  let timer = watch();
  return {
    beat(connection, acknowledges) {
      clearTimeout(timer);
      timer = watch();
      if (acknowledges) connection.send(opcodes.heartbeatAck, null);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
