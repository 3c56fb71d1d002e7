import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("after a dropped socket, what was done meanwhile is answered once", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  discord.gateway.drop();
  ann.say(thread, "what if the yeast cells die?");
  await discord.until("the session to be resumed", () => discord.gateway.resumed() === 1 || null);
  await discord.quiet();
  discord.gateway.drop();
  const { message, label } = findButton(ann, thread, "Another analogy");
  ann.press(message, label);
  await discord.until("it to be resumed again", () => discord.gateway.resumed() === 2 || null);
  await discord.quiet();
  discord.gateway.drop({ resumable: false });
  ann.say(thread, "how do I keep it alive?");
  ann.say(thread, "quiz me");
  await discord.until("a session anew", () => discord.gateway.identified() === 2 || null);
  await discord.until(
    "the question",
    () => thread.messages().at(-1)?.text.includes("four degrees") || null,
  );
  await discord.quiet();
  expect(discord.gateway.resumed()).toBe(2);
  await expectScene("a-dropped-socket", discord, { places: [thread], troubles });
});
