import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a lesson goes on over a restart, with the buttons and the question of before", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const { press, say } = actOn(discord);
  const settings = { messageContent: true };
  const before = await start(settings);
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  for (const label of ["You choose", "Quiz me"]) await press(ann, thread, label);
  await before.stop();
  const second = await start(settings);
  await press(ann, thread, "C.");
  await press(ann, thread, "Another analogy");
  const { message, label } = findButton(ann, thread, "Ask or say something");
  const modal = await ann.press(message, label).modal();
  await second.stop();
  const third = await start(settings);
  modal.submit({ [modal.labels[0] ?? ""]: "quiz me" });
  await discord.quiet();
  await third.stop();
  const { troubles } = await start(settings);
  await say(ann, thread, "I think it gets hungry");
  await expectScene("a-restart", discord, {
    places: [thread],
    troubles: [before, second, third, { troubles }].flatMap((each) => each.troubles),
  });
});
