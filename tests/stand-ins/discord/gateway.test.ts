import { once } from "node:events";
import { Events, GatewayCloseCodes, type Message } from "discord.js";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createClient, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";

const { open, login } = useDiscord();

/** A study group with a learner, and what the bot hears. */
async function setUp(settings: Parameters<typeof open>[0] = {}) {
  const discord = await open({ privileged: ["MessageContent"], ...settings });
  const server = discord.addServer("Study group");
  const channel = server.addChannel("general");
  const ann = server.addMember("Ann");
  return { discord, server, channel, ann };
}

async function listen(discord: Discord) {
  const client = await login(discord, ["Guilds", "GuildMessages", "MessageContent"]);
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }: Message) => heard.push(content));
  return { client, heard };
}

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly d: unknown;
  readonly s: number | null;
}

/** A socket that tests speak the protocol on by themselves. */
async function connect(discord: Discord, query = "?v=10&encoding=json") {
  const socket = new WebSocket(
    `${discord.api.replace("http", "ws").replace("/api", "/gateway")}${query}`,
  );
  const packets: Packet[] = [];
  socket.on("message", (raw) => packets.push(JSON.parse(raw.toString()) as Packet));
  const closed = once(socket, "close").then(([code]) => code as number);
  await once(socket, "open");
  return {
    packets,
    closed,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    raw: (text: string) => socket.send(text),
    received: (find: (packet: Packet) => boolean) =>
      expect.poll(() => packets.find(find)).toBeDefined(),
  };
}

function block(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}

const identity = (discord: Discord, more: object = {}) => ({
  token: discord.token,
  intents: 1,
  properties: { os: "linux", browser: "test", device: "test" },
  ...more,
});

describe("a connection", () => {
  it("is greeted, heard and answered", async () => {
    const { discord } = await setUp();
    const socket = await connect(discord);
    await socket.received(({ op }) => op === 10);
    socket.send(1, null);
    await socket.received(({ op }) => op === 11);
    socket.send(2, identity(discord));
    await socket.received(({ t }) => t === "GUILD_CREATE");
    expect(socket.packets.filter(({ op }) => op === 0).map(({ s, t }) => [s, t])).toEqual([
      [1, "READY"],
      [2, "GUILD_CREATE"],
    ]);
  });

  it.each<[string, (discord: Discord) => unknown, number]>([
    ["a wrong token", (discord) => identity(discord, { token: "x" }), 4004],
    [
      "a privileged intent that is off",
      (discord) => identity(discord, { intents: 1 | (1 << 1) }),
      4014,
    ],
    ["an intent that there is none", (discord) => identity(discord, { intents: 1 << 30 }), 4013],
    ["no intents", (discord) => identity(discord, { intents: undefined }), 4013],
    ["a shard that there is none", (discord) => identity(discord, { shard: [2, 2] }), 4010],
    ["no properties", (discord) => identity(discord, { properties: undefined }), 4002],
  ])("is closed on identifying with %s", async (_, make, code) => {
    const { discord } = await setUp();
    const socket = await connect(discord);
    socket.send(2, make(discord));
    expect(await socket.closed).toBe(code);
  });

  it("is closed for each offence against the protocol", async () => {
    const { discord } = await setUp();
    const offend = async (
      act: (socket: Awaited<ReturnType<typeof connect>>) => void,
      query?: string,
    ) => {
      const socket = await connect(discord, query);
      act(socket);
      return socket.closed;
    };
    expect(await offend(() => {}, "?v=9&encoding=json")).toBe(4012);
    expect(await offend(() => {}, "?v=10&encoding=json&compress=zlib-stream")).toBe(4002);
    expect(await offend(({ raw }) => raw("{"))).toBe(4002);
    expect(await offend(({ send }) => send(1, "x".repeat(5_000)))).toBe(4002);
    expect(await offend(({ send }) => send(99, null))).toBe(4001);
    expect(await offend(({ send }) => send(3, {}))).toBe(4003);
    expect(
      await offend(({ send }) => {
        send(2, identity(discord));
        send(2, identity(discord));
      }),
    ).toBe(4005);
    expect(
      await offend(({ send }) => {
        for (let at = 0; at < 121; at++) send(1, null);
      }),
    ).toBe(4008);
  });

  it("is closed when no heartbeat comes in time", async () => {
    const { discord } = await setUp({ heartbeat: 50 });
    const socket = await connect(discord);
    expect(await socket.closed).toBe(4009);
  });

  it("is kept by the client whose heartbeats come while somebody waits for it to rest", async () => {
    const heartbeat = 500;
    const { discord } = await setUp({ heartbeat });
    await listen(discord);
    const work = setInterval(() => block(10), 1);
    for (const end = Date.now() + 4 * heartbeat; Date.now() < end; ) await discord.quiet();
    clearInterval(work);
    expect([discord.gateway.identified(), discord.gateway.resumed()]).toEqual([1, 0]);
  });

  it("is left by the client when its heartbeats are not answered, and resumed", async () => {
    const { discord, channel, ann } = await setUp({ heartbeat: 400 });
    const { heard } = await listen(discord);
    discord.gateway.acknowledge(false);
    await discord.until("a new connection", () => discord.gateway.resumed() > 0);
    discord.gateway.acknowledge(true);
    ann.say(channel, "still there?");
    await expect.poll(() => heard).toEqual(["still there?"]);
    expect(discord.gateway.identified()).toBe(1);
  });
});

