import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("in direct messages, free text is enough", async () => {
  const { discord, server, start } = await openRoom();
  const { press, say, write } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await press(ann, dm, "Baking");
  await say(ann, dm, "what is leaven?");
  await say(ann, dm, "ok, and what if the yeast cells die?");
  await write(ann, dm, "another example");
  await press(ann, dm, "Quiz me");
  await say(ann, dm, "too cold");
  await say(ann, dm, "stop");
  await say(ann, dm, "explain kneading");
  await expectScene("direct-messages", discord, { places: [dm], troubles });
});

test("direct messages that are closed in mid-lesson are explained to who presses, and then go on", async () => {
  const { discord, server, start } = await openRoom();
  const { press, say } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await press(ann, dm, "Baking");
  ann.takeDirectMessages(false);
  await press(ann, dm, "Leaven");
  ann.takeDirectMessages(true);
  await press(ann, dm, "Leaven");
  await expectScene("direct-messages-closed", discord, { places: [dm], troubles });
});

test("a lesson alone stays with who started it, and others are told how to have their own", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, say, reply } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const [ann, bob] = [server.addMember("Ann"), server.addMember("Bob")];
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await press(bob, thread, "Another analogy");
  await say(bob, thread, "explain kneading");
  bob.say(thread, `${discord.bot.mention} explain kneading`);
  discord.gateway.repeat("MESSAGE_CREATE");
  await discord.quiet();
  await reply(bob, thread, "quiz me");
  await press(bob, thread, "Ask or say something");
  await press(ann, thread, "Another analogy");
  await expectScene("somebody-else-in-a-lesson-alone", discord, { places: [thread], troubles });
});

test("a button pressed twice, by two at once, or ten messages later, is answered sensibly", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const [ann, bob] = [server.addMember("Ann"), server.addMember("Bob")];
  const thread = await startBread(ann, channel, { mode: "group" });
  await discord.quiet();
  const [opening] = thread.messages();
  if (!opening) throw new Error("There is no opening.");
  ann.press(opening, "Leaven");
  ann.press(opening, "Leaven");
  await discord.quiet();
  const taught = thread.messages().at(-2);
  if (!taught) throw new Error("Nothing was taught.");
  ann.press(taught, "Quiz me");
  bob.press(taught, "Quiz me");
  await discord.quiet();
  for (const label of ["A hint", "A.", "Another question", "No, it", "Next:", "Quiz me"])
    await press(ann, thread, label);
  ann.press(opening, "Baking");
  await discord.quiet();
  ann.press(taught, "Another analogy");
  await discord.quiet();
  ann.press(opening, "Leaven");
  await discord.quiet();
  await expectScene("pressed-twice-and-late", discord, { places: [thread], troubles });
});

test("an archived thread wakes when its learner writes, presses, or comes back by command", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, reply } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  thread.archive();
  await reply(ann, thread, "another example");
  thread.archive();
  await press(ann, thread, "Quiz me");
  thread.archive();
  ann.run(channel, "lesson resume");
  await discord.quiet();
  await expectScene("an-archived-thread", discord, { places: [channel, thread], troubles });
});
