import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { checkLesson } from "../../src/lint/lint.ts";
import { loadLessons } from "../../src/loader.ts";
import { openWorkshop } from "../../src/watch/workshop.ts";
import { shippedLessons } from "../bot/folder.ts";

const ends: (() => unknown)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function open() {
  const workshop = openWorkshop();
  ends.push(workshop.close);
  return workshop;
}

const long = join(shippedLessons, "distributed-systems");
const keepNothing = { readLesson: async () => null, saveLesson: async () => {} };

/** How often everything else has its turn meanwhile. */
async function countTurns(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  let turns = 0;
  for (; !isDone; turns++) await setImmediate();
  await done;
  return turns;
}

// A long lesson is parsed and linted as a whole, half a minute of work where nothing else runs.
describe("a workshop", { timeout: 300_000 }, () => {
  test("parses and lints a lesson as it is done in place", async () => {
    const { parse, check } = open();
    const folder = mkdtempSync(join(tmpdir(), "likewise-workshop-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    cpSync(join(shippedLessons, "team-onboarding"), join(folder, "team-onboarding"), {
      recursive: true,
    });
    const [there, here] = await Promise.all([
      loadLessons([folder], { ...keepNothing, parse }),
      loadLessons([folder]),
    ]);
    expect(there).toEqual(here);
    for (const lesson of here.lessons) expect(await check(lesson)).toEqual(checkLesson(lesson));
  });

  test("lets conversations go on while it is at a long lesson", async () => {
    const { parse, check } = open();
    const loading = loadLessons([long], { ...keepNothing, parse });
    expect(await countTurns(loading)).toBeGreaterThan(500);
    const [lesson] = (await loading).lessons;
    expect(lesson && (await countTurns(check(lesson)))).toBeGreaterThan(500);
  });

  test("says what fails in it, and takes the next", async () => {
    const { check } = open();
    const [lesson] = (await loadLessons([join(shippedLessons, "team-onboarding")])).lessons;
    if (!lesson) throw new Error("The lesson is not there.");
    const { concepts: _, ...torn } = lesson;
    await expect(check(torn as typeof lesson)).rejects.toThrow(TypeError);
    expect(await check(lesson)).toEqual([]);
  });
});
