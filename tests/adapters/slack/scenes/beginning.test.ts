import { expect, test } from "vitest";
import { type Store, StoreError } from "../../../../src/store/store.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

/** A store that can be made to write nothing. */
function createDisk() {
  const disk = { isFull: false };
  const wrap = (store: Store): Store => ({
    ...store,
    commitTurn: (turn) =>
      disk.isFull ? Promise.reject(new StoreError("The disk is full.")) : store.commitTurn(turn),
  });
  return { disk, wrap };
}

async function begin() {
  const { slack, acme, channel, start } = await openRoom();
  const { disk, wrap } = createDisk();
  const running = await start({}, wrap);
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const sessions = async () =>
    (await running.store.listOpen("slack")).map(({ key }) => key.thread).length;
  return { slack, channel, disk, ann, bob, sessions, ...actOn(slack) };
}

/** The first message there, as it is now. */
function readRoot(place: Place) {
  const [root] = place.messages();
  if (!root) throw new Error("Nothing was said.");
  return root;
}

test("a lesson that was announced and not stored begins where it stands, once", async () => {
  const { slack, channel, disk, ann, bob, sessions, run, press } = await begin();
  disk.isFull = true;
  await run(ann, channel, "/lesson", "start bread group");
  expect(readRoot(channel).buttons).toEqual(["Begin"]);
  const root = channel.thread(readRoot(channel));
  disk.isFull = false;
  await press(bob, channel, "Begin");
  expect(await sessions()).toBe(1);
  expect(root.messages().at(-1)?.text).toMatch(/^Hello! We'll talk about bread/);
  expect(readRoot(channel).buttons).toEqual([]);
  expect(readRoot(channel).text).toMatch(/ann has started it for a group: everyone/);
  expect([slack.pings, slack.faults()]).toEqual([[], []]);
});

test("nobody else begins a lesson that somebody asked for alone", async () => {
  const { slack, channel, disk, ann, bob, sessions, run, press } = await begin();
  disk.isFull = true;
  await run(ann, channel, "/lesson", "start bread");
  disk.isFull = false;
  await press(bob, channel, "Begin");
  expect(await sessions()).toBe(0);
  expect(bob.sees(channel).at(-1)?.text).toMatch(/^Somebody else asked for this lesson/);
  expect(bob.sees(channel).at(-1)?.buttons).toEqual(["Start a lesson"]);
  await press(ann, channel, "Begin");
  expect(await sessions()).toBe(1);
  expect(slack.faults()).toEqual([]);
});

test("where the button could not be taken away, it leads to the lesson as it stands", async () => {
  const { slack, channel, ann, sessions, run, press } = await begin();
  slack.web.failNext("chat.update", { error: "cant_update_message" });
  await run(ann, channel, "/lesson", "start bread");
  const thread = channel.thread(readRoot(channel));
  await press(ann, channel, "Begin");
  expect(await sessions()).toBe(1);
  expect(thread.messages()).toHaveLength(3);
  expect(readRoot(channel).buttons).toEqual([]);
});

test("in direct messages it begins there, and beside another lesson in a thread of its own", async () => {
  const { channel, slack, disk, ann, sessions, run, press } = await begin();
  const dm = ann.dm();
  disk.isFull = true;
  await run(ann, dm, "/lesson", "start bread");
  disk.isFull = false;
  await press(ann, dm, "Begin");
  expect(dm.messages().at(-1)?.text).toMatch(/^Hello! We'll talk about bread/);
  await run(ann, channel, "/lesson", "start bread private");
  expect(await sessions()).toBe(1);
  expect(slack.faults()).toEqual([]);
});
