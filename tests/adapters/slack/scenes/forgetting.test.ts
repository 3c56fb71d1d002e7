import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a learner takes a copy of what is kept of them, has it deleted, and begins afresh", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press, run, ask } = actOn(slack);
  const { troubles } = await start();
  const [ann, bea] = [acme.addMember("Ann"), acme.addMember("Bea")];
  const other = acme.addChannel("other");
  await run(ann, channel, "/progress", "export");
  const alone = await startBread(ann, channel);
  await press(ann, alone, "Leaven");
  const together = await startBread(bea, other, "group");
  await ask(ann, together, "what is kneading?");
  await run(ann, channel, "/progress", "export");
  // The answer takes the place of the second question; the first one is left standing.
  await run(ann, channel, "/progress", "forget");
  await run(ann, channel, "/progress", "forget");
  await press(ann, channel, "Delete it all");
  await run(ann, channel, "/progress", "forget");
  await press(ann, alone, "Another analogy");
  await press(bea, together, "Another analogy");
  await run(ann, channel, "/progress");
  await startBread(ann, channel);
  await expectScene("forgotten", slack, { places: [channel, alone, together], troubles });
});

test("a button that was left standing deletes nothing that was learned since", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press } = actOn(slack);
  await start();
  const ann = acme.addMember("Ann");
  await startBread(ann, channel);
  const ask = () => ann.run(channel, "/progress", "forget").message();
  const [first, second] = [await ask(), await ask()];
  expect((await ann.press(first, "Delete it all").message()).text).toMatch(/^It is done/);
  await press(ann, await startBread(ann, channel), "Leaven");
  const asked = await ann.press(second, "Delete it all").message();
  expect(asked.text).toMatch(/^You have gone on since I asked, so I ask again/);
  const show = async () => (await ann.run(channel, "/progress").message()).text;
  expect(await show()).toContain("leaven: met");
  for (const _ of [1, 2, 3]) ann.press(asked, "Delete it all");
  await slack.quiet();
  expect(await show()).toMatch(/^You have not met/);
  expect(slack.faults()).toEqual([]);
});

test("what does not fit a message is said, and who can give it", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press } = actOn(slack);
  await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  for (let times = 0; times < 50; times++) await press(ann, thread, "Another analogy");
  const copy = await ann.run(channel, "/progress", "export").message();
  expect(copy.text).toMatch(
    /so your \d+ oldest turns are left out\. Whoever runs this bot can give you all of it, with `?likewise learner slack T\w+ U\w+/,
  );
  const [json = ""] = /^\{$.*^\}$/ms.exec(copy.text) ?? [];
  const { turns, leftOut } = JSON.parse(json);
  expect(turns.length + leftOut.turns).toBe(52);
  expect(slack.faults()).toEqual([]);
}, 30_000);

test("the Home tab no longer shows what was forgotten", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press, run } = actOn(slack);
  await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  ann.openHome();
  expect((await ann.nextHome()).text).toContain("Go on where you were");
  await run(ann, channel, "/progress", "forget");
  await press(ann, channel, "Delete it all");
  await slack.until("the Home tab of a newcomer", () =>
    ann.home()?.text.includes("A good place to begin"),
  );
});
