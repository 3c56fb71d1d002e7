import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Config, readConfig, readEnvironment } from "../src/config.ts";

const cwd = resolve("/srv/likewise");

function settings(env: Record<string, string | undefined>): Config {
  const result = readConfig(env, cwd);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.config;
}

function problems(env: Record<string, string | undefined>): readonly string[] {
  const result = readConfig(env, cwd);
  return "problems" in result ? result.problems : [];
}

describe("settings", () => {
  test("an empty environment gives what a first try needs", () => {
    expect(settings({})).toEqual({
      database: { engine: "sqlite", path: resolve(cwd, "data/likewise.db") },
      lessons: [resolve(import.meta.dirname, "../lessons")],
      discordToken: null,
      slackBotToken: null,
      colour: null,
      learner: "learner",
    });
  });

  test("blank settings count as left out", () => {
    const blank = { DATABASE_URL: " ", LESSONS_DIR: "", DISCORD_TOKEN: "  ", SLACK_BOT_TOKEN: "" };
    expect(settings({ ...blank, USER: "", NO_COLOR: "" })).toEqual(settings({}));
  });

  test.each([
    ["notes.db", resolve(cwd, "notes.db")],
    ["/var/lib/likewise.db", resolve("/var/lib/likewise.db")],
    ["sqlite:notes.db", resolve(cwd, "notes.db")],
    ["sqlite:/var/lib/likewise.db", resolve("/var/lib/likewise.db")],
    ["sqlite://notes.db", resolve(cwd, "notes.db")],
    ["SQLite:///var/lib/likewise.db", resolve("/var/lib/likewise.db")],
    ["sqlite:odd:name.db", resolve(cwd, "odd:name.db")],
    [":memory:", ":memory:"],
    ["sqlite::memory:", ":memory:"],
  ])("the database %s is at %s", (url, path) => {
    expect(settings({ DATABASE_URL: url }).database).toEqual({ engine: "sqlite", path });
  });

  test("lesson folders stand between commas or the system's path separators, each once", () => {
    const folders = settings({ LESSONS_DIR: `ours, /srv/shared${delimiter}./ours,` }).lessons;
    expect(folders).toEqual([resolve(cwd, "ours"), resolve("/srv/shared")]);
  });

  test("tokens are kept without the blanks around them", () => {
    const config = settings({ DISCORD_TOKEN: " abc ", SLACK_BOT_TOKEN: "xoxb-1\n" });
    expect([config.discordToken, config.slackBotToken]).toEqual(["abc", "xoxb-1"]);
  });

  test.each([
    [{ NO_COLOR: "1" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("%j asks for colours: %s", (env, colour) => {
    expect(settings(env).colour).toBe(colour);
  });

  test.each([
    [{ USER: "ada", USERNAME: "other" }, "ada"],
    [{ LOGNAME: "grace" }, "grace"],
    [{ USERNAME: "Alan" }, "Alan"],
  ])("%j makes %s the learner", (env, learner) => {
    expect(settings(env).learner).toBe(learner);
  });
});

describe("problems with settings", () => {
  const mend =
    "The operator can set it to the path of a file, such as data/likewise.db, or leave it out.";

  test.each([
    [
      "postgres://bot:secret@db/likewise",
      'an address that begins with "postgres:": PostgreSQL is not supported yet.',
    ],
    ["mysql://bot:secret@db", 'an address that begins with "mysql:": only SQLite is supported.'],
    ["sqlite:", 'only "sqlite:": the file\'s path is missing.'],
    ["data/", '"data/": that is a folder, where a file is needed.'],
  ])("the database %s is refused", (url, trouble) => {
    expect(problems({ DATABASE_URL: url })).toEqual([`DATABASE_URL is ${trouble} ${mend}`]);
  });

  test("all are reported at once, and no secret is in them", () => {
    const found = problems({
      DATABASE_URL: "postgresql://bot:hunter2@db/likewise",
      LESSONS_DIR: " , ",
      DISCORD_TOKEN: "hunter2",
      SLACK_BOT_TOKEN: "hunter2",
    });
    expect(found.map((problem) => problem.split(" ")[0])).toEqual(["DATABASE_URL", "LESSONS_DIR"]);
    expect(found.join()).not.toContain("hunter2");
  });
});

describe("the .env file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "likewise-config-"));
    for (const name of ["DATABASE_URL", "LESSONS_DIR", "DISCORD_TOKEN"])
      vi.stubEnv(name, undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("is not needed", () => {
    expect(readEnvironment(folder)).toMatchObject({
      config: { database: { path: join(folder, "data/likewise.db") } },
    });
  });

  test("gives what the environment does not, and the environment wins", () => {
    vi.stubEnv("DATABASE_URL", "from-environment.db");
    writeFileSync(
      join(folder, ".env"),
      "\uFEFFDISCORD_TOKEN='a b' # mine\nDATABASE_URL=from-file.db\n",
    );
    expect(readEnvironment(folder)).toMatchObject({
      config: { discordToken: "a b", database: { path: join(folder, "from-environment.db") } },
    });
  });

  test("that cannot be read is a problem next to the others", () => {
    vi.stubEnv("DATABASE_URL", "mysql://db");
    mkdirSync(join(folder, ".env"));
    const result = readEnvironment(folder);
    const found = "problems" in result ? result.problems : [];
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /^\.env is not readable: EISDIR.* The operator can make .*\.env a file/,
    );
    expect(found[1]).toMatch(/^DATABASE_URL is /);
  });
});
