import { randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Makes what tells things apart. */
export interface Ids {
  /** An id such as `C0A1B2C3D4E`. */
  id(prefix: string): string;
  /** The time now as messages carry it; no two are alike, and they grow. */
  ts(): string;
}

/** Makes ids that nobody can guess, and times that grow. */
export function createIds(clock: Clock): Ids {
  let last = 0;
  let count = 0;
  return {
    id(prefix) {
      count += 1;
      return `${prefix}0${count.toString(36).toUpperCase().padStart(4, "0")}${randomBytes(3).toString("hex").toUpperCase()}`;
    },
    ts() {
      last = Math.max(last + 1, Math.floor(clock.now()) * 1_000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, "0")}`;
    },
  };
}

/** The time of a message in milliseconds since 1970. */
export function readTs(ts: string): number {
  return Math.floor(Number(ts) * 1_000);
}

/** True for text that can be the time of a message. */
export function isTs(text: string): boolean {
  return /^\d{10}\.\d{6}$/.test(text);
}
