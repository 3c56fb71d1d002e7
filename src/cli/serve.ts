import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Adapter } from "../adapters/adapter.ts";
import { type Bot, createBot } from "../bot.ts";
import type { BotParts } from "../bot-parts.ts";
import type { Config } from "../config.ts";
import { openFrontDesk } from "../front-desk.ts";
import { type Listener, listen } from "../http/listener.ts";
import { openSqlite } from "../store/sqlite.ts";
import { tellTrouble } from "./chat.ts";
import { checkHouse } from "./doctor.ts";
import { createPlatforms } from "./platforms.ts";
import { requireLibrary } from "./setting-up.ts";
import { endAnyway, watchProcess } from "./watch-process.ts";
import { listAddresses } from "./web-settings.ts";

/** Milliseconds in which what was begun may come to its end. */
const patience = 7_000;

/** Teaches on the page and on the platforms that are configured, until it is told to stop, or one of them shuts it out. */
export async function serve(config: Config): Promise<void> {
  const over = watchProcess(tellTrouble);
  const store = await openSqlite(config.database.path);
  try {
    const { library } = await requireLibrary(config, undefined, store);
    const adapters = await createPlatforms(config, store, (line) =>
      process.stderr.write(`${line}\n`),
    );
    const parts: BotParts = {
      store,
      library,
      adapters,
      now: Date.now,
      newId: randomUUID,
      report: tellTrouble,
      inbox: config.inbox,
    };
    const bot = createBot(parts);
    const listener = await openPage(adapters, config);
    try {
      const begun = adapters.map((adapter) => begin(adapter, bot, parts, config));
      await Promise.race([Promise.all(begun), over]);
      await Promise.race([over, ...adapters.flatMap(({ lost }) => lost ?? [])]);
    } finally {
      await end(adapters, bot, listener);
    }
  } finally {
    await store.close();
    endAnyway();
  }
}

async function begin(adapter: Adapter, bot: Bot, parts: BotParts, config: Config): Promise<void> {
  await bot.deliverWaiting(adapter.platform);
  const house = () => checkHouse(config, parts.library);
  await adapter.start(openFrontDesk(adapter.platform, parts, bot, house));
}

/** Listens for all that adapters serve, and prints where the page is. */
async function openPage(adapters: readonly Adapter[], { http }: Config): Promise<Listener> {
  const listener = await listen(
    adapters.flatMap(({ app }) => app ?? []),
    { ...http, report: (error) => tellTrouble({ who: "developer", message: String(error) }) },
  );
  const others = listAddresses(http);
  const away = others.length === 0 ? "" : `, and for others at ${others.join(" or ")}`;
  process.stderr.write(`The page is at ${listener.address}${away}\n`);
  return listener;
}

/** What was begun is finished and delivered, as far as it can be; what is left is delivered at the next start. */
async function end(adapters: readonly Adapter[], bot: Bot, listener: Listener): Promise<void> {
  bot.stop();
  const waiting = new AbortController();
  const limit = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => {});
  const stopped = Promise.allSettled(adapters.map((adapter) => adapter.stop()));
  await Promise.race([stopped.then(() => bot.idle()), limit]);
  waiting.abort();
  const closed = Promise.allSettled([
    listener.stop(),
    ...adapters.map((adapter) => adapter.close?.()),
  ]);
  await Promise.race([closed, setTimeout(1_000, undefined, { ref: false })]);
  listener.close();
}
