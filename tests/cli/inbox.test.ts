import { existsSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { countAlike, showAsked } from "../../src/cli/inbox.ts";
import { useFolder, writeExample } from "../bot/folder.ts";
import { runLikewise } from "./likewise.ts";

const folder = useFolder();
beforeEach(() => {
  writeExample(folder.path("lessons", "files"));
});

function run(args: readonly string[], input = "", more: Readonly<Record<string, string>> = {}) {
  const env = { DATABASE_URL: "bot.db", LESSONS_DIR: "lessons", ...more };
  return runLikewise(args, { cwd: folder.path(), env, input });
}

const lines =
  "what is a backup?\nwhat if a comet hits Ada's house?\nwhat if a comet hits Ada's house??\n";

describe("likewise inbox", () => {
  test("prints what nobody could answer, once and with its count, until it is cleared", async () => {
    expect((await run(["inbox"])).stdout).toMatch(
      /^There is nothing in the inbox \(.*bot\.db\)\.\n$/,
    );
    expect((await run(["chat"], lines)).stdout).toContain("I've noted");
    const { code, stdout, stderr } = await run(["inbox", "--lesson", "files"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^files, backup:\n {2}\d{4}-\d\d-\d\d {2}2 × what if a comet hits \S/);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    const [row] = (await run(["inbox", "--json"])).stdout.trim().split("\n");
    expect(Object.keys(JSON.parse(row ?? "")).join()).toBe("lesson,concept,text,times,last");
    expect((await run(["inbox", "--clear"])).stdout).toBe("2 messages are forgotten.\n");
    expect((await run(["inbox"])).stdout).toMatch(/^There is nothing/);
    expect((await run(["inbox", "--json"])).stdout).toBe("");
  });

  test("says which lessons there are where it is asked for another one", async () => {
    const asked = await Promise.all([
      run(["inbox", "--lesson", "attic"]),
      run(["inbox", "--lesson", "attic", "--clear"]),
    ]);
    for (const { code, stdout, stderr } of asked) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toBe("There is no lesson “attic”. There is: files.\n");
    }
    expect((await run(["inbox", "--lesson", "files"])).stdout).toMatch(/nothing .* of “files”/);
  });

  test("stays empty with INBOX off, and learners are not told otherwise", async () => {
    const { stdout } = await run(["chat"], lines, { INBOX: "off" });
    expect(stdout).toContain("I won't make one up.");
    expect(stdout).not.toContain("noted");
    expect((await run(["inbox"])).stdout).toMatch(/^There is nothing/);
  });

  test("is refused a setting that is neither on nor off", async () => {
    const { code, stderr } = await run(["inbox"], "", { INBOX: "sometimes" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^INBOX is "sometimes": that is neither on nor off\. .*\n$/);
    expect(existsSync(folder.path("bot.db"))).toBe(false);
  });
});

describe("messages in the inbox", () => {
  const first = Date.UTC(2026, 0, 30);
  const day = 24 * 60 * 60 * 1000;
  const entry = (text: string, days: number, concept: string | null = "backup") => ({
    lesson: "files",
    concept,
    text,
    day: first + days * day,
  });
  const asked = countAlike([
    entry("And clouds?", 0),
    entry("what's up", 0, null),
    entry("and tapes?", 1),
    entry("and clouds", 2),
    entry("and tapes?", 2, "restore"),
  ]);

  test("are counted as one where they differ only in capitals and closing marks", () => {
    expect(asked.map(({ text, times, last }) => `${last} ${times} ${text}`)).toEqual([
      "2026-01-30 1 what's up",
      "2026-01-31 1 and tapes?",
      "2026-02-01 2 and clouds",
      "2026-02-01 1 and tapes?",
    ]);
  });

  test("stand under their concepts, wrapped behind their days", () => {
    expect(showAsked(asked, 24)).toBe(
      `files, before any concept:
  2026-01-30  what's up

files, backup:
  2026-01-31  and tapes?
  2026-02-01  2 × and
              clouds

files, restore:
  2026-02-01  and tapes?
`,
    );
  });

  test("cannot drive the terminal", () => {
    expect(showAsked(countAlike([entry("\u001B[31mred\u202E", 0)]), 80)).toContain("  red\n");
  });
});
