import { expect, test } from "vitest";
import { type StudyRoom, useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

type Happens = (room: StudyRoom, thread: StudyRoom["channel"]) => void;

const endings: readonly (readonly [string, Happens])[] = [
  ["a deleted thread", (_, thread) => thread.delete()],
  ["a locked thread", (_, thread) => thread.lock()],
  ["a deleted channel", ({ channel }) => channel.delete()],
];

test.each(endings)("%s ends its lesson, and another can be started", async (what, happens) => {
  const room = await openRoom({ privileged: ["MessageContent"] });
  const { discord, server, channel, start } = room;
  const { press } = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const ann = server.addMember("Ann");
  const other = server.addChannel("other");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  happens(room, thread);
  await discord.quiet();
  expect(troubles).toHaveLength(1);
  const anew = await startBread(ann, other);
  await press(ann, anew, "Another analogy");
  await expectScene(what.replaceAll(" ", "-"), discord, {
    places: [ann.dm(), other, anew],
    troubles,
  });
});

test.each([
  { code: 10003, refusal: 404, message: "Unknown Channel", reason: "its thread was deleted." },
  { code: 160005, refusal: 403, message: "Thread is locked", reason: "its thread was locked." },
])("a lesson ends where Discord refuses its reply with $message", async (refused) => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  discord.rest.failNext(`POST /channels/${thread.id}/messages`, refused);
  await press(ann, thread, "Leaven");
  expect(troubles.map(({ message }) => message)).toEqual([
    `The lesson “Baking your first bread” in discord thread ${thread.id} has ended: ${refused.reason} Progress is kept.`,
  ]);
  expect(ann.sees(ann.dm()).map(({ text }) => text)).toEqual([
    `Your lesson “Baking your first bread” has ended, because ${refused.reason} Your progress is kept, and \`/lesson start\` takes it up again.`,
  ]);
  expect(discord.faults()).toEqual([]);
});

const invalid = { code: 50035, refusal: 400, message: "Invalid Form Body" };

test("what Discord does not take as it was made is said in plain words, and told to the developer", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press, write } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  discord.rest.failNext(`POST /channels/${thread.id}/messages`, invalid);
  await press(ann, thread, "Leaven");
  expect(troubles).toMatchObject([
    {
      who: "developer",
      message: expect.stringMatching(/alone: Invalid Form Body.* \(code 50035\)/),
    },
  ]);
  const said = thread.messages().at(-1);
  expect(said?.text).toMatch(/Please tell me in words what you would press/);
  expect(said?.buttons).toEqual(["Ask or say something"]);
  await write(ann, thread, "quiz me");
  expect(thread.messages().at(-1)?.buttons.length).toBeGreaterThan(1);
  expect(discord.faults()).toEqual([]);
});

test("where Discord does not take the plain words, either, nobody is asked for a permission", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  discord.rest.failNext(`POST /channels/${thread.id}/messages`, invalid, 2);
  await press(ann, thread, "Leaven");
  expect(troubles).toMatchObject([{ who: "developer" }]);
  expect(ann.sees(thread).at(-1)?.text).toMatch(/That is a mistake in me, and I've noted it/);
  await press(ann, thread, "Leaven");
  expect(thread.messages().at(-1)?.text).toMatch(/Divers and a wreck/);
});

test("a bot that is thrown out ends the lessons of that server, and teaches there when it is back", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const { troubles } = await start();
  const [ann, bob] = [server.addMember("Ann"), server.addMember("Bob")];
  discord.addServer("Another group").addMember(ann);
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await startBread(bob, channel);
  await discord.quiet();
  server.kickBot();
  await discord.quiet();
  expect(troubles).toHaveLength(2);
  server.inviteBot();
  await discord.quiet();
  const anew = await startBread(ann, channel);
  await press(ann, anew, "Another analogy");
  await expectScene("a-bot-thrown-out", discord, { places: [ann.dm(), bob.dm(), anew], troubles });
});

test("a lesson ends where its thread was deleted while the bot was down", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { press } = actOn(discord);
  const before = await start();
  const ann = server.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await before.stop();
  thread.delete();
  const { troubles } = await start();
  await discord.quiet();
  ann.run(channel, "lesson resume");
  await discord.quiet();
  await expectScene("deleted-while-the-bot-was-down", discord, {
    places: [ann.dm(), channel],
    troubles,
  });
});

test("lessons end in a server that the bot was thrown out of while it was down, and in no other", async () => {
  const { discord, server, channel, start } = await openRoom();
  const before = await start();
  const other = discord.addServer("Another group");
  const down = discord.addServer("Down");
  const ann = server.addMember("Ann");
  for (const each of [other, down]) each.addMember(ann);
  const lost = await startBread(ann, channel);
  const kept = [
    await startBread(ann, other.addChannel("general")),
    await startBread(ann, down.addChannel("general")),
  ];
  ann.run(ann.dm(), "lesson start", { lesson: "bread" });
  await discord.quiet();
  await before.stop();
  server.kickBot();
  down.goDown();
  const { troubles, store, diagnose } = await start();
  await discord.quiet();
  expect(troubles.map(({ message }) => message)).toContain(
    `The lesson “Baking your first bread” in discord thread ${lost.id} has ended: the bot was removed from its server. Progress is kept.`,
  );
  const open = (await store.listOpen("discord")).map(({ key }) => key.thread);
  expect(open.sort()).toEqual([...kept, ann.dm()].map(({ id }) => id).sort());
  expect((await diagnose()).map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^Server \d+ is out of reach/),
  );
});

test("who takes no direct messages is told where they are", async () => {
  const { discord, server, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  ann.takeDirectMessages(false);
  const thread = await startBread(ann, channel);
  thread.delete();
  await discord.quiet();
  expect(ann.sees(ann.dm())).toEqual([]);
  ann.run(channel, "lesson resume");
  await discord.quiet();
  await expectScene("no-direct-messages", discord, { places: [channel], troubles });
});
