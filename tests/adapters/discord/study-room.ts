import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { createDiscord } from "../../../src/adapters/discord/adapter.ts";
import type { DiscordSettings } from "../../../src/adapters/discord/settings.ts";
import { type Bot, createBot } from "../../../src/bot.ts";
import type { BotParts, Trouble } from "../../../src/bot-parts.ts";
import type { Finding } from "../../../src/commands/command.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import { openFrontDesk } from "../../../src/front-desk.ts";
import { createLibrary } from "../../../src/library.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { shippedLessons } from "../../bot/folder.ts";
import { loadOnce } from "../../load-once.ts";
import { type Discord, openDiscord } from "../../stand-ins/discord/discord.ts";
import type { Person } from "../../stand-ins/discord/people/person.ts";
import type { Place } from "../../stand-ins/discord/people/place.ts";
import type { Settings } from "../../stand-ins/discord/settings.ts";
import { sharedDeadline } from "../deadline.ts";

/** A bot at work on Discord, as the program starts one. */
export interface Running {
  readonly bot: Bot;
  readonly store: Store;
  readonly troubles: readonly Trouble[];
  /** What the operator reads at the start. */
  readonly announced: readonly string[];
  /** What is found wrong with Discord, and what is well. */
  diagnose(): Promise<readonly Finding[]>;
  /** Stops as on a signal. */
  stop(): Promise<void>;
}

/** What a test has: a Discord with one server and one channel, and a bot that can be stopped and started. */
export interface StudyRoom {
  readonly discord: Discord;
  readonly server: ReturnType<Discord["addServer"]>;
  readonly channel: Place;
  start(settings?: Partial<DiscordSettings>, wrap?: (store: Store) => Store): Promise<Running>;
}

/** Opens rooms for one test file, with the lessons of these folders, and tidies up after each test. */
export function useStudyRoom(
  folders: readonly string[] = [shippedLessons],
): (settings?: Partial<Settings>) => Promise<StudyRoom> {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async (settings = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "likewise-discord-"));
    ends.push(async () => rmSync(folder, { recursive: true }));
    const discord = await openDiscord({
      rateLimits: false,
      deadline: sharedDeadline,
      ...settings,
    });
    ends.push(discord.close);
    const server = discord.addServer("Study group");
    const channel = server.addChannel("general");
    const path = join(folder, "likewise.db");
    return {
      discord,
      server,
      channel,
      async start(given = {}, wrap = (store) => store) {
        const running = await startBot(discord, folders, path, given, wrap);
        ends.push(running.stop);
        return running;
      },
    };
  };
}

async function startBot(
  discord: Discord,
  folders: readonly string[],
  path: string,
  given: Partial<DiscordSettings>,
  wrap: (store: Store) => Store,
): Promise<Running> {
  const store = wrap(await openSqlite(path));
  const { lessons } = await loadOnce(folders, store);
  const troubles: Trouble[] = [];
  const announced: string[] = [];
  const adapter = createDiscord(
    {
      token: discord.token,
      apiUrl: discord.api,
      guildId: null,
      messageContent: false,
      commands: commandGroups,
      explainAgain: explainThisAgain,
      now: Date.now,
      ...given,
    },
    (line) => announced.push(line),
  );
  const parts: BotParts = {
    store,
    library: createLibrary(lessons, (version) => store.readLesson(version)),
    adapters: [adapter],
    now: Date.now,
    newId: randomUUID,
    report: (trouble) => troubles.push(trouble),
    inbox: true,
  };
  const bot = createBot(parts);
  discord.follow(bot.idle);
  await bot.deliverWaiting("discord");
  await adapter.start(openFrontDesk("discord", parts, bot, async () => []));
  let stopped = false;
  return {
    bot,
    store,
    troubles,
    announced,
    diagnose: async () => (await adapter.diagnose?.(null)) ?? [],
    async stop() {
      if (stopped) return;
      stopped = true;
      await adapter.stop();
      bot.stop();
      await bot.idle();
      await adapter.close?.();
      await store.close();
    },
  };
}

/** Starts a lesson with the slash command, and gives its thread once the opening is there. */
export async function startLesson(
  person: Person,
  channel: Place,
  options: Readonly<Record<string, string | boolean>> = {},
): Promise<Place> {
  const asked = person.run(channel, "lesson start", { lesson: "distributed-systems", ...options });
  const thread = await channel.nextThread();
  await asked.message();
  return thread;
}
