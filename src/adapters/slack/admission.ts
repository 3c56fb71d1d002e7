import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type HTTPReceiver, HTTPReceiverDeferredRequestError } from "@slack/bolt";
import { Hono } from "hono";

/**
 * Hands on what comes in below /slack/ as it is: Slack signs the very bytes of a body, which Bolt has to read itself. Who
 * comes while it is closed is told to come again.
 */
export function admit(receiver: HTTPReceiver, isOpen: () => boolean): Hono {
  const inner = new Hono<{ Bindings: HttpBindings }>();
  inner.all("/slack/*", (context) => {
    if (!isOpen()) return context.body(null, 503);
    const { incoming, outgoing } = context.env;
    try {
      receiver.requestListener(incoming, outgoing);
    } catch (error) {
      if (error instanceof HTTPReceiverDeferredRequestError) return context.notFound();
      throw error;
    }
    return RESPONSE_ALREADY_SENT;
  });
  const app = new Hono();
  app.route("/", inner);
  return app;
}
