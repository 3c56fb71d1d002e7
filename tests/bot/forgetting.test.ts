import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { type Desk, openDesk } from "./desk.ts";
import { useFolder, writeExample } from "./folder.ts";

const folder = useFolder();
const ada = { platform: "desk", workspace: "room", learner: "ada" };
const bob = { ...ada, learner: "bob" };

async function open(wrap?: (store: Store) => Store): Promise<Desk> {
  const lessons = [writeExample(folder.path("lessons", "files"))];
  const path = folder.path("bot.db");
  return openDesk({ path, lessons, lesson: "files", ...(wrap && { wrap }) });
}

/** Another program at work on the same database, which forgets Ada between a turn's reading and its writing, once it is armed. */
async function openBeside() {
  let armed = false;
  const desk = await open((store) => ({
    ...store,
    async commitTurn(turn) {
      if (armed) {
        armed = false;
        expect(await store.forgetLearner(ada)).toBe(true);
      }
      return store.commitTurn(turn);
    },
  }));
  const arm = () => {
    armed = true;
  };
  return { ...desk, arm };
}

/** What is kept of somebody, in short: the moves of their turns by session, and all they heard. */
async function see({ store }: Desk, who = ada) {
  const kept = await store.readLearner(who);
  return (
    kept && {
      moves: kept.sessions.map(({ turns }) => turns.map(({ move }) => move).join()),
      heard: kept.heard.map(({ item, times }) => `${item} ${times}`),
    }
  );
}

describe("a learner who was forgotten", () => {
  test("begins afresh with the next thing they say, and hears first what they heard first", async () => {
    const desk = await open();
    const first = await desk.say("what is a backup?");
    await desk.press("again");
    expect(await desk.bot.forget(ada)).toBe(true);
    expect(await see(desk)).toBeNull();
    const afresh = await desk.say("what is a backup?");
    expect(afresh?.log).toEqual(first?.log);
    expect(await see(desk)).toMatchObject({ moves: ["ask-concept"] });
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });

  test("does no harm with a button of before, which has no lesson any more", async () => {
    const desk = await open();
    await desk.say("what is a backup?");
    await desk.bot.forget(ada);
    const press = { kind: "press", offer: "again" } as const;
    const where = { platform: "desk", workspace: "room", thread: "t1" };
    const late = { id: "late", where, learner: "ada", act: press, lesson: null };
    const handled = await desk.bot.handle({ ...late, addressed: true, position: null });
    expect(handled).toMatchObject({
      kind: "refused",
      aside: { parts: [{ text: expect.stringMatching(/^There is no lesson open here/) }] },
    });
    expect(await see(desk)).toBeNull();
    await desk.close();
  });

  test("is forgotten with the turns that were taken before, and not with one that comes after", async () => {
    const desk = await open();
    await desk.say("what is a backup?");
    const before = [desk.press("again"), desk.press("again", { thread: "t2" })];
    const forgetting = desk.bot.forget(ada);
    const after = desk.say("what is a backup?", { thread: "t3" });
    await Promise.all([...before, forgetting, after]);
    expect(await see(desk)).toMatchObject({ moves: ["ask-concept"] });
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });

  test("is no trouble to a reply that is under way", async () => {
    let show = () => {};
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    const lessons = [writeExample(folder.path("lessons", "files"))];
    const path = folder.path("bot.db");
    const desk = await openDesk({ path, lessons, lesson: "files", showing: () => shown });
    const turn = desk.say("what is a backup?");
    await expect.poll(() => see(desk)).not.toBeNull();
    await desk.bot.forget(ada);
    show();
    await turn;
    expect(await see(desk)).toBeNull();
    expect(await desk.store.listUndelivered("desk")).toEqual([]);
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });
});

describe("a learner who is forgotten by another program, just as a turn is decided", () => {
  test("has that turn for their first, where the lesson was their own", async () => {
    const desk = await openBeside();
    const first = await desk.say("what is a backup?");
    await desk.press("again");
    desk.arm();
    const outcome = await desk.say("what is a backup?");
    expect(outcome?.log).toEqual(first?.log);
    expect(await see(desk)).toEqual({
      moves: ["ask-concept"],
      heard: [expect.stringMatching(/ 1$/)],
    });
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });

  test("does not take up what they had stopped elsewhere", async () => {
    const desk = await openBeside();
    await desk.say("what is a backup?");
    await desk.press("stop");
    desk.arm();
    const outcome = await desk.act({ kind: "open", mode: "solo" }, { thread: "t2" });
    expect(outcome?.log.concept).toBeNull();
    const where = { ...ada, thread: "t2" };
    expect((await desk.store.readTurn(where, ada)).session?.state.taught).toEqual([]);
    expect(await see(desk)).toEqual({ moves: ["greeting"], heard: [] });
    await desk.close();
  });

  test("is not brought back by a turn of somebody else's in their group", async () => {
    const desk = await openBeside();
    await desk.act({ kind: "open", mode: "group" });
    await desk.say("what is a backup?");
    await desk.press("again", { learner: "bob" });
    desk.arm();
    // Who comes new has all who take part written down.
    const outcome = await desk.press("again", { learner: "cleo" });
    expect(outcome?.reply).not.toBeNull();
    expect(await see(desk)).toBeNull();
    const { session } = await desk.store.readTurn({ ...ada, thread: "t1" }, bob);
    expect(session?.learners).toEqual(["bob", "cleo"]);
    expect(await see(desk, bob)).toMatchObject({ moves: ["another-example"] });
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });

  test("is not brought back where their group takes up a lesson that was stopped", async () => {
    const desk = await openBeside();
    await desk.act({ kind: "open", mode: "group" });
    await desk.say("what is a backup?");
    await desk.press("again", { learner: "bob" });
    await desk.press("stop:all", { learner: "bob" });
    desk.arm();
    await desk.press("again", { learner: "bob" });
    expect(await see(desk)).toBeNull();
    const { session } = await desk.store.readTurn({ ...ada, thread: "t1" }, bob);
    expect(session?.learners).toEqual(["bob"]);
    expect(session?.state.taught).toEqual(["backup"]);
    await desk.close();
  });
});
