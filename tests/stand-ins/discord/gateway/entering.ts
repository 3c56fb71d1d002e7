import { readIdentify, readResume } from "./identify.ts";
import { closeCodes, opcodes } from "./opcodes.ts";
import { greet } from "./ready.ts";
import { listMissed, type Session } from "./session.ts";
import type { Connection, GatewayState } from "./state.ts";

/** The code that a connection is to be closed with; null where it goes on. */
export type Closing = number | null;

/** Begins a session, or says why not. */
export function identify(state: GatewayState, connection: Connection, body: unknown): Closing {
  const { world, counts } = state;
  const identified = readIdentify(world, body);
  if ("close" in identified) return identified.close;
  if (counts.startsLeft === 0) return refuseSession(connection);
  counts.startsLeft -= 1;
  counts.identified += 1;
  const { shard, intents } = identified;
  const id = `session-${world.newId()}`;
  const session: Session = { id, shard, intents, events: [], sequence: 0, deliver: null };
  state.sessions.set(id, session);
  connection.enter(session);
  greet(world, session);
  world.touch();
  return null;
}

/** Goes on with a session: what was missed comes first. One that is not known or too far gone is invalid. */
export function resume(state: GatewayState, connection: Connection, body: unknown): Closing {
  const { world, counts, sessions } = state;
  const wanted = readResume(body);
  if (!wanted) return closeCodes.decodeError;
  if (wanted.token !== world.settings.token) return closeCodes.authenticationFailed;
  const session = sessions.get(wanted.session_id);
  if (session && wanted.seq > session.sequence) return closeCodes.invalidSequence;
  const missed = session ? listMissed(session, wanted.seq) : null;
  if (!session || !missed) return refuseSession(connection);
  counts.resumed += 1;
  connection.enter(session);
  const resumed = { s: session.sequence, name: "RESUMED", data: { _trace: [] } };
  for (const event of [...missed, resumed]) session.deliver?.(event);
  world.touch();
  return null;
}

function refuseSession(connection: Connection): Closing {
  connection.send(opcodes.invalidSession, false);
  return null;
}
