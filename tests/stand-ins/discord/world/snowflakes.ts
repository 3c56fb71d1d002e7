import type { Clock } from "./clock.ts";

const epoch = 1_420_070_400_000n;
const perMillisecond = 4096;

/** Makes ids that grow, and say when they were made. */
export function createIds(clock: Clock): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const now = Math.max(clock.now(), last);
    count = now === last ? count + 1 : 0;
    last = count < perMillisecond ? now : now + 1;
    count %= perMillisecond;
    return (((BigInt(last) - epoch) << 22n) | BigInt(count)).toString();
  };
}

/** When an id was made, in milliseconds since 1970. */
export function readTime(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}

/** Compares two ids by age, the older first. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** True for text that can be an id. */
export function isSnowflake(text: string): boolean {
  return /^\d{15,20}$/.test(text);
}