describe("the client's login", () => {
  it("takes as many shards as it is told to", async () => {
    const { discord } = await setUp({ shards: 2 });
    for (const at of [4_000n, 4_001n]) discord.addServer(`S${at}`, { id: `${at << 22n}` });
    const client = await login(discord, ["Guilds"], { shards: "auto" });
    expect(client.ws.shards.size).toBe(2);
    expect(client.guilds.cache.size).toBe(3);
    expect(discord.gateway.identified()).toBe(2);
  });

  it("fails with a wrong token", async () => {
    const { discord } = await setUp();
    await expect(createClient(discord).login("wrong.token.here")).rejects.toThrow("invalid token");
  });

  it("fails with an intent that is not switched on", async () => {
    const { discord } = await setUp({ privileged: [] });
    const client = createClient(discord, ["Guilds", "MessageContent"]);
    await expect(client.login(discord.token)).rejects.toThrow("disallowed intents");
    await client.destroy();
  });
});

describe("a drop of the connection", () => {
  it("loses nothing and repeats nothing when the session can be resumed", async () => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    ann.say(channel, "one");
    await discord.quiet();
    discord.gateway.drop();
    ann.say(channel, "two");
    ann.say(channel, "three");
    await expect.poll(() => heard).toEqual(["one", "two", "three"]);
    expect([discord.gateway.identified(), discord.gateway.resumed()]).toEqual([1, 1]);
  });

  it("loses what happened meanwhile when it cannot", async () => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    discord.gateway.drop({ resumable: false });
    ann.say(channel, "lost");
    await discord.until("a new session", () => discord.gateway.identified() === 2);
    ann.say(channel, "heard");
    await expect.poll(() => heard).toEqual(["heard"]);
    expect(discord.gateway.resumed()).toBe(0);
  });

  it.each<[string, (discord: Discord) => void, [number, number]]>([
    ["opcode 7", (discord) => discord.gateway.reconnect(), [1, 1]],
    ["opcode 9, resumable", (discord) => discord.gateway.invalidate({ resumable: true }), [1, 1]],
    ["opcode 9", (discord) => discord.gateway.invalidate(), [2, 0]],
    [
      "a close with 4000",
      (discord) => discord.gateway.closeAll(GatewayCloseCodes.UnknownError),
      [1, 1],
    ],
  ])("by %s is survived", async (_, trouble, counts) => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    trouble(discord);
    await discord.until("the bot to come back", () => {
      const { identified, resumed, connected } = discord.gateway;
      return identified() + resumed() === 2 && connected() === 1;
    });
    ann.say(channel, "hello again");
    await expect.poll(() => heard).toEqual(["hello again"]);
    expect([discord.gateway.identified(), discord.gateway.resumed()]).toEqual(counts);
  });

  it("ends the session when the client meant it", async () => {
    const { discord } = await setUp();
    const { client } = await listen(discord);
    await client.destroy();
    const socket = await connect(discord);
    socket.send(6, { token: discord.token, session_id: "session-1", seq: 1 });
    await socket.received(({ op, d }) => op === 9 && d === false);
  });
});

