import type { Hono } from "hono";
import { ConnectError } from "../adapters/adapter.ts";
import type { BotParts } from "../bot-parts.ts";
import type { HttpConfig } from "../config.ts";
import { createHealth } from "../http/health.ts";
import { type Listener, listen } from "../http/listener.ts";
import { describeFailure } from "./failure.ts";
import type { Log } from "./log.ts";

/**
 * Serves what the platforms have to show, with the bot's health and what was counted. Throws ConnectError where a platform
 * cannot do without; where none is there, lessons are taught all the same.
 */
export async function openHttp(
  { host, port }: HttpConfig,
  { store, adapters, report }: BotParts,
  metrics: Hono | null,
  log: Log,
): Promise<Listener | null> {
  const shown = adapters.flatMap(({ app }) => app ?? []);
  const parts = [createHealth({ store, adapters }), ...(metrics ? [metrics] : []), ...shown];
  const onError = (error: unknown) =>
    report({ who: "developer", message: `A request by HTTP failed: ${describeFailure(error)}` });
  try {
    const listener = await listen(parts, { host, port, report: onError });
    log[shown.length > 0 ? "note" : "detail"](`HTTP: listening at ${listener.address}`);
    return listener;
  } catch (error) {
    if (shown.length > 0 || !(error instanceof ConnectError)) throw error;
    report({
      who: "operator",
      message: `${error.message} Until then nobody can ask how the bot is doing; it teaches all the same.`,
    });
    return null;
  }
}
