import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Server } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";

const { open } = useDiscord();
const v2 = 32768;

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

const send = (body: unknown) => requests.ask("post", `/channels/${channel.id}/messages`, body);
const refuse = (body: unknown) =>
  requests.refused("post", `/channels/${channel.id}/messages`, body);

const text = (content: string) => ({ type: 10, content });
const button = (label: string, custom_id: string | undefined = label) => ({
  type: 2,
  style: 1,
  label,
  custom_id,
});
const row = (...components: unknown[]) => ({ type: 1, components });
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `o${at}`, value: `v${at}` }));
const select = (more: object) => ({ type: 3, custom_id: "s", options: options(2), ...more });
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

describe("a message without components v2", () => {
  it.each<[string, unknown, number, string[]]>([
    ["nothing", {}, 50006, []],
    ["an empty text", { content: "" }, 50006, []],
    ["only white space", { content: " \n " }, 50006, []],
    ["empty embeds", { embeds: [] }, 50006, []],
    ["2,001 characters", { content: "a".repeat(2_001) }, 50035, ["content"]],
    ["a number for text", { content: 5 }, 50035, ["content"]],
    ["a nonce of 26 characters", { content: "a", nonce: "n".repeat(26) }, 50035, ["nonce"]],
    ["11 embeds", { embeds: many(11, () => ({ title: "t" })) }, 50035, ["embeds"]],
    ["an embed title of 257", { embeds: [{ title: "t".repeat(257) }] }, 50035, ["embeds.0.title"]],
    [
      "an embed description of 4,097",
      { embeds: [{ description: "d".repeat(4_097) }] },
      50035,
      ["embeds.0.description"],
    ],
    [
      "6,001 characters of embeds",
      { embeds: [{ description: "d".repeat(4_096) }, { description: "d".repeat(1_905) }] },
      50035,
      ["embeds"],
    ],
    [
      "26 fields",
      { embeds: [{ fields: many(26, () => ({ name: "n", value: "v" })) }] },
      50035,
      ["embeds.0.fields"],
    ],
    [
      "a field without a value",
      { embeds: [{ fields: [{ name: "n", value: "" }] }] },
      50035,
      ["embeds.0.fields.0.value"],
    ],
    ["a text display", { components: [text("a")] }, 50035, ["components.0.type"]],
    [
      "six rows",
      { content: "a", components: many(6, (at) => row(button(`b${at}`))) },
      50035,
      ["components"],
    ],
    [
      "parse and ids of the same kind",
      { content: "a", allowed_mentions: { parse: ["users"], users: ["100000000000000000"] } },
      50035,
      ["allowed_mentions.parse"],
    ],
    [
      "an unknown kind of mention",
      { content: "a", allowed_mentions: { parse: ["all"] } },
      50035,
      ["allowed_mentions.parse.0"],
    ],
    [
      "a reply to nothing",
      { content: "a", message_reference: { message_id: "100000000000000000" } },
      50035,
      ["message_reference"],
    ],
  ])("is refused with %s", async (_, body, code, fields) => {
    expect(await refuse(body)).toEqual({ status: 400, code, fields });
    expect(channel.messages()).toEqual([]);
  });

  it("is taken at each limit", async () => {
    await send({ content: "a".repeat(2_000) });
    await send({ embeds: [{ title: "t".repeat(256), description: "d".repeat(4_096) }] });
    await send({
      content: "a",
      components: many(5, (at) => row(...many(5, (b) => button("x", `${at}${b}`)))),
    });
    expect(channel.messages()).toHaveLength(3);
  });

  it("loses the white space around it", async () => {
    await send({ content: "\n hello \n" });
    expect(channel.messages()[0]?.text).toBe("hello");
  });
});

