import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("the shortcut “Start a lesson” asks what, how and where", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const modal = await ann.useGlobalShortcut("start-lesson").modal();
  expect(modal.labels).toEqual(["Lesson", "How", "Where"]);
  const errors = await modal
    .submit({ How: "As a group: everyone in the thread takes part" })
    .errors();
  expect(errors).toEqual({ Where: "A group meets in a channel: please choose one that I am in." });
  await modal.submit({ Where: channel.id }).closed();
  await slack.quiet();
  const again = await ann.useGlobalShortcut("start-lesson").modal();
  await again.submit({}).closed();
  await slack.quiet();
  const [root] = channel.messages();
  if (!root) throw new Error("Nothing was started.");
  const places = [channel, channel.thread(root), ann.dm()];
  await expectScene("started-from-a-window", slack, { places, troubles });
});

test("a window with a channel that the bot is not in comes back as it was filled in", async () => {
  const { slack, acme, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const closed = acme.addChannel("random", { bot: false });
  const secret = acme.addChannel("secret", { private: true, bot: false, members: [ann] });
  const locked = acme.addChannel("news");
  locked.restrict();
  const modal = await ann.useGlobalShortcut("start-lesson").modal();
  const invite =
    "I'm not in this channel yet. Someone who is can type /invite @Likewise there. After that, press Start once more; or choose another channel.";
  for (const [channel, why] of [
    [closed, invite],
    [secret, invite],
    [locked, expect.stringMatching(/^I can't open a lesson there\. .* “Posting permissions”\.$/)],
  ] as const)
    expect(await modal.submit({ Where: channel.id }).errors()).toEqual({ Where: why });
  closed.inviteBot();
  await modal
    .submit({ How: "As a group: everyone in the thread takes part", Where: closed.id })
    .closed();
  await slack.quiet();
  expect(closed.messages().map(({ text }) => text.split("\n")[0])).toEqual([
    "Lesson: Baking your first bread",
    "Your lesson is ready: “Baking your first bread”.",
  ]);
  expect([troubles, slack.faults(), ann.dm().messages()]).toEqual([[], [], []]);
});

test("who would start a lesson where nobody can write reads why, as one sentence", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const modal = await ann.useGlobalShortcut("start-lesson").modal();
  slack.web.failNext("chat.postMessage", { error: "is_archived" });
  expect(await modal.submit({ Where: channel.id }).errors()).toEqual({
    Where: "This channel is archived, so no lesson can begin in it. Please choose another channel.",
  });
  const refusals = [
    [
      "is_archived",
      "This channel is archived, so no lesson can begin in it. You can learn in another one, or in direct messages with me.",
    ],
    ["account_inactive", "I can't open a lesson there: the app was removed from its workspace."],
  ] as const;
  for (const [error, says] of refusals) {
    slack.web.failNext("chat.postMessage", { error });
    const { text } = await ann.run(channel, "/lesson", "start bread").message();
    expect(text.split("\n")[0]).toBe(says);
  }
  expect([troubles, slack.faults()]).toEqual([[], []]);
});

test("a window that Slack has closed meanwhile is answered in direct messages", async () => {
  const { slack, acme, start } = await openRoom();
  await start();
  const ann = acme.addMember("Ann");
  const closed = acme.addChannel("random", { bot: false });
  const modal = await ann.useGlobalShortcut("start-lesson").modal();
  const held = slack.web.hold("chat.postMessage", "before");
  const sent = modal.submit({ Where: closed.id });
  await held.reached;
  await sent.closed();
  held.release();
  await slack.quiet();
  const told = ann.dm().messages().at(-1);
  expect(told?.text).toMatch(/^I'm not in this channel yet\./);
  expect(told?.buttons).toEqual(["Start a lesson"]);
  expect(slack.faults()).toEqual([]);
});

test("“Explain this again” in a message's menu brings another story at the end", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press, ask } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await press(ann, thread, "Next:");
  const taught = thread.messages().find(({ buttons }) => buttons.includes("Next: kneading"));
  if (!taught) throw new Error("Nothing was taught.");
  ann.useShortcut(taught, "explain-again");
  await slack.quiet();
  const own = ann.say(channel, "what do we bring on Friday?");
  ann.useShortcut(own, "explain-again");
  await slack.quiet();
  await ask(ann, thread, "thanks");
  await expectScene("explained-again", slack, { places: [channel, thread], troubles });
});

test("a private lesson goes to direct messages, the second into a thread with a title", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { run, press } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  await run(ann, channel, "/lesson", "start bread private");
  await press(ann, dm, "Leaven");
  await run(ann, channel, "/lesson", "start bread private");
  await press(ann, channel, "Start it again");
  const root = dm.messages().at(-1);
  if (!root) throw new Error("There is no second lesson.");
  expect(dm.thread(root).title()).toBe("Baking your first bread");
  await press(ann, dm.thread(root), "Kneading");
  const places = [channel, dm, dm.thread(root)];
  await expectScene("in-private", slack, { places, troubles });
});

test("the Home tab, once opened, follows what is started and stopped", async () => {
  const { slack, acme, start } = await openRoom();
  const { run } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const shows = (words: string) =>
    slack.until(`the Home tab with “${words}”`, () => ann.home()?.text.includes(words));
  ann.openHome();
  await shows("A good place to begin: *Baking your first bread*");
  await run(bob, bob.dm(), "/lesson", "start bread");
  await run(ann, ann.dm(), "/lesson", "start bread");
  await shows("Go on where you were: *Baking your first bread*");
  for (const command of ["stop", "resume", "stop", "resume", "stop"])
    ann.run(ann.dm(), "/lesson", command);
  await slack.quiet();
  await run(ann, ann.dm(), "/lesson", "stop");
  await shows("A good place to begin: *Baking your first bread*");
  const published = slack.web.calls.filter(({ method }) => method === "views.publish");
  expect(published.every(({ args }) => args.user_id === ann.id)).toBe(true);
  expect(published.length).toBeLessThan(7);
  expect([bob.home(), troubles, slack.faults()]).toEqual([null, [], []]);
});

test("the app's tabs show what was learned, and what to say first", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  ann.openHome();
  const home = await ann.nextHome();
  expect(home.text).toContain("A good place to begin: *Baking your first bread*.");
  ann.press(home, "Start");
  await slack.quiet();
  expect((await ann.nextHome()).text).toContain("Go on where you were");
  const dm = ann.dm();
  await press(ann, dm, "Leaven");
  ann.openHome();
  expect((await ann.nextHome()).text).toContain("1 of 3 concepts met");
  ann.openMessages();
  await slack.quiet();
  expect(dm.prompts().map(({ title }) => title)).toContain("Quiz me");
  ann.pick("Quiz me");
  await slack.quiet();
  const bob = acme.addMember("Bob");
  bob.openMessages();
  await slack.quiet();
  expect(
    bob
      .dm()
      .prompts()
      .map(({ title }) => title),
  ).toEqual(["Learn about: Baking your first bread"]);
  bob.pick("Learn about: Baking your first bread");
  await slack.quiet();
  expect(channel.messages()).toEqual([]);
  await expectScene("the-tabs", slack, { places: [dm, bob.dm()], troubles });
});
