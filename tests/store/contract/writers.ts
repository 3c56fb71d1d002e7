import { describe, expect, it } from "vitest";
import type { Committed } from "../../../src/store/store.ts";
import { ada, beginSession, makeTurn, type Opened, readSession, reply, thread } from "./example.ts";

function kindsOf(committed: readonly Committed[]): string[] {
  return committed.map(({ kind }) => kind).sort();
}

export function testWriters(opened: () => Opened): void {
  describe("turns committed at the same time", () => {
    it("are all stored, more of them than share a transaction", async () => {
      const { store, again } = opened();
      const turns = Array.from({ length: 100 }, (_, index) =>
        makeTurn(`e${index}`, beginSession(`s${index}`, { ...thread, thread: `t${index}` })),
      );
      const committed = await Promise.all(turns.map(store.commitTurn));
      expect(kindsOf(committed)).toEqual(turns.map(() => "committed"));
      expect(await (await again()).listOpen("discord")).toHaveLength(100);
    });

    it("do not suffer for one that comes a second time, or too late", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1"), { reply }));
      const elsewhere = beginSession("s2", { ...thread, thread: "t2" });
      const committed = await Promise.all([
        store.commitTurn(makeTurn("e1", await readSession(store), { reply })),
        store.commitTurn(makeTurn("e2", elsewhere, { reply })),
        store.commitTurn(makeTurn("e3", beginSession("s1"), { reply })),
        store.commitTurn(makeTurn("e4", await readSession(store), { reply })),
      ]);
      const kinds = committed.map(({ kind }) => kind);
      expect(kinds).toEqual(["duplicate", "committed", "conflict", "committed"]);
      expect((await readSession(store)).revision).toBe(2);
      expect(await store.listUndelivered("discord")).toHaveLength(3);
      // What was refused left no trace, so that it can be tried anew.
      const anew = makeTurn("e3", await readSession(store), { reply });
      expect((await store.commitTurn(anew)).kind).toBe("committed");
    });
  });

  describe("two writers on one database", () => {
    it("see each other's turns at once", async () => {
      const { store, again } = opened();
      const other = await again();
      await store.commitTurn(makeTurn("e1", beginSession("s1")));
      await other.commitTurn(makeTurn("e2", await readSession(other)));
      expect((await readSession(store)).revision).toBe(2);
    });

    it("lose nothing when they write at the same time", async () => {
      const { store, again } = opened();
      const stores = [store, await again()];
      const heard = [{ concept: "backup", item: "plain" }];
      const turns = Array.from({ length: 20 }, (_, index) =>
        makeTurn(`e${index}`, beginSession(`s${index}`, { ...thread, thread: `t${index}` }), {
          heard,
          reply,
        }),
      );
      const committed = await Promise.all(
        turns.map((turn, index) => (stores[index % 2] ?? store).commitTurn(turn)),
      );
      expect(kindsOf(committed)).toEqual(turns.map(() => "committed"));
      const { ledger } = await store.readTurn(thread, ada);
      expect(ledger).toEqual([{ concept: "backup", item: "plain", times: 20, last: 20 }]);
      expect(await store.listUndelivered("discord")).toHaveLength(20);
    });

    it("do not both tell one learner the same thing in two threads", async () => {
      const { store, again } = opened();
      const other = await again();
      const tell = (event: string, thread: string) =>
        makeTurn(event, beginSession(event, { ...ada, thread }), {
          ledgerLast: 0,
          heard: [{ concept: "backup", item: "spare-key" }],
        });
      const told = [store.commitTurn(tell("e1", "t1")), other.commitTurn(tell("e2", "t2"))];
      expect(kindsOf(await Promise.all(told))).toEqual(["committed", "conflict"]);
      const { ledger } = await store.readTurn(thread, ada);
      expect(ledger).toEqual([{ concept: "backup", item: "spare-key", times: 1, last: 1 }]);
    });

    it("agree on who had an event, a revision and a new session first", async () => {
      const { store, again } = opened();
      const other = await again();
      const both = async (first: string, second: string, begin = readSession) => {
        const session = await begin(store);
        const mine = store.commitTurn(makeTurn(first, session));
        const theirs = other.commitTurn(makeTurn(second, session));
        return kindsOf(await Promise.all([mine, theirs]));
      };
      const anew = async () => beginSession("s1");
      expect(await both("e1", "e2", anew)).toEqual(["committed", "conflict"]);
      expect(await both("e3", "e4")).toEqual(["committed", "conflict"]);
      expect(await both("e5", "e5")).toEqual(["committed", "duplicate"]);
      expect((await readSession(store)).revision).toBe(3);
    });
  });
}
