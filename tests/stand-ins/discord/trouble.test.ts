import { REST } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Place } from "./people/place.ts";

const { open } = useDiscord();

let discord: Discord;
let channel: Place;

async function setUp(settings: Parameters<typeof open>[0] = {}) {
  discord = await open(settings);
  channel = discord.addServer("Study group").addChannel("general");
}

beforeEach(() => setUp());

/** The library's own requests, which try again by themselves. */
function createRest(retries = 3): REST {
  return new REST({ api: discord.api, version: "10", retries }).setToken(discord.token);
}

const send = (rest: REST, content = "a") =>
  rest.post(`/channels/${channel.id}/messages`, { body: { content } });

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${discord.api}${path}`, {
    ...init,
    headers: { authorization: `Bot ${discord.token}`, ...init.headers },
  });
}

describe("requests that are no good", () => {
  it("are refused without the token", async () => {
    const { refused } = createRequests(discord, "another");
    expect(await refused("get", "/users/@me")).toEqual({ status: 401, code: 0, fields: [] });
    expect((await fetch(`${discord.api}/v10/users/@me`)).status).toBe(401);
  });

  it("are refused with no JSON, another kind of body, another version", async () => {
    const json = { "content-type": "application/json" };
    const path = `/v10/channels/${channel.id}/messages`;
    const codeOf = async (asked: Promise<Response>) =>
      ((await (await asked).json()) as { code: number }).code;
    expect(await codeOf(ask(path, { method: "POST", headers: json, body: "{" }))).toBe(50109);
    expect(
      await codeOf(
        ask(path, { method: "POST", headers: { "content-type": "text/plain" }, body: "a" }),
      ),
    ).toBe(50035);
    expect(await codeOf(ask("/v9/users/@me"))).toBe(50041);
    expect(discord.faults()).toEqual([]);
    const empty = { method: "POST", headers: json, body: '{"content":""}' };
    expect(await codeOf(ask(path, empty))).toBe(50006);
    const long = { ...empty, body: JSON.stringify({ content: "a".repeat(2_001) }) };
    expect(await codeOf(ask(path, long))).toBe(50035);
    expect(discord.faults()).toEqual([
      expect.stringContaining("was refused with 50006: Cannot send an empty message"),
      expect.stringContaining('was refused with 50035: Invalid Form Body {"content":'),
    ]);
  });

  it("are faults where Discord has no such route", async () => {
    const { refused } = createRequests(discord);
    expect(await refused("get", "/no/such/route")).toMatchObject({ status: 404, code: 0 });
    expect(await refused("delete", "/users/@me")).toMatchObject({ status: 405 });
    expect(discord.faults()).toEqual([
      "GET /no/such/route is no route of Discord's that this stand-in knows.",
      "DELETE /users/@me is no route of Discord's that this stand-in knows.",
    ]);
  });
});

describe("limits of rate", () => {
  it("are five messages in five seconds in a channel", async () => {
    await setUp({ rateLimits: true });
    const other = discord.addServer("Other").addChannel("other");
    const post = (place: Place) =>
      ask(`/v10/channels/${place.id}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ content: "a" }),
      });
    const left: (string | null)[] = [];
    for (let at = 0; at < 5; at++)
      left.push((await post(channel)).headers.get("x-ratelimit-remaining"));
    expect(left).toEqual(["4", "3", "2", "1", "0"]);
    const sixth = await post(channel);
    expect(sixth.status).toBe(429);
    expect(sixth.headers.get("x-ratelimit-scope")).toBe("user");
    const body = (await sixth.json()) as { retry_after: number; global: boolean };
    expect(body).toMatchObject({ message: "You are being rate limited.", global: false });
    expect(Number(sixth.headers.get("retry-after"))).toBe(body.retry_after);
    expect((await post(other)).status).toBe(200);
    expect(channel.messages()).toHaveLength(5);
  });

  it("are 50 requests a second in all, except for interactions", async () => {
    await setUp({ rateLimits: true });
    const server = discord.addServer("Many");
    const channels = Array.from({ length: 200 }, (_, at) => server.addChannel(`c${at}`));
    const answers = await Promise.all(channels.map(({ id }) => ask(`/v10/channels/${id}`)));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("x-ratelimit-global")).toBe("true");
    expect(await refused?.json()).toMatchObject({ global: true });
    const hook = await fetch(`${discord.api}/v10/webhooks/${discord.bot.id}/x`, { method: "POST" });
    expect(hook.status).toBe(404);
  });

  it("are kept by the library, which loses nothing", async () => {
    discord.rest.storm(5, 0.02);
    await Promise.all([1, 2, 3].map((at) => send(createRest(), `m${at}`)));
    expect(channel.messages()).toHaveLength(3);
    expect(discord.rest.requests.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe("a failure on demand", () => {
  it("is met by the requests it is for, so often", async () => {
    discord.rest.failNext("POST /channels/*/messages", { status: 503 }, 2);
    await createRest().get(`/channels/${channel.id}`);
    await expect(send(createRest(0))).rejects.toMatchObject({ status: 503 });
    await expect(send(createRest(0))).rejects.toMatchObject({ status: 503 });
    await send(createRest(0));
    expect(channel.messages()).toHaveLength(1);
  });

  it("is tried again by the library where it is the server's fault", async () => {
    discord.rest.failNext("*", { status: 500 }, 3);
    await send(createRest());
    expect(discord.rest.requests.map(({ status }) => status)).toEqual([500, 500, 500, 200]);
  });

  it("can be any refusal", async () => {
    discord.rest.failNext("*", { refusal: 403, code: 20009, message: "No." });
    await expect(send(createRest())).rejects.toMatchObject({ status: 403, code: 20009 });
  });

  it("can only take its time", async () => {
    discord.rest.failNext("*", { delay: 20 });
    await send(createRest());
    expect(channel.messages()).toHaveLength(1);
  });

  it.each<["before" | "after", boolean, number]>([
    ["before", false, 0],
    ["after", false, 1],
    ["before", true, 1],
    ["after", true, 2],
  ])(
    "can break the connection %s it took effect (reset: %s), and leave %i messages",
    async (drop, reset, left) => {
      discord.rest.failNext("POST /channels/*/messages", { drop, reset });
      const sent = send(createRest());
      if (reset) await sent;
      else await expect(sent).rejects.toThrow();
      expect(channel.messages()).toHaveLength(left);
    },
  );

  it("after the effect is harmless with an enforced nonce", async () => {
    discord.rest.failNext("POST /channels/*/messages", { drop: "after", reset: true });
    await createRest().post(`/channels/${channel.id}/messages`, {
      body: { content: "a", nonce: "1", enforce_nonce: true },
    });
    expect(channel.messages()).toHaveLength(1);
  });
});
