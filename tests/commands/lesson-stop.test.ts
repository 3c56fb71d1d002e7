import { describe, expect, test } from "vitest";
import { labelsOf, linksOf, makeSession, offersOf, pressIn, textOf, use } from "./host.ts";

const stop = { kind: "press", offer: "stop" };
const first = makeSession({ thread: "t1" });
const second = makeSession({ thread: "t2", lesson: "tea" });
const here = { ...makeSession({ thread: "thread" }), isForeign: false };

describe("/lesson stop", () => {
  test("says so where nothing is open, with lessons to start", async () => {
    const { answer, done } = await use({}, "lesson stop");
    expect(textOf(answer)).toBe("You have no lesson open here.");
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
    expect(done).toEqual([]);
  });

  test("stops the lesson of this thread, whatever else is open", async () => {
    const sessions = [first, here];
    const { answer, done } = await use({ here, sessions }, "lesson stop", {}, "thread");
    expect(done).toEqual([{ thread: "thread", act: stop, id: "call" }]);
    expect(textOf(answer)).toBe(
      "“Baking bread” is stopped. What you learned is kept, and `/lesson resume` takes you back to where you were.",
    );
    expect(offersOf(answer)).toEqual([
      { id: "/lesson resume thread=thread", label: "Go on again" },
    ]);
  });

  test("need not be answered in direct messages, where they see it stop", async () => {
    const direct = { ...here, thread: "direct" };
    const { answer, done } = await use({ here: direct }, "lesson stop", {}, "direct");
    expect(done).toEqual([{ thread: "direct", act: stop, id: "call" }]);
    expect(answer).toMatchObject({ kind: "say", isSeen: true });
    expect(textOf(answer)).toBe("“Baking bread” is stopped.");
    const elsewhere = await use({ sessions: [first] }, "lesson stop", { thread: "t1" }, "direct");
    expect(elsewhere.answer).not.toHaveProperty("isSeen");
  });

  test("asks which of those that are open elsewhere, even of one", async () => {
    const given = { sessions: [first, second] };
    const { answer, done } = await use(given, "lesson stop");
    expect(textOf(answer)).toBe(
      "There is no lesson open in this place. Which of yours shall I stop?",
    );
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
    expect(done).toEqual([]);
    const pressed = await pressIn(given, answer, "The tea ceremony");
    expect(pressed.done).toEqual([{ thread: "t2", act: stop, id: "call" }]);
    expect(textOf(pressed.answer)).toMatch(/^“The tea ceremony” is stopped\./);
  });

  test("tells two of the same lesson apart, even at the same concept, and leads to each", async () => {
    const sessions = [first, makeSession({ thread: "channel", idle: 26 * 60 * 60 * 1000 })];
    const { answer } = await use({ sessions }, "lesson stop");
    expect(textOf(answer)).toBe(
      [
        "There is no lesson open in this place. Which of yours shall I stop?",
        "",
        "1. Baking bread: at leaven, last used just now",
        "2. Baking bread: at leaven, last used 1 day ago, right here",
      ].join("\n"),
    );
    expect(labelsOf(answer)).toEqual(["1. Baking bread (leaven)", "2. Baking bread (leaven)"]);
    expect(linksOf(answer)).toEqual(["See 1 -> t1", "See 2 -> channel"]);
  });

  test("stops a group's lesson for everyone once that is confirmed", async () => {
    const group = { ...here, mode: "group" as const };
    const given = { here: group, sessions: [group] };
    const { answer, done } = await use(given, "lesson stop", {}, "thread");
    expect(done).toEqual([]);
    expect(textOf(answer)).toBe(
      "“Baking bread” is a group's lesson, and stops for everyone in its thread. Whoever only wants to leave can just go: the others go on.",
    );
    const pressed = await pressIn(given, answer, "Stop for everyone");
    const forAll = { kind: "press", offer: "stop:all" };
    expect(pressed.done).toEqual([{ thread: "thread", act: forAll, id: "call" }]);
    expect(textOf(pressed.answer)).toMatch(/^“Baking bread” is stopped\./);
  });

  test("leaves a lesson alone that was stopped meanwhile, and the one that is open here", async () => {
    const { answer } = await use({ sessions: [first, second] }, "lesson stop");
    const now = { sessions: [first, here], here };
    const pressed = await pressIn(now, answer, "The tea ceremony");
    expect(textOf(pressed.answer)).toBe("That lesson is stopped already.");
    expect(pressed.done).toEqual([]);
  });

  test("does not stop a lesson in a thread that a button names and that is somebody else's", async () => {
    const { done } = await use({ sessions: [first] }, "lesson stop", { thread: "t9" });
    expect(done).toEqual([]);
  });

  test("leaves somebody else's lesson to them, and offers the learner's own", async () => {
    const foreign = { ...here, isForeign: true };
    const alone = await use({ here: foreign }, "lesson stop", {}, "thread");
    expect(textOf(alone.answer)).toBe(
      "The lesson here is somebody else's, so they are the one to stop it.",
    );
    expect(offersOf(alone.answer)).toEqual([]);
    const { answer, done } = await use(
      { here: foreign, sessions: [second] },
      "lesson stop",
      {},
      "thread",
    );
    expect(textOf(answer)).toMatch(/Which of yours shall I stop\?$/);
    expect(labelsOf(answer)).toEqual(["The tea ceremony"]);
    expect(done).toEqual([]);
  });

  test("has a button for each of the latest five", async () => {
    const sessions = Array.from({ length: 40 }, (_, at) => makeSession({ thread: `t${at}` }));
    const { answer } = await use({ sessions }, "lesson stop");
    expect(offersOf(answer)).toHaveLength(5);
  });

  test("passes on why it cannot stop", async () => {
    const aside = { parts: [{ kind: "text" as const, text: "No." }], offers: [] };
    const { answer } = await use({ here, sessions: [here], aside }, "lesson stop", {}, "thread");
    expect(answer).toEqual({ kind: "say", reply: aside, links: [] });
  });
});
