import { join } from "node:path";
import { readDatabase } from "./config/database.ts";
import { type DiscordConfig, readDiscord } from "./config/discord.ts";
import { readEnvFile } from "./config/env-file.ts";
import { type HttpConfig, readHttp } from "./config/http.ts";
import { type LookAtFolder, lookAtFolder, readLessonFolders } from "./config/lesson-folders.ts";
import { type LogConfig, readLog } from "./config/log.ts";
import { type Environment, type Report, readSetting, readSwitch } from "./config/setting.ts";
import { readSlack, type SlackConfig } from "./config/slack.ts";
import { readWeb, type WebConfig } from "./config/web.ts";

export type { DiscordConfig } from "./config/discord.ts";
export { type HttpConfig, isLoopback } from "./config/http.ts";
export type { LogConfig } from "./config/log.ts";
export type { SlackConfig } from "./config/slack.ts";
export type { WebConfig } from "./config/web.ts";

/** What the operator has set; all paths are absolute. */
export interface Config {
  /** `path` may be `:memory:`, which forgets everything at the end. */
  readonly database: { readonly engine: "sqlite"; readonly path: string };
  /** The folders that hold lessons, one at least. */
  readonly lessons: readonly string[];
  /** Null where Discord is not used. */
  readonly discord: DiscordConfig | null;
  /** Null where Slack is not used. */
  readonly slack: SlackConfig | null;
  readonly http: HttpConfig;
  readonly web: WebConfig;
  /** What is wrong with `http` and `web`, where only the page would listen: other commands leave these names to other programs. */
  readonly httpProblems: readonly string[];
  readonly log: LogConfig;
  /** False where messages that could not be answered are not kept for the authors. */
  readonly inbox: boolean;
  /** Colours in the terminal; null leaves it to what the terminal can do. */
  readonly colour: boolean | null;
  /** Who learns at the terminal. */
  readonly learner: string;
}

/** Sound settings, or every problem at once: each names the setting, its trouble, who can mend it and how. */
export type ConfigResult = { readonly config: Config } | { readonly problems: readonly string[] };

/** Reads the settings from the environment and from the file `.env` in `cwd`; the environment wins. */
export function readEnvironment(cwd: string): ConfigResult {
  const problems: string[] = [];
  const file = readEnvFile(join(cwd, ".env"), (problem) => problems.push(problem));
  const result = readConfig({ ...file, ...process.env }, cwd, lookAtFolder);
  if ("problems" in result) problems.push(...result.problems);
  return problems.length === 0 ? result : { problems };
}

/** Makes settings of an environment. A blank setting counts as left out; paths are relative to `cwd`, and only `look` sees what is there. */
export function readConfig(
  env: Environment,
  cwd: string,
  look: LookAtFolder = () => null,
): ConfigResult {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const path = readDatabase(readSetting(env, "DATABASE_URL"), cwd, report);
  const lessons = readLessonFolders(readSetting(env, "LESSONS_DIR"), cwd, look, report);
  const discord = readDiscord(env, report);
  const slack = readSlack(env, report);
  const httpProblems: string[] = [];
  const isAlone = !discord && !slack;
  const reportHttp: Report = isAlone ? (problem) => httpProblems.push(problem) : report;
  const http = readHttp(env, reportHttp);
  const config: Config = {
    database: { engine: "sqlite", path },
    lessons,
    discord,
    slack,
    http,
    web: readWeb(env, http, isAlone, reportHttp),
    httpProblems,
    log: readLog(env, report),
    inbox: readSwitch(env, "INBOX", true, report),
    colour: readColour(env),
    learner: readLearner(env),
  };
  return problems.length === 0 ? { config } : { problems };
}

/** As Node.js itself reads them: FORCE_COLOR outranks NO_COLOR, and an empty NO_COLOR says nothing. */
function readColour(env: Environment): boolean | null {
  const forced = env.FORCE_COLOR?.trim();
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return readSetting(env, "NO_COLOR") === null ? null : false;
}

function readLearner(env: Environment): string {
  const names = ["USER", "LOGNAME", "USERNAME"].map((name) => readSetting(env, name));
  return names.find((name) => name !== null) ?? "learner";
}
