import { describe, expect, test } from "vitest";
import { createLog, type Log } from "../../src/cli/log.ts";
import { listSecrets } from "../../src/cli/secrets.ts";
import { type LogConfig, readConfig } from "../../src/config.ts";

/** What stands in a log after this was told. */
function written(
  tell: (log: Log) => void,
  {
    isTTY = false,
    secrets = [],
    ...config
  }: Partial<LogConfig> & {
    readonly isTTY?: boolean;
    readonly secrets?: readonly string[];
  } = {},
): string[] {
  let text = "";
  const stream = { isTTY, write: (more: string) => (text += more) };
  tell(createLog({ format: null, level: "info", ...config }, secrets, stream));
  return text.split("\n").slice(0, -1);
}

const where = { platform: "slack", workspace: "TACME", thread: "C1/1.2" };
const turn = {
  kind: "turn",
  where,
  event: "Ev1",
  lesson: "files",
  move: "what-if",
  band: "sure",
  concept: "backup",
  storing: 4,
} as const;
const at = { file: "lessons/files/backup.md", line: 3, column: 7 };

describe("a log that a program reads", () => {
  test("has each trouble with who can mend it, and where it came up", () => {
    const [line = ""] = written((log) =>
      log.trouble({ who: "operator", message: "The disk is full.", where, event: "Ev1" }),
    );
    expect(JSON.parse(line)).toEqual({
      level: "warn",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      who: "operator",
      ...where,
      event: "Ev1",
      msg: "The disk is full.",
    });
  });

  test("has a bug as an error, and a mistake with its file, line and column", () => {
    const lines = written((log) => {
      log.trouble({ who: "developer", message: "Bug" });
      log.problem({ at, severity: "error", message: "There is no title." });
      log.fatal("Over.");
    });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "error", who: "developer" },
      { level: "error", who: "author", ...at, msg: "There is no title." },
      { level: "fatal", msg: "Over." },
    ]);
  });

  test("has every turn where that is asked for, with all but the learner and the words", () => {
    expect(written((log) => log.observe(turn))).toEqual([]);
    const [line = ""] = written((log) => log.observe(turn), { level: "debug" });
    const { where: place, kind, ...known } = turn;
    expect(JSON.parse(line)).toMatchObject({ level: "debug", ...place, ...known });
  });

  test("is left out below its level", () => {
    const tell = (log: Log) => {
      log.note("Connected.");
      log.trouble({ who: "author", message: "A mistake" });
    };
    expect(written(tell, { level: "warn" })).toHaveLength(1);
    expect(written(tell, { level: "error" })).toEqual([]);
  });
});

describe("a log that people read", () => {
  test("has plain lines, where they read along or that is set", () => {
    const tell = (log: Log) => {
      log.note("Connected.");
      log.trouble({ who: "operator", message: "The disk is full.", where });
      log.problem({ at, severity: "warning", message: "Too long." });
      log.observe(turn);
      log.observe({ kind: "attempt", where, outcome: "arrived", waited: 80 });
      log.fatal("Over.");
    };
    const lines = [
      "Connected.",
      "[for the operator] The disk is full.",
      "lessons/files/backup.md:3:7: warning: Too long.",
      "turn on slack C1/1.2: what-if (sure), backup, stored in 4 ms",
      "reply on slack C1/1.2: arrived, after 80 ms",
      "Over.",
    ];
    expect(written(tell, { isTTY: true, level: "debug" })).toEqual(lines);
    expect(written(tell, { format: "lines", level: "debug" })).toEqual(lines);
  });

  test("is JSON all the same where that is set", () => {
    const [line = ""] = written((log) => log.note("Connected."), { isTTY: true, format: "json" });
    expect(JSON.parse(line)).toMatchObject({ msg: "Connected." });
  });
});

test.each(["json", "lines"] as const)(
  "no secret stands in %s, whatever brought it along",
  (format) => {
    const result = readConfig(
      {
        DISCORD_TOKEN: "discord-hunter2",
        SLACK_CLIENT_ID: "1.2",
        SLACK_CLIENT_SECRET: "client-hunter2",
        SLACK_SIGNING_SECRET: "signing-hunter2",
        ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
      },
      "/",
    );
    if ("problems" in result) throw new Error(result.problems.join());
    const message = "GET /discord-hunter2 failed with client-hunter2 and signing-hunter2.";
    const lines = written(
      (log) => {
        log.note(message);
        log.fatal(message);
        log.trouble({ who: "developer", message });
      },
      { format, secrets: listSecrets(result.config) },
    );
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toContain("GET /[redacted] failed");
      expect(line).not.toContain("hunter2");
    }
  },
);
