import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

/** Milliseconds in which whoever sends lines has sent the first; supervisors leave an input open on which nothing ever comes. */
const patience = 1_000;

/** True where lines are sent, as by a script: neither from a terminal, nor where the input is empty, closed or silent. */
export async function bringsLines(input: NodeJS.ReadStream): Promise<boolean> {
  if (input.isTTY) return false;
  const waiting = new AbortController();
  const { signal } = waiting;
  const heard = once(input, "readable", { signal }).catch(() => {});
  await Promise.race([heard, setTimeout(patience, undefined, { signal }).catch(() => {})]);
  waiting.abort();
  return input.readableLength > 0;
}
