import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { settingNames } from "../src/config/setting.ts";
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
      discord: null,
      http: { host: "127.0.0.1", port: 3000, metrics: "here" },
      web: { kind: "page", password: null },
      httpProblems: [],
      log: { format: null, level: "info" },
      slack: null,
      inbox: true,
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
    const slack = { SLACK_BOT_TOKEN: "xoxb-1\n", SLACK_APP_TOKEN: " xapp-1" };
    const config = settings({ DISCORD_TOKEN: " abc ", ...slack });
    expect(config.discord?.token).toBe("abc");
    expect(config.slack).toMatchObject({
      access: { botToken: "xoxb-1" },
      transport: { appToken: "xapp-1" },
    });
  });

  test("the inbox can be switched off", () => {
    const inboxes = ["0", "off", "1", "On"].map((value) => settings({ INBOX: value }).inbox);
    expect(inboxes).toEqual([false, false, true, true]);
    expect(problems({ INBOX: "never" })).toEqual([expect.stringMatching(/^INBOX is "never": /)]);
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
      DISCORD_TOKEN: "Bot hunter2",
      DISCORD_API_URL: "ftp://bot:hunter2@proxy/api",
      DISCORD_GUILD_ID: "my server",
      DISCORD_MESSAGE_CONTENT: "perhaps",
      SLACK_BOT_TOKEN: "hunter2",
    });
    expect(found.map((problem) => problem.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "LESSONS_DIR",
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "DISCORD_GUILD_ID",
      "DISCORD_MESSAGE_CONTENT",
      "SLACK_BOT_TOKEN",
      "Slack",
    ]);
    for (const problem of found) expect(problem).toMatch(/\. The operator can .*\.$/);
    expect(found.join()).not.toContain("hunter2");
  });
});

