import { Events } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Server } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";

const { open, login } = useDiscord();
const v2 = 32768;

let discord: Discord;
let server: Server;
let channel: Place;
let ann: Person;
let post: (body: unknown, place?: Place) => Promise<unknown>;

beforeEach(() => setUp());

async function setUp(settings: Parameters<typeof open>[0] = {}): Promise<void> {
  discord = await open(settings);
  server = discord.addServer("Study group");
  channel = server.addChannel("general");
  ann = server.addMember("Ann");
  const { ask } = createRequests(discord);
  post = (body, place = channel) => ask("post", `/channels/${place.id}/messages`, body);
}

const text = (content: string) => ({ type: 10, content });
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label,
  ...more,
});

describe("a transcript", () => {
  it("reads as a learner reads the channel", async () => {
    const ben = server.addMember("Ben");
    ann.say(channel, `Hi ${ben.mention}, look at <#${channel.id}>\nand here`);
    await post({
      flags: v2,
      components: [
        text("**Taxi fleet**\nIt is Friday night."),
        {
          type: 17,
          components: [
            text("taxi → node"),
            { type: 14 },
            {
              type: 1,
              components: [
                button("Again", { emoji: { name: "🔁" } }),
                button("Next", { disabled: true }),
                { type: 2, style: 5, label: "Read", url: "https://example.org" },
              ],
            },
          ],
        },
        { type: 9, components: [text("Stuck?")], accessory: button("Hint") },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: "s",
              placeholder: "Which part?",
              options: [
                { label: "Detection", value: "d" },
                { label: "Spares", value: "s" },
              ],
            },
          ],
        },
      ],
    });
    const [, shown] = ann.sees(channel);
    if (shown) ben.reply(shown, "Thanks");
    await post({
      embeds: [{ title: "Title", description: "Text", fields: [{ name: "N", value: "V" }] }],
    });
    expect(channel.transcript({ as: ann })).toBe(
      [
        "Ann: Hi @Ben, look at #general",
        "  and here",
        "Likewise: **Taxi fleet**",
        "  It is Friday night.",
        "  taxi → node",
        "  [🔁 Again] [Next, disabled] [Read → https://example.org]",
        "  Stuck?",
        "  [Hint]",
        "  [Which part?: Detection | Spares]",
        "Ben (to Likewise): Thanks",
        "Likewise: Title",
        "  Text",
        "  N: V",
      ].join("\n"),
    );
  });

  it("knows what became of messages and threads", async () => {
    const said = ann.say(channel, "one");
    ann.edit(said, "two");
    ann.delete(ann.say(channel, "three"));
    const thread = ann.openThread(channel, "t");
    thread.rename("u");
    expect(channel.transcript()).toBe("Ann: two");
    expect(thread.transcript()).toBe("(Owner renamed the thread: u)");
  });
});

