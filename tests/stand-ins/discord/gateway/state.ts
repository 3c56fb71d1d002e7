import type { Json } from "../json.ts";
import type { World } from "../world/world.ts";
import type { Flow } from "./flow.ts";
import type { Session } from "./session.ts";

/** All that the gateway holds. */
export interface GatewayState {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
  readonly flow: Flow;
  /** IDENTIFYs that were accepted, RESUMEs, and how many sessions may still begin today. */
  readonly counts: { identified: number; resumed: number; startsLeft: number };
  /** False while heartbeats are left without an answer. */
  acknowledges: boolean;
  /** False while sockets are accepted and told nothing. */
  greets: boolean;
}

/** One socket of a bot. */
export interface Connection {
  /** The session that it is in by now. */
  session(): Session | null;
  /** Enters a session: its events are sent here from now on. */
  enter(session: Session): void;
  /** Leaves the session, which goes on without a connection. */
  leave(): void;
  send(op: number, data: Json): void;
  /** Closes with a code. */
  close(code: number): void;
  /** Breaks off without a word. */
  terminate(): void;
  /** Settles when the bot has taken in all that was sent here until now. */
  catchUp(): Promise<void>;
}
