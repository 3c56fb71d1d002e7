import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import type { Opened } from "./example.ts";
import {
  ada,
  beginSession,
  day,
  makeTurn,
  noon,
  readSession,
  reply,
  state,
  thread,
} from "./example.ts";

const full = {
  heard: [{ concept: "backup", item: "spare-key" }],
  progress: [{ concept: "backup", level: "met" }],
  reply,
} as const;

/** All that can be seen of the store by this thread and learner. */
async function see(store: Store) {
  return [await store.readTurn(thread, ada), await store.listUndelivered("discord")];
}

export function testSessions(opened: () => Opened): void {
  describe("sessions", () => {
    it("knows nothing of a thread in which nothing happened", async () => {
      const { store } = opened();
      const snapshot = await store.readTurn(thread, ada);
      expect(snapshot).toEqual({ session: null, ledger: [], progress: [] });
    });

    it("gives back exactly what a turn stored, one revision on", async () => {
      const { store } = opened();
      const session = beginSession("s1", thread, ["bob", "ada"]);
      await store.commitTurn(makeTurn("e1", session, { ...full, learner: ada }));
      expect(await store.readTurn(thread, ada)).toEqual({
        session: { ...session, revision: 1 },
        ledger: [{ concept: "backup", item: "spare-key", times: 1, last: 1 }],
        progress: [{ concept: "backup", level: "met" }],
      });
    });

    it("follows its state, its lesson and those taking part from turn to turn", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1", thread, ["ada", "bob"])));
      const next = {
        ...(await readSession(store)),
        version: "v2",
        state: { ...state, turns: 2, pending: null },
        learners: ["ada", "bob", "eve"],
      };
      await store.commitTurn(makeTurn("e2", next));
      expect(await readSession(store)).toEqual({ ...next, revision: 2 });
    });

    it("writes nothing when an event comes a second time", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1"), full));
      const before = await see(store);
      const again = makeTurn("e1", await readSession(store), full);
      expect(await store.commitTurn(again)).toEqual({ kind: "duplicate" });
      expect(await see(store)).toEqual(before);
    });

    it("still knows an event after six days", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1")));
      const other = beginSession("s2", { ...thread, thread: "t2" });
      await store.commitTurn(makeTurn("e2", other, { at: noon + 6 * day }));
      const late = makeTurn("e1", await readSession(store), { at: noon + 6 * day });
      expect(await store.commitTurn(late)).toEqual({ kind: "duplicate" });
    });

    it("takes the same event id in another workspace and on another platform", async () => {
      const { store } = opened();
      const elsewhere = [
        { ...thread, workspace: "other" },
        { ...thread, platform: "slack" },
      ];
      await store.commitTurn(makeTurn("e1", beginSession("s1")));
      for (const [index, key] of elsewhere.entries()) {
        const turn = makeTurn("e1", beginSession(`other${index}`, key));
        expect((await store.commitTurn(turn)).kind).toBe("committed");
      }
    });

    it("writes nothing at a stale revision, and takes the event later", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1"), full));
      const stale = await readSession(store);
      await store.commitTurn(makeTurn("e2", stale, full));
      const before = await see(store);
      expect(await store.commitTurn(makeTurn("e3", stale, full))).toEqual({ kind: "conflict" });
      expect(await see(store)).toEqual(before);
      const anew = makeTurn("e3", await readSession(store), full);
      expect((await store.commitTurn(anew)).kind).toBe("committed");
    });

    it("refuses a second open session in a thread, and an id that is taken", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1"), full));
      const before = await see(store);
      const second = makeTurn("e2", beginSession("s2"), full);
      const taken = makeTurn("e3", beginSession("s1", { ...thread, thread: "t2" }), full);
      expect(await store.commitTurn(second)).toEqual({ kind: "conflict" });
      expect(await store.commitTurn(taken)).toEqual({ kind: "conflict" });
      expect(await see(store)).toEqual(before);
    });

    it("lets a new session follow an ended one, which then takes no more turns", async () => {
      const { store } = opened();
      const ended = { ...beginSession("z-first"), state: { ...state, status: "ended" as const } };
      await store.commitTurn(makeTurn("e1", ended));
      expect(await readSession(store)).toEqual({ ...ended, revision: 1 });
      await store.commitTurn(makeTurn("e2", beginSession("a-second"), { at: noon - day }));
      expect((await readSession(store)).id).toBe("a-second");
      const reopened = { ...ended, revision: 1, state };
      expect(await store.commitTurn(makeTurn("e3", reopened))).toEqual({ kind: "conflict" });
      expect((await readSession(store)).id).toBe("a-second");
    });

    it("opens an ended session again when no other followed", async () => {
      const { store } = opened();
      const ended = { ...beginSession("s1"), state: { ...state, status: "ended" as const } };
      await store.commitTurn(makeTurn("e1", ended));
      await store.commitTurn(makeTurn("e2", { ...ended, revision: 1, state }));
      expect(await readSession(store)).toEqual({ ...ended, revision: 2, state });
    });

    it("survives being closed and opened again", async () => {
      const { store, again } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1"), full));
      const before = await see(store);
      await store.close();
      const reopened = await again();
      expect(await see(reopened)).toEqual(before);
      const repeated = makeTurn("e1", await readSession(reopened));
      expect(await reopened.commitTurn(repeated)).toEqual({ kind: "duplicate" });
    });
  });
}
