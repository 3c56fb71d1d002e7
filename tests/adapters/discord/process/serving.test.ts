import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Working } from "../../../cli/working.ts";
import { edit, example, exampleText } from "../../../lessons/example.ts";
import { startLesson } from "../study-room.ts";
import { useHouse } from "./house.ts";

const open = useHouse();

/** Where a bot listens that says all it has to say. */
async function listenTo(working: Working): Promise<string> {
  await working.says(/listening at http:\S+\d/);
  return /listening at (http:[^\s"]+)/.exec(working.said())?.[1] ?? "";
}

test("a bot at work says that it is well, counts what it does, and logs no word of it", async () => {
  const house = await open();
  const { discord, server, channel } = house;
  const ann = server.addMember("Ann");
  const working = await house.start({ LOG_LEVEL: "debug" });
  const address = await listenTo(working);
  const thread = await startLesson(ann, channel);
  ann.say(thread, `${discord.bot.mention} what is redundancy?`);
  await discord.quiet();
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({
    status: "well",
    parts: { database: "well", web: "well", discord: "well" },
  });
  const counted = await (await fetch(`${address}/metrics`)).text();
  expect(counted).toContain(
    'likewise_turns_total{platform="discord",move="ask-concept",band="sure"} 1',
  );
  expect(counted).toContain('likewise_open_sessions{platform="discord"} 1');
  expect(counted).toContain('likewise_deliveries_total{platform="discord",outcome="arrived"} 2');
  expect(working.said()).toMatch(/^turn on discord \d+: ask-concept \(sure\), redundancy, stored/m);
  expect(working.said()).not.toMatch(/what is redundancy/i);
  await discord.unplug();
  await expect.poll(async () => (await fetch(`${address}/healthz`)).status).toBe(503);
  await discord.plugIn();
  expect(await working.stop()).toMatchObject({ code: 0 });
});

test("a bot whose standard error nobody reads along logs JSON, to its end", async () => {
  const house = await open();
  const working = house.run(["start"], { LOG_FORMAT: "" });
  await working.says(/Discord: connected as/);
  house.discord.gateway.closeAll(4004);
  const { stderr, code } = await working.ended;
  expect(code).toBe(1);
  const entries = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(entries).toMatchObject([
    { level: "info", msg: expect.stringMatching(/^Discord: connected as/) },
    { level: "fatal", msg: expect.stringMatching(/^Discord does not know the token/) },
  ]);
});

test("a page that others were let in to goes on where Discord shuts the bot out", async () => {
  const house = await open();
  const working = await house.start({ LOG_LEVEL: "debug", WEB_PASSWORD: "four words and more" });
  const address = await listenTo(working);
  house.discord.gateway.closeAll(4004);
  await working.says(/nobody is taught on discord; elsewhere it goes on\.$/m);
  expect(await (await fetch(address)).text()).toContain("What shall we call you?");
  expect((await fetch(`${address}/healthz`)).status).toBe(503);
  expect(await working.stop()).toMatchObject({ code: 0 });
});

test("a port that is taken is told, and keeps nobody from learning", async () => {
  const house = await open();
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const at = taken.address();
  const PORT = typeof at === "object" && at ? String(at.port) : "";
  const working = await house.start({ PORT });
  expect(working.said()).toMatch(
    new RegExp(
      `^\\[for the operator\\] HTTP cannot be listened to on port ${PORT} .* set PORT`,
      "m",
    ),
  );
  const ann = house.server.addMember("Ann");
  await startLesson(ann, house.channel);
  taken.close();
});

test("a lesson that is saved while the bot is watching is taught from the next session on", async () => {
  const house = await open();
  const { discord, server, channel } = house;
  const folder = join(house.path("lessons"), "files");
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of example) writeFileSync(join(folder, file), text);
  const working = house.run(["start", "--watch"], { LESSONS_DIR: house.path("lessons") });
  await working.says(/^Discord: connected as/m);
  const ann = server.addMember("Ann");
  const before = await startLesson(ann, channel, { lesson: "files" });
  await discord.quiet();
  const lesson = exampleText("lesson.md");
  const title = "Keeping your files safe";
  writeFileSync(join(folder, "lesson.md"), edit(lesson, `# ${title}`, title));
  await working.says(/lessons\/files\/lesson\.md:\d+:\d+: There is no title/);
  await working.says(/^\[for the author\] “Keeping your files safe” cannot be taught as saved/m);
  writeFileSync(join(folder, "lesson.md"), edit(lesson, `title: ${title}`, "title: Safe files"));
  await working.says(/^“Safe files” as saved is taught in new sessions/m);
  ann.say(before, `${discord.bot.mention} what is a backup?`);
  await discord.quiet();
  expect(before.messages().at(-1)?.text).toMatch(/^A backup/i);
  const started = ann.type(channel, "lesson start", { lesson: "" }, "lesson");
  expect(await started.choices()).toEqual([expect.objectContaining({ name: "Safe files" })]);
  expect(await working.stop()).toMatchObject({ code: 0 });
});