describe("a person", () => {
  it("can only do what the client would let them do", async () => {
    await post({
      content: "a",
      components: [{ type: 1, components: [button("Go"), button("Off", { disabled: true })] }],
    });
    const shown = await ann.next(channel);
    const stranger = discord.addPerson("Eve");
    const wrong: [() => unknown, string][] = [
      [
        () => ann.press(shown, "Stop"),
        "There is no button [Stop] to press, only: [Go] [Off, disabled]",
      ],
      [() => ann.press(shown, "Off"), "There is no button [Off] to press"],
      [() => stranger.press(shown, "Go"), "Eve cannot see general."],
      [() => stranger.say(channel, "hello"), "Eve cannot see general."],
      [() => ann.say(channel, " "), "Nobody can send a message of 0 characters."],
      [() => ann.say(channel, "a".repeat(2_001)), "Nobody can send a message of 2001 characters."],
      [() => ann.edit(shown, "b"), "Ann did not write that."],
      [() => ann.delete(shown), "Ann cannot delete that."],
    ];
    for (const [act, message] of wrong) expect(act).toThrow(message);
    channel.deny(server.everyone, "SendMessages", "CreatePublicThreads");
    expect(() => ann.say(channel, "hello")).toThrow("Ann cannot write in general.");
    expect(() => ann.openThread(channel, "t")).toThrow("Ann cannot open threads in general.");
    channel.delete();
    expect(() => ann.say(channel, "hello")).toThrow("Ann cannot see a channel that is gone.");
  });

  it("is given each message of the bot once, in order, whenever it comes", async () => {
    await post({ content: "one" });
    const waiting = [ann.next(channel), ann.next(channel), ann.next(channel)];
    ann.say(channel, "not the bot");
    await post({ content: "two" });
    await post({ content: "three" });
    expect((await Promise.all(waiting)).map((message) => message.text)).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("who waits in vain is told for what, and how things stand", async () => {
    await setUp({ patience: 300 });
    await post({ content: "something else" }, channel);
    await ann.next(channel);
    await expect(ann.next(channel)).rejects.toThrow(
      /Waited in vain for the next message that Ann sees in general\.[\s\S]*something else/,
    );
    await expect(channel.nextThread()).rejects.toThrow("Waited in vain for a thread in general.");
  });
});

describe("quiet", () => {
  it("comes when the bot has done all that it does", async () => {
    const client = await login(discord);
    client.on(Events.MessageCreate, async ({ author, channel: place }) => {
      if (author.bot || !place.isSendable()) return;
      for (let at = 0; at < 5; at++) await place.send(`${at}`);
    });
    discord.rest.failNext("POST /channels/*/messages", { rateLimit: 0.1 });
    ann.say(channel, "count");
    await discord.quiet();
    expect(channel.messages()).toHaveLength(6);
  });

  it("comes at once where there is no bot", async () => {
    await discord.quiet();
  });

  it("does not come where the bot never rests", async () => {
    await setUp({ patience: 300 });
    const client = await login(discord);
    client.on(Events.MessageCreate, async ({ channel: place }) => {
      if (place.isSendable()) await place.send("again");
    });
    ann.say(channel, "go");
    await expect(discord.quiet()).rejects.toThrow("The bot does not come to rest.");
  });
});

describe("what the library calls", () => {
  it("is known: threads, members, direct messages, reactions, typing, fetching", async () => {
    const client = await login(discord);
    const found = await client.channels.fetch(channel.id);
    if (!found?.isTextBased() || found.isDMBased() || !("threads" in found))
      throw new Error("No channel.");
    const thread = await found.threads.create({ name: "t", type: 12 as never });
    await thread.members.add(ann.id);
    await thread.join();
    await thread.setName("u");
    await thread.sendTyping();
    const sent = await thread.send({ content: "hello", nonce: "1", enforceNonce: true });
    await sent.react("👍");
    await sent.edit("hi");
    expect((await thread.messages.fetch({ limit: 10 })).size).toBe(2);
    expect((await thread.messages.fetch({ after: sent.id })).size).toBe(0);
    await thread.setArchived(true);
    await thread.fetch();
    await found.threads.fetchActive();
    await found.threads.fetchArchived({ type: "private", fetchAll: false }).catch(() => {});
    const guild = await client.guilds.fetch(server.id);
    await guild.members.fetchMe({ force: true });
    await guild.members.fetch(ann.id);
    expect((await guild.members.fetch({ user: [ann.id, server.owner().id] })).size).toBe(2);
    expect((await guild.members.fetch({ query: "An", limit: 5 })).size).toBe(1);
    await guild.channels.fetch();
    await guild.roles.fetch();
    await guild.fetchOwner();
    const user = await client.users.fetch(ann.id, { force: true });
    await user.send("psst");
    await sent.delete().catch(() => {});
    await client.application.fetch();
    await client.application.commands.fetch();
    await client.guilds.fetch();
    expect(ann.sees(ann.dm())).toMatchObject([{ text: "psst" }]);
    expect(discord.faults()).toEqual([]);
  });

  it("tells the bot of all that befalls a place", async () => {
    const client = await login(discord);
    const told: string[] = [];
    client.on(Events.ThreadCreate, () => told.push("opened"));
    client.on(Events.ThreadUpdate, (before, after) => {
      if (before.archived !== after.archived) told.push(after.archived ? "archived" : "woken");
      if (before.locked !== after.locked) told.push("locked");
      if (before.name !== after.name) told.push("renamed");
    });
    client.on(Events.ThreadDelete, () => told.push("deleted"));
    client.on(Events.ChannelDelete, () => told.push("channel deleted"));
    client.on(Events.MessageDelete, () => told.push("message deleted"));
    client.on(Events.MessageUpdate, () => told.push("message changed"));
    const thread = ann.openThread(channel, "t");
    const said = ann.say(thread, "one");
    ann.edit(said, "two");
    ann.delete(said);
    thread.archive();
    ann.say(thread, "three");
    thread.rename("u");
    thread.lock();
    thread.delete();
    channel.delete();
    await discord.quiet();
    expect(told).toEqual([
      "opened",
      "message changed",
      "message deleted",
      "archived",
      "woken",
      "renamed",
      "locked",
      "deleted",
      "channel deleted",
    ]);
  });
});
