import { describe, expect, it } from "vitest";
import type { InboxRow, Store } from "../../../src/store/store.ts";
import { beginSession, day, makeTurn, noon, type Opened, thread } from "./example.ts";

const midnight = noon - day / 2;

/** Asks what nobody can answer, in a thread of its own, so many days after the first. */
async function ask(store: Store, text: string, days: number, more: Partial<InboxRow> = {}) {
  const session = beginSession(text, { ...thread, thread: text });
  const inbox = { lesson: "files", concept: "backup", text, ...more };
  await store.commitTurn(makeTurn(text, session, { at: noon + days * day, inbox }));
}

export function testInbox(opened: () => Opened): void {
  describe("the inbox", () => {
    it("lists what could not be answered, the newest day last, with the day and nothing of who asked", async () => {
      const { store, again } = opened();
      expect(await store.listInbox()).toEqual([]);
      await ask(store, "and clouds?", 2);
      await ask(store, "and tapes?", 0);
      await ask(store, "what's this?", 1, { lesson: "disks", concept: null });
      const listed = [
        { lesson: "files", concept: "backup", text: "and tapes?", day: midnight },
        { lesson: "disks", concept: null, text: "what's this?", day: midnight + day },
        { lesson: "files", concept: "backup", text: "and clouds?", day: midnight + 2 * day },
      ];
      expect(await store.listInbox()).toEqual(listed);
      expect(await (await again()).listInbox()).toEqual(listed);
    });

    it("forgets one lesson's messages, or all, and counts them", async () => {
      const { store } = opened();
      for (const text of ["one", "two", "three"]) await ask(store, text, 0);
      await ask(store, "four", 0, { lesson: "disks" });
      expect(await store.clearInbox("attic")).toBe(0);
      expect(await store.clearInbox("files")).toBe(3);
      expect(await store.listInbox()).toMatchObject([{ lesson: "disks", text: "four" }]);
      expect(await store.clearInbox(null)).toBe(1);
      expect(await store.listInbox()).toEqual([]);
    });
  });
}
