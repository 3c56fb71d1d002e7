import type { WebSocket } from "ws";
import { createRoundTrips } from "../../round-trips.ts";
import { isObject, type JsonObject } from "../json.ts";
import { noteFault, type World } from "../world/world.ts";

/** One socket of the app. */
export interface Connection {
  send(message: JsonObject | string): void;
  /** Says that it is to go, and why; hangs up if the app does not. */
  dismiss(reason: string): void;
  /** Ends it as both sides should; settles when it is closed. */
  hangUp(): Promise<void>;
  /** Breaks it without a word. */
  drop(): void;
  /** Settles when the app has taken in all that was sent until now. */
  catchUp(): Promise<void>;
}

/** What comes of a connection. */
export interface ConnectionEvents {
  readonly onAck: (envelope: string, payload: JsonObject) => void;
  readonly onClose: (connection: Connection) => void;
}

/** Milliseconds that the app has to hang up by itself. */
const courtesy = 2_000;
/** Seconds that Slack says a connection lives. */
const lifetime = 18_060;

/** Greets a socket, and listens to it. */
export function createConnection(
  world: World,
  socket: WebSocket,
  count: number,
  events: ConnectionEvents,
): Connection {
  const trips = createRoundTrips(socket);
  const beat = setInterval(
    () => socket.ping("Ping from standin"),
    world.settings.heartbeat,
  ).unref();
  const send = (message: JsonObject | string) => {
    socket.send(typeof message === "string" ? message : JSON.stringify(message));
  };
  const connection: Connection = {
    send,
    dismiss(reason) {
      send({ type: "disconnect", reason, debug_info: { host: "standin" } });
      world.clock.after(courtesy, () => socket.close(1000));
    },
    hangUp: () =>
      new Promise((resolve) => {
        socket.once("close", () => resolve());
        socket.close(1001);
      }),
    drop: () => socket.terminate(),
    catchUp: trips.catchUp,
  };
  socket.on("message", (data) => read(world, data.toString(), events));
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearInterval(beat);
    trips.stop();
    events.onClose(connection);
  });
  send({
    type: "hello",
    num_connections: count,
    connection_info: { app_id: world.settings.appId },
    debug_info: { host: "standin", build_number: 1, approximate_connection_time: lifetime },
  });
  return connection;
}

function read(world: World, text: string, { onAck }: ConnectionEvents): void {
  const said = parse(text);
  if (isObject(said) && typeof said.envelope_id === "string")
    onAck(said.envelope_id, isObject(said.payload) ? said.payload : {});
  else noteFault(world, `The app said by its socket what Slack does not understand: ${text}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
