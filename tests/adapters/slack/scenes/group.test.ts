import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("three people learn in a channel's thread, and are left alone when they talk to each other", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { press, say, ask, write } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob, cleo] = [acme.addMember("Ann"), acme.addMember("Bob"), acme.addMember("Cleo")];
  const thread = await startBread(ann, channel, "group");
  await press(ann, thread, "Leaven");
  await say(bob, thread, "sorry, can you explain that again?");
  await say(cleo, thread, `${bob.mention} did you get any further with the slides?`);
  await say(bob, thread, "yes, I'll send them after lunch");
  await ask(cleo, thread, "what if the yeast cells die?");
  await press(bob, thread, "Quiz me");
  await say(ann, thread, "too cold");
  await write(cleo, thread, "another example");
  await press(cleo, thread, "Next:");
  await expectScene("a-group", slack, { places: [channel, thread], troubles });
});

test("without the scope to read threads, mentions, buttons and the window are enough", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press, say, ask, write } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await ask(ann, thread, "what is leaven?");
  await say(ann, thread, "explain that again");
  await write(ann, thread, "explain that again");
  await press(ann, thread, "Quiz me");
  await ask(ann, thread, "too cold");
  await ask(ann, thread, "");
  await expectScene("without-reading-threads", slack, { places: [thread], troubles });
});
