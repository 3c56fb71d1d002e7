import { describe, expect, test } from "vitest";
import type { Desk, Given } from "./desk.ts";
import { shareDesk } from "./shared.ts";

const openRoom = shareDesk();
const ada: Given = { learner: "ada", addressed: false };
const bob: Given = { learner: "bob", addressed: false };

async function openGroup(): Promise<Desk> {
  const desk = openRoom();
  await desk.act({ kind: "open", mode: "group" }, ada);
  return desk;
}

async function readLearner({ store, shown }: Desk, learner: string) {
  const where = { platform: "desk", workspace: shown[0]?.workspace ?? "" };
  return store.readTurn({ ...where, thread: "t1" }, { ...where, learner });
}

describe("a group", () => {
  test("that talks among itself is left alone", async () => {
    const desk = await openGroup();
    const chatter: readonly (readonly [string, Given])[] = [
      ["did you see the match last night?", bob],
      ["hi!", ada],
      ["thanks", bob],
      ["lol yes", ada],
      ["my train was late again", bob],
      ["ok see you at lunch", ada],
      ["👍", bob],
    ];
    for (const [text, who] of chatter)
      expect((await desk.say(text, who))?.reply ?? null, text).toBeNull();
    expect(desk.shown).toHaveLength(1);
    expect(desk.troubles).toEqual([]);
  });

  test("is answered where someone surely makes a learner's move", async () => {
    const desk = await openGroup();
    const outcome = await desk.say("explain fault tolerance", bob);
    expect(outcome?.log).toMatchObject({ move: "ask-concept", concept: "fault-tolerance" });
    expect(outcome?.reply).not.toBeNull();
  });

  test("is answered whenever the bot is named, whatever is said", async () => {
    const desk = await openGroup();
    for (const text of ["hi!", "thanks", "did you see the match last night?", "👍"])
      expect((await desk.say(text, { ...bob, addressed: true }))?.reply, text).not.toBeNull();
    expect((await desk.press("concept:security", bob))?.log.concept).toBe("security");
  });

  test("hears no story again that was told before one of them came", async () => {
    const desk = await openGroup();
    const told = [
      await desk.say("explain fault tolerance", ada),
      await desk.say("sorry, can you explain that again?", bob),
      await desk.press("again:fault-tolerance", { learner: "cleo" }),
      await desk.press("again:fault-tolerance", bob),
    ].map((outcome) => outcome?.log.analogy);
    expect(told).not.toContain(undefined);
    expect(new Set(told).size).toBe(told.length);
  });

  test("has heard, all of it, what was told to one of them", async () => {
    const desk = await openGroup();
    await desk.say("morning everyone", bob);
    const told = await desk.say("explain fault tolerance", ada);
    const { session, ledger } = await readLearner(desk, "bob");
    expect(session?.learners).toEqual(["ada", "bob"]);
    expect(ledger).toEqual((await readLearner(desk, "ada")).ledger);
    expect(ledger.map(({ item }) => item)).toContain(told?.log.analogy);
    const alone = { learner: "bob", thread: "bob alone" };
    const later = await desk.say("explain fault tolerance", alone);
    expect(later?.log.analogy).not.toBe(told?.log.analogy);
  });

  test("has not heard what was told before someone came", async () => {
    const desk = await openGroup();
    const before = await desk.say("explain security", ada);
    const after = await desk.say("explain replication", bob);
    const heard = (await readLearner(desk, "bob")).ledger.map(({ item }) => item);
    expect(heard).not.toContain(before?.log.analogy);
    expect(heard).toContain(after?.log.analogy);
  });

  test("that says “again” by turns hears every analogy once before any comes twice", async () => {
    const desk = await openGroup();
    await desk.say("sounds good", bob);
    const told = [(await desk.say("explain availability", ada))?.log.analogy];
    const lesson = desk.library.find("distributed-systems")?.lesson;
    const many = lesson?.concepts.find(({ id }) => id === "availability")?.analogies.length ?? 0;
    for (let at = 1; at < many; at++)
      told.push((await desk.press("again", at % 2 ? bob : ada))?.log.analogy);
    expect(many).toBeGreaterThan(2);
    expect(new Set(told).size).toBe(many);
  });

  test("is left alone where one of them is asked by name, and answered where nobody is", async () => {
    const desk = await openGroup();
    await desk.say("explain availability", ada);
    const toBob = ["bob can you explain that again?", "hey Priya, can you explain that again?"];
    for (const text of toBob) expect((await desk.say(text, ada))?.reply, text).toBeNull();
    const toAll = ["can you explain that again?", "sorry can you explain that again?"];
    for (const text of toAll) expect((await desk.say(text, bob))?.reply, text).not.toBeNull();
    const toBot = { ...ada, addressed: true };
    expect((await desk.say("bob can you explain that again?", toBot))?.reply).not.toBeNull();
  });

  test("is asked whether the lesson shall stop for all, and stops when one of them confirms it", async () => {
    const desk = await openGroup();
    await desk.say("explain availability", ada);
    const asked = await desk.say("stop", bob);
    expect(asked?.log.move).toBe("stop");
    expect(asked?.reply?.parts.at(-1)).toMatchObject({ kind: "ask" });
    expect(asked?.reply?.offers[0]).toEqual({ id: "stop:all", label: "Stop for everyone" });
    expect((await readLearner(desk, "ada")).session?.state.status).toBe("open");
    expect((await desk.press("again", ada))?.log.concept).toBe("availability");
    await desk.press("stop:all", ada);
    expect((await readLearner(desk, "ada")).session?.state.status).toBe("ended");
  });

  test("that goes on after a stop is the group that it was, and hears what is told then", async () => {
    const desk = await openGroup();
    await desk.say("explain availability", ada);
    await desk.say("explain security", bob);
    await desk.press("stop:all", ada);
    const told = await desk.press("again:security", ada);
    const { session, ledger } = await readLearner(desk, "bob");
    expect(session?.learners).toEqual(["ada", "bob"]);
    expect(ledger.map(({ item }) => item)).toContain(told?.log.analogy);
  });

  test("of one stops without a question", async () => {
    const desk = await openGroup();
    await desk.say("stop", ada);
    expect((await readLearner(desk, "ada")).session?.state.status).toBe("ended");
  });
});
