import { describe, expect, test } from "vitest";
import { labelsOf, linksOf, makeSession, offersOf, textOf, use } from "./host.ts";

const first = makeSession({ thread: "t1" });
const second = makeSession({ thread: "t2", lesson: "tea", concept: null });
const stopped = { ...makeSession({ thread: "t5", concept: "kneading" }), isGone: false };
const hour = 60 * 60 * 1000;

describe("/lesson resume", () => {
  test("says how to begin where nothing is open", async () => {
    const { answer, done } = await use({}, "lesson resume");
    expect(textOf(answer)).toBe(
      "You have no lesson open here. `/lesson start` opens one, and what you learned before is remembered.",
    );
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
    expect(done).toEqual([]);
  });

  test("says nothing again in this very thread, where the last message waits", async () => {
    const sessions = [second, makeSession({ thread: "thread" })];
    const { answer, done } = await use({ sessions }, "lesson resume", {}, "thread");
    expect(done).toEqual([]);
    expect(textOf(answer)).toBe(
      "“Baking bread” is open right here, and we were at leaven: my last message waits for you.\n\nThe buttons lead to the others that you have.",
    );
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("needs no link where the only lesson is right here", async () => {
    const sessions = [makeSession({ thread: "direct", concept: null })];
    const { answer } = await use({ sessions }, "lesson resume", {}, "direct");
    expect(textOf(answer)).toBe(
      "“Baking bread” is open right here: my last message waits for you.",
    );
    expect(linksOf(answer)).toEqual([]);
  });

  test("leads to the thread where the lesson waits, and says nothing again there", async () => {
    const { answer, done } = await use({ sessions: [second] }, "lesson resume");
    expect(done).toEqual([]);
    expect(textOf(answer)).toBe("We go on with “The tea ceremony”. The button takes you there.");
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("takes the latest of several, and has links to the others", async () => {
    const { answer } = await use({ sessions: [first, second] }, "lesson resume");
    expect(textOf(answer)).toBe(
      "We go on with “Baking bread”, where we were at leaven. The first button takes you there, and the rest to the others that you have.",
    );
    expect(linksOf(answer)).toEqual(["Baking bread -> t1", "The tea ceremony -> t2"]);
  });

  test("takes up the one that was stopped last where none is open", async () => {
    const older = { ...second, isGone: false };
    const { answer, done } = await use({ ended: [stopped, older] }, "lesson resume");
    expect(done).toEqual([{ thread: "t5", act: { kind: "open" }, id: "call" }]);
    expect(textOf(answer)).toMatch(/^We go on with “Baking bread”, where we were at kneading\./);
    expect(linksOf(answer)).toEqual(["Baking bread -> t5", "The tea ceremony -> t2"]);
  });

  test("takes up the one that was stopped in this very thread, whatever is open elsewhere", async () => {
    const here = { ...stopped, thread: "thread" };
    const given = { sessions: [second], ended: [here] };
    const { answer, done } = await use(given, "lesson resume", {}, "thread");
    expect(done).toEqual([{ thread: "thread", act: { kind: "open" }, id: "call" }]);
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("takes up the one that a button names, and no other in its place", async () => {
    const given = { sessions: [first], ended: [stopped] };
    const named = await use(given, "lesson resume", { thread: "t5" });
    expect(named.done).toMatchObject([{ thread: "t5" }]);
    const foreign = await use({ sessions: [first] }, "lesson resume", { thread: "t9" });
    expect(textOf(foreign.answer)).toMatch(/^You have no lesson open here\./);
    expect(foreign.done).toEqual([]);
  });

  test("tells two of the same lesson apart by where they stand and when they were used", async () => {
    const sessions = [
      first,
      makeSession({ thread: "thread", concept: null, mode: "group", idle: 3 * hour }),
    ];
    const { answer } = await use(
      { sessions, ended: [{ ...stopped, idle: 49 * hour }] },
      "lesson resume",
    );
    expect(textOf(answer).split("\n\n")[1]).toBe(
      [
        "1. Baking bread: at leaven, last used just now",
        "2. Baking bread: just begun, with a group, last used 3 hours ago",
        "3. Baking bread: at kneading, last used 2 days ago",
      ].join("\n"),
    );
    expect(linksOf(answer)).toEqual([
      "1. Baking bread (leaven) -> t1",
      "2. Baking bread (just begun) -> thread",
      "3. Baking bread (kneading) -> t5",
    ]);
  });

  test("has no more links than can be taken in", async () => {
    const sessions = Array.from({ length: 40 }, (_, at) => makeSession({ thread: `t${at}` }));
    const { answer } = await use({ sessions }, "lesson resume");
    expect(linksOf(answer)).toHaveLength(5);
  });

  test("does not lead to a thread that turns out to be gone, but to a new place", async () => {
    const alone = await use({ sessions: [first], gone: ["t1"] }, "lesson resume");
    expect(textOf(alone.answer)).toBe(
      "The thread of “Baking bread” is closed, so that lesson has ended. Your progress is kept, and `/lesson start` takes it up again.",
    );
    expect(linksOf(alone.answer)).toEqual([]);
    expect(offersOf(alone.answer)).toEqual([
      { id: "/lesson start lesson=bread", label: "Go on in a new place" },
    ]);
    const { answer } = await use({ sessions: [first, second], gone: ["t1"] }, "lesson resume");
    expect(textOf(answer)).toMatch(/You have these, too:$/);
    expect(linksOf(answer)).toEqual(["The tea ceremony -> t2"]);
  });

  test("takes up nothing in the closed thread of a stopped lesson", async () => {
    const { answer, done } = await use({ ended: [stopped], gone: ["t5"] }, "lesson resume");
    expect(textOf(answer)).toMatch(/^The thread of “Baking bread” is closed/);
    expect(done).toEqual([]);
  });

  test("says what has become of a lesson whose thread is gone", async () => {
    const given = { ended: [{ ...stopped, isGone: true }] };
    const { answer, done } = await use(given, "lesson resume");
    expect(textOf(answer)).toBe(
      "You have no lesson open here: “Baking bread” ended, as its thread was closed. Your progress is kept, and `/lesson start` takes it up again.",
    );
    expect(labelsOf(answer)).toEqual(["Go on in a new place"]);
    expect(done).toEqual([]);
  });

  test("calls a lesson that was removed by its id", async () => {
    const { answer } = await use({ sessions: [makeSession({ lesson: "gone" })] }, "lesson resume");
    expect(textOf(answer)).toBe("We go on with “gone”. The button takes you there.");
  });

  test("passes on why it cannot go on", async () => {
    const no = { parts: [{ kind: "text" as const, text: "No." }], offers: [] };
    const open = await use({ sessions: [first], barred: no }, "lesson resume");
    expect(open.answer).toEqual({ kind: "say", reply: no, links: [] });
    const again = await use({ ended: [stopped], aside: no }, "lesson resume");
    expect(again.answer).toEqual({ kind: "say", reply: no, links: [] });
  });
});
