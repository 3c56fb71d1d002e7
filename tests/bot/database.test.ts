import { describe, expect, test } from "vitest";
import { createSqliteStore, openFile } from "../../src/store/sqlite.ts";
import { createSqliteGuard } from "../../src/store/sqlite-guard.ts";
import { prepareOnce, setPragma } from "../../src/store/sqlite-statements.ts";
import { StoreError } from "../../src/store/store.ts";
import { openDesk } from "./desk.ts";
import { useFolder, writeExample } from "./folder.ts";

const folder = useFolder();

async function openBoth() {
  const path = folder.path("bot.db");
  const file = openFile(path);
  const open = () => createSqliteStore(file, path, createSqliteGuard(path, 100));
  const lessons = [writeExample(folder.path("lessons", "files"))];
  return { file, options: { path, lessons, lesson: "files", open } };
}

describe("a disk that fills in the middle of a conversation", () => {
  test("is said to the learner kindly and to the operator plainly, loses nothing, and once mended all goes on", async () => {
    const { file, options } = await openBoth();
    const desk = await openDesk(options);
    await desk.say("what is a backup?");
    setPragma(file, `max_page_count = ${prepareOnce(file, "pragma page_count").pluck().get()}`);
    let turns = 1;
    while (desk.troubles.length === 0) {
      const outcome = await desk.say("another example", { id: `e${turns}` });
      expect(turns).toBeLessThan(200);
      if (outcome) turns++;
    }
    expect(desk.shown.at(-1)?.text).toMatch(/^I can't write down your progress just now/);
    expect(desk.troubles).toMatchObject([{ who: "operator" }]);
    expect(desk.troubles[0]?.message).toMatch(/disk is full.*SQLITE_FULL/);
    expect(prepareOnce(file, "select max(revision) from session").pluck().get()).toBe(turns);

    setPragma(file, "max_page_count = 1000000");
    const outcome = await desk.say("another example", { id: `e${turns}` });
    expect(outcome?.log).toMatchObject({ move: "another-example", concept: "backup" });
    expect(desk.shown).toHaveLength(turns + 2);
    expect(desk.troubles).toHaveLength(1);
    await desk.close();
  });

  test("just as a reply was stored keeps no learner from it, and tells the operator", async () => {
    const { options } = await openBoth();
    const full = new StoreError("The database cannot grow: the disk is full.");
    const wrap = (store: Awaited<ReturnType<typeof options.open>>) => ({
      ...store,
      markDelivered: () => Promise.reject(full),
    });
    const desk = await openDesk({ ...options, wrap });
    expect((await desk.say("what is a backup?"))?.log.concept).toBe("backup");
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.text).toContain("A backup is a second copy");
    expect(desk.troubles).toMatchObject([{ who: "operator", message: full.message }]);
    await desk.close();
  });
});

describe("a mistake of the program in a turn", () => {
  test("costs the learner one kind line, tells the developer where, and hurts no later turn", async () => {
    const { options } = await openBoth();
    let broken = false;
    const wrap = (store: Awaited<ReturnType<typeof options.open>>) => ({
      ...store,
      readTurn: (...args: Parameters<typeof store.readTurn>) =>
        broken ? Promise.reject(new TypeError("no such thing")) : store.readTurn(...args),
    });
    const desk = await openDesk({ ...options, wrap });
    broken = true;
    expect(await desk.say("what is a backup?", { id: "e7" })).toBeNull();
    broken = false;
    expect(desk.shown.map(({ text }) => text)).toEqual([
      "Something went wrong on my side, and I've noted it. Please try that again, or say it in another way.",
    ]);
    expect(desk.troubles).toMatchObject([{ who: "developer" }]);
    expect(desk.troubles[0]?.message).toMatch(/^Turn e7 in t1: TypeError: no such thing\n/);
    expect((await desk.say("what is a backup?", { id: "e7" }))?.log.concept).toBe("backup");
    await desk.close();
  });
});