describe("a message with components v2", () => {
  const bad: [string, unknown, string[]][] = [
    ["content", { content: "a", components: [text("a")] }, ["content"]],
    ["embeds", { embeds: [{ title: "t" }], components: [text("a")] }, ["embeds"]],
    ["an empty text display", { components: [text("")] }, ["components.0.content"]],
    ["a blank text display", { components: [text(" \n")] }, ["components.0.content"]],
    [
      "4,001 characters in one",
      { components: [text("a".repeat(4_001))] },
      ["components.0.content", "components"],
    ],
    [
      "4,001 characters in all",
      {
        components: [text("a".repeat(2_001)), { type: 17, components: [text("b".repeat(2_000))] }],
      },
      ["components"],
    ],
    ["41 components", { components: many(41, () => text("a")) }, ["components"]],
    [
      "41 components counting nested ones",
      { components: [{ type: 17, components: many(40, () => text("a")) }] },
      ["components"],
    ],
    ["a button at the top", { components: [button("a")] }, ["components.0.type"]],
    ["an empty row", { components: [row()] }, ["components.0.components"]],
    [
      "six buttons in a row",
      { components: [row(...many(6, (at) => button(`b${at}`)))] },
      ["components.0.components"],
    ],
    [
      "a label of 81",
      { components: [row(button("l".repeat(81), "a"))] },
      ["components.0.components.0.label"],
    ],
    [
      "neither label nor emoji",
      { components: [row({ type: 2, style: 1, custom_id: "a" })] },
      ["components.0.components.0.label"],
    ],
    [
      "a button without custom_id",
      { components: [row({ type: 2, style: 1, label: "a" })] },
      ["components.0.components.0.custom_id"],
    ],
    [
      "a custom_id of 101",
      { components: [row(button("a", "c".repeat(101)))] },
      ["components.0.components.0.custom_id"],
    ],
    [
      "an empty custom_id",
      { components: [row(button("a", ""))] },
      ["components.0.components.0.custom_id"],
    ],
    [
      "one custom_id twice",
      { components: [row(button("a", "x")), row(button("b", "x"))] },
      ["components"],
    ],
    [
      "one id twice",
      {
        components: [
          { ...text("a"), id: 7 },
          { ...text("b"), id: 7 },
        ],
      },
      ["components"],
    ],
    [
      "style 7",
      { components: [row({ ...button("a"), style: 7 })] },
      ["components.0.components.0.style"],
    ],
    [
      "a link without url",
      { components: [row({ type: 2, style: 5, label: "a" })] },
      ["components.0.components.0.url"],
    ],
    [
      "a link with a custom_id",
      { components: [row({ type: 2, style: 5, label: "a", url: "https://a.b", custom_id: "c" })] },
      ["components.0.components.0.custom_id"],
    ],
    [
      "a link to no address",
      { components: [row({ type: 2, style: 5, label: "a", url: "javascript:1" })] },
      ["components.0.components.0.url"],
    ],
    [
      "a url on a plain button",
      { components: [row({ ...button("a"), url: "https://a.b" })] },
      ["components.0.components.0.url"],
    ],
    [
      "an emoji that is none",
      { components: [row({ ...button("a"), emoji: { name: "x" } })] },
      ["components.0.components.0.emoji.name"],
    ],
    [
      "26 options",
      { components: [row(select({ options: options(26) }))] },
      ["components.0.components.0.options"],
    ],
    [
      "no options",
      { components: [row(select({ options: [] }))] },
      ["components.0.components.0.options"],
    ],
    [
      "one value twice",
      { components: [row(select({ options: [...options(1), ...options(1)] }))] },
      ["components.0.components.0.options"],
    ],
    [
      "a placeholder of 151",
      { components: [row(select({ placeholder: "p".repeat(151) }))] },
      ["components.0.components.0.placeholder"],
    ],
    [
      "a select beside a button",
      { components: [row(button("a"), select({}))] },
      ["components.0.components"],
    ],
    [
      "a text input",
      { components: [row({ type: 4, custom_id: "t", style: 1, label: "l" })] },
      ["components.0.components.0.type"],
    ],
    [
      "a section without accessory",
      { components: [{ type: 9, components: [text("a")] }] },
      ["components.0.accessory"],
    ],
    [
      "a section of four texts",
      { components: [{ type: 9, components: many(4, () => text("a")), accessory: button("a") }] },
      ["components.0.components"],
    ],
    [
      "a container in a container",
      { components: [{ type: 17, components: [{ type: 17, components: [text("a")] }] }] },
      ["components.0.components.0.type"],
    ],
    ["spacing 3", { components: [text("a"), { type: 14, spacing: 3 }] }, ["components.1.spacing"]],
    [
      "a file that is not there",
      { components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
      ["components"],
    ],
    [
      "an image description of 1,025",
      {
        components: [
          {
            type: 12,
            items: [{ media: { url: "https://a.b/c.png" }, description: "d".repeat(1_025) }],
          },
        ],
      },
      ["components.0.items.0.description"],
    ],
  ];
  it.each(bad)("is refused with %s", async (_, body, fields) => {
    expect(await refuse({ flags: v2, ...(body as object) })).toEqual({
      status: 400,
      code: 50035,
      fields: [...fields],
    });
    expect(channel.messages()).toEqual([]);
  });

  it("is refused without components", async () => {
    expect(await refuse({ flags: v2, components: [] })).toMatchObject({ code: 50006 });
  });

  it("is taken at each limit, and shown in order", async () => {
    await send({ flags: v2, components: many(40, () => text("a".repeat(100))) });
    await send({
      flags: v2,
      components: [
        text("One"),
        {
          type: 17,
          components: [text("Two"), { type: 14 }, row(button("l".repeat(80), "c".repeat(100)))],
        },
        { type: 9, components: [text("Three")], accessory: button("Go") },
        row(select({ options: options(25), placeholder: "Pick" })),
        row({ type: 2, style: 5, label: "Read", url: "https://example.org" }),
      ],
    });
    const [, shown] = channel.messages();
    expect(shown?.text).toBe("One\nTwo\nThree");
    expect(shown?.buttons).toEqual(["l".repeat(80), "Go", "Read"]);
    expect(shown?.selects[0]).toHaveLength(25);
  });

  it("has its components numbered", async () => {
    const sent = await send({
      flags: v2,
      components: [text("a"), { ...text("b"), id: 1 }, row(button("c"))],
    });
    expect(sent).toMatchObject({
      components: [{ id: 2 }, { id: 1 }, { id: 3, components: [{ id: 4 }] }],
    });
  });
});

describe("an edit", () => {
  const edit = (id: string, body: unknown) =>
    requests.ask("patch", `/channels/${channel.id}/messages/${id}`, body);

  async function sendOne(body: unknown): Promise<string> {
    await send(body);
    return channel.messages().at(-1)?.id ?? "";
  }

  it("changes what it names and leaves the rest", async () => {
    const id = await sendOne({ content: "a", components: [row(button("x"))] });
    await edit(id, { content: "b" });
    expect(channel.messages()[0]).toMatchObject({ text: "b", buttons: ["x"], edited: true });
    await edit(id, { components: [] });
    expect(channel.messages()[0]).toMatchObject({ text: "b", buttons: [] });
  });

  it("cannot empty a message, or take components v2 back", async () => {
    const id = await sendOne({ content: "a" });
    const path = `/channels/${channel.id}/messages/${id}`;
    expect(await requests.refused("patch", path, { content: "" })).toMatchObject({ code: 50006 });
    await edit(id, { content: null, flags: v2, components: [text("b")] });
    expect(await requests.refused("patch", path, { content: "c" })).toMatchObject({ code: 50035 });
    expect(channel.messages()[0]?.text).toBe("b");
  });

  it("is for one's own messages", async () => {
    const said = ann.say(channel, "hello");
    const path = `/channels/${channel.id}/messages/${said.id}`;
    expect(await requests.refused("patch", path, { content: "b" })).toMatchObject({ code: 50005 });
    expect(await requests.refused("delete", path)).toMatchObject({ code: 50013 });
  });

  it("of messages older than an hour is limited", async () => {
    discord = await open({ oldEdits: 1 });
    server = discord.addServer("Study group");
    channel = server.addChannel("general");
    requests = createRequests(discord);
    const id = await sendOne({ content: "a" });
    discord.clock.advance(3_700_000);
    await edit(id, { content: "b" });
    const asked = fetch(`${discord.api}/v10/channels/${channel.id}/messages/${id}`, {
      method: "PATCH",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "c" }),
    });
    const answer = await asked;
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ code: 30046 });
    expect(channel.messages()[0]?.text).toBe("b");
  });
});

