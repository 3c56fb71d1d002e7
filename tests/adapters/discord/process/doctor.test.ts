import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { showFindings } from "../../../../src/cli/show-findings.ts";
import { writeExample } from "../../../bot/folder.ts";
import { type House, useHouse } from "./house.ts";

const open = useHouse();

/** What the doctor prints, and its exit code; it never shows the token. */
async function examine(house: House, env: Readonly<Record<string, string>> = {}) {
  const LESSONS_DIR = writeExample(house.path("example"));
  const { code, stdout, stderr } = await house.run(["doctor"], { LESSONS_DIR, ...env }).ended;
  expect(stderr).toBe("");
  expect(stdout).not.toContain(env.DISCORD_TOKEN ?? house.discord.token);
  expect(house.discord.faults()).toEqual([]);
  return { code, stdout };
}

/** A house whose commands are registered. */
async function openInstalled(...settings: Parameters<typeof open>): Promise<House> {
  const house = await open(...settings);
  await (await house.start()).stop();
  return house;
}

describe("the doctor", () => {
  test("finds nothing wrong with a sound install, and its trouble as it comes up", async () => {
    const house = await openInstalled();
    const { server, channel, discord } = house;
    expect(await examine(house)).toEqual({
      code: 0,
      stdout: `✓ Database: ${house.path("likewise.db")} can be read and written.
✓ Lessons: “Keeping your files safe”.
✓ Discord: the token is valid, and Likewise is connected.
✓ Message content is not asked for: learners use buttons, the window behind “Ask or say something”, mentions and replies.
✓ Slash commands are registered.
✓ “Study group”: lessons can be taught in #general.

Everything is as it should be.
`,
    });
    const closed = server.addChannel("closed");
    closed.deny(discord.bot, "CreatePublicThreads", "SendMessagesInThreads");
    const one = await examine(house);
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(
      /^! “Study group”: in #closed the bot lacks Send Messages in Threads and Create Public Threads\.\n {2}→ Someone who manages the server can allow it in the channel's settings/,
    );
    expect(one.stdout).toMatch(/It works, with one thing to look at\.\n$/);
    channel.deny(discord.bot, "ViewChannel");
    const all = await examine(house);
    expect(all.code).toBe(1);
    expect(all.stdout).toMatch(
      /^✗ “Study group”: in #general the bot lacks View Channel\.\n {2}→ /m,
    );
    expect(all.stdout).toMatch(/2 things must be mended\.\n$/);
    server.kickBot();
    const alone = await examine(house);
    expect(alone.code).toBe(1);
    expect(alone.stdout).toMatch(
      /^✗ The bot is in no server\.\n {2}→ Whoever manages a server can add it: https:\/\/discord\.com\/oauth2\/authorize\?\S+\n✓/,
    );
  });

  test("names the token, the intent, commands, the database and lessons, and who can mend each", async () => {
    const house = await open();
    const commands = await examine(house);
    expect(commands.code).toBe(1);
    expect(commands.stdout).toMatch(
      /^✗ Slash commands are not registered.*\n {2}→ The operator can/,
    );
    const token = await examine(house, { DISCORD_TOKEN: "MTIz.wrong.token" });
    expect(token.code).toBe(1);
    expect(token.stdout).toMatch(/^✗ Discord does not know the token\. The operator can/);
    const intent = await examine(house, { DISCORD_MESSAGE_CONTENT: "1" });
    expect(intent.code).toBe(1);
    expect(intent.stdout).toMatch(/^✗ .*owner can switch on “Message Content Intent”/);
    const lessons = house.path("lessons");
    mkdirSync(lessons);
    writeExample(join(lessons, "sound"));
    writeExample(join(lessons, "broken"));
    writeFileSync(join(lessons, "broken", "lesson.md"), "Nothing of a lesson.\n");
    writeFileSync(
      house.path("text.db"),
      "This is no database at all, and it is long enough to tell.",
    );
    const home = await examine(house, {
      LESSONS_DIR: lessons,
      DATABASE_URL: house.path("text.db"),
    });
    expect(home.code).toBe(1);
    expect(home.stdout).toMatch(
      /^✗ Lessons have 4 mistakes\.\n {2}→ Their authors can run “npm run -s likewise -- lint”/m,
    );
    expect(home.stdout).toMatch(/^✗ Database: .*text\.db/m);
  });

  test("prints the least that the bot needs as a link", async () => {
    const house = await open();
    const { code, stdout, stderr } = await house.run(["invite"]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      `https://discord.com/oauth2/authorize?client_id=${house.discord.bot.id}&scope=bot+applications.commands&permissions=377957190656&integration_type=0\n`,
    );
  });
});

describe("findings in a narrow terminal", () => {
  test("are wrapped, and set off below their signs", () => {
    const text = showFindings(
      [
        { kind: "well", text: "All the lessons are sound and ready." },
        { kind: "wrong", text: "The bot is in no server yet.", mend: "Somebody can add it there." },
      ],
      20,
    );
    expect(text).toBe(`✗ The bot is in no
  server yet.
  → Somebody can add
    it there.
✓ All the lessons
  are sound and
  ready.

One thing must be mended.`);
  });

  test("that is asked on Discord says nothing of where things lie on the machine", async () => {
    const house = await openInstalled();
    const working = await house.start();
    const answer = await house.server.owner().run(house.channel, "lesson-admin doctor").message();
    expect(answer.text).toContain("The database can be read and written.");
    expect(answer.text).not.toContain(house.path(""));
    await working.stop();
  });
});
