import { describe, expect, test } from "vitest";
import type { Aside, Incoming } from "../src/adapters/adapter.ts";
import { type Bot, createBot } from "../src/bot.ts";
import type { Lesson } from "../src/lessons/lesson.ts";
import { createLibrary } from "../src/library.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { bread } from "./transcripts/bread.ts";

const titles = ["Pizza for friends", "Cakes", "Pies", "Rolls", "Bagels"];
const bakery: readonly Lesson[] = [
  bread,
  ...titles.map((title, at) => ({
    ...bread,
    id: `b${at}`,
    title,
    concepts: bread.concepts.slice(2),
  })),
];

/** A bot at work in direct messages, unless said otherwise. */
async function openShop(lessons: readonly Lesson[]) {
  const library = createLibrary(lessons, async () => null);
  let id = 0;
  const parts = {
    store: await openSqlite(":memory:"),
    library,
    adapters: [],
    inbox: true,
    now: () => 0,
    newId: () => `s${id++}`,
    report() {},
  };
  const bot = createBot(parts);
  const act = (given: Partial<Incoming>) =>
    bot.handle({
      id: `e${id++}`,
      where: { platform: "desk", workspace: "room", thread: "t1" },
      learner: "ada",
      act: { kind: "say", text: "" },
      lesson: null,
      addressed: true,
      direct: true,
      position: null,
      ...given,
    });
  const say = (text: string, given: Partial<Incoming> = {}) =>
    act({ act: { kind: "say", text }, ...given });
  return { library, store: parts.store, act, say };
}

type Handled = Awaited<ReturnType<Bot["handle"]>>;

/** What is said aside, and its buttons. */
function read(handled: Handled): { text: string; labels: string[]; ids: string[] } {
  const aside: Aside | null = handled.kind === "refused" ? handled.aside : null;
  return {
    text: aside?.parts.map((part) => ("text" in part ? part.text : "")).join("\n") ?? handled.kind,
    labels: aside?.offers.map(({ label }) => label) ?? [],
    ids: aside?.offers.map(({ id }) => id) ?? [],
  };
}

describe("where no lesson is open", () => {
  test("some lessons are shown, and the way to all of them", async () => {
    const { say } = await openShop(bakery);
    const { labels, ids } = read(await say("hello"));
    expect(labels).toEqual([bread.title, ...titles.slice(0, 3), "See all 6 lessons"]);
    expect(ids.at(-1)).toBe("/lesson list");
    expect(read(await say("what can I learn?")).labels).toEqual([bread.title, ...titles]);
  });

  test("a question that one lesson answers opens it, once", async () => {
    const { say, store } = await openShop(bakery);
    const first = await say("what is leaven?", { id: "once" });
    expect(first).toMatchObject({ kind: "turn", outcome: { log: { concept: "leaven" } } });
    expect(await say("what is leaven?", { id: "once" })).toEqual({ kind: "known" });
    expect(await store.listOpen("desk")).toMatchObject([{ lesson: bread.id, concept: "leaven" }]);
  });

  test("a question that several lessons answer lets them choose, and begins with what was asked", async () => {
    const { say, store } = await openShop(bakery);
    const { text, ids } = read(await say("what is baking?"));
    expect(text).toBe("More than one lesson is about that. Which one shall it be?");
    expect(ids[0]).toBe(`/lesson start concept=baking lesson=${bread.id}`);
    expect(await store.listOpen("desk")).toEqual([]);
  });

  test("nothing opens where others read along, and nothing is told of what one has begun", async () => {
    const { say, store } = await openShop(bakery);
    await say("what is leaven?", { where: { platform: "desk", workspace: "room", thread: "t2" } });
    const { text, labels } = read(await say("what is leaven?", { direct: false }));
    expect(text).toBe(`“${bread.title}” is about that. Shall we begin?`);
    expect(labels).toEqual([bread.title]);
    expect(await store.listOpen("desk")).toHaveLength(1);
    expect(read(await say("hello")).labels[0]).toBe(`Go on with ${bread.title}`);
  });

  test("a press and a message that is pointed at find lessons, too", async () => {
    const { act } = await openShop([bread]);
    const none = "There is no lesson open here. What would you like to learn?";
    expect(read(await act({ act: { kind: "press", offer: "again" } })).text).toBe(none);
    const point = (text: string) => act({ act: { kind: "point", offers: [], text } });
    expect(read(await point("see you on Friday")).text).toBe(none);
    expect(read(await point("what is leaven?")).text).toMatch(/is about that\. Shall we begin\?$/);
  });

  test("who can help is said where there is no lesson at all", async () => {
    const { say, act } = await openShop([]);
    const none = "There is no lesson to learn yet. Whoever runs this bot can add one.";
    for (const text of ["hello", "what is leaven?", "start"])
      expect(read(await say(text))).toEqual({ text: none, labels: [], ids: [] });
    expect(read(await act({ act: { kind: "press", offer: "again" } })).text).toBe(none);
  });

  test("lessons are known as they are now", async () => {
    const { say, library } = await openShop([]);
    await say("what is leaven?");
    library.replace([bread], []);
    expect(await say("what is leaven?")).toMatchObject({ kind: "turn" });
  });
});

describe("direct messages in which a lesson was stopped", () => {
  test("go on with it where that may be meant, and serve for another", async () => {
    const { say, store } = await openShop(bakery);
    await say("what is leaven?");
    await say("stop");
    expect(read(await say("thanks")).text).toMatch(/^You're welcome!/);
    expect(await say("another example")).toMatchObject({ outcome: { log: { concept: "leaven" } } });
    await say("stop");
    await say("can we do the pizza lesson?");
    expect(await store.listOpen("desk")).toMatchObject([{ lesson: "b0" }]);
  });

  test("take nothing twice: what stopped it comes again, and is known", async () => {
    const { say } = await openShop(bakery);
    await say("what is leaven?", { position: "1" });
    const stop = { id: "stop", position: "2" };
    expect(await say("stop", stop)).toMatchObject({ kind: "turn" });
    expect(await say("stop", stop)).toEqual({ kind: "known" });
    expect(read(await say("stop", { position: "3" })).text).toMatch(/^No lesson is open here/);
  });

  test("are free for other lessons once it is removed", async () => {
    const { say, library } = await openShop(bakery);
    await say("what is leaven?");
    await say("stop");
    library.replace(bakery.slice(1), []);
    expect(read(await say("another example")).text).toMatch(/^For that we need a lesson/);
  });
});
