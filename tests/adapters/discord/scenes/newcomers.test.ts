import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { writeExample } from "../../../bot/folder.ts";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "likewise-lessons-"));
afterAll(() => rmSync(folder, { recursive: true }));
const openRoom = useStudyRoom([breadLesson, writeExample(join(folder, "files"))]);

test("a newcomer is told what there is to learn, chooses, and later asks for another lesson", async () => {
  const { discord, server, start } = await openRoom();
  const { press, say } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hi!");
  await say(ann, dm, "What can I learn?");
  await press(ann, dm, "Keeping your files safe");
  await say(ann, dm, "what is a backup?");
  await say(ann, dm, "stop");
  await say(ann, dm, "teach me about kneading");
  await say(ann, dm, "stop");
  await say(ann, dm, "what else can I learn?");
  await press(ann, dm, "Go on with Keeping");
  await expectScene("a-newcomer", discord, { places: [dm], troubles });
});

test("who asks a question first gets its answer, and the lesson with it", async () => {
  const { discord, server, start } = await openRoom();
  const { say } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello, what is leaven?");
  await say(ann, dm, "quiz me");
  await expectScene("a-question-first", discord, { places: [dm], troubles });
});

test("talk that asks for nothing that is taught starts nothing", async () => {
  const { discord, server, start } = await openRoom();
  const { say } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  const lines = [
    "help",
    "my bread is in the oven",
    "what's for lunch?",
    "can you explain rocket engines?",
  ];
  for (const line of [
    ...lines,
    "Explain that again",
    "Quiz me",
    "Let's go on",
    "thanks",
    "stop",
    "bye",
  ])
    await say(ann, dm, line);
  await expectScene("nothing-begun", discord, { places: [dm], troubles });
});

test("a mention in a channel is answered with buttons, and begins nothing by itself", async () => {
  const { discord, server, channel, start } = await openRoom();
  const acts = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const ask = (line: string) => acts.say(ann, channel, `${discord.bot.mention} ${line}`);
  await ask("");
  await ask("what is leaven?");
  const begun = channel.nextThread();
  await acts.press(ann, channel, "Baking");
  await ask("let's go on");
  await ask("nice weather today");
  const places = [channel, await begun];
  await expectScene("mentioned-in-a-channel", discord, { places, troubles });
});
