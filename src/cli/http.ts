import type { Hono } from "hono";
import { type Adapter, ConnectError } from "../adapters/adapter.ts";
import type { BotParts } from "../bot-parts.ts";
import type { HttpConfig } from "../config.ts";
import { createHealth } from "../http/health.ts";
import { type Listener, listen } from "../http/listener.ts";
import { describeFailure } from "./failure.ts";
import type { Log } from "./log.ts";

/**
 * Serves the page and what other platforms have to show, with the bot's health and what was counted. Throws ConnectError
 * where a platform cannot do without, or there is only the page; else lessons are taught all the same.
 */
export async function openHttp(
  { host, port }: HttpConfig,
  { store, adapters, report }: BotParts,
  metrics: Hono | null,
  log: Log,
): Promise<Listener | null> {
  const shown = adapters.flatMap(({ app }) => app ?? []);
  const isNeeded = adapters.every(isPage) || adapters.some((each) => each.app && !isPage(each));
  const parts = [createHealth({ store, adapters }), ...(metrics ? [metrics] : []), ...shown];
  const onError = (error: unknown) =>
    report({ who: "developer", message: `A request by HTTP failed: ${describeFailure(error)}` });
  try {
    const listener = await listen(parts, { host, port, report: onError });
    log.detail(`HTTP: listening at ${listener.address}`);
    return listener;
  } catch (error) {
    if (isNeeded || !(error instanceof ConnectError)) throw error;
    report({
      who: "operator",
      message: `${error.message} Until then ${adapters.some(isPage) ? "there is no page, and " : ""}nobody can ask how the bot is doing; it teaches all the same.`,
    });
    return null;
  }
}

function isPage({ platform }: Adapter): boolean {
  return platform === "web";
}
