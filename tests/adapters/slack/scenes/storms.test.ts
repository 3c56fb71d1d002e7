import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a storm of rate limits is waited out, and every reply comes once and in order", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  slack.web.failNext("chat.postMessage", { rateLimit: 1 }, 2);
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await ann.next(thread);
  await ann.next(thread);
  await slack.quiet();
  ann.press(findButton(ann, thread, "Quiz me").message, "Quiz me");
  await slack.quiet();
  await expectScene("a-storm-of-rate-limits", slack, { places: [thread], troubles });
});

test("a spell of server errors delays a reply, and loses none", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  slack.web.failNext("chat.postMessage", { status: 503 }, 2);
  ann.press(findButton(ann, thread, "Leaven").message, "Leaven");
  await slack.until("the reply", () => thread.messages().length === 3);
  await slack.quiet();
  await expectScene("a-spell-of-server-errors", slack, { places: [thread], troubles });
});

test("the limit of one message a second in a channel is kept to without being told", async () => {
  const { slack, acme, channel, start } = await openRoom({ rateLimits: true });
  const { troubles } = await start({ interval: 1_000 });
  const people = ["Ann", "Bob", "Cleo"].map((name) => acme.addMember(name));
  for (const person of people) person.run(channel, "/lesson", "start bread");
  await slack.until("three openings", () => {
    const threads = channel.messages().filter(({ ephemeral }) => !ephemeral);
    const openings = threads.filter((root) => channel.thread(root).messages().length === 2);
    return openings.length === 3;
  });
  expect(slack.web.calls.filter(({ error }) => error === "ratelimited")).toEqual([]);
  expect([troubles, slack.faults()]).toEqual([[], []]);
});

test("a socket that breaks, or that Slack wants renewed, is opened again at once", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { ask } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const breaks = [
    slack.socket.drop,
    () => slack.socket.disconnect("refresh_requested"),
    () => slack.socket.disconnect("warning"),
  ];
  for (const [at, end] of breaks.entries()) {
    const opened = () =>
      slack.web.calls.filter(({ method }) => method === "apps.connections.open").length;
    const before = opened();
    end();
    await slack.until("a new socket", () => opened() > before && slack.socket.connected() > 0);
    await slack.ready();
    await ask(ann, thread, ["what is leaven?", "again", "what is kneading?"][at] ?? "");
  }
  expect(thread.messages()).toHaveLength(2 + 2 * breaks.length);
  await expectScene("broken-sockets", slack, { places: [thread], troubles });
});

test("where Socket Mode is switched off, the operator is told who can mend it", async () => {
  const { slack, start } = await openRoom();
  const { lost } = await start();
  slack.web.failNext("apps.connections.open", { error: "invalid_auth" });
  slack.socket.disconnect("link_disabled");
  await expect(lost).rejects.toThrow(
    /^Slack does not open a connection: .* The operator can switch/,
  );
});

test("where Slack does not let the bot look back, or fails to, it still teaches", async () => {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true });
  const { press } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  slack.web.failNext("conversations.replies", { status: 500 }, 3);
  const thread = await startBread(ann, channel);
  await slack.quiet();
  slack.web.failNext("conversations.replies", { error: "unknown_method" });
  await press(ann, thread, "Leaven");
  await press(ann, thread, "Quiz me");
  expect(thread.messages()).toHaveLength(4);
  expect(troubles).toEqual([]);
});
