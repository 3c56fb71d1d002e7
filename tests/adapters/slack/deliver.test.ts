import { expect, test } from "vitest";
import { DeliveryError, type Sending } from "../../../src/adapters/adapter.ts";
import { createSlack } from "../../../src/adapters/slack/adapter.ts";
import { createInstallations } from "../../../src/adapters/slack/installations.ts";
import type { Access } from "../../../src/adapters/slack/settings.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import { StoreError } from "../../../src/store/store.ts";
import type { Reply } from "../../../src/tutor/reply.ts";
import { type Plan, useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

const paragraphs = ["first", "second", "third"].map((word) => `${word} `.repeat(400).trim());
/** So long that each of its paragraphs is a message of its own. */
const long: Reply = { parts: paragraphs.map((text) => ({ kind: "text", text })), offers: [] };

async function begin(plan: Plan = {}, access?: Access) {
  const { slack, acme, channel } = await openRoom(plan);
  const ann = acme.addMember("Ann");
  const thread = channel.thread(ann.say(channel, "hello"));
  const adapter = createSlack(
    {
      access: access ?? { kind: "token", botToken: acme.botToken },
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

test("a reply that waits for Slack, or for what the store knows of it, may arrive later", async () => {
  const { slack, deliver } = await begin();
  slack.web.failNext("chat.postMessage", { status: 503 });
  await expect(deliver()).rejects.toMatchObject({ kind: "later" });
  const locked = async () => {
    throw new StoreError("The database is locked.");
  };
  const vault = { read: locked, write: locked, remove: locked, list: locked };
  const installations = createInstallations(vault);
  const client = { clientId: "1.2", clientSecret: "secret", scopes: [] };
  const installed = await begin({}, { kind: "installed", ...client, installations });
  await expect(installed.deliver()).rejects.toMatchObject({
    kind: "later",
    message: expect.stringMatching(/The database is locked/),
  });
});

test("a reply that we fail to make is no trouble of Slack's", async () => {
  const { deliver, said } = await begin();
  const parts = [{ kind: "mapping" }] as unknown as Reply["parts"];
  const failed = await deliver({ reply: { parts, offers: [] } }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TypeError);
  expect(failed).not.toBeInstanceOf(DeliveryError);
  expect(said()).toEqual([]);
});