describe("Discord's settings", () => {
  const id = "123456789012345678";

  function discord(env: Record<string, string>) {
    return settings({ DISCORD_TOKEN: "abc", ...env }).discord;
  }

  test("need a token and nothing else", () => {
    expect(discord({})).toEqual({
      token: "abc",
      apiUrl: "https://discord.com/api",
      guildId: null,
      messageContent: false,
    });
  });

  test("may name another address, with or without a slash at its end, and one server", () => {
    for (const url of ["http://127.0.0.1:9/api", "http://127.0.0.1:9/api//"]) {
      expect(discord({ DISCORD_API_URL: url, DISCORD_GUILD_ID: id })).toMatchObject({
        apiUrl: "http://127.0.0.1:9/api",
        guildId: id,
      });
    }
  });

  test.each([
    ["1", true],
    ["TRUE", true],
    ["yes", true],
    ["on", true],
    ["0", false],
    ["False", false],
    ["no", false],
    ["off", false],
  ])("read %s as message content: %s", (value, on) => {
    expect(discord({ DISCORD_MESSAGE_CONTENT: value })?.messageContent).toBe(on);
  });

  test.each([
    [{ DISCORD_TOKEN: "Bot abc" }, /^DISCORD_TOKEN begins with "Bot": .* the token alone\.$/],
    [{ DISCORD_API_URL: "discord.com/api" }, /^DISCORD_API_URL is no http or https address\./],
    [{ DISCORD_API_URL: "http://here/api?v=10" }, /^DISCORD_API_URL is no .* without \? or #/],
    [{ DISCORD_API_URL: "http://here/api/v10/" }, /^DISCORD_API_URL ends .* leave "\/v10" off/],
    [
      { DISCORD_GUILD_ID: "my-server" },
      /^DISCORD_GUILD_ID is "my-server": the id of a server is a number/,
    ],
    [{ DISCORD_GUILD_ID: `${id}000` }, /^DISCORD_GUILD_ID is /],
    [{ DISCORD_MESSAGE_CONTENT: "2" }, /^DISCORD_MESSAGE_CONTENT is "2": .* 1 or 0/],
  ])("%j are refused", (env, says) => {
    expect(problems({ DISCORD_TOKEN: "abc", ...env })).toEqual([expect.stringMatching(says)]);
  });

  test("without a token have no effect, which is told of each", () => {
    const found = problems({ DISCORD_GUILD_ID: id, DISCORD_MESSAGE_CONTENT: "0" });
    expect(found).toEqual([
      expect.stringMatching(/^DISCORD_GUILD_ID is set, but DISCORD_TOKEN is not: .* no effect/),
      expect.stringMatching(/^DISCORD_MESSAGE_CONTENT is set, but DISCORD_TOKEN is not: /),
    ]);
  });
});

describe("the .env file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "likewise-config-"));
    for (const name of settingNames) vi.stubEnv(name, undefined);
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
      config: {
        discord: { token: "a b" },
        database: { path: join(folder, "from-environment.db") },
      },
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

  function found(...lines: readonly string[]): readonly string[] {
    writeFileSync(join(folder, ".env"), lines.join("\n"));
    const result = readEnvironment(folder);
    return "problems" in result ? result.problems : [];
  }

  test.each([
    ["DISCORD_TOKN", "DISCORD_TOKEN"],
    ["LESSON_DIR", "LESSONS_DIR"],
    ["DATABASE_URI", "DATABASE_URL"],
    ["database_url", "DATABASE_URL"],
    ["DISCROD_TOKEN", "DISCORD_TOKEN"],
    ["NO_COLOUR", "NO_COLOR"],
  ])("is asked whether %s should be %s", (name, meant) => {
    expect(found("# mine", `${name}=s3cret`)).toEqual([
      `.env, line 2, sets ${name}, which is no setting. Perhaps ${meant} is meant. The operator can rename it, or remove the line.`,
    ]);
  });

  test("may set nothing of ours that is not known, and anything of others", () => {
    expect(found("DISCORD_COLOUR_OF_HATS=red")).toEqual([
      ".env, line 1, sets DISCORD_COLOUR_OF_HATS, which is no setting. The operator can rename it, or remove the line.",
    ]);
    expect(found("NODE_ENV=production", "HTTP_PROXY=", "export TZ='UTC'")).toEqual([]);
  });

  test("leaves names in the environment alone", () => {
    vi.stubEnv("DISCORD_TOKN", "s3cret");
    expect(found("")).toEqual([]);
  });

  test("has its malformed lines told by their numbers, without what is in them", () => {
    const bad = ["DISCORD_TOKEN s3cret", "=s3cret", "DATABASE_URL='s3cret", 'LESSONS_DIR="."'];
    expect(found("", ...bad, "DISCORD_TOKEN=`s3cret")).toEqual([
      expect.stringMatching(/^\.env, line 2, is not of the form NAME=value\. The operator can /),
      expect.stringMatching(/^\.env, line 3, is not of the form NAME=value\./),
      expect.stringMatching(/^\.env, line 4, has a quote for DATABASE_URL that is not closed\./),
      expect.stringMatching(/^\.env, line 6, has a quote for DISCORD_TOKEN /),
    ]);
    expect(found(...bad).join()).not.toContain("s3cret");
  });

  test("is told of a quote that is forgotten though another line has one, and the rest is read", () => {
    expect(
      found('DISCORD_TOKEN="s3cret', "DISCORD_GUILD_ID=mine", 'DATABASE_URL="bot.db"'),
    ).toEqual([
      expect.stringMatching(/^\.env, line 1, has a quote for DISCORD_TOKEN /),
      expect.stringMatching(/^DISCORD_GUILD_ID is "mine": /),
    ]);
    expect(found("DISCORD_TOKEN", 'DATABASE_URL="mysql:x"')).toEqual([
      expect.stringMatching(/^\.env, line 1, is not of the form/),
      expect.stringMatching(/^DATABASE_URL is /),
    ]);
  });

  test("may hold another program's value of several lines", () => {
    expect(found('KEY="one', "two", 'three"', "DISCORD_TOKN=x")).toEqual([
      expect.stringMatching(/^\.env, line 4, sets DISCORD_TOKN/),
    ]);
  });

  test("is checked together with the folders that it names", () => {
    writeFileSync(join(folder, "file"), "");
    expect(found("LESSONS_DIR=nowhere,file,.", "DATABASE_URL=mysql:x")).toEqual([
      expect.stringMatching(/^DATABASE_URL is /),
      `LESSONS_DIR names ${join(folder, "nowhere")}: there is nothing there. The operator can set it to the folder that holds the lessons, or leave it out for the lessons that come with Likewise.`,
      expect.stringMatching(/^LESSONS_DIR names .*file: that is not a folder\. The operator can /),
    ]);
  });
});
