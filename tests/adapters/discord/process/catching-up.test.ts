import { describe, expect, test } from "vitest";
import type { Person } from "../../../stand-ins/discord/people/person.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import { startLesson } from "../study-room.ts";
import { type House, useHouse } from "./house.ts";

const open = useHouse();
const hour = 60 * 60_000;
const reads = { DISCORD_MESSAGE_CONTENT: "1" };

/** Who spoke, in order: a letter for each message. */
function orderIn(thread: Place): string {
  return thread
    .messages()
    .map(({ author }) => author.slice(0, 1))
    .join("");
}

/** The bot's answers, by the first words of each. */
function topicsIn(thread: Place): string[] {
  return thread
    .messages()
    .filter(({ author }) => author === "Likewise")
    .map(({ text }) => text.split(" ", 2).join(" "));
}

function expectNoHarm({ discord }: House): void {
  expect(discord.faults()).toEqual([]);
  expect(discord.pings).toEqual([]);
}

async function startInDirectMessages(ann: Person, { discord }: House): Promise<Place> {
  await ann.run(ann.dm(), "lesson start", { lesson: "distributed-systems" }).message();
  await discord.quiet();
  return ann.dm();
}

describe("what was written while the process was down", () => {
  test("is answered once and in order, in threads and in direct messages", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { server, channel } = house;
    const [ann, ben] = [server.addMember("Ann"), server.addMember("Ben")];
    const first = await house.start(reads);
    const thread = await startLesson(ann, channel);
    const dm = await startInDirectMessages(ben, house);
    await first.kill();
    ann.say(thread, "what is redundancy?");
    ann.say(thread, "what is scalability?");
    ben.say(dm, "what is replication?");
    const second = await house.start(reads);
    expect(orderIn(thread)).toBe("LAALL");
    expect(topicsIn(thread).slice(1)).toEqual(["Redundancy means", "Scalability is"]);
    expect(orderIn(dm).replace(/^L+/, "L")).toBe("LBL");
    expect(await second.stop()).toMatchObject({ code: 0 });
    await house.start(reads);
    expect(orderIn(thread)).toBe("LAALL");
    expectNoHarm(house);
  });

  test("is answered under the message that asked, and what is said later is not", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { discord, server, channel } = house;
    const [ann, ben] = [server.addMember("Ann"), server.addMember("Ben")];
    const first = await house.start(reads);
    const thread = await startLesson(ann, channel, { mode: "group" });
    await first.kill();
    const asked = [ann.say(thread, "what is redundancy?"), ben.say(thread, "what is scalability?")];
    await house.start(reads);
    ann.say(thread, "what is replication?");
    await discord.quiet();
    const answers = thread.messages().filter(({ author }) => author === "Likewise");
    expect(answers.slice(1).map(({ raw }) => raw.message_reference ?? null)).toEqual([
      ...asked.map(({ id }) => expect.objectContaining({ message_id: id })),
      null,
    ]);
    expectNoHarm(house);
  });

  test("is answered where the bot was named, without message content", async () => {
    const house = await open();
    const { discord, server, channel } = house;
    const ann = server.addMember("Ann");
    const first = await house.start();
    const thread = await startLesson(ann, channel);
    expect(await first.stop()).toMatchObject({ code: 0 });
    ann.say(thread, "nobody can read this");
    ann.say(thread, `${discord.bot.mention} what is redundancy?`);
    await house.start();
    expect(orderIn(thread)).toBe("LAAL");
    expectNoHarm(house);
  });

  test("is not answered after a day, nor in a thread that was deleted", async () => {
    const house = await open({ privileged: ["MessageContent"], behind: 26 * hour });
    const { discord, server, channel } = house;
    const [ann, ben] = [server.addMember("Ann"), server.addMember("Ben")];
    const first = await house.start(reads);
    const thread = await startLesson(ann, channel);
    const deleted = await startLesson(ben, channel);
    await first.kill();
    ann.say(thread, "what is redundancy?");
    discord.clock.advance(3 * hour);
    ann.say(thread, "what is scalability?");
    deleted.delete();
    discord.clock.advance(23 * hour);
    const second = await house.start(reads);
    expect(orderIn(thread)).toBe("LAAL");
    expect(topicsIn(thread)[1]).toBe("Scalability is");
    expect(second.said()).toMatch(/has ended: its thread was deleted\. Progress is kept\.$/m);
    expect(house.query("select count(*) from session where status = 'open'")).toEqual([1]);
    expect(ben.dm().messages()).toHaveLength(1);
    expectNoHarm(house);
  });

  test("is read page by page, and what is new comes after it", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { discord, server, channel } = house;
    const [ann, ben] = [server.addMember("Ann"), server.addMember("Ben")];
    const first = await house.start(reads);
    const thread = await startLesson(ann, channel);
    await discord.quiet();
    await first.kill();
    // Ben is no part of Ann's lesson.
    for (let at = 0; at < 120; at++) ben.say(thread, `By the way, ${at}`);
    ann.say(thread, "what is redundancy?");
    for (let at = 0; at < 128; at++) ben.say(thread, `And then, ${at}`);
    ann.say(thread, "what is scalability?");
    const page = discord.rest.hold(`GET /channels/${thread.id}/messages`, "before");
    const second = house.run(["start"], reads);
    await page.reached;
    ann.say(thread, "what is replication?");
    page.release();
    await second.says(/connected as/);
    await discord.quiet();
    expect(topicsIn(thread).slice(1)).toEqual([
      "Redundancy means",
      "Scalability is",
      "Replication keeps",
    ]);
    expectNoHarm(house);
  });
});

describe("what was written while the connection was broken", () => {
  test("is answered once and in order when the session could not be resumed", async () => {
    const house = await open({ privileged: ["MessageContent"] });
    const { discord, server, channel } = house;
    const ann = server.addMember("Ann");
    const working = await house.start(reads);
    const thread = await startLesson(ann, channel);
    await discord.quiet();
    const listed = discord.rest.hold(`GET /channels/${thread.id}/messages`, "before");
    discord.gateway.drop({ resumable: false });
    ann.say(thread, "what is redundancy?");
    ann.say(thread, "what is scalability?");
    await listed.reached;
    ann.say(thread, "what is replication?");
    listed.release();
    await discord.quiet();
    expect(discord.gateway.identified()).toBe(2);
    expect(topicsIn(thread).slice(1)).toEqual([
      "Redundancy means",
      "Scalability is",
      "Replication keeps",
    ]);
    expect(await working.stop()).toMatchObject({ code: 0 });
    expectNoHarm(house);
  });
});
