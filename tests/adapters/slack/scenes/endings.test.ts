import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("in a channel that the bot is not in, it says how to invite it", async () => {
  const { slack, acme, start } = await openRoom();
  const { run } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const closed = acme.addChannel("random", { bot: false });
  const secret = acme.addChannel("secret", { private: true, bot: false, members: [ann] });
  await run(ann, closed, "/lesson", "start bread");
  await run(ann, secret, "/lesson", "start bread");
  await run(ann, closed, "/lesson", "list");
  closed.inviteBot();
  await run(ann, closed, "/lesson", "start bread");
  await expectScene("not-in-the-channel", slack, { places: [closed, secret], troubles });
});

test("a lesson whose channel was archived has ended at the next reply", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  slack.web.failNext("chat.postMessage", { error: "is_archived" });
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.quiet();
  await expectScene("an-archived-channel", slack, { places: [thread, ann.dm()], troubles });
});

test("a lesson whose root message is deleted has ended", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const asked = ann.mentionBot(channel, "what is leaven?");
  const thread = channel.thread(asked);
  await slack.quiet();
  const { message, label } = findButton(ann, thread, "Baking");
  ann.press(message, label);
  await slack.quiet();
  ann.delete(asked);
  await slack.quiet();
  await expectScene("a-deleted-root", slack, { places: [thread, ann.dm()], troubles });
});

test("a reply whose thread was deleted meanwhile leaves nothing in the channel, and the lesson has ended", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  slack.web.hold("chat.postMessage", "before").release();
  const opening = slack.web.hold("chat.postMessage", "before");
  ann.run(channel, "/lesson", "start bread");
  await opening.reached;
  const [root] = channel.messages();
  await fetch(`${slack.apiUrl}chat.delete`, {
    method: "POST",
    headers: { authorization: `Bearer ${acme.botToken}`, "content-type": "application/json" },
    body: JSON.stringify({ channel: channel.id, ts: root?.ts }),
  });
  opening.release();
  await slack.until("the lesson ends", () => troubles.length > 0);
  await slack.quiet();
  await expectScene("a-root-deleted-meanwhile", slack, {
    places: [channel, ann.dm()],
    troubles,
  });
});

test("where the bot was thrown out of the channel, who presses is told who can mend it", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  channel.removeBot();
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.quiet();
  channel.inviteBot();
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.quiet();
  await expectScene("thrown-out-of-the-channel", slack, { places: [thread], troubles });
});

test("a workspace that throws the app out has its lessons ended", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  for (const name of ["Ann", "Bob"]) await startBread(acme.addMember(name), channel);
  await slack.quiet();
  acme.uninstall();
  await slack.until("both ends", () => troubles.length >= 2);
  expect(troubles.map(({ who }) => who)).toEqual(["operator", "operator"]);
  for (const { message } of troubles) expect(message).toMatch(/has ended: the app was removed/);
});
