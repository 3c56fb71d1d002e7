import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import { useFolder, writeExample } from "../bot/folder.ts";
import { runLikewise } from "./likewise.ts";

const folder = useFolder();
const unprivileged = fileURLToPath(new URL("unprivileged.mjs", import.meta.url));
beforeEach(() => {
  writeExample(folder.path("lessons", "files"));
  chmodSync(folder.path(), 0o755);
});

function chat(database: string, more: { readonly script?: string; readonly input?: string } = {}) {
  const env = { DATABASE_URL: folder.path(database), LESSONS_DIR: folder.path("lessons") };
  return runLikewise(["chat", "--learner", "ada"], {
    cwd: folder.path(),
    env,
    input: "again",
    ...more,
  });
}

/** A learner's database with one turn in it. */
async function makeDatabase(name: string): Promise<string> {
  expect(await chat(name, { input: "what is a backup?" })).toMatchObject({ code: 0, stderr: "" });
  return folder.path(name);
}

async function expectRefusal(ran: ReturnType<typeof chat>, message: RegExp) {
  const { code, stdout, stderr } = await ran;
  expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(message);
}

describe("a database that cannot be used ends the program with 1 and a line that says so", () => {
  test("where it may not be read, and the learner goes on once it may", async () => {
    const path = await makeDatabase("bot.db");
    chmodSync(path, 0o000);
    await expectRefusal(
      chat("bot.db", { script: unprivileged }),
      /bot\.db cannot be (opened|written)/,
    );
    chmodSync(path, 0o600);
    expect((await chat("bot.db")).stdout).toContain("Photo album");
  });

  test("where it may only be read, and the learner goes on once it may be written", async () => {
    const path = await makeDatabase("bot.db");
    chmodSync(path, 0o444);
    await expectRefusal(chat("bot.db", { script: unprivileged }), /bot\.db cannot be written/);
    chmodSync(path, 0o600);
    expect((await chat("bot.db")).stdout).toContain("Photo album");
  });

  test("where it is not a database, which stays as it is", async () => {
    const diary = "Dear diary, ".repeat(1000);
    writeFileSync(folder.path("bot.db"), diary);
    await expectRefusal(chat("bot.db"), /bot\.db is not a database/);
    expect(readFileSync(folder.path("bot.db"), "utf8")).toBe(diary);
  });

  test("where it is a folder", async () => {
    mkdirSync(folder.path("bot.db"));
    await expectRefusal(chat("bot.db"), /bot\.db cannot be opened/);
  });

  test("where a newer program wrote it, which goes on with it", async () => {
    const path = await makeDatabase("bot.db");
    const count = countTurns(path, "insert into kysely_migration values ('9999-later', 'then')");
    await expectRefusal(chat("bot.db"), /was written by a newer Likewise.*Update Likewise/);
    expect(countTurns(path, "delete from kysely_migration where name = '9999-later'")).toBe(count);
    expect((await chat("bot.db")).stdout).toContain("Photo album");
  });
});

/** Changes a database, and counts the turns in it. */
function countTurns(path: string, change: string): unknown {
  const file = new Sqlite(path);
  file.exec(change);
  const count = prepareOnce(file, "select count(*) from turn").pluck().get();
  file.close();
  return count;
}
