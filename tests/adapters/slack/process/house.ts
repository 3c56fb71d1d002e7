import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, vi } from "vitest";
import { describeApp } from "../../../../src/adapters/slack/manifest.ts";
import { commandGroups, explainThisAgain } from "../../../../src/commands/commands.ts";
import { prepareOnce } from "../../../../src/store/sqlite-statements.ts";
import { startLikewise } from "../../../cli/likewise.ts";
import { type Working, watch } from "../../../cli/working.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import type { Workspace } from "../../../stand-ins/slack/people/workspace.ts";
import { openSlack, type Slack } from "../../../stand-ins/slack/slack.ts";
import { breadLesson } from "../scenes/stage.ts";

type Environment = Readonly<Record<string, string>>;

/** A Slack, and a folder with a database for the processes that work there one after another. */
export interface House {
  readonly slack: Slack;
  readonly acme: Workspace;
  readonly channel: Place;
  readonly env: Environment;
  /** Runs `likewise start`. */
  run(env?: Environment): Working;
  /** Starts the bot, and settles when it is connected. */
  start(env?: Environment): Promise<Working>;
  /** What the database holds. */
  query(sql: string): readonly unknown[];
}

/** Gives houses to one test file, and tidies up after each test. */
export function useHouse(): (plan?: { readonly readThreads?: boolean }) => Promise<House> {
  // A process takes its time to start where many run at once.
  vi.setConfig({ testTimeout: 120_000 });
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async ({ readThreads = false } = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "likewise-process-"));
    ends.push(async () => rmSync(folder, { recursive: true, force: true }));
    const slack = await openSlack({
      rateLimits: false,
      patience: 60_000,
      manifest: describeApp({
        commands: commandGroups,
        explainAgain: explainThisAgain,
        socketMode: true,
        url: null,
        installable: false,
        readThreads,
      }),
    });
    ends.push(slack.close);
    const acme = slack.addWorkspace("Acme");
    const channel = acme.addChannel("general");
    const path = join(folder, "likewise.db");
    const usual = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: path,
      LESSONS_DIR: breadLesson,
      PORT: "0",
      LOG_FORMAT: "lines",
    };
    const run: House["run"] = (env = {}) => {
      const working = watch(startLikewise(["start"], { cwd: folder, env: { ...usual, ...env } }));
      ends.push(working.kill);
      return working;
    };
    return {
      slack,
      acme,
      channel,
      env: usual,
      run,
      async start(env) {
        const working = run(env);
        await working.says(/^Slack: connected as/m);
        await slack.ready();
        await slack.quiet();
        return working;
      },
      query(sql) {
        const file = new Sqlite(path, { readonly: true });
        try {
          return prepareOnce(file, sql).pluck().all();
        } finally {
          file.close();
        }
      },
    };
  };
}
