import { describe, expect, it } from "vitest";
import type { Opened } from "./example.ts";

export function testLessons(opened: () => Opened): void {
  describe("lesson versions", () => {
    it("are null until they are saved, then as they were saved, also after a restart", async () => {
      const { store, again } = opened();
      expect(await store.readLesson("v1")).toBeNull();
      await store.saveLesson("v1", "files", '{"title":"Über 🔑"}');
      await store.saveLesson("v2", "files", '{"title":"newer"}');
      await store.close();
      const reopened = await again();
      expect(await reopened.readLesson("v1")).toBe('{"title":"Über 🔑"}');
      expect(await reopened.readLesson("v2")).toBe('{"title":"newer"}');
    });

    it("can be saved again at every start", async () => {
      const { store } = opened();
      await store.saveLesson("v1", "files", "{}");
      await store.saveLesson("v1", "files", '{"parsed":"in more detail"}');
      expect(await store.readLesson("v1")).toBe('{"parsed":"in more detail"}');
    });
  });
}
