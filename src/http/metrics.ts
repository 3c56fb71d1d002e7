import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Done, Trouble } from "../bot-parts.ts";
import type { Store } from "../store/store.ts";

/** Who may read what is counted: whoever asks on this machine itself, or everyone who gets through to it. */
export type Readers = "here" | "everyone";

/** What is counted, and where it can be read. */
export interface Metrics {
  /** `/metrics`, in the text form of Prometheus. */
  readonly app: Hono;
  observe(done: Done): void;
  count(trouble: Trouble): void;
}

/** Seconds: a turn takes some milliseconds, a platform that is out of reach many minutes. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60, 600];
/** Milliseconds between looks at how busy the process is. */
const precision = 100;

/** Counts what the bot does. All labels are words of ours, of which there are few: no learner, workspace or thread. */
export function createMetrics(store: Pick<Store, "countOpen">, readers: Readers): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: precision });
  countSessions(register, store);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/metrics", async (context) => {
    if (readers === "here" && !isLocal(context)) return context.notFound();
    context.header("Content-Type", register.contentType);
    return context.body(await register.metrics());
  });
  return {
    app: new Hono().route("/", app),
    observe: countWork(register),
    count: countTroubles(register),
  };
}

function countWork(register: Registry): Metrics["observe"] {
  const registers = [register];
  const turns = new Counter({
    name: "likewise_turns_total",
    help: "Turns that were taken, by what the learner was doing and how surely that was heard.",
    labelNames: ["platform", "move", "band"],
    registers,
  });
  const storing = new Histogram({
    name: "likewise_turn_stored_seconds",
    help: "From when a turn was taken until it was stored.",
    labelNames: ["platform"],
    buckets,
    registers,
  });
  const attempts = new Counter({
    name: "likewise_deliveries_total",
    help: "Attempts to deliver a reply, by what became of them.",
    labelNames: ["platform", "outcome"],
    registers,
  });
  const delivering = new Histogram({
    name: "likewise_reply_delivered_seconds",
    help: "From when a turn was decided until its reply arrived.",
    labelNames: ["platform"],
    buckets,
    registers,
  });
  return (done) => {
    const { platform } = done.where;
    if (done.kind === "turn") {
      turns.inc({ platform, move: done.move, band: done.band });
      storing.observe({ platform }, done.storing / 1000);
      return;
    }
    attempts.inc({ platform, outcome: done.outcome.replace(" ", "-") });
    if (done.outcome === "arrived") delivering.observe({ platform }, done.waited / 1000);
  };
}

function countTroubles(register: Registry): Metrics["count"] {
  const troubles = new Counter({
    name: "likewise_troubles_total",
    help: "What went wrong, by who can mend it.",
    labelNames: ["who"],
    registers: [register],
  });
  for (const who of ["operator", "author", "platform", "developer"]) troubles.inc({ who }, 0);
  return ({ who }) => troubles.inc({ who });
}

/** Asked for when it is read: no turn counts along. */
function countSessions(register: Registry, store: Pick<Store, "countOpen">): void {
  new Gauge({
    name: "likewise_open_sessions",
    help: "Sessions that are open.",
    labelNames: ["platform"],
    registers: [register],
    async collect() {
      // Where the database does not answer, the other figures matter all the more.
      const open = await store.countOpen().catch(() => new Map<string, number>());
      this.reset();
      for (const [platform, sessions] of open) this.set({ platform }, sessions);
    },
  });
}

const here = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;
const loopback = /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/;
const forwarded = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/;

/**
 * Neither from elsewhere nor through a proxy that can be told, nor by a page in a browser here that has this machine answer
 * to its name. A proxy that adds nothing to what it passes on looks as this machine does.
 */
function isLocal(context: Context<{ Bindings: HttpBindings }>): boolean {
  const { address = "" } = getConnInfo(context).remote;
  return (
    loopback.test(address) &&
    here.test(context.req.header("host") ?? "") &&
    !Object.keys(context.req.header()).some((name) => forwarded.test(name)) &&
    // Told nothing else, most releases of nginx ask by 1.0, as nobody here does.
    context.env.incoming.httpVersion !== "1.0"
  );
}
