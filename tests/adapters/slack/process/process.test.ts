import { describe, expect, test } from "vitest";
import { openDiscord } from "../../../stand-ins/discord/discord.ts";
import type { Place } from "../../../stand-ins/slack/people/place.ts";
import { findButton, startBread } from "../scenes/stage.ts";
import { type House, useHouse } from "./house.ts";

const open = useHouse();
const waiting = "select count(*) from outbox where delivered_at is null";

async function begin(house: House) {
  const ann = house.acme.addMember("Ann");
  const working = await house.start();
  const thread = await startBread(ann, house.channel);
  await house.slack.quiet();
  const press = (label: string) => {
    const button = findButton(ann, thread, label);
    ann.press(button.message, button.label);
  };
  return { ann, thread, working, press };
}

/** Each thing was said once, and nothing waits. */
function expectOnce({ slack, query }: House, thread: Place, many: number): void {
  const texts = thread.messages().map(({ text }) => text);
  expect(texts).toHaveLength(many);
  expect(new Set(texts).size).toBe(many);
  expect(query(waiting)).toEqual([0]);
  // A process that was killed acknowledges nothing.
  expect(slack.faults().filter((fault) => !/was not acknowledged in time/.test(fault))).toEqual([]);
  expect(slack.pings).toEqual([]);
}

describe("a bot that is told to end", () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    test(`by ${signal} finishes and delivers the turn under way`, async () => {
      const house = await open();
      const { thread, working, press } = await begin(house);
      const held = house.slack.web.hold("chat.postMessage", "before");
      press("Leaven");
      await held.reached;
      working.signal(signal);
      working.signal(signal);
      held.release();
      expect(await working.ended).toMatchObject({ code: 0, signal: null });
      expectOnce(house, thread, 3);
    });

  test("while Slack asks it to wait long ends all the same, and delivers at the next start", async () => {
    const house = await open();
    const { thread, working, press } = await begin(house);
    house.slack.web.failNext("chat.postMessage", { rateLimit: 600 });
    press("Leaven");
    await house.slack.until("the refusal", () =>
      house.slack.web.calls.some(({ error }) => error === "ratelimited"),
    );
    expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    expect(thread.messages()).toHaveLength(2);
    await house.run().says(/^Slack: connected as/m);
    expectOnce(house, thread, 3);
  });

  test("while Slack is out of reach ends all the same", async () => {
    const house = await open();
    const working = await house.start();
    await house.slack.unplug();
    await working.says(/Slack is out of reach/);
    expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    await house.slack.plugIn();
  });
});

describe("a bot that is killed", () => {
  test("before its reply reaches Slack delivers it once after the next start", async () => {
    const house = await open({ readThreads: true });
    const { thread, working, press } = await begin(house);
    const held = house.slack.web.hold("chat.postMessage", "before");
    press("Leaven");
    await held.reached;
    await working.kill();
    held.release();
    await house.start();
    expectOnce(house, thread, 3);
  });

  for (const readThreads of [true, false])
    test(`after its reply reached Slack does not repeat it, ${readThreads ? "having looked" : "where it may not look"}`, async () => {
      const house = await open({ readThreads });
      const { thread, working, press } = await begin(house);
      const held = house.slack.web.hold("chat.postMessage", "after");
      press("Leaven");
      await held.reached;
      await working.kill();
      held.release();
      await house.start();
      expectOnce(house, thread, 3);
    });
});

