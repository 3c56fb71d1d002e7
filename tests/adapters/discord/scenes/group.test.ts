import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a group is answered where it turns to the bot, and has heard all that was told", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, say, reply } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const [ann, bob, cleo] = ["Ann", "Bob", "Cleo"].map((name) => server.addMember(name));
  if (!ann || !bob || !cleo) throw new Error("Somebody is missing.");
  const thread = await startBread(ann, channel, { mode: "group" });
  await say(bob, thread, "hi all!");
  await say(cleo, thread, "hey Bob, did you see the match last night?");
  bob.reply(cleo.say(thread, "what a goal"), "I missed it, my train was late again");
  await discord.quiet();
  await say(ann, thread, "what is leaven?");
  await say(bob, thread, `${cleo.mention} what if you try that at home?`);
  await say(cleo, thread, "lol my kitchen is too small");
  await say(bob, thread, "what if the yeast cells die?");
  await reply(cleo, thread, "hm, and in summer?");
  await press(cleo, thread, "Another analogy");
  await say(bob, thread, `${discord.bot.mention} thanks!`);
  await say(ann, thread, "thanks Bob");
  cleo.run(channel, "lesson start", { lesson: "bread" });
  await discord.quiet();
  await press(cleo, channel, "Start it again");
  const alone = channel.threads().at(-1);
  if (!alone) throw new Error("There is no other thread.");
  await say(cleo, alone, "explain leaven again");
  await expectScene("a-group", discord, { places: [channel, thread, alone], troubles });
  const told = thread
    .messages()
    .map(({ text }) => text)
    .join("\n");
  const stories = [...told.matchAll(/^### .+$/gm)].map(([title]) => title);
  const [anew] = /^### .+$/m.exec(alone.messages().at(-1)?.text ?? "") ?? [];
  expect(stories).not.toEqual([]);
  expect(anew).toBeDefined();
  expect(stories).not.toContain(anew);
});
