import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { actOn, breadLesson, startBread } from "./scenes/stage.ts";
import { type Plan, useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom([breadLesson]);

/** A bot that is sent to by HTTP. */
async function openHttp(plan: Plan = {}) {
  const room = await openRoom({ readThreads: true, ...plan });
  const transport = { kind: "http", signingSecret: room.slack.signingSecret } as const;
  const running = await room.start({ transport });
  await room.slack.http.use(`${running.address}/slack/events`);
  return { ...room, ...running };
}

describe("a bot that is sent to by HTTP", () => {
  test("teaches as by a socket", async () => {
    const { slack, acme, channel, troubles, announced } = await openHttp();
    const { press, say, write } = actOn(slack);
    expect(announced.join()).toMatch(/by HTTP/);
    const ann = acme.addMember("Ann");
    const thread = await startBread(ann, channel);
    await press(ann, thread, "Leaven");
    await say(ann, thread, "again");
    await write(ann, thread, "quiz me");
    expect(thread.messages()).toHaveLength(7);
    expect([troubles, slack.faults(), slack.pings]).toEqual([[], [], []]);
  });

  test("takes an event that comes again for the same", async () => {
    const { slack, acme, channel } = await openHttp();
    const ann = acme.addMember("Ann");
    const thread = await startBread(ann, channel);
    await slack.quiet();
    ann.say(thread, "what is leaven?");
    await slack.quiet();
    const event = slack.sent.findLast(({ payload }) => isByPerson(payload));
    const body = JSON.stringify(event?.payload);
    expect((await slack.http.post(body)).status).toBe(200);
    await slack.quiet();
    expect(thread.messages()).toHaveLength(4);
  });

  test("begins one lesson for one prompt, though it comes again after a restart", async () => {
    const { slack, acme, start, stop } = await openHttp();
    const ann = acme.addMember("Ann");
    ann.openMessages();
    await slack.quiet();
    ann.pick("Learn about: Baking your first bread");
    await slack.quiet();
    const before = ann.dm().messages();
    expect(before.map(({ text }) => text.split("\n")[0])).toEqual([
      "Let's start the lesson “Baking your first bread”",
      "Lesson: Baking your first bread",
      expect.stringMatching(/^Hello! We'll talk about bread/),
    ]);
    const event = slack.sent.findLast(({ payload }) => isByPerson(payload));
    await stop();
    const transport = { kind: "http", signingSecret: slack.signingSecret } as const;
    const { address } = await start({ transport });
    await slack.http.use(`${address}/slack/events`);
    expect((await slack.http.post(JSON.stringify(event?.payload))).status).toBe(200);
    await slack.quiet();
    expect(ann.dm().messages()).toHaveLength(before.length);
    expect(slack.faults()).toEqual([]);
  });

  test.each([
    ["a wrong signature", { signature: "v0=0123" }],
    ["no signature", { signature: null }],
    ["an old time", { timestamp: 1_700_000_000 }],
  ])("refuses what comes with %s", async (_, forgery) => {
    const { slack, acme, channel, store } = await openHttp();
    const event = {
      type: "app_mention",
      channel: channel.id,
      user: acme.addMember("Eve").id,
      text: `${acme.bot.mention} hello`,
      ts: "1700000000.000100",
    };
    const body = { type: "event_callback", team_id: acme.teamId, event, event_id: "Ev1" };
    const answer = await slack.http.post(JSON.stringify(body), forgery);
    expect(answer.status).toBe(401);
    await slack.quiet();
    expect(channel.messages()).toEqual([]);
    expect(await store.listOpen("slack")).toEqual([]);
  });

  test("goes on where Slack says late that the app was removed, while its token works", async () => {
    const { slack, acme, channel, store, troubles } = await openHttp();
    await startBread(acme.addMember("Ann"), channel);
    const event = { type: "app_uninstalled" };
    const body = { type: "event_callback", team_id: acme.teamId, event, event_id: "Ev1" };
    expect((await slack.http.post(JSON.stringify(body))).status).toBe(200);
    await slack.quiet();
    expect(await store.listOpen("slack")).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test("keeps nobody waiting longer than Slack waits", async () => {
    const { slack, acme, channel } = await openHttp();
    const ann = acme.addMember("Ann");
    slack.web.failNext("chat.postMessage", { delay: 4_000 });
    const asked = ann.run(channel, "/lesson", "start bread");
    expect(await asked.acked()).toBe("acked");
    await asked.message();
    expect(slack.faults()).toEqual([]);
  });

  test("does no harm with a body that lacks what it should have", async () => {
    const { slack, address, troubles } = await openHttp();
    const { signingSecret } = slack;
    const bodies = [
      { type: "event_callback", event: { type: "message" } },
      { type: "event_callback", event: { type: "app_mention", text: "x" }, team_id: "T1" },
      { type: "event_callback", event: { type: "app_home_opened" } },
      { type: "event_callback", event: { type: "message", subtype: "message_deleted" } },
      { type: "event_callback", event: { type: "channel_archive" } },
    ];
    for (const body of bodies) {
      const answer = await post(address, signingSecret, JSON.stringify(body), "application/json");
      expect(answer).toBeLessThan(300);
    }
    const payloads = [
      { type: "block_actions", user: { id: "U1" }, actions: [{ action_id: "say" }] },
      { type: "block_actions", user: { id: "U1", team_id: "T1" }, actions: [{}] },
      { type: "message_action", user: { id: "U1" }, callback_id: "explain-again" },
      { type: "view_submission", user: { id: "U1" }, view: { callback_id: "say" } },
      { type: "view_submission", user: { id: "U1" }, view: { callback_id: "start" } },
    ];
    for (const payload of payloads) {
      const form = new URLSearchParams({ payload: JSON.stringify(payload) });
      const type = "application/x-www-form-urlencoded";
      expect(await post(address, signingSecret, String(form), type)).toBeLessThan(300);
    }
    const command = new URLSearchParams({ command: "/lesson", text: "list", user_id: "U1" });
    const type = "application/x-www-form-urlencoded";
    expect(await post(address, signingSecret, String(command), type)).toBeLessThan(300);
    await slack.quiet();
    for (const { message } of troubles)
      expect(message).toMatch(/^Answering on Slack failed: .*\.$/);
  });
});

/** Whether an event tells of a message that a person wrote, and not the bot. */
function isByPerson(payload: unknown): boolean {
  return JSON.stringify(payload).includes("client_msg_id");
}

/** Sends a body as Slack signs it, and gives the status. */
async function post(address: string, secret: string, body: string, type: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  const answer = await fetch(`${address}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    },
    body,
  });
  return answer.status;
}
