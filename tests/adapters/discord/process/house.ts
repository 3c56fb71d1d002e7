import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, vi } from "vitest";
import { prepareOnce } from "../../../../src/store/sqlite-statements.ts";
import { shippedLessons } from "../../../bot/folder.ts";
import { startLikewise } from "../../../cli/likewise.ts";
import { type Working, watch } from "../../../cli/working.ts";
import { type Discord, openDiscord } from "../../../stand-ins/discord/discord.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import type { Settings } from "../../../stand-ins/discord/settings.ts";

/** A Discord, and a folder with a database for the processes that work there one after another. */
export interface House {
  readonly discord: Discord;
  readonly server: ReturnType<Discord["addServer"]>;
  readonly channel: Place;
  readonly env: Readonly<Record<string, string>>;
  path(name: string): string;
  /** Runs `likewise ARGS`, `start` if left out. */
  run(args?: readonly string[], env?: Readonly<Record<string, string>>): Working;
  /** Starts the bot, and settles when it has taken in what waited. */
  start(env?: Readonly<Record<string, string>>): Promise<Working>;
  /** What the database holds. */
  query(sql: string): readonly unknown[];
}

/** Gives houses to one test file, and tidies up after each test. */
export function useHouse(): (settings?: Partial<Settings>) => Promise<House> {
  // A process takes its time to start where many run at once.
  vi.setConfig({ testTimeout: 120_000 });
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async (settings = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "likewise-process-"));
    ends.push(async () => rmSync(folder, { recursive: true, force: true }));
    const discord = await openDiscord({ rateLimits: false, patience: 60_000, ...settings });
    ends.push(discord.close);
    const server = discord.addServer("Study group");
    const channel = server.addChannel("general");
    const path = (name: string) => join(folder, name);
    const usual = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATABASE_URL: path("likewise.db"),
      LESSONS_DIR: shippedLessons,
      PORT: "0",
      LOG_FORMAT: "lines",
    };
    const run: House["run"] = (args = ["start"], env = {}) => {
      const working = watch(startLikewise(args, { cwd: folder, env: { ...usual, ...env } }));
      ends.push(working.kill);
      return working;
    };
    return {
      discord,
      server,
      channel,
      env: usual,
      path,
      run,
      async start(env) {
        const working = run(["start"], env);
        await working.says(/^Discord: connected as/m);
        await discord.quiet();
        return working;
      },
      query(sql) {
        const file = new Sqlite(path("likewise.db"), { readonly: true });
        try {
          return prepareOnce(file, sql).pluck().all();
        } finally {
          file.close();
        }
      },
    };
  };
}