describe("a nonce", () => {
  it("makes sending repeatable when it is enforced", async () => {
    const body = { content: "once", nonce: "7", enforce_nonce: true };
    const [first, second] = [await send(body), await send({ ...body, content: "twice" })];
    expect(second).toMatchObject({ id: (first as { id: string }).id, content: "once", nonce: "7" });
    expect(channel.messages()).toHaveLength(1);
  });

  it("is only a label when it is not", async () => {
    await send({ content: "once", nonce: "7" });
    await send({ content: "twice", nonce: "7" });
    expect(channel.messages()).toHaveLength(2);
  });

  it("counts for its channel, and for some minutes", async () => {
    const body = { content: "once", nonce: "7", enforce_nonce: true };
    const other = server.addChannel("other");
    await send(body);
    await requests.ask("post", `/channels/${other.id}/messages`, body);
    expect(other.messages()).toHaveLength(1);
    discord.clock.advance(10 * 60_000);
    await send(body);
    expect(channel.messages()).toHaveLength(2);
  });
});

describe("reading back", () => {
  it("gives the newest first, and pages by before and after", async () => {
    const ids = many(5, (at) => ann.say(channel, `m${at}`).id);
    const list = async (query: string) =>
      (
        (await requests.ask("get", `/channels/${channel.id}/messages?${query}`)) as { id: string }[]
      ).map(({ id }) => ids.indexOf(id));
    expect(await list("limit=2")).toEqual([4, 3]);
    expect(await list(`after=${ids[1]}&limit=2`)).toEqual([3, 2]);
    expect(await list(`before=${ids[3]}&limit=2`)).toEqual([2, 1]);
    expect(await list(`after=${ids[4]}`)).toEqual([]);
    const path = `/channels/${channel.id}/messages`;
    expect(await requests.refused("get", `${path}?limit=101`)).toMatchObject({ fields: ["limit"] });
    expect(await requests.refused("get", `${path}/100000000000000000`)).toMatchObject({
      code: 10008,
    });
  });

  it("knows a nonce right after sending only", async () => {
    await send({ content: "a", nonce: "7", enforce_nonce: true });
    const [message] = (await requests.ask("get", `/channels/${channel.id}/messages`)) as object[];
    expect(message).not.toHaveProperty("nonce");
  });
});

