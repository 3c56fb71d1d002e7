import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { createWeb, type Web } from "../../../src/adapters/web/adapter.ts";
import type { WebSettings } from "../../../src/adapters/web/settings.ts";
import { type Bot, createBot } from "../../../src/bot.ts";
import type { BotParts, Trouble } from "../../../src/bot-parts.ts";
import { openArchive } from "../../../src/cli/web-archive.ts";
import { openFrontDesk } from "../../../src/front-desk.ts";
import { listen } from "../../../src/http/listener.ts";
import { createLibrary } from "../../../src/library.ts";
import { loadLessons } from "../../../src/loader.ts";
import { readParsed } from "../../../src/parsed-lessons.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { shippedLessons } from "../../bot/folder.ts";

/** The page at work, as the program serves it. */
export interface Running {
  /** With no slash at its end. */
  readonly address: string;
  readonly web: Web;
  readonly bot: Bot;
  readonly store: Store;
  readonly troubles: readonly Trouble[];
  /** Stops as on a signal. */
  stop(): Promise<void>;
}

/** A database for the page, and the port at which it is served each time. */
export interface StudyRoom {
  start(settings?: Partial<WebSettings>, wrap?: (store: Store) => Store): Promise<Running>;
}

/** Opens rooms for one test file, and tidies up after each test. */
export function useStudyRoom(): () => StudyRoom {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "likewise-web-"));
    ends.push(async () => rmSync(folder, { recursive: true }));
    let port = 0;
    return {
      async start(given = {}, wrap = (store) => store) {
        const running = await startPage(join(folder, "likewise.db"), port, given, wrap);
        port = Number(new URL(running.address).port);
        ends.push(running.stop);
        return running;
      },
    };
  };
}

/** More than anyone does, so that no test has to wait. */
const fast = { most: 1_000, perSecond: 1_000 };

async function startPage(
  path: string,
  port: number,
  given: Partial<WebSettings>,
  wrap: (store: Store) => Store,
): Promise<Running> {
  const store = wrap(await openSqlite(path));
  const { lessons } = await loadLessons([shippedLessons], { ...store, readParsed });
  const troubles: Trouble[] = [];
  const archive = openArchive(store.page);
  const web = createWeb({
    archive,
    password: null,
    reach: [],
    now: Date.now,
    pace: fast,
    ...given,
  });
  const parts: BotParts = {
    store,
    library: createLibrary(lessons, (version) => store.readLesson(version)),
    adapters: [web],
    now: Date.now,
    newId: randomUUID,
    report: (trouble) => troubles.push(trouble),
    inbox: true,
  };
  const bot = createBot(parts);
  const report = (error: unknown) => troubles.push({ who: "developer", message: String(error) });
  const listener = await listen([web.app], { host: "127.0.0.1", port, report });
  await bot.deliverWaiting("web");
  await web.start(openFrontDesk("web", parts, bot, async () => []));
  let stopped = false;
  return {
    address: listener.address,
    web,
    bot,
    store,
    troubles,
    async stop() {
      if (stopped) return;
      stopped = true;
      bot.stop();
      await web.stop();
      await bot.idle();
      await listener.stop();
      await store.close();
    },
  };
}
