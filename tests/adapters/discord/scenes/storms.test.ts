import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a storm of rate limits delays replies, and neither loses nor repeats one", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  discord.rest.storm(6);
  await press(ann, thread, "Leaven");
  discord.rest.storm(4);
  for (const text of ["what if the yeast cells die?", "another example", "quiz me"])
    ann.say(thread, text);
  await discord.until(
    "the question",
    () => thread.messages().at(-1)?.text.includes("four degrees") || null,
  );
  await discord.quiet();
  await expectScene("a-storm-of-rate-limits", discord, { places: [thread], troubles });
});

test("a spell of server errors delays replies, and neither loses nor repeats one", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  const sending = `POST /channels/${thread.id}/messages`;
  discord.rest.failNext(sending, { status: 503 }, 3);
  discord.rest.failNext(sending, { status: 502 }, 3);
  discord.rest.failNext(sending, { drop: "after" }, 1);
  for (const text of ["what if the yeast cells die?", "another example", "quiz me"])
    ann.say(thread, text);
  await discord.until(
    "the question",
    () => thread.messages().at(-1)?.text.includes("four degrees") || null,
  );
  await discord.quiet();
  await expectScene("a-spell-of-server-errors", discord, { places: [thread], troubles });
});
