import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a stopped lesson goes on where it was, by its button, by command and in a new place", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const before = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "You choose");
  ann.run(thread, "lesson stop");
  await discord.quiet();
  await before.stop();
  const { troubles } = await start();
  await press(ann, thread, "Go on again");
  await press(ann, thread, "Next:");
  ann.run(channel, "lesson stop");
  await discord.quiet();
  await press(ann, channel, "Baking");
  ann.run(channel, "lesson resume");
  await discord.quiet();
  ann.run(thread, "lesson resume");
  await discord.quiet();
  ann.run(thread, "lesson stop");
  await discord.quiet();
  const anew = await startBread(ann, channel);
  await discord.quiet();
  await expectScene("a-stopped-lesson", discord, { places: [channel, thread, anew], troubles });
});

test("two of one lesson are told apart where one is to be stopped or gone on with", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  await press(ann, await startBread(ann, channel), "Leaven");
  ann.run(channel, "lesson start", { lesson: "bread" });
  await discord.quiet();
  await press(ann, channel, "Start it again");
  const [, second] = channel.threads();
  if (!second) throw new Error("No second thread was opened.");
  await press(ann, second, "Leaven");
  ann.run(channel, "lesson resume");
  await discord.quiet();
  ann.run(channel, "lesson stop");
  await discord.quiet();
  await press(ann, channel, "2.");
  await expectScene("two-of-one-lesson", discord, { places: [channel], troubles });
});

test("a closed thread is told of once, and each press there is explained to who presses", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  thread.lock();
  await discord.quiet();
  await press(ann, thread, "Another analogy");
  await press(ann, thread, "Quiz me");
  ann.run(channel, "lesson resume");
  await discord.quiet();
  expect(troubles).toHaveLength(1);
  await press(ann, thread, "Go on elsewhere");
  const anew = channel.threads().at(-1);
  if (!anew) throw new Error("No new thread was opened.");
  await press(ann, anew, "Another analogy");
  await expectScene("a-closed-thread", discord, {
    places: [ann.dm(), thread, channel, anew],
    troubles,
  });
});
