import { describe, expect, test } from "vitest";
import { type DeskOptions, openDesk } from "./desk.ts";
import { useFolder, writeExample } from "./folder.ts";

const folder = useFolder();

function open(more: Partial<DeskOptions> = {}) {
  const lessons = [writeExample(folder.path("lessons", "files"))];
  return openDesk({ path: folder.path("bot.db"), lessons, lesson: "files", ...more });
}

const where = { platform: "desk", workspace: "room", thread: "t1" };

describe("what the bot tells of its work", () => {
  test("is each turn and each reply, with neither the learner nor what was written", async () => {
    const desk = await open();
    await desk.say("what is a backup?", { id: "e1" });
    expect(desk.done).toEqual([
      {
        kind: "turn",
        where,
        event: "e1",
        lesson: "files",
        move: "ask-concept",
        band: "sure",
        concept: "backup",
        storing: expect.any(Number),
      },
      { kind: "attempt", where, outcome: "arrived", waited: expect.any(Number) },
    ]);
    await desk.close();
  });

  test("is nothing where something comes a second time", async () => {
    const desk = await open();
    await desk.say("what is a backup?", { id: "e1" });
    await desk.say("what is a backup?", { id: "e1" });
    expect(desk.done).toHaveLength(2);
    await desk.close();
  });

  test("repeats no learner's words, not even where an error does", async () => {
    const desk = await open({
      wrap: (store) => ({
        ...store,
        commitTurn: () => Promise.reject(new TypeError("Cannot take “what is a backup?”")),
      }),
    });
    await desk.say(" what is a backup? ", { id: "e1" });
    expect(desk.troubles).toMatchObject([
      { who: "developer", where, event: "e1", message: expect.stringContaining("take “…”") },
    ]);
    expect(JSON.stringify(desk.troubles)).not.toContain("a backup?");
    await desk.close();
  });
});
