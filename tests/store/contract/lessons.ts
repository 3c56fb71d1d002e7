import { describe, expect, it } from "vitest";
import { beginSession, makeTurn, type Opened, readSession, state } from "./example.ts";

export function testLessons(opened: () => Opened): void {
  describe("lesson versions", () => {
    it("are null until they are saved, then as they were saved, also after a restart", async () => {
      const { store, again } = opened();
      expect(await store.readLesson("v1")).toBeNull();
      await store.saveLesson("v1", "files", '{"title":"Über 🔑"}');
      await store.saveLesson("v2", "letters", '{"title":"another"}');
      await store.close();
      const reopened = await again();
      expect(await reopened.readLesson("v1")).toBe('{"title":"Über 🔑"}');
      expect(await reopened.readLesson("v2")).toBe('{"title":"another"}');
    });

    it("are kept as long as a session that is open began with them, and forgotten with the next one that is saved", async () => {
      const { store } = opened();
      await store.saveLesson("v1", "files", "{}");
      await store.commitTurn(makeTurn("e1", beginSession("s1")));
      await store.saveLesson("v2", "files", "{}");
      await store.saveLesson("v3", "files", "{}");
      const left = () => Promise.all(["v1", "v2", "v3", "v4"].map(store.readLesson));
      expect(await left()).toEqual(["{}", null, "{}", null]);
      const ended = {
        ...(await readSession(store)),
        state: { ...state, status: "ended" as const },
      };
      await store.commitTurn(makeTurn("e2", ended));
      await store.saveLesson("v4", "files", "{}");
      expect(await left()).toEqual([null, null, null, "{}"]);
    });

    it("can be saved again at every start", async () => {
      const { store } = opened();
      await store.saveLesson("v1", "files", "{}");
      await store.saveLesson("v1", "files", '{"parsed":"in more detail"}');
      expect(await store.readLesson("v1")).toBe('{"parsed":"in more detail"}');
    });
  });
}
