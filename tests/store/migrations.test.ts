import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, Migrator } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { first } from "../../src/store/migrations/0001-first.ts";
import { openFile, openSqlite } from "../../src/store/sqlite.ts";
import { createSqliteDialect } from "../../src/store/sqlite-dialect.ts";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import {
  ada,
  beginSession,
  makeTurn,
  noon,
  readSession,
  reply,
  state,
  thread,
} from "./contract/example.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "likewise-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database as the first release left it: one session in which one thing was said, heard and not yet delivered. */
async function makeFirst(path: string): Promise<void> {
  const file = openFile(path);
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(file) });
  const provider = { getMigrations: async () => ({ "0001-first": first }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    prepareOnce(
      file,
      `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map(() => "?")})`,
    ).run(Object.values(row));
  const learner = { platform: "discord", workspace: "guild", learner: "ada" };
  const at = { created_at: noon, updated_at: noon };
  const session = { ...thread, id: "s1", number: 1, lesson: "files", version: "v1", revision: 1 };
  insert("session", { ...session, ...at, state: JSON.stringify(state), status: "open" });
  insert("participant", { session: "s1", learner: "ada", seat: 0 });
  insert("event", { platform: "discord", workspace: "guild", id: "e1", at: noon });
  insert("ledger", { ...learner, concept: "backup", item: "spare-key", times: 2, last: 3 });
  insert("progress", { ...learner, lesson: "files", concept: "backup", level: 1, at: noon });
  insert("outbox", {
    ...thread,
    id: "d1",
    session: "s1",
    revision: 1,
    reply: JSON.stringify(reply),
    created_at: noon,
  });
  await db.destroy();
}

describe("a database of the first release", () => {
  it("keeps all that was in it, and goes on", async () => {
    const path = join(folder, "bot.db");
    await makeFirst(path);
    const store = await openSqlite(path);
    const session = { ...beginSession("s1"), revision: 1 };
    expect(await store.readTurn(thread, ada)).toEqual({
      session,
      ledger: [{ concept: "backup", item: "spare-key", times: 2, last: 3 }],
      progress: [{ concept: "backup", level: "understood" }],
    });
    expect(await store.listUndelivered("discord")).toEqual([
      { id: "d1", key: thread, reply, at: noon },
    ]);
    const open = { key: thread, lesson: "files", mode: "group", concept: "backup", at: noon };
    expect(await store.listOpen("discord")).toEqual([{ ...open, position: null }]);
    expect(await store.listSessions(ada)).toHaveLength(1);
    expect(await store.listProgress(ada)).toEqual([
      { lesson: "files", concept: "backup", level: "understood" },
    ]);
    expect(await store.commitTurn(makeTurn("e1", session))).toEqual({ kind: "duplicate" });
    const read = { ...session, position: "42" };
    expect((await store.commitTurn(makeTurn("e2", read))).kind).toBe("committed");
    expect((await readSession(store)).position).toBe("42");
    await store.close();
  });

  it("is brought up to date once, also by several at once", async () => {
    const path = join(folder, "bot.db");
    await makeFirst(path);
    const stores = await Promise.all([1, 2, 3].map(() => openSqlite(path)));
    for (const store of stores) expect((await readSession(store)).id).toBe("s1");
    await Promise.all(stores.map((store) => store.close()));
    const store = await openSqlite(path);
    expect(await store.listOpen("discord")).toHaveLength(1);
    await store.close();
  });
});
