import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Adapter } from "../adapters/adapter.ts";
import { createDiscord } from "../adapters/discord/adapter.ts";
import { type Bot, createBot } from "../bot.ts";
import type { BotParts } from "../bot-parts.ts";
import type { Config, DiscordConfig } from "../config.ts";
import { openFrontDesk } from "../front-desk.ts";
import { openSqlite } from "../store/sqlite.ts";
import { tellTrouble } from "./chat.ts";
import { settingsOf } from "./discord-settings.ts";
import { checkHouse } from "./doctor.ts";
import { requireLibrary } from "./setting-up.ts";

/** Milliseconds in which what was begun may come to its end. */
const patience = 8_000;

/** Teaches on the platforms that are configured, until it is told to stop. */
export async function serve(config: Config, discord: DiscordConfig): Promise<void> {
  const stopping = waitForSignal();
  const store = await openSqlite(config.database.path);
  try {
    const { library } = await requireLibrary(config, undefined, store);
    const adapter = createDiscord(settingsOf(discord), (line) => process.stderr.write(`${line}\n`));
    const parts: BotParts = {
      store,
      library,
      adapters: [adapter],
      now: Date.now,
      newId: randomUUID,
      report: tellTrouble,
      inbox: config.inbox,
    };
    const bot = createBot(parts);
    try {
      await Promise.race([begin(adapter, bot, parts, config), stopping]);
      await stopping;
    } finally {
      await end(adapter, bot);
    }
  } finally {
    await store.close();
  }
}

async function begin(adapter: Adapter, bot: Bot, parts: BotParts, config: Config): Promise<void> {
  await bot.deliverWaiting(adapter.platform);
  const house = () => checkHouse(config, parts.library);
  await adapter.start(openFrontDesk(adapter.platform, parts, bot, house));
}

/** What was begun is finished and delivered, as far as it can be; what is left is delivered at the next start. */
async function end(adapter: Adapter, bot: Bot): Promise<void> {
  await adapter.stop();
  bot.stop();
  const waiting = new AbortController();
  const limit = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => {});
  await Promise.race([bot.idle(), limit]);
  waiting.abort();
  await adapter.close?.();
}

async function waitForSignal(): Promise<void> {
  const signals = (["SIGINT", "SIGTERM"] as const).map((signal) => once(process, signal));
  await Promise.race(signals);
}
