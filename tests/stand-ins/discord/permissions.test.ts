import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Server } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Permission } from "./world/permissions.ts";

const { open } = useDiscord();

let discord: Discord;
let server: Server;
let channel: Place;
let ann: Person;
let requests: ReturnType<typeof createRequests>;

beforeEach(async () => {
  discord = await open();
  server = discord.addServer("Study group");
  channel = server.addChannel("general");
  ann = server.addMember("Ann");
  requests = createRequests(discord);
});

const a = { content: "a" };
const messages = (place: Place) => `/channels/${place.id}/messages`;
const openThread = (type: number, name = "t") =>
  requests.ask("post", `/channels/${channel.id}/threads`, { name, type }) as Promise<{
    id: string;
  }>;

async function makeThread(type = 11): Promise<Place> {
  return discord.place((await openThread(type)).id);
}

describe("the bot's permissions", () => {
  it.each<
    [
      Permission,
      string,
      () => Promise<readonly ["post" | "get" | "put" | "patch" | "delete", string, unknown?]>,
      number,
    ]
  >([
    ["ViewChannel", "reading a channel", async () => ["get", `/channels/${channel.id}`], 50001],
    ["ViewChannel", "reading messages", async () => ["get", messages(channel)], 50001],
    ["ViewChannel", "sending", async () => ["post", messages(channel), a], 50001],
    [
      "ViewChannel",
      "sending in a thread",
      async () => ["post", messages(await makeThread()), a],
      50001,
    ],
    ["SendMessages", "sending", async () => ["post", messages(channel), a], 50013],
    [
      "SendMessagesInThreads",
      "sending in a thread",
      async () => ["post", messages(await makeThread()), a],
      50013,
    ],
    [
      "CreatePublicThreads",
      "a public thread",
      async () => ["post", `/channels/${channel.id}/threads`, { name: "t", type: 11 }],
      50013,
    ],
    [
      "CreatePrivateThreads",
      "a private thread",
      async () => ["post", `/channels/${channel.id}/threads`, { name: "t", type: 12 }],
      50013,
    ],
    [
      "ReadMessageHistory",
      "reading one message",
      async () => ["get", `${messages(channel)}/${ann.say(channel, "x").id}`],
      50013,
    ],
    [
      "ReadMessageHistory",
      "replying",
      async () => [
        "post",
        messages(channel),
        { ...a, message_reference: { message_id: ann.say(channel, "x").id } },
      ],
      160002,
    ],
    [
      "AddReactions",
      "reacting",
      async () => ["put", `${messages(channel)}/${ann.say(channel, "x").id}/reactions/👍/@me`],
      50013,
    ],
    [
      "SendMessagesInThreads",
      "adding somebody to a thread",
      async () => ["put", `/channels/${(await makeThread()).id}/thread-members/${ann.id}`],
      50013,
    ],
  ])("without %s refuse %s", async (permission, _, make, code) => {
    await requests.ask(...(await make()));
    const request = await make();
    channel.deny(discord.bot, permission);
    expect(await requests.refused(...request)).toMatchObject({ status: 403, code });
  });

  it("leave sending in threads alone where only SendMessages is lacking", async () => {
    const thread = await makeThread();
    channel.deny(discord.bot, "SendMessages");
    await requests.ask("post", messages(thread), a);
    expect(thread.messages()).toHaveLength(1);
  });

  it("give an empty history instead of refusing one", async () => {
    ann.say(channel, "x");
    channel.deny(discord.bot, "ReadMessageHistory");
    expect(await requests.ask("get", messages(channel))).toEqual([]);
  });

  it("follow roles, then the channel's word on roles, then its word on members", async () => {
    const sends = async () =>
      requests.ask("post", messages(channel), a).then(
        () => true,
        () => false,
      );
    server.permit(server.everyone, ["ViewChannel"]);
    expect(await sends()).toBe(false);
    const role = server.addRole("talkers", ["SendMessages"]);
    server.giveRole(discord.bot, role);
    expect(await sends()).toBe(true);
    channel.deny(server.everyone, "SendMessages");
    expect(await sends()).toBe(false);
    channel.allow(role, "SendMessages");
    expect(await sends()).toBe(true);
    channel.deny(discord.bot, "SendMessages");
    expect(await sends()).toBe(false);
    server.giveRole(discord.bot, server.addRole("admins", ["Administrator"]));
    expect(await sends()).toBe(true);
  });
});

