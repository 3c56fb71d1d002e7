import { describe, expect, test } from "vitest";
import { labelsOf, offersOf, pressIn, textOf, use } from "./host.ts";
import { makeDiligent, makeKept, makeSession, makeTurn, morning } from "./kept.ts";

describe("/progress forget", () => {
  test("says so where nothing is kept, and forgets nothing", async () => {
    const { answer, done } = await use({}, "progress forget");
    expect(textOf(answer)).toBe("I keep nothing of you here, so there is nothing to forget.");
    expect([labelsOf(answer), done]).toEqual([[], []]);
  });

  test("asks first, and says plainly what goes and that it cannot be undone", async () => {
    const { answer, done } = await use({ kept: makeKept() }, "progress forget");
    expect(textOf(answer)).toBe(
      [
        "Shall I delete all that I keep of you here? It cannot be undone.",
        "",
        "- how far you have come and what you have heard, in one concept",
        "- your part in one lesson, with one turn",
        "",
        "A lesson of yours alone ends. After that you are a newcomer to me, and may hear again what you have heard. Messages stay where they were written. `/progress export` gives you a copy first.",
      ].join("\n"),
    );
    expect([labelsOf(answer), done]).toEqual([["Delete it all"], []]);
  });

  test("says what becomes of a group, and nothing of what has ended", async () => {
    const ended = makeSession({ status: "ended" });
    const about = async (...sessions: ReturnType<typeof makeSession>[]) =>
      textOf((await use({ kept: makeKept({ sessions }) }, "progress forget")).answer);
    const group = await about(ended, makeSession({ mode: "group" }));
    expect(group).toContain("- your part in 2 lessons, with 2 turns");
    expect(group).toContain("\n\nA group's lesson goes on with the others. After that");
    expect(await about(ended)).toContain("\n\nAfter that");
  });

  test("deletes it when that is confirmed", async () => {
    const given = { kept: makeDiligent(3) };
    const { answer } = await use(given, "progress forget");
    const { answer: told, done } = await pressIn(given, answer, "Delete it all");
    expect(done).toEqual([{ forgot: "ada" }]);
    expect(textOf(told)).toBe(
      "It is done: I keep nothing of you here any more. If you write to me again, we begin afresh.",
    );
    expect(labelsOf(told)).toEqual([]);
  });

  test("deletes what has no turn as well", async () => {
    const given = { kept: makeKept({ sessions: [] }) };
    const { answer } = await use(given, "progress forget");
    expect(textOf(answer)).not.toContain("your part");
    expect((await pressIn(given, answer, "Delete it all")).done).toEqual([{ forgot: "ada" }]);
  });

  test("does nothing more where the button is pressed a second time", async () => {
    const { answer } = await use({ kept: makeKept() }, "progress forget");
    const { answer: told, done } = await pressIn({}, answer, "Delete it all");
    expect(textOf(told)).toMatch(/^I keep nothing of you here/);
    expect(done).toEqual([]);
  });

  test("asks again where the learner has gone on since, also after they began afresh", async () => {
    const { answer } = await use({ kept: makeKept() }, "progress forget");
    const later = {
      kept: makeKept({ sessions: [makeSession({ turns: [makeTurn({ at: morning + 1 })] })] }),
    };
    const { answer: asked, done } = await pressIn(later, answer, "Delete it all");
    expect(textOf(asked)).toMatch(/^You have gone on since I asked, so I ask again\. Shall I/);
    expect(done).toEqual([]);
    expect(offersOf(asked)[0]?.id).not.toBe(offersOf(answer)[0]?.id);
    expect((await pressIn(later, asked, "Delete it all")).done).toEqual([{ forgot: "ada" }]);
  });
});
