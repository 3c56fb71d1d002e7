import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a learner takes a copy of what is kept of them, has it deleted, and begins afresh", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press, write } = actOn(discord);
  const { troubles } = await start();
  const [ann, bea] = [server.addMember("Ann"), server.addMember("Bea")];
  const other = server.addChannel("other");
  const use = async (command: string) => {
    ann.run(channel, command);
    await discord.quiet();
  };
  await use("progress export");
  const alone = await startBread(ann, channel);
  await press(ann, alone, "Leaven");
  const together = await startBread(bea, other, { mode: "group" });
  await write(ann, together, "what is kneading?");
  await use("progress export");
  // The answer takes the place of the second question; the first one is left standing.
  await use("progress forget");
  await use("progress forget");
  await press(ann, channel, "Delete it all");
  await use("progress forget");
  await press(ann, alone, "Another analogy");
  await press(bea, together, "Another analogy");
  await use("progress show");
  await startBread(ann, channel);
  await expectScene("forgotten", discord, { places: [channel, alone, together], troubles });
});

test("the copy is a file that nobody else sees, and for which no permission is needed", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  await start();
  const [ann, bea] = [server.addMember("Ann"), server.addMember("Bea")];
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  channel.deny(discord.bot, "AttachFiles");
  const copy = await ann.run(channel, "progress export").message();
  expect([copy.ephemeral, copy.files.map(({ name }) => name)]).toEqual([
    true,
    ["likewise-progress.json"],
  ]);
  expect(JSON.parse(copy.files[0]?.text ?? "")).toMatchObject({
    platform: "discord",
    workspace: server.id,
    learner: ann.id,
    progress: [{ lesson: "bread", concept: "leaven", level: "met" }],
    heard: [{ concept: "leaven", times: 1 }],
    sessions: [{ session: 1, thread: thread.id, mode: "solo", status: "open" }],
    turns: [{ session: 1 }, { session: 1, move: "ask-concept", concept: "leaven" }],
  });
  expect(bea.sees(channel).flatMap(({ files }) => files)).toEqual([]);
  expect(discord.faults()).toEqual([]);
});

test("a button that was left standing deletes nothing that was learned since", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  const [first, second] = [
    await ann.run(channel, "progress forget").message(),
    await ann.run(channel, "progress forget").message(),
  ];
  expect((await ann.press(first, "Delete it all").message()).text).toMatch(/^It is done/);
  const anew = await startBread(ann, channel);
  await press(ann, anew, "Leaven");
  const asked = await ann.press(second, "Delete it all").message();
  expect(asked.text).toMatch(/^You have gone on since I asked, so I ask again/);
  expect((await ann.run(channel, "progress show").message()).text).toContain("leaven: met");
  const presses = [1, 2, 3].map(() => ann.press(asked, "Delete it all"));
  for (const pressed of presses) await pressed.first();
  await discord.quiet();
  expect((await ann.run(channel, "progress show").message()).text).toMatch(/^You have not met/);
  expect(thread.id).not.toBe(anew.id);
  expect(discord.faults()).toEqual([]);
});
