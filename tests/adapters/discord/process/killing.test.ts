import { describe, expect, test } from "vitest";
import type { Person } from "../../../stand-ins/discord/people/person.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import { startLesson } from "../study-room.ts";
import { type House, useHouse } from "./house.ts";
import { manyCases, writeLongLesson } from "./long-lesson.ts";

const open = useHouse();
const hour = 60 * 60_000;

function posting({ id }: Place): string {
  return `POST /channels/${id}/messages`;
}

/** What the bot said in a thread. */
function repliesIn(thread: Place): string[] {
  return thread
    .messages()
    .filter(({ author }) => author === "Likewise")
    .map(({ text }) => text);
}

/** A lesson in which Ann has heard the opening, and the process that teaches it. */
async function begin(house: House, env: Readonly<Record<string, string>> = {}) {
  const ann = house.server.addMember("Ann");
  const working = await house.start(env);
  const thread = await startLesson(ann, house.channel);
  await house.discord.quiet();
  return { ann, thread, working };
}

/** Nothing was said twice, nothing waits, and the lesson goes on. */
async function expectAllIsWell(house: House, thread: Place, ann: Person): Promise<void> {
  const { discord, query } = house;
  const replies = repliesIn(thread);
  expect(new Set(replies).size).toBe(replies.length);
  ann.say(thread, `${discord.bot.mention} what is scalability?`);
  await discord.quiet();
  expect(repliesIn(thread)).toHaveLength(replies.length + 1);
  expect(query("select count(*) from outbox where delivered_at is null")).toEqual([0]);
  expect(discord.faults()).toEqual([]);
  expect(discord.pings).toEqual([]);
}

describe("a bot that is killed", () => {
  test("before its reply reaches Discord delivers it once after the next start", async () => {
    const house = await open();
    const { discord } = house;
    const { ann, thread, ...first } = await begin(house);
    let { working } = first;
    for (const [pass, said] of [
      [0, "what is fault tolerance?"],
      [hour, "what is redundancy?"],
    ] as const) {
      const before = repliesIn(thread).length;
      const held = discord.rest.hold(posting(thread), "before");
      ann.say(thread, `${discord.bot.mention} ${said}`);
      await held.reached;
      await working.kill();
      held.release();
      expect(repliesIn(thread)).toHaveLength(before);
      discord.clock.advance(pass);
      working = await house.start();
      expect(repliesIn(thread)).toHaveLength(before + 1);
    }
    await expectAllIsWell(house, thread, ann);
  });

  test("after its reply reached Discord does not repeat it, though the nonce is forgotten", async () => {
    const house = await open();
    const { discord } = house;
    const { ann, thread, ...first } = await begin(house);
    let { working } = first;
    for (const [pass, said] of [
      [0, "what is fault tolerance?"],
      [hour, "what is redundancy?"],
    ] as const) {
      const before = repliesIn(thread).length;
      const held = discord.rest.hold(posting(thread), "after");
      ann.say(thread, `${discord.bot.mention} ${said}`);
      await held.reached;
      await working.kill();
      held.release();
      discord.clock.advance(pass);
      working = await house.start();
      expect(repliesIn(thread)).toHaveLength(before + 1);
    }
    await expectAllIsWell(house, thread, ann);
  });

  test("right after it acknowledged a press answers the press once", async () => {
    const house = await open();
    const { ann, thread, working } = await begin(house);
    const [opening] = thread.messages(ann);
    if (!opening) throw new Error("There is no opening.");
    const held = house.discord.rest.hold("POST /interactions/*/*/callback", "after");
    ann.press(opening, opening.buttons[0] ?? "");
    await held.reached;
    await working.kill();
    held.release();
    await house.start();
    expect(repliesIn(thread)).toHaveLength(2);
    await expectAllIsWell(house, thread, ann);
  });

  test("at any moment answers each message once and in order", async () => {
    const house = await open();
    const { discord } = house;
    const { ann, thread, ...first } = await begin(house);
    let { working } = first;
    const asked = ["what is redundancy?", "again", "another example", "simpler"];
    for (const words of asked) {
      ann.say(thread, `${discord.bot.mention} ${words}`);
      // Some way into the turn, and never the same.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await working.kill();
      if (Math.random() < 0.5) discord.clock.advance(hour);
      working = await house.start();
    }
    expect(thread.messages().map(({ author }) => author)).toEqual([
      "Likewise",
      ...asked.flatMap(() => ["Ann", "Likewise"]),
    ]);
    await expectAllIsWell(house, thread, ann);
  });
});

describe("a bot that is killed in the middle of a reply of several messages", () => {
  for (const [arrived, when] of [
    ["none of them", "before"],
    ["the first of them", "after"],
  ] as const)
    test(`sends what is missing once, where ${arrived} arrived and the nonce is forgotten`, async () => {
      const house = await open();
      const { discord } = house;
      const env = { LESSONS_DIR: writeLongLesson(house.path("lessons")) };
      const { ann, thread, working } = await begin(house, env);
      const held = discord.rest.hold(posting(thread), when);
      ann.say(thread, `${discord.bot.mention} what is fault tolerance?`);
      await held.reached;
      await working.kill();
      held.release();
      // Others go on talking, further than a page of messages.
      for (let at = 0; at < 120; at++) ann.say(thread, `Somebody there? ${at}`);
      discord.clock.advance(hour);
      await house.start(env);
      const replies = repliesIn(thread).slice(1);
      expect(replies.length).toBeGreaterThan(1);
      const cases = [...replies.join(" ").matchAll(/Case (\d+) is/g)].map(([, at]) => Number(at));
      expect(cases).toEqual(Array.from({ length: manyCases }, (_, at) => at + 1));
      expect(house.query("select count(*) from outbox where delivered_at is null")).toEqual([0]);
      expect(discord.faults()).toEqual([]);
      expect(discord.pings).toEqual([]);
    });
});
