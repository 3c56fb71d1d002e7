import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/bot.ts";
import { shareDesk } from "./shared.ts";

const openRoom = shareDesk();

function offersOf(outcome: Outcome | null): readonly string[] {
  return outcome?.reply?.offers.map(({ id }) => id) ?? [];
}

test("a lesson begins with the concept that was asked about, if it has that", async () => {
  const desk = openRoom();
  const open = (concept: string, thread: string) =>
    desk.act({ kind: "open", mode: "solo", concept }, { thread });
  expect((await open("security", "t1"))?.log).toMatchObject({ concept: "security" });
  expect((await open("cooking", "t2"))?.log).toMatchObject({ concept: null });
});

describe("an offer", () => {
  test("that is pressed twice tells another analogy each time", async () => {
    const desk = openRoom();
    const first = await desk.say("explain security");
    const again = `again:${first?.log.concept}`;
    expect(offersOf(first)).toContain(again);
    const told = [first, await desk.press(again), await desk.press(again)];
    expect(new Set(told.map((outcome) => outcome?.log.analogy)).size).toBe(3);
    expect(desk.troubles).toEqual([]);
  });

  test("that was pressed in two places at once is answered twice, one after the other", async () => {
    const desk = openRoom();
    await desk.say("explain security");
    const both = await Promise.all([desk.press("again"), desk.press("again")]);
    expect(new Set(both.map((outcome) => outcome?.log.analogy)).size).toBe(2);
    expect(desk.shown).toHaveLength(3);
  });

  test("of a reply long past still does what it said", async () => {
    const desk = openRoom();
    await desk.say("explain security");
    const quizzed = await desk.press("quiz:security");
    const choice = offersOf(quizzed).find((id) => id.startsWith("choice:")) ?? "";
    expect(choice).toMatch(/^choice:security\//);
    await desk.say("explain replication");
    const late = await desk.press(choice);
    expect(late?.log).toMatchObject({ move: "answer", concept: "security" });
    expect(late?.log.result).toMatch(/right|wrong/);
    const twice = await desk.press(choice);
    expect(twice?.log.result).toBe(late?.log.result);
    expect((await desk.press("concept:scalability"))?.log.concept).toBe("scalability");
    expect(desk.troubles).toEqual([]);
  });

  test("of a session that has ended opens a new one and is answered", async () => {
    const desk = openRoom();
    await desk.say("explain security");
    await desk.say("stop");
    const outcome = await desk.press("concept:security");
    expect(outcome?.log).toMatchObject({ concept: "security" });
    expect(outcome?.reply?.parts.length).toBeGreaterThan(0);
  });

  const strange = [
    "",
    ":",
    "nonsense",
    "again:again/again",
    "concept:",
    "concept:no-such-concept",
    "concept:__proto__",
    "quiz:no-such-concept",
    "again:",
    "stop:it",
    "hint:security/no-such-check",
    "back:no-such-concept",
    "fuzzy:security/no-such-facet",
    "fuzzy:no-such-concept/limits",
    "question:security/no-such-question",
    "question:no-such-concept/x",
    "choice:security/no-such-check/0",
    "choice:security/0/99",
    "choice:security/0/",
    "choice:security",
    "constructor",
    "x".repeat(10_000),
    "\u0000",
  ];

  test("that the bot never made is refused to who presses it, and nothing comes of it", async () => {
    const desk = openRoom();
    await desk.say("explain security");
    const before = desk.shown.length;
    for (const id of strange) expect(await desk.press(id), id).toBeNull();
    expect([desk.shown.length, desk.troubles]).toEqual([before, []]);
    const after = await desk.say("again");
    expect(after?.log.concept).toBe("security");
  });

  test("that the bot never made opens no lesson, and takes none up that was stopped", async () => {
    const desk = openRoom();
    await desk.say("explain security");
    await desk.say("stop");
    for (const [at, id] of strange.entries()) {
      expect(await desk.press(id, { thread: `t${at}` }), id).toBeNull();
      expect(await desk.press(id), id).toBeNull();
    }
    expect(desk.shown).toHaveLength(2);
    expect(await desk.store.listOpen("desk")).not.toContainEqual(
      expect.objectContaining({
        key: expect.objectContaining({ workspace: desk.shown[0]?.workspace }),
      }),
    );
  });

  test("that names nothing does no harm before anything was taught", async () => {
    const desk = openRoom();
    for (const [at, id] of ["again", "simpler", "recap", "skip", "hint"].entries()) {
      const outcome = await desk.press(id, { thread: `t${at}` });
      expect(outcome?.reply?.parts.length, id).toBeGreaterThan(0);
    }
    expect(desk.troubles).toEqual([]);
  });
});
