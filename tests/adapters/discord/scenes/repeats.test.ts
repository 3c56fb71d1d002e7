import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("what Discord dispatches twice is answered once", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, write } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  discord.gateway.repeat("INTERACTION_CREATE");
  await discord.quiet();
  await press(ann, thread, "Leaven");
  discord.gateway.repeat("INTERACTION_CREATE");
  await discord.quiet();
  for (const text of ["another example", "quiz me"]) {
    ann.say(thread, text);
    discord.gateway.repeat("MESSAGE_CREATE");
    discord.gateway.repeat("MESSAGE_CREATE");
    await discord.quiet();
  }
  await write(ann, thread, "a hint");
  discord.gateway.repeat("INTERACTION_CREATE");
  await discord.quiet();
  await expectScene("dispatched-twice", discord, { places: [channel, thread], troubles });
});
