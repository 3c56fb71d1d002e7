import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeExample } from "../../../bot/folder.ts";
import { startLesson } from "../study-room.ts";
import { type House, useHouse } from "./house.ts";

const open = useHouse();

/** What a start that fails says, and its exit code. */
async function failToStart(house: House, env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await house.run(["start"], env).ended;
  const said = stdout + stderr;
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toContain(env.DISCORD_TOKEN ?? house.discord.token);
  return { code, lines: said.trim().split("\n") };
}

describe("a start that cannot succeed says in one line who can mend it, and how", () => {
  test("where the token is wrong", async () => {
    const house = await open();
    const { code, lines } = await failToStart(house, { DISCORD_TOKEN: "MTIz.wrong.token" });
    expect(code).toBe(1);
    expect(lines).toEqual([
      "Discord does not know the token. The operator can copy it anew from the Developer Portal, under Bot, “Reset Token”, and set DISCORD_TOKEN.",
    ]);
  });

  test("where message content is asked for and not switched on", async () => {
    const house = await open();
    const { code, lines } = await failToStart(house, { DISCORD_MESSAGE_CONTENT: "1" });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Discord does not let the bot read .* owner can switch on .* operator/,
      ),
    ]);
  });

  test("where Discord is out of reach, without the password of an address", async () => {
    const house = await open();
    await house.discord.unplug();
    const address = house.discord.api.replace("://", "://me:secret@");
    const { code, lines } = await failToStart(house, { DISCORD_API_URL: address });
    await house.discord.plugIn();
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^Discord cannot be reached at http:\/\/127[^@]*: .*The operator can/),
    ]);
    expect(lines.join()).not.toContain("secret");
  });

  test("where Discord shuts out the address for long", async () => {
    const house = await open();
    house.discord.rest.failNext("GET /gateway/bot", { rateLimit: 3_000 }, 2);
    const { code, lines } = await failToStart(house);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^Discord takes nothing from this address for 50 minutes.*operator/),
    ]);
    const { stdout } = await house.run(["doctor"]).ended;
    expect(stdout).toMatch(/^✗ Discord takes nothing from this address for 50 minutes/m);
  });

  test("where Discord has trouble of its own", async () => {
    const house = await open();
    house.discord.rest.failNext("GET /gateway/bot", { status: 502 }, 10);
    const { code, lines } = await failToStart(house);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^Discord cannot be reached .*502.*operator/)]);
  });
});

describe("a bot in trouble", () => {
  test("teaches the sound lessons where another has a mistake, and says so", async () => {
    const house = await open();
    const lessons = house.path("lessons");
    mkdirSync(lessons);
    writeExample(join(lessons, "sound"));
    writeExample(join(lessons, "broken"));
    writeFileSync(join(lessons, "broken", "lesson.md"), "Nothing of a lesson.\n");
    const working = await house.start({ LESSONS_DIR: lessons });
    expect(working.said()).toMatch(/broken\/lesson\.md:1:1: There is no title/);
    expect(working.said()).toMatch(/Mistakes in .* not taught until their authors mend them/);
    const ann = house.server.addMember("Ann");
    const choices = await ann
      .type(house.channel, "lesson start", { lesson: "" }, "lesson")
      .choices();
    expect(choices).toHaveLength(1);
    expect(house.discord.faults()).toEqual([]);
  });

  test("goes on when Discord was out of reach and comes back, and tells of both once", async () => {
    const house = await open();
    const { discord, server, channel } = house;
    const ann = server.addMember("Ann");
    const working = await house.start();
    const thread = await startLesson(ann, channel);
    await discord.quiet();
    await discord.unplug();
    ann.say(thread, `${discord.bot.mention} what is redundancy?`);
    await working.says(/Discord is out of reach/);
    await discord.plugIn();
    await working.says(/The connection to Discord is back/);
    await discord.quiet();
    expect(thread.messages().at(-1)?.text).toMatch(/^Redundancy/);
    expect(thread.messages()).toHaveLength(3);
    expect(working.said().trim().split("\n")).toHaveLength(3);
    expect(discord.faults()).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  test("ends with one line where its token is reset", async () => {
    const house = await open();
    const working = await house.start();
    house.discord.gateway.closeAll(4004);
    const { code, stderr } = await working.ended;
    expect(code).toBe(1);
    expect(stderr.trim().split("\n").slice(1)).toEqual([
      expect.stringMatching(/^Discord does not know the token\. The operator/),
    ]);
  });
});