describe("a channel", () => {
  it("that is not there is unknown, and one of no kind to send in says so", async () => {
    const nowhere = "/channels/100000000000000000";
    expect(await requests.refused("get", nowhere)).toMatchObject({ status: 404, code: 10003 });
    expect(await requests.refused("post", `${nowhere}/messages`, a)).toMatchObject({ code: 10003 });
    expect(await requests.refused("get", "/channels/x")).toMatchObject({ fields: ["channel_id"] });
    const forum = server.addChannel("help", "forum");
    expect(await requests.refused("post", messages(forum), a)).toMatchObject({ code: 40058 });
    channel.delete();
    expect(await requests.refused("post", messages(channel), a)).toMatchObject({ code: 10003 });
  });
});

describe("a thread", () => {
  it.each<[string, object, string[]]>([
    ["no name", { type: 11 }, ["name"]],
    ["an empty name", { name: " ", type: 11 }, ["name"]],
    ["a name of 101", { name: "n".repeat(101), type: 11 }, ["name"]],
    [
      "an hour and a half",
      { name: "t", type: 11, auto_archive_duration: 90 },
      ["auto_archive_duration"],
    ],
    ["the kind for announcements", { name: "t", type: 10 }, ["type"]],
    [
      "slow mode of seven hours",
      { name: "t", type: 11, rate_limit_per_user: 25_200 },
      ["rate_limit_per_user"],
    ],
  ])("is refused with %s", async (_, body, fields) => {
    expect(await requests.refused("post", `/channels/${channel.id}/threads`, body)).toEqual({
      status: 400,
      code: 50035,
      fields,
    });
  });

  it("is private unless its type says otherwise", async () => {
    await requests.ask("post", `/channels/${channel.id}/threads`, { name: "t" });
    const thread = await channel.nextThread();
    expect([thread.isPrivate(), thread.members()]).toEqual([true, ["Likewise"]]);
  });

  it("has its own kind in announcements, and is never private there", async () => {
    const news = server.addChannel("news", "announcement");
    const path = `/channels/${news.id}/threads`;
    expect(await requests.refused("post", path, { name: "t", type: 12 })).toMatchObject({
      code: 50035,
    });
    expect(await requests.ask("post", path, { name: "t", type: 10 })).toMatchObject({ type: 10 });
    const voice = server.addChannel("talk", "voice");
    expect(
      await requests.refused("post", `/channels/${voice.id}/threads`, { name: "t", type: 11 }),
    ).toMatchObject({ code: 50024 });
    const thread = await makeThread();
    expect(
      await requests.refused("post", `/channels/${thread.id}/threads`, { name: "t", type: 11 }),
    ).toMatchObject({ code: 50024 });
  });

  it("in a forum begins with a message", async () => {
    const forum = server.addChannel("help", "forum");
    const path = `/channels/${forum.id}/threads`;
    expect(await requests.refused("post", path, { name: "t" })).toMatchObject({
      fields: ["message"],
    });
    await requests.ask("post", path, { name: "t", message: { content: "hello" } });
    const [thread] = forum.threads();
    expect(thread?.messages()).toMatchObject([{ id: thread?.id, text: "hello" }]);
  });

  it("begins from a message once", async () => {
    const said = ann.say(channel, "Why?");
    const path = `${messages(channel)}/${said.id}/threads`;
    const opened = (await requests.ask("post", path, { name: "Why" })) as { id: string };
    expect(opened.id).toBe(said.id);
    expect(await requests.refused("post", path, { name: "Why" })).toMatchObject({ code: 160004 });
    expect(discord.place(opened.id).transcript()).toBe("Ann: Why?");
  });

  it("that is private is seen by its members and moderators", async () => {
    const thread = await makeThread(12);
    const ben = server.addMember("Ben");
    await requests.ask("put", `/channels/${thread.id}/thread-members/${ann.id}`);
    ann.say(thread, "hello");
    expect(() => ben.say(thread, "hello")).toThrow("Ben cannot see t.");
    server.giveRole(ben, server.addRole("moderators", ["ManageThreads"]));
    ben.say(thread, "hello");
    const own = ann.openThread(channel, "own", { private: true });
    expect(await requests.refused("post", messages(own), a)).toMatchObject({ code: 50001 });
    ann.add(own, discord.bot);
    await requests.ask("post", messages(own), a);
  });

  it("tells who was added, by whom", async () => {
    const thread = await makeThread(12);
    await requests.ask("put", `/channels/${thread.id}/thread-members/${ann.id}`);
    expect(thread.transcript()).toBe("(Likewise added Ann to the thread.)");
    const stranger = discord.addPerson("Eve");
    expect(
      await requests.refused("put", `/channels/${thread.id}/thread-members/${stranger.id}`),
    ).toMatchObject({ code: 10007 });
    channel.deny(ann, "ViewChannel");
    await requests.ask("delete", `/channels/${thread.id}/thread-members/${ann.id}`);
    expect(
      await requests.refused("put", `/channels/${thread.id}/thread-members/${ann.id}`),
    ).toMatchObject({ code: 50001 });
  });

  it("wakes when somebody sends, and allows nothing else while it sleeps", async () => {
    const thread = await makeThread();
    const sent = (await requests.ask("post", messages(thread), a)) as { id: string };
    thread.archive();
    const edit = ["patch", `${messages(thread)}/${sent.id}`, { content: "b" }] as const;
    expect(await requests.refused(...edit)).toMatchObject({ status: 400, code: 50083 });
    expect(
      await requests.refused("put", `/channels/${thread.id}/thread-members/${ann.id}`),
    ).toMatchObject({ code: 50083 });
    expect(await requests.refused("patch", `/channels/${thread.id}`, { name: "x" })).toMatchObject({
      code: 50083,
    });
    await requests.ask("post", messages(thread), a);
    expect(thread.isArchived()).toBe(false);
    await requests.ask(...edit);
  });

  it("goes to sleep after a time without messages", async () => {
    const thread = await makeThread();
    discord.clock.advance(71 * 3_600_000);
    expect(thread.isArchived()).toBe(false);
    discord.clock.advance(2 * 3_600_000);
    expect(thread.isArchived()).toBe(true);
  });

  it("that is locked is for moderators", async () => {
    const thread = await makeThread();
    ann.join(thread);
    thread.lock();
    thread.archive();
    expect(await requests.refused("post", messages(thread), a)).toMatchObject({ code: 160005 });
    expect(
      await requests.refused("patch", `/channels/${thread.id}`, { archived: false }),
    ).toMatchObject({ code: 50013 });
    expect(() => ann.say(thread, "hello")).toThrow("Ann cannot write in t.");
    channel.allow(discord.bot, "ManageThreads");
    await requests.ask("post", messages(thread), a);
    expect(thread.isArchived()).toBe(false);
  });

  it("is renamed and archived by who opened it, deleted by moderators", async () => {
    const thread = await makeThread();
    await requests.ask("patch", `/channels/${thread.id}`, { name: "new", archived: true });
    expect([thread.name(), thread.isArchived()]).toEqual(["new", true]);
    const foreign = ann.openThread(channel, "ann's");
    expect(await requests.refused("patch", `/channels/${foreign.id}`, { name: "x" })).toMatchObject(
      { code: 50013 },
    );
    expect(await requests.refused("delete", `/channels/${thread.id}`)).toMatchObject({
      code: 50013,
    });
    channel.allow(discord.bot, "ManageThreads");
    await requests.ask("delete", `/channels/${thread.id}`);
    expect(thread.exists()).toBe(false);
  });
});

describe("a direct message", () => {
  const dm = async (person: Person) => {
    const opened = await requests.ask("post", "/users/@me/channels", { recipient_id: person.id });
    return `/channels/${(opened as { id: string }).id}/messages`;
  };

  it("reaches who takes them and shares a server", async () => {
    await requests.ask("post", await dm(ann), a);
    expect(ann.sees(ann.dm())).toMatchObject([{ text: "a" }]);
    ann.takeDirectMessages(false);
    expect(await requests.refused("post", await dm(ann), a)).toMatchObject({
      status: 403,
      code: 50007,
    });
    const stranger = discord.addPerson("Eve");
    expect(await requests.refused("post", await dm(stranger), a)).toMatchObject({ code: 50278 });
    expect(
      await requests.refused("post", "/users/@me/channels", { recipient_id: "100000000000000000" }),
    ).toMatchObject({ code: 10013 });
  });
});
