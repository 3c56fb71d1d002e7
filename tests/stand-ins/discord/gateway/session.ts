import type { Json } from "../json.ts";
import { intents } from "../world/numbers.ts";
import type { Dispatch } from "../world/world.ts";
import { opcodes } from "./opcodes.ts";

/** One event as it was numbered for a session. */
export interface Sent {
  readonly s: number;
  readonly name: string;
  readonly data: Json;
}

/** What outlives a connection: the events that a bot can have again when it resumes. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  readonly events: Sent[];
  sequence: number;
  /** Hands an event to the connection that is open, if there is one. */
  deliver: ((event: Sent) => void) | null;
}

/** So many events can be had again; who missed more has to begin anew. */
const mostEvents = 20_000;

/** Numbers an event for a session, keeps it and delivers it. */
export function append(session: Session, name: string, data: Json): void {
  session.sequence += 1;
  const event = { s: session.sequence, name, data };
  session.events.push(event);
  if (session.events.length > mostEvents) session.events.shift();
  session.deliver?.(event);
}

/** The events after a number; null where some of them are no longer kept. */
export function listMissed(session: Session, sequence: number): Sent[] | null {
  const missed = session.events.filter(({ s }) => s > sequence);
  return missed.length === session.sequence - sequence ? missed : null;
}

/** Whether a session is to have an event: by its intents, and by the shard that a guild falls to. */
export function takes(session: Session, { guild, intents: any }: Dispatch): boolean {
  if (any !== 0 && (session.intents & any) === 0) return false;
  const [shard, count] = session.shard;
  return guild === null ? shard === 0 : shardOf(guild, count) === shard;
}

/** The shard that a guild falls to. */
export function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

/** Whether a session may read what people write. */
export function readsContent(session: Session): boolean {
  return (session.intents & intents.messageContent) !== 0;
}

/** An event as it travels. */
export function toPayload({ s, name, data }: Sent): string {
  return JSON.stringify({ op: opcodes.dispatch, s, t: name, d: data });
}
