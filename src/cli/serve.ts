import { randomUUID } from "node:crypto";
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
import { checkHouseOpenly } from "./doctor.ts";
import { requireLibrary } from "./setting-up.ts";
import { endAnyway, watchProcess } from "./watch-process.ts";

/** Milliseconds in which what was begun may come to its end. */
const patience = 7_000;

/** Teaches on the platforms that are configured, until it is told to stop. */
export async function serve(config: Config, discord: DiscordConfig): Promise<void> {
  const over = watchProcess(tellTrouble);
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
      await Promise.race([begin(adapter, bot, parts, config), over]);
      await Promise.race(adapter.lost ? [over, adapter.lost] : [over]);
    } finally {
      await end(adapter, bot);
    }
  } finally {
    await store.close();
    endAnyway();
  }
}

async function begin(adapter: Adapter, bot: Bot, parts: BotParts, config: Config): Promise<void> {
  await bot.deliverWaiting(adapter.platform);
  const house = () => checkHouseOpenly(config, parts.library);
  await adapter.start(openFrontDesk(adapter.platform, parts, bot, house));
}

/** What was begun is finished and delivered, as far as it can be; what is left is delivered at the next start. */
async function end(adapter: Adapter, bot: Bot): Promise<void> {
  bot.stop();
  const waiting = new AbortController();
  const limit = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => {});
  await Promise.race([adapter.stop().then(() => bot.idle()), limit]);
  waiting.abort();
  await Promise.race([adapter.close?.(), setTimeout(1_000, undefined, { ref: false })]);
}
