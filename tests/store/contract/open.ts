import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import {
  ada,
  beginSession,
  bob,
  makeTurn,
  noon,
  type Opened,
  readSession,
  reply,
  state,
  thread,
} from "./example.ts";

const ended = { ...state, status: "ended" as const };

/** Opens a session in a thread of its own, so many milliseconds after noon. */
async function begin(store: Store, name: string, after: number, given = {}, key = thread) {
  const session = { ...beginSession(name, { ...key, thread: name }), ...given };
  await store.commitTurn(makeTurn(name, session, { at: noon + after }));
}

const threadsOf = (found: readonly { readonly key: { readonly thread: string } }[]) =>
  found.map(({ key }) => key.thread);

export function testOpen(opened: () => Opened): void {
  describe("open sessions", () => {
    it("are listed with all that those who look for them need to know", async () => {
      const { store } = opened();
      await begin(store, "t1", 5, { position: "42" });
      const session = {
        key: thread,
        lesson: "files",
        mode: "group",
        concept: "backup",
        position: "42",
        at: noon + 5,
      };
      expect(await store.listOpen("discord")).toEqual([session]);
      expect(await store.listSessions(ada)).toEqual([session]);
    });

    it("are none where nothing happened", async () => {
      const { store } = opened();
      expect(await store.listOpen("discord")).toEqual([]);
      expect(await store.listSessions(ada)).toEqual([]);
      expect(await store.listProgress(ada)).toEqual([]);
    });

    it("are counted by platform, without those that ended", async () => {
      const { store } = opened();
      expect(await store.countOpen()).toEqual(new Map());
      await begin(store, "t1", 1);
      await begin(store, "t2", 2);
      await begin(store, "t3", 3, { state: ended });
      await begin(store, "t4", 4, {}, { ...thread, platform: "slack" });
      const counted = new Map([
        ["discord", 2],
        ["slack", 1],
      ]);
      expect(await store.countOpen()).toEqual(counted);
    });

    it("come with the latest turn first, whichever was begun first", async () => {
      const { store } = opened();
      await begin(store, "t1", 1);
      await begin(store, "t2", 2);
      await begin(store, "t3", 3);
      const again = await readSession(store, { ...thread, thread: "t1" });
      await store.commitTurn(makeTurn("again", again, { at: noon + 4 }));
      expect(threadsOf(await store.listOpen("discord"))).toEqual(["t1", "t3", "t2"]);
      expect(threadsOf(await store.listSessions(ada))).toEqual(["t1", "t3", "t2"]);
    });

    it("are no longer those that ended", async () => {
      const { store } = opened();
      await begin(store, "t1", 1);
      await begin(store, "t2", 2, { state: ended });
      expect(threadsOf(await store.listOpen("discord"))).toEqual(["t1"]);
      expect(threadsOf(await store.listSessions(ada))).toEqual(["t1"]);
    });

    it("are of one platform, and a learner's of one workspace", async () => {
      const { store } = opened();
      const elsewhere = { ...thread, workspace: "other" };
      await begin(store, "t1", 1);
      await begin(store, "t2", 2, {}, elsewhere);
      await begin(store, "t3", 3, {}, { ...thread, platform: "slack" });
      expect(threadsOf(await store.listOpen("discord"))).toEqual(["t2", "t1"]);
      expect(threadsOf(await store.listOpen("slack"))).toEqual(["t3"]);
      expect(threadsOf(await store.listSessions(ada))).toEqual(["t1"]);
      expect(threadsOf(await store.listSessions({ ...ada, workspace: "other" }))).toEqual(["t2"]);
    });

    it("are a learner's where they take part, since when they do", async () => {
      const { store } = opened();
      await begin(store, "t1", 1);
      expect(await store.listSessions(bob)).toEqual([]);
      const joined = { ...(await readSession(store)), learners: ["ada", "bob"] };
      await store.commitTurn(makeTurn("joined", joined, { at: noon + 2 }));
      expect(threadsOf(await store.listSessions(bob))).toEqual(["t1"]);
    });
  });

  describe("ending a session without a turn", () => {
    it("gives it as it was, and takes it off the lists", async () => {
      const { store } = opened();
      await begin(store, "t1", 1, { position: "7" });
      const before = await readSession(store);
      expect(await store.endSession(thread, noon + 2)).toEqual(before);
      expect(await store.listOpen("discord")).toEqual([]);
      expect(await readSession(store)).toEqual({ ...before, revision: 2, state: ended });
    });

    it("does nothing where none is open, any more or ever", async () => {
      const { store } = opened();
      expect(await store.endSession(thread, noon)).toBeNull();
      await begin(store, "t1", 1);
      await store.endSession(thread, noon);
      expect(await store.endSession(thread, noon)).toBeNull();
      expect((await readSession(store)).revision).toBe(2);
    });

    it("happens in that one thread of that one workspace", async () => {
      const { store } = opened();
      for (const name of ["t1", "t2"]) await begin(store, name, 1);
      await begin(store, "t3", 1, {}, { ...thread, workspace: "other" });
      await store.endSession(thread, noon);
      expect(threadsOf(await store.listOpen("discord")).sort()).toEqual(["t2", "t3"]);
    });

    it("is a turn's conflict that was decided before, and lets a new one begin", async () => {
      const { store } = opened();
      await begin(store, "t1", 1);
      const before = await readSession(store);
      await store.endSession(thread, noon);
      expect(await store.commitTurn(makeTurn("e2", before))).toEqual({ kind: "conflict" });
      expect((await store.commitTurn(makeTurn("e2", beginSession("s2")))).kind).toBe("committed");
      expect((await readSession(store)).id).toBe("s2");
    });

    it("keeps the reply that waits, what was heard, and how far each has come", async () => {
      const { store } = opened();
      const heard = [{ concept: "backup", item: "spare-key" }];
      const progress = [{ concept: "backup", level: "shown" }] as const;
      await store.commitTurn(makeTurn("e1", beginSession("s1"), { reply, heard, progress }));
      await store.endSession(thread, noon);
      expect(await store.listUndelivered("discord")).toHaveLength(1);
      expect((await store.readTurn(thread, ada)).ledger).toHaveLength(1);
      expect(await store.listProgress(ada)).toEqual([{ lesson: "files", ...progress[0] }]);
    });

    it("is done by one of several who try at once", async () => {
      const { store, again } = opened();
      await begin(store, "t1", 1);
      const other = await again();
      const ends = await Promise.all(
        [store, other, store, other].map((each) => each.endSession(thread, noon)),
      );
      expect(ends.filter((each) => each !== null)).toHaveLength(1);
      expect((await readSession(store)).revision).toBe(2);
    });
  });

  describe("how far a thread has been read", () => {
    it("is not known at first, and follows from turn to turn", async () => {
      const { store, again } = opened();
      await begin(store, "t1", 1);
      expect((await readSession(store)).position).toBeNull();
      for (const position of ["1420070400000000001", "1420070400000000002"]) {
        const next = { ...(await readSession(store)), position };
        await store.commitTurn(makeTurn(position, next));
        expect((await readSession(await again())).position).toBe(position);
        expect((await store.listOpen("discord")).map((each) => each.position)).toEqual([position]);
      }
    });
  });

  describe("all progress of a learner", () => {
    it("is told by lesson and concept, at the highest level, and is nobody else's", async () => {
      const { store } = opened();
      await begin(store, "t1", 1, { learners: ["ada", "bob"] });
      await begin(store, "t2", 2, { lesson: "networks" });
      const raise = async (name: string, concept: string, level: "met" | "shown", at: string) => {
        const session = await readSession(store, { ...thread, thread: at });
        const turn = { progress: [{ concept, level }], learner: ada };
        await store.commitTurn(makeTurn(name, session, turn));
      };
      await raise("e1", "restore", "met", "t1");
      await raise("e2", "backup", "shown", "t1");
      await raise("e3", "backup", "met", "t1");
      await raise("e4", "backup", "met", "t2");
      expect(await store.listProgress(ada)).toEqual([
        { lesson: "files", concept: "backup", level: "shown" },
        { lesson: "files", concept: "restore", level: "met" },
        { lesson: "networks", concept: "backup", level: "met" },
      ]);
      expect(await store.listProgress(bob)).toEqual([]);
      for (const place of [{ workspace: "other" }, { platform: "slack" }])
        expect(await store.listProgress({ ...ada, ...place })).toEqual([]);
    });
  });
}
