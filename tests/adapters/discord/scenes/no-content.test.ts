import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("without message content there are buttons, the window, mentions and replies", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press, say, reply, write } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await say(ann, thread, "what is leaven?");
  await press(ann, thread, "Leaven");
  await write(ann, thread, "what if the yeast cells die?");
  await say(ann, thread, `${discord.bot.mention} how do I keep it alive?`);
  await reply(ann, thread, "another example please");
  await say(ann, thread, "hello? is anybody there?");
  await press(ann, thread, "Quiz me");
  await write(ann, thread, "it was too cold");
  await say(ann, thread, discord.bot.mention);
  await expectScene("without-message-content", discord, { places: [thread], troubles });
});

test("without message content a reply that pings nobody cannot be read, and is told so", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  const told = thread.messages().at(-1);
  if (!told) throw new Error("Nothing was told.");
  ann.reply(told, "what if the yeast cells die?", { ping: false });
  await discord.quiet();
  await expectScene("a-reply-without-a-ping", discord, { places: [thread], troubles });
});

test("how to talk is also told where the lesson's first words have to be sent once more", async () => {
  const { discord, server, channel, start } = await openRoom();
  await start();
  discord.rest.failNext("POST /channels/*/messages", { status: 503 }, 4);
  const thread = await startBread(server.addMember("Ann"), channel, { mode: "group" });
  const first = await discord.until("the opening", () => thread.messages().at(-1) ?? null);
  expect(first.text).toContain("Ann has started this lesson for a group");
  expect(first.text).toContain("To talk to me here");
});