describe("events", () => {
  it("can be held back, and come in order", async () => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    discord.gateway.hold();
    ann.say(channel, "one");
    ann.say(channel, "two");
    await discord.quiet();
    expect(heard).toEqual([]);
    discord.gateway.release();
    await discord.quiet();
    expect(heard).toEqual(["one", "two"]);
  });

  it("can be slowed down", async () => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    discord.gateway.delay(30);
    ann.say(channel, "one");
    ann.say(channel, "two");
    expect(heard).toEqual([]);
    await expect.poll(() => heard).toEqual(["one", "two"]);
  });

  it("can come twice", async () => {
    const { discord, channel, ann } = await setUp();
    const { client } = await listen(discord);
    const ids: string[] = [];
    client.on(Events.Raw, ({ d }: { d: { id: string } }) => ids.push(d.id));
    const { id } = ann.say(channel, "one");
    discord.gateway.repeat("MESSAGE_CREATE");
    await discord.quiet();
    expect(ids).toEqual([id, id]);
  });

  it("come for the intents that were asked for", async () => {
    const { discord, channel, ann } = await setUp();
    const client = await login(discord, ["Guilds"]);
    const names: string[] = [];
    client.on(Events.Raw, ({ t }: { t: string }) => names.push(t));
    ann.say(channel, "hello");
    ann.say(ann.dm(), "hello");
    channel.rename("x");
    channel.delete();
    await discord.quiet();
    expect(names).toEqual(["CHANNEL_DELETE"]);
  });

  it("come only from where the bot can look", async () => {
    const { discord, channel, ann } = await setUp();
    const { heard } = await listen(discord);
    channel.deny(discord.bot, "ViewChannel");
    ann.say(channel, "secret");
    await discord.quiet();
    expect(heard).toEqual([]);
  });

  it("of a private thread come once the bot is in it", async () => {
    const { discord, channel, ann } = await setUp();
    const { client, heard } = await listen(discord);
    const opened: string[] = [];
    client.on(Events.ThreadCreate, ({ name }) => opened.push(name));
    const thread = ann.openThread(channel, "ours", { private: true });
    ann.say(thread, "between us");
    await discord.quiet();
    expect([opened, heard]).toEqual([[], []]);
    ann.add(thread, discord.bot);
    await discord.quiet();
    ann.say(thread, "welcome");
    await discord.quiet();
    expect([opened, heard.at(-1)]).toEqual([["ours"], "welcome"]);
  });

  it("bring the threads of a channel that the bot is let into", async () => {
    const { discord, channel, ann } = await setUp();
    channel.deny(discord.bot, "ViewChannel");
    const thread = ann.openThread(channel, "old");
    const { client } = await listen(discord);
    expect(client.channels.cache.has(thread.id)).toBe(false);
    channel.allow(discord.bot, "ViewChannel");
    await discord.quiet();
    expect(client.channels.cache.has(thread.id)).toBe(true);
  });

  it("fall to the shard of their server, direct messages to the first", async () => {
    const { discord } = await setUp({ shards: 2 });
    // The shard shows in the bits above 22.
    const [even, odd] = [4_000n << 22n, 4_001n << 22n].map((id) =>
      discord.addServer("S", { id: `${id}` }),
    );
    const sockets = await Promise.all([0, 1].map(() => connect(discord)));
    for (const [at, socket] of sockets.entries())
      socket.send(2, identity(discord, { intents: 4609, shard: [at, 2] }));
    await discord.until("both", () => discord.gateway.connected() === 2);
    const said = (at: number) =>
      sockets[at]?.packets
        .filter(({ t }) => t === "MESSAGE_CREATE")
        .map(({ d }) => (d as { guild_id?: string }).guild_id);
    for (const server of [even, odd]) {
      const channel = server?.addChannel("c");
      const person = server?.addMember("P");
      if (channel) person?.say(channel, "hello");
    }
    const person = even?.addMember("Q");
    person?.say(person.dm(), "hello");
    await expect.poll(() => [said(0), said(1)]).toEqual([[even?.id, undefined], [odd?.id]]);
  });
});

describe("a server", () => {
  it("that throws the bot out is gone for it", async () => {
    const { discord, server, channel } = await setUp();
    const { client } = await listen(discord);
    server.kickBot();
    await discord.quiet();
    expect(client.guilds.cache.size).toBe(0);
    await expect(client.rest.get(`/channels/${channel.id}`)).rejects.toMatchObject({ code: 50001 });
    await expect(client.rest.get(`/guilds/${server.id}`)).rejects.toMatchObject({ code: 10004 });
    server.inviteBot();
    await discord.quiet();
    expect(client.guilds.cache.size).toBe(1);
  });

  it("can be down for a while", async () => {
    const { discord, server } = await setUp();
    const { client } = await listen(discord);
    server.goDown();
    await discord.quiet();
    expect(client.guilds.cache.get(server.id)?.available).toBe(false);
    server.comeBack();
    await discord.quiet();
    expect(client.guilds.cache.get(server.id)?.available).toBe(true);
  });
});
