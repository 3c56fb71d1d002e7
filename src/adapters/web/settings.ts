import type { Archive } from "./archive.ts";
import type { Pace } from "./bucket.ts";

/** What the page is made with. */
export interface WebSettings {
  readonly archive: Archive;
  /** What newcomers are asked for; null where everybody on this machine may come in, and nobody else. */
  readonly password: string | null;
  /** Addresses by which others on the network reach the page, such as `http://192.168.0.7:3000`. */
  readonly reach: readonly string[];
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** How much one client may do; left out, as much as people do. */
  readonly pace?: Pace;
}
