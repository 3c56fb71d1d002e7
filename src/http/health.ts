import { setTimeout } from "node:timers/promises";
import { Hono } from "hono";
import type { Adapter } from "../adapters/adapter.ts";
import type { Store } from "../store/store.ts";

/** What has to be well for learners to be taught. */
export interface Vitals {
  readonly store: Pick<Store, "countOpen">;
  readonly adapters: readonly Pick<Adapter, "platform" | "ready">[];
}

/** Milliseconds in which the database has to answer. */
const patience = 2_000;

/** `/healthz`: 200 where the database answers and every platform is connected, or else 503, with the state of each part. */
export function createHealth(vitals: Vitals): Hono {
  const app = new Hono();
  app.get("/healthz", async (context) => {
    const parts = {
      database: (await answers(vitals.store)) ? "well" : "does not answer",
      ...Object.fromEntries(
        vitals.adapters.map(({ platform, ready }) => [
          platform,
          (ready?.() ?? true) ? "well" : "not connected",
        ]),
      ),
    };
    const isWell = Object.values(parts).every((state) => state === "well");
    context.header("Cache-Control", "no-store");
    return context.json({ status: isWell ? "well" : "not well", parts }, isWell ? 200 : 503);
  });
  return app;
}

async function answers(store: Vitals["store"]): Promise<boolean> {
  const counted = store.countOpen().then(
    () => true,
    () => false,
  );
  const waiting = new AbortController();
  const late = setTimeout(patience, false, { signal: waiting.signal }).catch(() => false);
  const isThere = await Promise.race([counted, late]);
  waiting.abort();
  return isThere;
}
