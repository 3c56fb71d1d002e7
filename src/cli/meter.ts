import type { Hono } from "hono";
import type { BotParts } from "../bot-parts.ts";
import type { HttpConfig } from "../config.ts";
import type { Store } from "../store/store.ts";
import type { Log } from "./log.ts";

/** Where the bot tells what it does and what goes wrong: it is logged and counted. */
export interface Meter extends Pick<BotParts, "report"> {
  readonly observe: NonNullable<BotParts["observe"]>;
  /** Where it can be read what was counted; null where nobody may. */
  readonly app: Hono | null;
}

/** Counting is loaded only where somebody may read it. */
export async function openMeter(
  readers: HttpConfig["metrics"],
  store: Store,
  log: Log,
): Promise<Meter> {
  if (readers === "nobody") return { report: log.trouble, observe: log.observe, app: null };
  const { createMetrics } = await import("../http/metrics.ts");
  const metrics = createMetrics(store, readers);
  return {
    app: metrics.app,
    report(trouble) {
      metrics.count(trouble);
      log.trouble(trouble);
    },
    observe(done) {
      metrics.observe(done);
      log.observe(done);
    },
  };
}
