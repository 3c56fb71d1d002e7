import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSqliteStore, openFile, openSqlite } from "../../src/store/sqlite.ts";
import { createSqliteGuard } from "../../src/store/sqlite-guard.ts";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import {
  ada,
  beginSession,
  day,
  deliveryOf,
  makeTurn,
  noon,
  readSession,
  reply,
  thread,
} from "./contract/example.ts";
import { testStore } from "./contract.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "likewise-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

testStore("SQLite", async () => {
  const path = join(folder, "bot.db");
  return { store: await openSqlite(path), reopen: () => openSqlite(path) };
});

const inThread = (name: string) => beginSession(name, { ...thread, thread: name });

async function openBoth(path = join(folder, "bot.db")) {
  const file = openFile(path);
  const store = await createSqliteStore(file, path, createSqliteGuard(path, 5_000));
  return { file, store };
}

describe("a SQLite database", () => {
  it("is made, with its folder, for its owner only", async () => {
    const path = join(folder, "new", "deep", "bot.db");
    const store = await openSqlite(path);
    for (const name of [path, `${path}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it("writes ahead, waits for the disk at each commit, and keeps its references", async () => {
    const { file, store } = await openBoth();
    expect(prepareOnce(file, "pragma journal_mode").pluck().get()).toBe("wal");
    expect(prepareOnce(file, "pragma synchronous").pluck().get()).toBe(2);
    expect(prepareOnce(file, "pragma foreign_keys").pluck().get()).toBe(1);
    await store.close();
  });

  it("waits for the disk once for all turns that are committed at the same time", async () => {
    const path = join(folder, "bot.db");
    const guard = createSqliteGuard(path, 5_000);
    let operations = 0;
    const store = await createSqliteStore(openFile(path), path, (operation) => {
      operations++;
      return guard(operation);
    });
    operations = 0;
    const turns = Array.from({ length: 20 }, (_, index) =>
      makeTurn(`e${index}`, inThread(`t${index}`)),
    );
    await Promise.all(turns.map(store.commitTurn));
    expect(operations).toBe(1);
    expect(await store.listOpen("discord")).toHaveLength(20);
    await store.close();
  });

  it("is closed only when the turns that were begun are stored", async () => {
    const path = join(folder, "bot.db");
    const store = await openSqlite(path);
    const committing = store.commitTurn(makeTurn("e1", beginSession("s1")));
    await store.close();
    expect((await committing).kind).toBe("committed");
  });

  it("is made once when several open it at the same time", async () => {
    const path = join(folder, "bot.db");
    const stores = await Promise.all([1, 2, 3, 4].map(() => openSqlite(path)));
    for (const [index, store] of stores.entries()) {
      const session = index === 0 ? beginSession("s1") : await readSession(store);
      expect((await store.commitTurn(makeTurn(`e${index}`, session))).kind).toBe("committed");
    }
    await Promise.all(stores.map((store) => store.close()));
  });

  it("can be kept in memory alone", async () => {
    const store = await openSqlite(":memory:");
    await store.commitTurn(makeTurn("e1", beginSession("s1")));
    expect((await readSession(store)).revision).toBe(1);
    await store.close();
  });

  it("logs the turn, and keeps what was not understood apart from who said it", async () => {
    const { file, store } = await openBoth();
    const inbox = { lesson: "files", concept: "backup", text: "what about [name]'s disk?" };
    await store.commitTurn(makeTurn("e1", beginSession("s1"), { inbox }));
    expect(prepareOnce(file, "select * from turn").all()).toEqual([
      {
        ...makeTurn("e1", beginSession("s1")).log,
        also: '["thanks"]',
        session: "s1",
        revision: 1,
        at: noon,
        learner: "ada",
      },
    ]);
    expect(prepareOnce(file, "select * from inbox").all()).toEqual([
      {
        ...inbox,
        id: expect.any(String),
        platform: "discord",
        workspace: "guild",
        day: noon - day / 2,
      },
    ]);
    await store.close();
  });

  it("has a forgotten learner's name in no table any more", async () => {
    const { file, store } = await openBoth();
    const group = beginSession("s1", thread, ["ada", "bob"]);
    const full = {
      heard: [{ concept: "backup", item: "spare-key" }],
      progress: [{ concept: "backup", level: "met" }],
      reply,
    } as const;
    await store.commitTurn(makeTurn("e1", group, full));
    await store.commitTurn(makeTurn("e2", inThread("t2"), full));
    const tables = prepareOnce(file, "select name from sqlite_master where type = 'table'").pluck();
    const naming = () =>
      (tables.all() as string[]).filter((name) =>
        JSON.stringify(prepareOnce(file, `select * from "${name}"`).all()).includes('"ada"'),
      );
    expect(naming().sort()).toEqual(["ledger", "participant", "progress", "turn"]);
    await store.forgetLearner(ada);
    expect(naming()).toEqual([]);
    expect((await readSession(store)).learners).toEqual(["bob"]);
    await store.close();
  });

  it("has a forgotten learner's name nowhere in its file, either", async () => {
    const path = join(folder, "bot.db");
    const store = await openSqlite(path);
    const learner = "somebody of whom there is no other";
    for (let turn = 0; turn < 40; turn++) {
      const session = beginSession(`s${turn}`, { ...thread, thread: `t${turn}` }, [learner]);
      const heard = [{ concept: "backup", item: `story ${turn}` }];
      await store.commitTurn(makeTurn(`e${turn}`, session, { heard }));
    }
    await store.forgetLearner({ ...ada, learner });
    await store.close();
    expect(readFileSync(path).includes(learner)).toBe(false);
  });

  it("forgets events, and replies delivered or given up, after a week, and one that waits after two", async () => {
    const { file, store } = await openBoth();
    const first = await store.commitTurn(makeTurn("e1", beginSession("s1"), { reply }));
    await store.markDelivered(deliveryOf(first).id, noon);
    const second = await store.commitTurn(makeTurn("e2", await readSession(store), { reply }));
    await store.giveUpDelivery(deliveryOf(second).id, "The thread is gone.", noon);
    await store.commitTurn(makeTurn("e3", await readSession(store), { reply }));
    const left = () => prepareOnce(file, "select revision from outbox").pluck().all();
    await store.commitTurn(makeTurn("e4", inThread("t2"), { at: noon + 6 * day }));
    expect(left()).toEqual([1, 2, 3]);
    await store.commitTurn(makeTurn("e5", inThread("t3"), { at: noon + 8 * day }));
    expect(prepareOnce(file, "select id from event").pluck().all()).toEqual(["e4", "e5"]);
    expect(left()).toEqual([3]);
    await store.commitTurn(makeTurn("e6", inThread("t4"), { at: noon + 13 * day }));
    expect(left()).toEqual([3]);
    await store.commitTurn(makeTurn("e7", inThread("t5"), { at: noon + 15 * day }));
    expect(left()).toEqual([]);
    await store.close();
  });
});
