import { Hono } from "hono";
import { type Adapter, DeliveryError, type Host, type Sending } from "../adapter.ts";
import { createApp } from "./app.ts";
import { createBuckets } from "./bucket.ts";
import { catchUp } from "./catching-up.ts";
import { type Desk, platform } from "./desk.ts";
import { createFeed } from "./feed.ts";
import type { WebSettings } from "./settings.ts";

/** The page as a platform. `app` answers what browsers ask, once something listens for it. */
export interface Web extends Adapter {
  readonly app: Hono;
}

/** As much as people do, with some to spare. */
const usualPace = { most: 30, perSecond: 1 };

/** Teaches in a browser. It does not listen by itself. */
export function createWeb(settings: WebSettings): Web {
  let host: Host | null = null;
  const underway = new Set<Promise<unknown>>();
  const desk: Desk = {
    settings,
    feed: createFeed(),
    buckets: createBuckets(settings.pace ?? usualPace, settings.now),
    host: () => host,
    async track(work) {
      underway.add(work);
      try {
        return await work;
      } finally {
        underway.delete(work);
      }
    },
  };
  const app = new Hono().route("/", createApp(desk));
  return {
    platform,
    showsReasons: true,
    app,
    async start(given) {
      host = given;
      await catchUp(desk, given);
    },
    deliver: (sending) => deliver(desk, sending),
    async stop() {
      host = null;
      await Promise.allSettled(underway);
      desk.feed.end(null);
    },
  };
}

/** A message is kept once, by the reply's id, however often it is delivered. */
async function deliver({ settings, feed, host }: Desk, { where, reply, id, about }: Sending) {
  const { archive, now } = settings;
  const said = { kind: "reply", reply, about: about ?? null } as const;
  const message = { id, learner: null, said, at: now() };
  const number = await archive.addMessage(where.thread, message).catch((error: unknown) => {
    const trouble = `The page could not keep a reply, and tries again: ${String(error)}`;
    host()?.report(trouble);
    throw new DeliveryError(trouble, "later", { cause: error });
  });
  if (number === "gone")
    throw new DeliveryError("The conversation on the page was deleted.", "gone");
  if (number !== "known") feed.tell(where.thread);
}