describe("a start that cannot succeed says in one line who can mend it, and how", () => {
  test.each([
    [
      { SLACK_BOT_TOKEN: "xoxb-wrong" },
      /^Slack does not let the bot in: .*invalid_auth.* The operator .*SLACK_BOT_TOKEN\.$/,
    ],
    [
      { SLACK_APP_TOKEN: "xapp-wrong" },
      /^Slack does not open a connection: .*invalid_auth.*The operator .*SLACK_APP_TOKEN\.$/,
    ],
  ])("with %j", async (env, says) => {
    const house = await open();
    const { code, stdout, stderr } = await house.run(env).ended;
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`.trim()).toMatch(says);
    expect(`${stdout}${stderr}`.trim().split("\n")).toHaveLength(1);
  });

  test("where Slack is out of reach", async () => {
    const house = await open();
    await house.slack.unplug();
    const { code, stderr } = await house.run().ended;
    await house.slack.plugIn();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Slack cannot be reached at http:\/\/127.*\/api\/: .*The operator can/);
  });

  test("where the port for HTTP is taken", async () => {
    const house = await open();
    const PORT = new URL(house.slack.apiUrl).port;
    const SLACK_SIGNING_SECRET = house.slack.signingSecret;
    const env = { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET, PORT };
    const { code, stderr } = await house.run(env).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^HTTP cannot be listened to on port \d+ of 127\.0\.0\.1: .* set PORT to /,
    );
  });
});

describe("a bot without a page", () => {
  test.each([
    ["0", /^$/],
    ["", /^There is no page: HOST is "0\.0\.0\.0".* WEB_PASSWORD, or WEB=0/m],
  ])(
    "takes what Slack sends by HTTP at any address, and nothing else (WEB=%s)",
    async (WEB, says) => {
      const house = await open();
      const { slack, acme, channel } = house;
      const SLACK_SIGNING_SECRET = slack.signingSecret;
      const env = { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET, HOST: "0.0.0.0", WEB };
      const working = house.run({ ...env, LOG_LEVEL: "debug" });
      await working.says(/^Slack: connected as/m);
      const address = /listening at (http:\S+)/.exec(working.said())?.[1];
      await slack.http.use(`${address}/slack/events`);
      const ann = acme.addMember("Ann");
      expect((await startBread(ann, channel)).messages()).not.toEqual([]);
      for (const path of ["/", "/me", "/threads/x", "/assets/page.css"])
        expect((await fetch(`${address}${path}`)).status).toBe(404);
      expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({
        parts: { database: "well", slack: "well" },
      });
      const { code, stderr } = await working.stop();
      expect(code).toBe(0);
      expect(stderr).not.toContain("The page is at");
      expect(/^There is no page.*$/m.exec(stderr)?.[0] ?? "").toMatch(says);
    },
  );
});

describe("beside Discord in one process", () => {
  test("each teaches on its own, and both end with one signal", async () => {
    const house = await open();
    const discord = await openDiscord({ rateLimits: false, patience: 60_000 });
    try {
      const server = discord.addServer("Study group");
      const room = server.addChannel("general");
      const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
      const working = await house.start(env);
      await working.says(/^Discord: connected as/m);
      await discord.quiet();
      const bob = server.addMember("Bob");
      bob.run(room, "lesson start", { lesson: "bread" });
      const there = await room.nextThread();
      await bob.next(there);
      const ann = house.acme.addMember("Ann");
      const here = await startBread(ann, house.channel);
      await house.slack.quiet();
      expect(here.messages()).toHaveLength(2);
      expect(there.messages()).toHaveLength(1);
      expect(await working.stop()).toMatchObject({ code: 0, signal: null });
      expect([...discord.faults(), ...house.slack.faults()]).toEqual([]);
    } finally {
      await discord.close();
    }
  });

  test("one that is shut out in mid-life is told, and the other goes on, until it is shut out too", async () => {
    const house = await open();
    const discord = await openDiscord({ rateLimits: false });
    try {
      const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
      const working = await house.start({ ...env, LOG_LEVEL: "debug" });
      await working.says(/^Discord: connected as/m);
      discord.gateway.closeAll(4004);
      await working.says(
        /^\[for the operator\] Discord does not know the token\. The operator .* nobody is taught on discord; elsewhere it goes on\.$/m,
      );
      const address = /listening at (http:\S+)/.exec(working.said())?.[1];
      const health = await fetch(`${address}/healthz`);
      expect([health.status, await health.json()]).toEqual([
        503,
        {
          status: "not well",
          parts: { database: "well", web: "well", discord: "not connected", slack: "well" },
        },
      ]);
      const ann = house.acme.addMember("Ann");
      const thread = await startBread(ann, house.channel);
      await house.slack.quiet();
      expect(thread.messages()).toHaveLength(2);
      house.slack.web.failNext("apps.connections.open", { error: "invalid_auth" });
      house.slack.socket.drop();
      const { code, stderr } = await working.ended;
      expect(code).toBe(1);
      expect(stderr.trim().split("\n").at(-1)).toMatch(/^Slack does not open a connection: /);
    } finally {
      await discord.close();
    }
  });

  test("one that is shut out at the start is told, and ends the program", async () => {
    const house = await open();
    const discord = await openDiscord({ rateLimits: false });
    try {
      const env = { DISCORD_TOKEN: "MTIz.wrong.token", DISCORD_API_URL: discord.api };
      const { code, stderr } = await house.run(env).ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Discord does not know the token\. The operator/m);
    } finally {
      await discord.close();
    }
  });
});
