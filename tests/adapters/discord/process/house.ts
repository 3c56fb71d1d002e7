import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, vi } from "vitest";
import { prepareOnce } from "../../../../src/store/sqlite-statements.ts";
import { shippedLessons } from "../../../bot/folder.ts";
import { type Ran, startLikewise } from "../../../cli/likewise.ts";
import { type Discord, openDiscord } from "../../../stand-ins/discord/discord.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import type { Settings } from "../../../stand-ins/discord/settings.ts";

/** The program at work in a process of its own. */
export interface Working {
  /** All that it has said on standard error so far. */
  said(): string;
  /** Settles when it has said something like that; rejects where it ends without. */
  says(what: RegExp): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Settles when it has ended. */
  readonly ended: Promise<Ended>;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<Ended>;
}

/** How a process ended: with a code, or by a signal. */
export interface Ended extends Ran {
  readonly signal: NodeJS.Signals | null;
}

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

function watch(child: ChildProcess): Working {
  let stdout = "";
  let stderr = "";
  const waiting = new Set<() => void>();
  const look = () => {
    for (const check of waiting) check();
  };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    look();
  });
  const ended = once(child, "close").then(
    ([code, signal]): Ended => ({ code, signal, stdout, stderr: withoutPage(stderr) }),
  );
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    look();
  });
  return {
    said: () => withoutPage(stderr),
    says: (what) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (what.test(stderr)) resolve();
          else if (isOver)
            reject(new Error(`It ended without saying ${what}:\n${stdout}${stderr}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
    signal: (signal) => child.kill(signal),
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Where the page is, every bot says at its start; here it is about Discord. */
function withoutPage(said: string): string {
  return said.replace(/^.*The page is at .*\n/m, "");
}
