import { readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/** What the operator has set; all paths are absolute. */
export interface Config {
  /** `path` may be `:memory:`, which forgets everything at the end. */
  readonly database: { readonly engine: "sqlite"; readonly path: string };
  /** The folders that hold lessons, one at least. */
  readonly lessons: readonly string[];
  /** Never to be printed; null where Discord is not used. */
  readonly discordToken: string | null;
  /** Never to be printed; null where Slack is not used. */
  readonly slackBotToken: string | null;
  /** Colours in the terminal; null leaves it to what the terminal can do. */
  readonly colour: boolean | null;
  /** Who learns at the terminal. */
  readonly learner: string;
}

/** Sound settings, or every problem at once: each names the setting, its trouble, who can mend it and how. */
export type ConfigResult = { readonly config: Config } | { readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;
/** Takes a problem; what is read goes on with any value, so that the next problem is found too. */
type Report = (problem: string) => void;

const usualDatabase = "data/likewise.db";
/** The same steps away from src/ and from dist/. */
const shippedLessons = fileURLToPath(new URL("../lessons", import.meta.url));

/** Reads the settings from the environment and from the file `.env` in `cwd`; the environment wins. */
export function readEnvironment(cwd: string): ConfigResult {
  const problems: string[] = [];
  const file = readEnvFile(join(cwd, ".env"), (problem) => problems.push(problem));
  const result = readConfig({ ...file, ...process.env }, cwd);
  if ("problems" in result) problems.push(...result.problems);
  return problems.length === 0 ? result : { problems };
}

/** Makes settings of an environment. A blank setting counts as left out; paths are relative to `cwd`. */
export function readConfig(env: Environment, cwd: string): ConfigResult {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const config: Config = {
    database: {
      engine: "sqlite",
      path: readDatabase(readSetting(env, "DATABASE_URL"), cwd, report),
    },
    lessons: readLessonFolders(readSetting(env, "LESSONS_DIR"), cwd, report),
    discordToken: readSetting(env, "DISCORD_TOKEN"),
    slackBotToken: readSetting(env, "SLACK_BOT_TOKEN"),
    colour: readColour(env),
    learner: readLearner(env),
  };
  return problems.length === 0 ? { config } : { problems };
}

function readSetting(env: Environment, name: string): string | null {
  const value = env[name]?.trim() ?? "";
  return value === "" ? null : value;
}

/** Only the scheme of an address is ever repeated: the rest of it may hold a password. */
function readDatabase(value: string | null, cwd: string, report: Report): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value ?? "")?.[1]?.toLowerCase();
  const path = scheme === "sqlite" ? (value ?? "").slice(7).replace(/^\/\//, "") : value;
  if (scheme === "postgres" || scheme === "postgresql") {
    report(
      databaseProblem(
        `an address that begins with "${scheme}:"`,
        "PostgreSQL is not supported yet",
      ),
    );
  } else if (scheme !== undefined && scheme !== "sqlite") {
    report(databaseProblem(`an address that begins with "${scheme}:"`, "only SQLite is supported"));
  } else if (path === "") {
    report(databaseProblem('only "sqlite:"', "the file's path is missing"));
  } else if (path !== null && /[/\\]$/.test(path)) {
    report(databaseProblem(`"${path}"`, "that is a folder, where a file is needed"));
  }
  return path === ":memory:" ? path : resolve(cwd, path ?? usualDatabase);
}

function databaseProblem(value: string, trouble: string): string {
  return `DATABASE_URL is ${value}: ${trouble}. The operator can set it to the path of a file, such as ${usualDatabase}, or leave it out.`;
}

function readLessonFolders(value: string | null, cwd: string, report: Report): readonly string[] {
  if (value === null) return [shippedLessons];
  const named = value
    .split(",")
    .flatMap((piece) => piece.split(delimiter))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (named.length === 0) {
    report(
      `LESSONS_DIR is "${value}": it names no folder. The operator can set it to one or more folders with commas between them, or leave it out for the lessons that come with Likewise.`,
    );
  }
  return [...new Set(named.map((folder) => resolve(cwd, folder)))];
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

function readEnvFile(path: string, report: Report): Environment {
  try {
    return parseEnv(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    report(
      `.env is not readable: ${message}. The operator can make ${path} a file that this user may read, or remove it.`,
    );
    return {};
  }
}
