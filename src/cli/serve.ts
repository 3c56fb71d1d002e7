import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Adapter } from "../adapters/adapter.ts";
import { type Bot, createBot } from "../bot.ts";
import type { BotParts } from "../bot-parts.ts";
import type { Config } from "../config.ts";
import { openFrontDesk } from "../front-desk.ts";
import type { Listener } from "../http/listener.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { warmAll } from "../warming.ts";
import { checkHouseOpenly } from "./doctor.ts";
import { describeFailure, ToldError } from "./failure.ts";
import { openHttp } from "./http.ts";
import { createLog, type Log } from "./log.ts";
import { waitUntilNoneIsLeft } from "./losses.ts";
import { openMeter } from "./meter.ts";
import { tellProblems, watchAll } from "./news.ts";
import { createPlatforms } from "./platforms.ts";
import { listSecrets } from "./secrets.ts";
import { requireLibrary } from "./setting-up.ts";
import type { StartOptions } from "./start.ts";
import { endAnyway, watchProcess } from "./watch-process.ts";
import { listAddresses } from "./web-settings.ts";

/** Milliseconds in which what was begun may come to its end. */
const patience = 7_000;

/** Teaches on the page and on the platforms that are configured, until it is told to stop, or shut out of all of them. Where there is a `greeting`, the log begins with it. */
export async function serve(
  config: Config,
  options: StartOptions,
  greeting: string | null,
): Promise<void> {
  const log = createLog(config.log, listSecrets(config), process.stderr);
  if (greeting !== null) log.note(greeting);
  try {
    await keepStore(config, options, log);
  } catch (error) {
    log.fatal(describeFailure(error));
    throw new ToldError(error);
  } finally {
    endAnyway();
  }
}

async function keepStore(config: Config, options: StartOptions, log: Log): Promise<void> {
  const store = await openSqlite(config.database.path);
  try {
    await teach(config, options, log, store);
  } finally {
    await store.close();
  }
}

async function teach(
  config: Config,
  { watch }: StartOptions,
  log: Log,
  store: Store,
): Promise<void> {
  const meter = await openMeter(config.http.metrics, store, log);
  const over = watchProcess(meter.report);
  const { library } = await requireLibrary(config, {
    cache: store,
    announce: (problems) => tellProblems(problems, log),
  });
  const adapters = await createPlatforms(config, store, log.note);
  const { report, observe } = meter;
  const parts: BotParts = {
    store,
    library,
    adapters,
    now: Date.now,
    newId: randomUUID,
    report,
    observe,
    inbox: config.inbox,
  };
  const bot = createBot(parts);
  const stopping = new AbortController();
  const makeReady = () => void warmAll(library, stopping.signal);
  const watching = watch
    ? await watchAll(config, store, library, { report, log, changed: makeReady })
    : null;
  let listener: Listener | null = null;
  try {
    listener = await openHttp(config.http, parts, meter.app, log);
    makeReady();
    const begun = adapters.map((adapter) => begin(adapter, bot, parts, config));
    await Promise.race([Promise.all(begun), over]);
    const news = listener && sayPage(listener, config);
    if (news) log.note(news);
    await Promise.race([over, waitUntilNoneIsLeft(adapters, isWanted(config), meter.report)]);
  } finally {
    stopping.abort();
    watching?.close();
    await end(adapters, bot, listener);
  }
}

/** The page is there whether it is used or not: with a platform beside it, it is wanted where others were let in. */
function isWanted({ web }: Config): (adapter: Adapter) => boolean {
  const isForOthers = web.kind === "page" && web.password !== null;
  return ({ platform }) => platform !== "web" || isForOthers;
}

/** Where the page is on this machine, and for others; or why there is none, as far as that is news. */
function sayPage({ address }: Listener, { http, web }: Config): string | null {
  if (web.kind === "none") return web.why;
  return `The page is at ${[address, ...listAddresses(http)].join(" and ")}`;
}

async function begin(adapter: Adapter, bot: Bot, parts: BotParts, config: Config): Promise<void> {
  await bot.deliverWaiting(adapter.platform);
  const house = () => checkHouseOpenly(config, parts);
  await adapter.start(openFrontDesk(adapter.platform, parts, bot, house));
}

/** What was begun is finished and delivered, as far as it can be; what is left is delivered at the next start. */
async function end(
  adapters: readonly Adapter[],
  bot: Bot,
  listener: Listener | null,
): Promise<void> {
  bot.stop();
  const waiting = new AbortController();
  const limit = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => {});
  const stopped = Promise.allSettled([
    listener?.stop(),
    ...adapters.map((adapter) => adapter.stop()),
  ]);
  await Promise.race([stopped.then(() => bot.idle()), limit]);
  waiting.abort();
  listener?.close();
  const closed = Promise.allSettled(adapters.map((adapter) => adapter.close?.()));
  await Promise.race([closed, setTimeout(1_000, undefined, { ref: false })]);
}
