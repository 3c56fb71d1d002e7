import { expect, test } from "vitest";
import type { Permission } from "../../../stand-ins/discord/world/permissions.ts";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

const lacks: readonly (readonly [string, Permission, boolean])[] = [
  ["no public threads", "CreatePublicThreads", false],
  ["no messages in threads", "SendMessagesInThreads", false],
  ["no private threads", "CreatePrivateThreads", true],
];

test.each(lacks)(
  "%s at the start is said to who asks, by name",
  async (what, permission, isPrivate) => {
    const { discord, server, channel, start } = await openRoom();
    const { press } = actOn(discord);
    const { troubles } = await start();
    const ann = server.addMember("Ann");
    channel.deny(discord.bot, permission);
    const options = { lesson: "bread", private: isPrivate };
    ann.run(channel, "lesson start", options);
    await discord.quiet();
    expect(channel.threads()).toEqual([]);
    channel.allow(discord.bot, permission);
    const thread = await startBread(ann, channel, options);
    await press(ann, thread, "Leaven");
    expect(thread.isPrivate()).toBe(isPrivate);
    // Nobody gets into a private thread unnoticed.
    const pinged = isPrivate ? [["Ann"]] : [];
    await expectScene(what.replaceAll(" ", "-"), discord, {
      places: [channel, thread],
      troubles,
      pinged,
    });
  },
);

test("a permission that is taken away is reported by name, and the lesson goes on once it is back", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, say } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  channel.deny(discord.bot, "SendMessagesInThreads");
  await say(ann, thread, "what if the yeast cells die?");
  await press(ann, thread, "Another analogy");
  channel.allow(discord.bot, "SendMessagesInThreads");
  await press(ann, thread, "Another analogy");
  await say(ann, thread, "quiz me");
  channel.deny(discord.bot, "ViewChannel");
  await press(ann, thread, "A hint");
  channel.allow(discord.bot, "ViewChannel");
  await press(ann, thread, "A hint");
  await press(ann, thread, "A.");
  await expectScene("a-permission-taken-away", discord, { places: [thread], troubles });
});
