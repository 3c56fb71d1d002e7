import { expect, test } from "vitest";
import type { Person } from "../../../stand-ins/slack/people/person.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import { useStudyRoom } from "../study-room.ts";
import { type Acts, actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("in direct messages, free text is enough", async () => {
  const { slack, acme, start } = await openRoom();
  const { press, say, write } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await press(ann, dm, "Baking");
  await say(ann, dm, "what is leaven?");
  await say(ann, dm, "ok, and what if the yeast cells die?");
  await write(ann, dm, "another example");
  await press(ann, dm, "Quiz me");
  await say(ann, dm, ":+1:");
  await say(ann, dm, "too cold");
  await say(ann, dm, "stop");
  await say(ann, dm, "explain kneading");
  await expectScene("direct-messages", slack, { places: [dm], troubles });
});

test("a lesson alone stays with who started it, and others are told how to have their own", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { press, say, ask } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await press(bob, thread, "Another analogy");
  await say(bob, thread, "explain kneading");
  await ask(bob, thread, "explain kneading");
  await press(bob, thread, "Ask or say something");
  await press(ann, thread, "Another analogy");
  await press(bob, thread, "Start my own");
  await slack.quiet();
  const places = [channel, thread];
  await expectScene("somebody-else-in-a-lesson-alone", slack, { places, troubles });
});

test("who calls somebody else in their own lesson is left alone", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { press, say } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  const before = thread.messages().length;
  await say(ann, thread, `${bob.mention} can you explain that again?`);
  expect(thread.messages()).toHaveLength(before + 1);
  await say(ann, thread, `can you explain that again, as you would to ${bob.mention}?`);
  expect(thread.messages()).toHaveLength(before + 3);
  expect([troubles, slack.faults()]).toEqual([[], []]);
});

test("a button pressed twice, by two at once, or ten messages later, is answered sensibly", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const thread = await startBread(ann, channel, "group");
  await slack.quiet();
  const opening = findButton(ann, thread, "Leaven");
  ann.press(opening.message, "Leaven");
  ann.press(opening.message, "Leaven");
  await slack.quiet();
  const taught = findButton(ann, thread, "Quiz me");
  ann.press(taught.message, "Quiz me");
  bob.press(taught.message, "Quiz me");
  await slack.quiet();
  for (const label of ["A hint", "A.", "Another question", "No, it", "Next:", "Quiz me"])
    await press(ann, thread, label);
  for (const label of ["Baking", "Leaven"]) {
    ann.press(opening.message, label);
    await slack.quiet();
  }
  await expectScene("pressed-twice-and-late", slack, { places: [thread], troubles });
});

/** Begins a lesson in direct messages; gives the thread of its opening. */
async function openThreadIn(dm: Place, person: Person, { say, press }: Acts): Promise<Place> {
  await say(person, dm, "hello");
  await press(person, dm, "Baking");
  const opening = dm.messages().at(-1);
  if (!opening) throw new Error("No lesson has begun.");
  return dm.thread(opening);
}

test("who answers in a thread of direct messages means the lesson that is open in them, and is answered there", async () => {
  const { slack, acme, start } = await openRoom();
  const acts = actOn(slack);
  const { press, say, write } = acts;
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  const thread = await openThreadIn(dm, ann, acts);
  await say(ann, thread, "what is leaven?");
  await press(ann, thread, "Another analogy");
  await write(ann, thread, "quiz me");
  await say(ann, dm, "too cold");
  await say(ann, thread, "stop");
  await press(ann, thread, "Go on");
  await expectScene("a-thread-of-direct-messages", slack, { places: [dm, thread], troubles });
});

test("a reply in a thread of direct messages still comes there after a restart", async () => {
  const { slack, acme, start } = await openRoom();
  const acts = actOn(slack);
  const before = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  const thread = await openThreadIn(dm, ann, acts);
  slack.web.failNext("chat.postMessage", { error: "internal_error" });
  await acts.say(ann, thread, "what is leaven?");
  expect(thread.messages()).toHaveLength(2);
  await before.stop();
  const after = await start();
  await slack.quiet();
  expect(thread.messages().at(-1)?.text).toMatch(/^Leaven is flour and water/);
  expect([...before.troubles, ...after.troubles]).toEqual([]);
});