describe("mentions", () => {
  it("ping all who are named, unless the message says otherwise", async () => {
    await send({ content: `hello ${ann.mention}` });
    expect(discord.pings.map(({ names }) => names)).toEqual([["Ann"]]);
    await send({ content: `hello ${ann.mention}`, allowed_mentions: { parse: [] } });
    await send({
      flags: v2,
      components: [text(ann.mention)],
      allowed_mentions: { parse: ["roles"] },
    });
    expect(discord.pings).toHaveLength(1);
    await send({ content: `${ann.mention}`, allowed_mentions: { users: [ann.id] } });
    expect(discord.pings).toHaveLength(2);
  });

  it("reach everyone and roles only as far as the bot may", async () => {
    const quiet = server.addRole("quiet", []);
    const loud = server.addRole("loud", [], { mentionable: true });
    await send({ content: `@everyone <@&${quiet.id}> <@&${loud.id}>` });
    expect(discord.pings.map(({ names }) => names)).toEqual([["@loud"]]);
    channel.allow(discord.bot, "MentionEveryone");
    await send({ content: `@here <@&${quiet.id}>` });
    expect(discord.pings[1]?.names).toEqual(["@everyone", "@quiet"]);
  });

  it("come with a reply that says nothing of them", async () => {
    const said = ann.say(channel, "hello");
    const message_reference = { message_id: said.id };
    await send({ content: "hi", message_reference });
    await send({ content: "hi", message_reference, allowed_mentions: { parse: [] } });
    expect(discord.pings.map(({ names }) => names)).toEqual([["Ann"]]);
  });
});

describe("a file", () => {
  it("arrives with its name and can be read", async () => {
    const form = new FormData();
    form.set(
      "payload_json",
      JSON.stringify({
        content: "Here it is.",
        attachments: [{ id: 0, description: "all of it" }],
      }),
    );
    form.set("files[0]", new Blob(["a,b"], { type: "text/csv" }), "progress.csv");
    const answer = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    const sent = (await answer.json()) as { attachments: { url: string; filename: string }[] };
    expect(sent.attachments[0]).toMatchObject({
      filename: "progress.csv",
      description: "all of it",
    });
    expect(await (await fetch(sent.attachments[0]?.url ?? "")).text()).toBe("a,b");
    expect(channel.messages()[0]?.files).toEqual([{ name: "progress.csv", text: "a,b" }]);
  });
});

describe("an ephemeral flag on a channel's message", () => {
  it("does nothing, and is a fault", async () => {
    await send({ content: "a", flags: 64 });
    expect(ann.sees(channel)).toMatchObject([{ ephemeral: false }]);
    expect(discord.faults()).toHaveLength(1);
  });
});
