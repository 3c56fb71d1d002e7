import { describe, expect, test } from "vitest";
import { linksOf, makeSession, textOf, use } from "./host.ts";

const first = makeSession({ thread: "t1" });
const second = makeSession({ thread: "t2", lesson: "tea", concept: null });

describe("/lesson resume", () => {
  test("says how to begin where nothing is open", async () => {
    const { answer, done } = await use({}, "lesson resume");
    expect(textOf(answer)).toBe(
      "You have no lesson open here. `/lesson start` opens one, and what you learned before is remembered.",
    );
    expect(done).toEqual([]);
  });

  test("goes on in this very thread", async () => {
    const sessions = [second, makeSession({ thread: "thread" })];
    const { answer, done } = await use({ sessions }, "lesson resume", {}, "thread");
    expect(done).toEqual([{ thread: "thread", act: { kind: "open" }, id: "call" }]);
    expect(textOf(answer)).toBe(
      "We go on with “Baking bread”, where we were at leaven.\n\nThe buttons lead to the others that you have open.",
    );
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("needs no link where the only lesson is right here", async () => {
    const sessions = [makeSession({ thread: "direct" })];
    const { answer } = await use({ sessions }, "lesson resume", {}, "direct");
    expect(textOf(answer)).toBe("We go on with “Baking bread”, where we were at leaven.");
    expect(linksOf(answer)).toEqual([]);
  });

  test("leads to the thread where the lesson goes on", async () => {
    const { answer, done } = await use({ sessions: [second] }, "lesson resume");
    expect(done).toEqual([{ thread: "t2", act: { kind: "open" }, id: "call" }]);
    expect(textOf(answer)).toBe("We go on with “The tea ceremony”. The button takes you there.");
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("takes the latest of several, and has links to the others", async () => {
    const { answer, done } = await use({ sessions: [first, second] }, "lesson resume");
    expect(done.map(({ thread }) => thread)).toEqual(["t1"]);
    expect(textOf(answer)).toBe(
      "We go on with “Baking bread”, where we were at leaven. The first button takes you there, and the rest to the others that you have open.",
    );
    expect(linksOf(answer)).toEqual(["Baking bread -> t1", "The tea ceremony -> t2"]);
  });

  test("tells two of the same lesson apart by where they stand", async () => {
    const sessions = [first, makeSession({ thread: "t3", concept: null })];
    const { answer } = await use({ sessions }, "lesson resume");
    expect(linksOf(answer)).toEqual([
      "Baking bread (leaven) -> t1",
      "Baking bread (just begun) -> t3",
    ]);
  });

  test("has no more links than can be taken in", async () => {
    const sessions = Array.from({ length: 40 }, (_, at) => makeSession({ thread: `t${at}` }));
    const { answer } = await use({ sessions }, "lesson resume");
    expect(linksOf(answer)).toHaveLength(5);
  });

  test("does not lead to a thread that turns out to be gone", async () => {
    const alone = await use({ sessions: [first], gone: ["t1"] }, "lesson resume");
    expect(textOf(alone.answer)).toBe(
      "The thread of “Baking bread” is closed, so that lesson has ended. Your progress is kept, and `/lesson start` takes it up again.",
    );
    expect(linksOf(alone.answer)).toEqual([]);
    const { answer } = await use({ sessions: [first, second], gone: ["t1"] }, "lesson resume");
    expect(textOf(answer)).toMatch(/You have these open, too:$/);
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("calls a lesson that was removed by its id", async () => {
    const { answer } = await use({ sessions: [makeSession({ lesson: "gone" })] }, "lesson resume");
    expect(textOf(answer)).toBe("We go on with “gone”. The button takes you there.");
  });

  test("passes on why it cannot go on", async () => {
    const aside = { parts: [{ kind: "text" as const, text: "No." }], offers: [] };
    const { answer } = await use({ sessions: [first], aside }, "lesson resume");
    expect(answer).toEqual({ kind: "say", reply: aside, links: [] });
  });
});
