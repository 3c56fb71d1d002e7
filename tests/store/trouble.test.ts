import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqliteStore, openFile, openSqlite } from "../../src/store/sqlite.ts";
import { createSqliteGuard } from "../../src/store/sqlite-guard.ts";
import { prepareOnce, setPragma } from "../../src/store/sqlite-statements.ts";
import { StoreError } from "../../src/store/store.ts";
import { beginSession, makeTurn, readSession, reply, thread } from "./contract/example.ts";
import { runScript } from "./processes.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "likewise-store-"));
  path = join(folder, "bot.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => "nothing was wrong",
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error instanceof Error ? error.message : "";
}

async function openBoth(patience: number) {
  const file = openFile(path);
  return { file, store: await createSqliteStore(file, path, createSqliteGuard(path, patience)) };
}

describe("a store that is asked whether it can be used", () => {
  it("says what is in the way, for as long as it is", async () => {
    const { store } = await openBoth(20);
    await store.check();
    const other = openFile(path);
    prepareOnce(other, "begin immediate").run();
    expect(await messageOf(store.check())).toContain(`${path} is locked by another program`);
    prepareOnce(other, "rollback").run();
    await store.check();
    await store.commitTurn(makeTurn("e1", beginSession("s1")));
    other.close();
    await store.close();
  });
});

describe("a database that cannot be used", () => {
  it("is a directory", async () => {
    expect(await messageOf(openSqlite(folder))).toContain(`${folder} cannot be opened`);
  });

  it("lies below a file", async () => {
    writeFileSync(path, "");
    const below = join(path, "bot.db");
    expect(await messageOf(openSqlite(below))).toContain(`${below} cannot be opened`);
  });

  it("has no name", async () => {
    expect(await messageOf(openSqlite(""))).toContain("cannot be opened");
  });

  it("is not a database, and stays what it is", async () => {
    writeFileSync(path, "Dear diary, ".repeat(1000));
    expect(await messageOf(openSqlite(path))).toContain(`${path} is not a database, or is damaged`);
    expect(readFileSync(path, "utf8")).toBe("Dear diary, ".repeat(1000));
  });

  it("is damaged", async () => {
    await (await openSqlite(path)).close();
    writeFileSync(path, readFileSync(path).fill(0xff, 100, 4096));
    expect(await messageOf(openSqlite(path))).toContain(`${path} is not a database, or is damaged`);
  });

  it("may only be read by the user that runs the program", async () => {
    await (await openSqlite(path)).close();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o444);
    expect(await runScript("unprivileged.mjs", path)).toContain(
      `StoreError: The database ${path} cannot be written`,
    );
  });

  it("lies in a folder that may only be read", async () => {
    await (await openSqlite(path)).close();
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    expect(await runScript("unprivileged.mjs", path)).toMatch(
      /StoreError: The database \S+ cannot be (opened|written).* folder/,
    );
  });

  it("was written by a newer Likewise, and stays as it is", async () => {
    await (await openSqlite(path)).close();
    const file = new Sqlite(path);
    file.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
    file.close();
    const message = await messageOf(openSqlite(path));
    expect(message).toContain(`${path} was written by a newer Likewise (9999-later)`);
    expect(message).toContain("Update Likewise");
  });

  it("belongs to another program, and stays as it is", async () => {
    const file = new Sqlite(path);
    file.exec("create table session (user text)");
    file.close();
    const before = readFileSync(path);
    expect(await messageOf(openSqlite(path))).toContain("belongs to another program");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("can be used once what was wrong is mended", async () => {
    mkdirSync(path);
    await messageOf(openSqlite(path));
    rmSync(path, { recursive: true });
    await (await openSqlite(path)).close();
  });
});

describe("a running store", () => {
  it("stores nothing of a turn when the disk is full, and goes on when it is not", async () => {
    const { file, store } = await openBoth(5_000);
    await store.commitTurn(makeTurn("e1", beginSession("s1")));
    const before = await store.readTurn(thread, makeTurn("", beginSession("")).learner);
    const parts = [{ kind: "text" as const, text: "long ".repeat(100_000) }];
    const heard = [{ concept: "backup", item: "plain" }];
    const turn = makeTurn("e2", await readSession(store), { heard, reply: { ...reply, parts } });
    setPragma(file, `max_page_count = ${prepareOnce(file, "pragma page_count").pluck().get()}`);
    expect(await messageOf(store.commitTurn(turn))).toMatch(/disk is full.*SQLITE_FULL/);
    expect(await store.readTurn(thread, turn.learner)).toEqual(before);
    expect(await store.listUndelivered("discord")).toEqual([]);
    setPragma(file, "max_page_count = 1000000");
    expect((await store.commitTurn(turn)).kind).toBe("committed");
    await store.close();
  });

  it("stores what there is room for, beside a turn for which the disk is too full", async () => {
    const { file, store } = await openBoth(5_000);
    await store.commitTurn(makeTurn("e1", beginSession("s1")));
    const parts = [{ kind: "text" as const, text: "long ".repeat(100_000) }];
    const tooLong = makeTurn("e2", await readSession(store), { reply: { ...reply, parts } });
    const elsewhere = beginSession("s2", { ...thread, thread: "t2" });
    const pages = Number(prepareOnce(file, "pragma page_count").pluck().get());
    setPragma(file, `max_page_count = ${pages + 10}`);
    const [refused, committed] = await Promise.all([
      messageOf(store.commitTurn(tooLong)),
      store.commitTurn(makeTurn("e3", elsewhere)),
    ]);
    expect(refused).toContain("disk is full");
    expect(committed.kind).toBe("committed");
    expect((await readSession(store)).revision).toBe(1);
    await store.close();
  });

  it("waits for another program that writes, without halting this one", async () => {
    const { store } = await openBoth(20_000);
    const other = new Sqlite(path);
    other.exec("begin immediate");
    const committing = store.commitTurn(makeTurn("e1", beginSession("s1")));
    setImmediate(() => other.exec("rollback"));
    expect((await committing).kind).toBe("committed");
    other.close();
    await store.close();
  });

  it("gives up when the other program never ends, and goes on when it does", async () => {
    const { store } = await openBoth(30);
    const other = new Sqlite(path);
    other.exec("begin immediate");
    const turn = makeTurn("e1", beginSession("s1"));
    expect(await messageOf(store.commitTurn(turn))).toContain(`${path} is locked`);
    expect((await store.readTurn(thread, turn.learner)).session).toBeNull();
    other.exec("rollback");
    expect((await store.commitTurn(turn)).kind).toBe("committed");
    other.close();
    await store.close();
  });
});
