import { describe, expect, it } from "vitest";
import type { LearnerKey, Store, ThreadKey } from "../../../src/store/store.ts";
import type { Level } from "../../../src/tutor/ledger.ts";
import { ada, beginSession, bob, makeTurn, type Opened, readSession, thread } from "./example.ts";

async function hear(store: Store, event: string, items: readonly string[]) {
  const { session } = await store.readTurn(thread, ada);
  const heard = items.map((item) => ({ concept: "backup", item }));
  await store.commitTurn(makeTurn(event, session ?? beginSession("s1"), { heard }));
}

async function reach(store: Store, event: string, level: Level) {
  const session = await readSession(store);
  await store.commitTurn(
    makeTurn(event, session, { progress: [{ concept: "backup", level }], learner: ada }),
  );
}

async function itemsOf(store: Store, learner: LearnerKey, key: ThreadKey = thread) {
  const { ledger } = await store.readTurn(key, learner);
  return ledger.map(({ item, times, last }) => [item, times, last]);
}

export function testLedger(opened: () => Opened): void {
  describe("the ledger", () => {
    it("counts what is heard, and keeps the order in which it was", async () => {
      const { store } = opened();
      await hear(store, "e1", ["spare-key", "photo-album"]);
      await hear(store, "e2", ["plain"]);
      await hear(store, "e3", ["spare-key"]);
      expect(await itemsOf(store, ada)).toEqual([
        ["photo-album", 1, 2],
        ["plain", 1, 3],
        ["spare-key", 2, 4],
      ]);
    });

    it("is read by itself as a turn reads it, and is empty where nothing was heard", async () => {
      const { store } = opened();
      await hear(store, "e1", ["spare-key", "photo-album"]);
      await hear(store, "e2", ["spare-key"]);
      expect(await store.readLedger(ada)).toEqual([
        { concept: "backup", item: "photo-album", times: 1, last: 2 },
        { concept: "backup", item: "spare-key", times: 2, last: 3 },
      ]);
      for (const who of [bob, { ...ada, workspace: "other" }, { ...ada, platform: "slack" }])
        expect(await store.readLedger(who)).toEqual([]);
    });

    it("counts one thing twice when one turn says it twice", async () => {
      const { store } = opened();
      await hear(store, "e1", ["spare-key", "plain", "spare-key"]);
      expect(await itemsOf(store, ada)).toEqual([
        ["plain", 1, 2],
        ["spare-key", 2, 3],
      ]);
    });

    it("is written for everyone who takes part, each in their own order", async () => {
      const { store } = opened();
      await hear(store, "e1", ["spare-key"]);
      const group = { ...(await readSession(store)), learners: ["ada", "bob"] };
      const heard = [{ concept: "backup", item: "plain" }];
      await store.commitTurn(makeTurn("e2", group, { heard }));
      expect(await itemsOf(store, ada)).toEqual([
        ["spare-key", 1, 1],
        ["plain", 1, 2],
      ]);
      expect(await itemsOf(store, bob)).toEqual([["plain", 1, 1]]);
    });

    it("is written for a group of thousands", async () => {
      const { store } = opened();
      const learners = Array.from({ length: 3000 }, (_, index) => `learner ${index}`);
      const heard = [{ concept: "backup", item: "plain" }];
      await store.commitTurn(makeTurn("e1", beginSession("s1", thread, learners), { heard }));
      expect(await itemsOf(store, { ...ada, learner: "learner 2999" })).toEqual([["plain", 1, 1]]);
      expect((await readSession(store)).learners).toEqual(learners);
    });

    it("goes with the learner into every thread of the workspace", async () => {
      const { store } = opened();
      await hear(store, "e1", ["spare-key"]);
      expect(await itemsOf(store, ada, { ...thread, thread: "t2" })).toEqual([["spare-key", 1, 1]]);
    });
  });

  describe("progress", () => {
    it("is raised, and never lowered", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e0", beginSession("s1")));
      for (const [level, seen] of [
        ["met", "met"],
        ["understood", "understood"],
        ["met", "understood"],
        ["shown", "shown"],
        ["understood", "shown"],
      ] as const) {
        await reach(store, `${level} then ${seen}`, level);
        const { progress } = await store.readTurn(thread, ada);
        expect(progress).toEqual([{ concept: "backup", level: seen }]);
      }
    });

    it("belongs to the one learner and the one lesson", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e0", beginSession("s1", thread, ["ada", "bob"])));
      await reach(store, "e1", "shown");
      expect((await store.readTurn(thread, bob)).progress).toEqual([]);
      const elsewhere = { ...thread, thread: "t2" };
      const other = { ...beginSession("s2", elsewhere), lesson: "networks" };
      await store.commitTurn(makeTurn("e2", other));
      expect((await store.readTurn(elsewhere, ada)).progress).toEqual([]);
    });
  });

  it("never shows one workspace or platform the learners of another", async () => {
    const { store } = opened();
    await hear(store, "e1", ["spare-key"]);
    await reach(store, "e2", "shown");
    for (const place of [{ workspace: "other" }, { platform: "slack" }]) {
      const snapshot = await store.readTurn({ ...thread, ...place }, { ...ada, ...place });
      expect(snapshot).toEqual({ session: null, ledger: [], progress: [] });
    }
  });
}
