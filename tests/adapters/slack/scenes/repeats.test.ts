import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("whatever comes twice, late or in the wrong order is answered once", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { ask, press, write } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  // A mention comes as two events here, and each of them twice.
  slack.socket.repeatNext(2);
  await ask(ann, thread, "what is leaven?");
  slack.socket.repeatNext();
  await press(ann, thread, "Another analogy");
  const { message, label } = findButton(ann, thread, "Ask or say something");
  const modal = await ann.press(message, label).modal();
  slack.socket.repeatNext();
  modal.submit({ "In your own words": "quiz me" });
  await slack.quiet();
  slack.socket.hold();
  ann.say(thread, "too cold");
  ann.say(thread, "what if the yeast cells die?");
  slack.socket.release("reversed");
  await slack.quiet();
  slack.socket.repeatNext();
  ann.run(channel, "/lesson", "start bread");
  await slack.quiet();
  await write(ann, thread, "recap");
  await expectScene("twice-and-in-the-wrong-order", slack, { places: [channel, thread], troubles });
});

test("nothing is lost of what comes from a clock that goes ahead, and then back in the wrong order", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { say } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  await slack.clock.advance(24 * 60 * 60 * 1_000);
  const before = thread.messages().length;
  await say(ann, thread, "what is leaven?");
  slack.socket.hold();
  for (const text of ["another analogy", "what is kneading?", "what is baking?"])
    ann.say(thread, text);
  slack.socket.release("reversed");
  await slack.quiet();
  // Each of the four, and its answer.
  expect(thread.messages()).toHaveLength(before + 8);
  expect([troubles, slack.faults()]).toEqual([[], []]);
});

test("an event whose acknowledgement is lost comes again, and does nothing", async () => {
  const room = await openRoom({ readThreads: true, deadline: 300, retries: [0, 100] });
  const { slack, acme, channel, start } = room;
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  slack.socket.loseAcks(2);
  ann.say(thread, "what is leaven?");
  const before = thread.messages().length;
  await slack.until("three attempts", () => slack.sent.filter(({ retry }) => retry === 2).length);
  await slack.quiet();
  expect(thread.messages()).toHaveLength(before + 1);
  expect(troubles).toEqual([]);
});
