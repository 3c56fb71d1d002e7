import { describe, expect, it } from "vitest";
import type { PageStore, PageWords } from "../../../src/store/page-store.ts";
import { noon, type Opened } from "./example.ts";

const person = { learner: "ada", name: "Ada", admission: "", at: noon };
const thread = { id: "t1", lesson: "files", mode: "group", at: noon } as const;

function makeWords(id: string, given: Partial<PageWords> = {}): PageWords {
  return { id, thread: "t1", learner: "ada", body: `{"said":"${id}"}`, at: noon, ...given };
}

async function begin(page: PageStore): Promise<void> {
  await page.savePerson(person);
  await page.savePerson({ ...person, learner: "ben", name: "Ben" });
  await page.addThread(thread, "ada");
}

const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

export function testPage(opened: () => Opened): void {
  describe("people of the page", () => {
    it("are null until they are saved, then as they were saved, also after a restart", async () => {
      const { store, again } = opened();
      expect(await store.page.findPerson("ada")).toBeNull();
      await store.page.savePerson(person);
      await store.close();
      expect(await (await again()).page.findPerson("ada")).toEqual(person);
    });

    it("take another name or admission, and came when they came", async () => {
      const { page } = opened().store;
      await page.savePerson(person);
      await page.savePerson({ ...person, name: "Ada B.", admission: "x", at: noon + 1 });
      expect(await page.findPerson("ada")).toEqual({ ...person, name: "Ada B.", admission: "x" });
    });
  });

  describe("threads of the page", () => {
    it("are found with those who take part, in the order in which they came", async () => {
      const { page } = opened().store;
      await begin(page);
      expect(await page.findThread("t2")).toBeNull();
      expect(await page.takeSeat("t2", "ben", noon)).toBe(false);
      for (let times = 0; times < 2; times++)
        expect(await page.takeSeat("t1", "ben", noon - 1)).toBe(true);
      const people = [
        { learner: "ada", name: "Ada" },
        { learner: "ben", name: "Ben" },
      ];
      expect(await page.findThread("t1")).toEqual({ ...thread, people });
    });

    it("are listed for who takes part, those first in which something was said last", async () => {
      const { page } = opened().store;
      await begin(page);
      for (const id of ["t2", "t3"]) await page.addThread({ ...thread, id }, "ada");
      await page.addThread({ ...thread, id: "t4" }, "ben");
      for (const [id, at] of [
        ["m1", "t1"],
        ["m2", "t3"],
        ["m3", "t1"],
      ] as const)
        await page.addMessage(makeWords(id, { thread: at }));
      expect(idsOf(await page.listThreads("ada"))).toEqual(["t1", "t3", "t2"]);
      expect(idsOf(await page.listThreads("ben"))).toEqual(["t4"]);
      expect(await page.listThreads("cem")).toEqual([]);
    });
  });

  describe("messages of the page", () => {
    it("are kept in their order, by growing numbers, also after a restart", async () => {
      const { store, again } = opened();
      await begin(store.page);
      const numbers = [];
      for (const id of ["m1", "m2", "m3"]) numbers.push(await store.page.addMessage(makeWords(id)));
      expect(numbers).toEqual([...numbers].sort((a, b) => Number(a) - Number(b)));
      await store.close();
      const { page } = await again();
      const found = await page.listMessages("t1", 0, 10);
      expect(found.map(({ number }) => number)).toEqual(numbers);
      expect(found[0]).toEqual({ ...makeWords("m1"), number: numbers[0], name: "Ada" });
    });

    it("are given from one on, and of too many the last", async () => {
      const { page } = opened().store;
      await begin(page);
      for (const id of ["m1", "m2", "m3", "m4"]) await page.addMessage(makeWords(id));
      const [, second] = await page.listMessages("t1", 0, 10);
      expect(idsOf(await page.listMessages("t1", second?.number ?? 0, 10))).toEqual(["m3", "m4"]);
      expect(idsOf(await page.listMessages("t1", 0, 3))).toEqual(["m2", "m3", "m4"]);
      expect(await page.listMessages("t2", 0, 10)).toEqual([]);
    });

    it("come once, however often they are added, and by several at once", async () => {
      const { store, again } = opened();
      await begin(store.page);
      const other = await again();
      const added = await Promise.all(
        [store, other, store, other].map(({ page }) => page.addMessage(makeWords("m1"))),
      );
      expect(added.filter((each) => each === "known")).toHaveLength(3);
      expect(idsOf(await store.page.listMessages("t1", 0, 10))).toEqual(["m1"]);
    });

    it("carry the name that their speaker has now; the bot's carry none", async () => {
      const { page } = opened().store;
      await begin(page);
      await page.addMessage(makeWords("m1"));
      await page.addMessage(makeWords("m2", { learner: null }));
      await page.savePerson({ ...person, name: "Ada B." });
      const found = await page.listMessages("t1", 0, 10);
      expect(found.map(({ name }) => name)).toEqual(["Ada B.", null]);
    });

    it("have no place where the thread is gone", async () => {
      const { page } = opened().store;
      expect(await page.addMessage(makeWords("m1"))).toBe("gone");
    });
  });

  describe("what the page forgets", () => {
    it("is one thread with all that was in it, and its numbers are not given again", async () => {
      const { page } = opened().store;
      await begin(page);
      await page.addThread({ ...thread, id: "t2" }, "ada");
      await page.addMessage(makeWords("m1", { thread: "t2" }));
      const last = await page.addMessage(makeWords("m2"));
      expect(await page.forgetThread("t1")).toBe(1);
      expect(await page.forgetThread("t1")).toBe(0);
      expect(await page.findThread("t1")).toBeNull();
      expect(await page.listMessages("t1", 0, 10)).toEqual([]);
      expect(idsOf(await page.listThreads("ada"))).toEqual(["t2"]);
      expect(idsOf(await page.listMessages("t2", 0, 10))).toEqual(["m1"]);
      expect(await page.addMessage(makeWords("m3", { thread: "t2" }))).toBe(Number(last) + 1);
    });

    it("is what one said in one thread, and that they took part", async () => {
      const { page } = opened().store;
      await begin(page);
      await page.takeSeat("t1", "ben", noon);
      await page.addThread({ ...thread, id: "t2" }, "ben");
      await page.addMessage(makeWords("m1"));
      await page.addMessage(makeWords("m2", { learner: "ben" }));
      await page.addMessage(makeWords("m3", { learner: "ben", thread: "t2" }));
      await page.addMessage(makeWords("m4", { learner: null }));
      expect(await page.forgetWords("t1", "ben")).toBe(1);
      expect(idsOf(await page.listMessages("t1", 0, 10))).toEqual(["m1", "m4"]);
      expect(idsOf(await page.listMessages("t2", 0, 10))).toEqual(["m3"]);
      expect((await page.findThread("t1"))?.people).toEqual([{ learner: "ada", name: "Ada" }]);
    });
  });
}
