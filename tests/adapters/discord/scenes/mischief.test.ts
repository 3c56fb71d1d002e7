import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("what learners write pings nobody through the bot, and stays what it is", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, say, write } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann @everyone");
  const bob = server.addMember("Bob");
  const role = server.addRole("mentors", [], { mentionable: true });
  const calls = `@everyone @here ${bob.mention} <@&${role.id}> <#${channel.id}>`;
  const marks = [
    "# Big",
    "> quoted",
    ">>> all of it",
    "- **bold** __under__ ~~gone~~ ||hidden|| `code`",
    "[a link](https://example.org) </lesson start:1> <t:0:R> <:smile:1>",
    "-# small",
  ].join("\n");
  const fence = "```js\nlet x = `1`;\n```";
  const long = `${calls}\n${marks}\n${fence}\n`.repeat(20);
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await say(ann, thread, "what is @everyone?");
  await write(ann, thread, `so leaven is like ${calls}?`);
  await write(ann, thread, `${marks}\n${fence}`);
  await write(ann, thread, long.slice(0, 1_800));
  await write(ann, thread, "*".repeat(1_800));
  await say(ann, thread, long.slice(0, 2_000));
  await say(ann, thread, long.replaceAll(bob.mention, "").slice(0, 2_000));
  await say(ann, thread, "*_`|".repeat(500));
  await expectScene("mischief", discord, { places: [channel, thread], troubles });
});
