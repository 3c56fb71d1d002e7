import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a lesson goes on over a restart, with the buttons and the question of before", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { press, say } = actOn(slack);
  const before = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  for (const label of ["You choose", "Quiz me"]) await press(ann, thread, label);
  await before.stop();
  const second = await start();
  await press(ann, thread, "C.");
  await press(ann, thread, "Another analogy");
  const { message, label } = findButton(ann, thread, "Ask or say something");
  const modal = await ann.press(message, label).modal();
  await second.stop();
  const third = await start();
  modal.submit({ "In your own words": "quiz me" });
  await slack.quiet();
  await third.stop();
  const { troubles } = await start();
  await say(ann, thread, "I think it gets hungry");
  await expectScene("a-restart", slack, {
    places: [thread],
    troubles: [before, second, third, { troubles }].flatMap((each) => each.troubles),
  });
});

test("a reply that was under way when the bot stopped is said once, where the thread may be read", async () => {
  // What the bot stops at, Slack gives up only then.
  const { slack, acme, channel, start } = await openRoom({ readThreads: true, deadline: 3_000 });
  const first = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const said = thread.messages().length;
  slack.web.failNext("chat.postMessage", { drop: "after" });
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.until("the reply", () => thread.messages().length > said);
  await first.stop();
  slack.web.failNext("chat.postMessage", { drop: "before" });
  const second = await start();
  ann.press(findButton(ann, thread, "Quiz me").message, "Quiz me");
  await slack.until("the stored turn", () => slack.sent.length > 0);
  await slack.quiet();
  await second.stop();
  const third = await start();
  await slack.quiet();
  expect(thread.messages()).toHaveLength(said + 2);
  expect([first, second, third].flatMap(({ troubles }) => troubles)).toEqual([]);
});

test("a reply is not said twice where the thread may not be read", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const first = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const said = thread.messages().length;
  slack.web.failNext("chat.postMessage", { drop: "after" });
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.until("the reply", () => thread.messages().length > said);
  await slack.quiet();
  await first.stop();
  await start();
  await slack.quiet();
  expect(thread.messages()).toHaveLength(said + 1);
});
