import { describe, expect, test } from "vitest";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import { startLesson } from "../study-room.ts";
import { type House, useHouse } from "./house.ts";

const open = useHouse();
const reads = { DISCORD_MESSAGE_CONTENT: "1" };

function posting({ id }: Place): string {
  return `POST /channels/${id}/messages`;
}

function countReplies(thread: Place): number {
  return thread.messages().filter(({ author }) => author === "Likewise").length;
}

async function begin(house: House) {
  const ann = house.server.addMember("Ann");
  const working = await house.start(reads);
  const thread = await startLesson(ann, house.channel);
  await house.discord.quiet();
  return { ann, thread, working };
}

/** The database was closed: nothing is left beside it. */
function expectClosed(house: House): void {
  expect(house.query("pragma integrity_check")).toEqual(["ok"]);
  expect(house.discord.faults()).toEqual([]);
  expect(house.discord.pings).toEqual([]);
}

describe("a bot that is told to end", () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    test(`by ${signal} finishes and delivers the turn under way`, async () => {
      const house = await open({ privileged: ["MessageContent"] });
      const { ann, thread, working } = await begin(house);
      const held = house.discord.rest.hold(posting(thread), "before");
      ann.say(thread, "what is redundancy?");
      await held.reached;
      working.signal(signal);
      // It takes nothing more, which shows that it has heard.
      working.signal(signal);
      held.release();
      expect(await working.ended).toMatchObject({ code: 0, signal: null });
      expect(countReplies(thread)).toBe(2);
      expect(house.query("select count(*) from outbox where delivered_at is null")).toEqual([0]);
      expectClosed(house);
    });

  test("while it catches up leaves the rest for the next start", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { ann, thread, working } = await begin(house);
    await working.kill();
    const asked = ["what is redundancy?", "again", "what is scalability?", "again"];
    for (const words of asked) ann.say(thread, words);
    const held = house.discord.rest.hold(posting(thread), "before");
    const second = house.run(["start"], reads);
    await held.reached;
    ann.say(thread, "what is replication?");
    const ended = second.stop();
    // Told again right away, as by npm: that is the same.
    second.signal("SIGTERM");
    held.release();
    expect(await ended).toMatchObject({ code: 0, signal: null });
    expect(countReplies(thread)).toBeLessThan(2 + asked.length);
    await house.start(reads);
    expect(countReplies(thread)).toBe(2 + asked.length);
    expect(thread.messages().at(-1)?.text).toMatch(/^Replication/);
    expectClosed(house);
  });

  test("while Discord asks it to wait long ends all the same, and delivers at the next start", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { ann, thread, working } = await begin(house);
    house.discord.rest.failNext(posting(thread), { rateLimit: 600 });
    ann.say(thread, "what is redundancy?");
    await house.discord.until("the refusal", () =>
      house.discord.rest.requests.at(-1)?.status === 429 ? true : null,
    );
    expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    expect(countReplies(thread)).toBe(1);
    await house.run(["start"], reads).says(/connected as/);
    expect(countReplies(thread)).toBe(2);
    expectClosed(house);
  });

  test("twice ends at once, and loses nothing", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { ann, thread, working } = await begin(house);
    const held = house.discord.rest.hold(posting(thread), "before");
    ann.say(thread, "what is redundancy?");
    await held.reached;
    let isOver = false;
    void working.ended.then(() => {
      isOver = true;
    });
    for (; !isOver; await Promise.race([working.ended, pause(100)])) working.signal("SIGINT");
    expect(await working.ended).toMatchObject({ code: null, signal: "SIGINT" });
    held.release();
    await house.start(reads);
    expect(countReplies(thread)).toBe(2);
    expectClosed(house);
  });

  test("while Discord is out of reach ends all the same", async () => {
    const house = await open();
    const working = await house.start();
    await house.discord.unplug();
    await working.says(/Discord is out of reach/);
    expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    await house.discord.plugIn();
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
