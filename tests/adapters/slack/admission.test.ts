import { HTTPReceiver } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { admit } from "../../../src/adapters/slack/admission.ts";
import { createInstallations } from "../../../src/adapters/slack/installations.ts";
import type { SlackSettings } from "../../../src/adapters/slack/settings.ts";
import { openSlackVault } from "../../../src/cli/slack-vault.ts";
import { listen } from "../../../src/http/listener.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import { startLesson, useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

async function openByHttp() {
  const room = await openRoom();
  const { signingSecret } = room.slack;
  const running = await room.start({ transport: { kind: "http", signingSecret } });
  return { ...room, ...running };
}

describe("Slack by HTTP", () => {
  test("has its address verified, and a lesson taught there", async () => {
    const { slack, acme, channel, address, troubles } = await openByHttp();
    await slack.http.use(`${address}/slack/events`);
    const ann = acme.addMember("Ann");
    const thread = await startLesson(ann, channel, "distributed-systems");
    ann.say(thread, `${acme.bot.mention} what is redundancy?`);
    await slack.quiet();
    expect(thread.messages().at(-1)?.text).toMatch(/^Redundancy/);
    expect({ troubles, faults: slack.faults() }).toEqual({ troubles: [], faults: [] });
  });

  test("takes nothing that Slack has not signed, over the very bytes that came", async () => {
    const { slack, address } = await openByHttp();
    await slack.http.use(`${address}/slack/events`);
    const body = JSON.stringify({ type: "event_callback", event: { type: "app_mention" } });
    const forged = [{ signature: null }, { signature: "v0=00" }, { timestamp: 1_000_000_000 }];
    for (const forgery of forged)
      expect(await slack.http.post(body, forgery)).toMatchObject({ status: 401 });
    const spaced = '{ "type" : "url_verification",\n "challenge" : "é" }';
    expect(await slack.http.post(spaced)).toMatchObject({ status: 200 });
  });

  test("has no pages but its own", async () => {
    const { address } = await openByHttp();
    for (const path of ["/slack/", "/slack/nowhere", "/slack/install", "/slack/events"])
      expect((await fetch(`${address}${path}`)).status, path).toBe(404);
  });

  test("is ready from its start to its end", async () => {
    const { isReady, stop } = await openByHttp();
    expect(isReady()).toBe(true);
    await stop();
    expect(isReady()).toBe(false);
  });
});

test("What Slack sends while nobody is there to take it, it is told to send again", async () => {
  const receiver = new HTTPReceiver({ signingSecret: "hunter2" });
  const app = admit(receiver, () => false);
  const listener = await listen([app], { host: "127.0.0.1", port: 0, report: () => {} });
  const sent = await fetch(`${listener.address}/slack/events`, { method: "POST", body: "{}" });
  expect(sent.status).toBe(503);
  await listener.stop();
});

describe("an app that workspaces install", () => {
  test.each(["socket", "http"] as const)(
    "by %s has its page where HTTP is listened to",
    async (kind) => {
      const { slack, start } = await openRoom();
      const store = await openSqlite(":memory:");
      const vault = openSlackVault(store, [new Uint8Array(32)], Date.now);
      const access: SlackSettings["access"] = {
        kind: "installed",
        clientId: slack.clientId,
        clientSecret: slack.clientSecret,
        scopes: ["chat:write"],
        installations: createInstallations(vault),
      };
      const { appToken, signingSecret } = slack;
      const { address } = await start({
        access,
        transport: kind === "socket" ? { kind, appToken } : { kind, signingSecret },
      });
      const page = await fetch(`${address}/slack/install`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("/oauth/v2/authorize");
      const event = await fetch(`${address}/slack/events`, { method: "POST", body: "{}" });
      expect(event.status).toBe(kind === "socket" ? 404 : 401);
      await store.close();
    },
  );
});

test("Socket Mode is ready while its socket is open", async () => {
  const { slack, start } = await openRoom();
  const { isReady } = await start();
  expect(isReady()).toBe(true);
  await slack.unplug();
  await expect.poll(isReady).toBe(false);
  await slack.plugIn();
  await expect.poll(isReady).toBe(true);
});

test("A bot whose token was taken back is not ready, though its socket stays open", async () => {
  const { acme, channel, start } = await openRoom();
  const { isReady } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startLesson(ann, channel, "distributed-systems");
  acme.revokeToken();
  ann.say(thread, `${acme.bot.mention} what is redundancy?`);
  await expect.poll(isReady).toBe(false);
});
