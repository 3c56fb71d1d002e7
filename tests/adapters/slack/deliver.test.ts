import { expect, test } from "vitest";
import type { Sending } from "../../../src/adapters/adapter.ts";
import { createSlack } from "../../../src/adapters/slack/adapter.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import type { Reply } from "../../../src/tutor/reply.ts";
import { type Plan, useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

const paragraphs = ["first", "second", "third"].map((word) => `${word} `.repeat(400).trim());
/** So long that each of its paragraphs is a message of its own. */
const long: Reply = { parts: paragraphs.map((text) => ({ kind: "text", text })), offers: [] };

async function begin(plan: Plan = {}) {
  const { slack, acme, channel } = await openRoom(plan);
  const ann = acme.addMember("Ann");
  const thread = channel.thread(ann.say(channel, "hello"));
  const adapter = createSlack(
    {
      access: { kind: "token", botToken: acme.botToken },
      transport: { kind: "socket", appToken: slack.appToken },
      apiUrl: slack.apiUrl,
      commands: commandGroups,
      explainAgain: explainThisAgain,
      interval: 0,
      now: Date.now,
    },
    () => {},
  );
  const marks: number[] = [];
  const said = () =>
    thread
      .messages()
      .slice(1)
      .map(({ text }) => text.split(" ", 1)[0]);
  const sending = {
    where: {
      platform: "slack",
      workspace: acme.teamId,
      thread: `${channel.id}/${thread.messages()[0]?.ts}`,
    },
    reply: long,
    id: "V1StGXR8_Z5jdHi6B-myT1",
    again: false,
    since: Date.now(),
    mark: async () => {
      marks.push(said().length);
    },
  };
  return {
    slack,
    deliver: (how: Partial<Sending> = {}) => adapter.deliver({ ...sending, ...how }),
    said,
    marks,
  };
}

test("a reply of several messages that is refused half-way is brought to its end", async () => {
  const { slack, deliver, said, marks } = await begin();
  const { calls } = slack.web;
  const held = slack.web.hold("chat.postMessage", "after");
  const delivered = deliver();
  await held.reached;
  slack.web.failNext("chat.postMessage", { status: 503 });
  held.release();
  await delivered;
  expect(
    calls.filter(({ method }) => method === "chat.postMessage").map(({ error }) => error),
  ).toEqual([null, "503", null, null]);
  expect([said(), marks]).toEqual([["first", "second", "third"], [0]]);
});

test("a reply whose second message may be lost does not count as arrived", async () => {
  const { slack, deliver, said } = await begin();
  const held = slack.web.hold("chat.postMessage", "after");
  const delivered = deliver();
  await held.reached;
  slack.web.failNext("chat.postMessage", { drop: "before" });
  held.release();
  await expect(delivered).rejects.toMatchObject({
    kind: "unsure",
    message: expect.stringMatching(/may not have arrived \(1 of 3 messages surely did\)/),
  });
  expect(said()).toEqual(["first"]);
});

test("a thread that is deleted below a half-sent reply is told as gone", async () => {
  const { slack, deliver } = await begin();
  const held = slack.web.hold("chat.postMessage", "after");
  const delivered = deliver();
  await held.reached;
  slack.web.failNext("chat.postMessage", { error: "is_archived" });
  held.release();
  await expect(delivered).rejects.toMatchObject({ kind: "gone" });
});

test("a reply that arrived is known again, though the clock here is some minutes ahead", async () => {
  const { deliver, said } = await begin({ readThreads: true });
  const since = Date.now() + 4 * 60_000;
  await deliver({ since });
  await deliver({ since, again: true });
  expect(said()).toEqual(["first", "second", "third"]);
});
