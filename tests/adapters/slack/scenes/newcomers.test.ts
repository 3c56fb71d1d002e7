import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { writeExample } from "../../../bot/folder.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "likewise-lessons-"));
afterAll(() => rmSync(folder, { recursive: true }));
const openRoom = useStudyRoom([breadLesson, writeExample(join(folder, "files"))]);

test("a newcomer is told what there is to learn, chooses, and later asks for another lesson", async () => {
  const { slack, acme, start } = await openRoom();
  const { press, say } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
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
  await expectScene("a-newcomer", slack, { places: [dm], troubles });
});

test("who asks a question first gets its answer, and the lesson with it", async () => {
  const { slack, acme, start } = await openRoom();
  const { say } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello, what is leaven?");
  await say(ann, dm, "quiz me");
  await expectScene("a-question-first", slack, { places: [dm], troubles });
});

test("talk that asks for nothing that is taught starts nothing", async () => {
  const { slack, acme, start } = await openRoom();
  const { say } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
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
  await expectScene("nothing-begun", slack, { places: [dm], troubles });
});

test("a mention in a channel is answered with buttons, and begins nothing by itself", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const acts = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const places: Place[] = [];
  for (const line of ["", "what is leaven?", "let's go on", "nice weather today"]) {
    places.push(channel.thread(ann.mentionBot(channel, line)));
    await slack.quiet();
  }
  const [, asked = channel] = places;
  await acts.press(ann, asked, "Baking");
  await expectScene("mentioned-in-a-channel", slack, { places: [channel, ...places], troubles });
});

test("who would go on is shown the way to where the lesson is open, and takes up what was stopped", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press, say, run } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await say(ann, dm, "Let's go on");
  await run(ann, dm, "/lesson", "stop");
  await press(ann, dm, "Baking");
  await say(ann, dm, "where was I?");
  await run(ann, dm, "/lesson", "stop");
  const apart = dm.thread(ann.say(dm, "see you"));
  await slack.quiet();
  await say(ann, apart, "Quiz me");
  await expectScene("going-on", slack, { places: [dm, apart], troubles });
});
