import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../stand-ins/discord/json.ts";
import { startLesson } from "../study-room.ts";
import { useHouse } from "./house.ts";

const open = useHouse();

describe("a bot that is sent what it does not know", () => {
  test("does not end, and goes on with the lesson", async () => {
    const house = await open();
    const { discord, server, channel } = house;
    const ann = server.addMember("Ann");
    const working = await house.start();
    const thread = await startLesson(ann, channel);
    await discord.quiet();
    const user = {
      id: ann.id,
      username: "ann",
      discriminator: "0",
      global_name: "Ann",
      avatar: null,
    };
    const interaction = (id: number, more: JsonObject): JsonObject => ({
      id: `${discord.bot.id.slice(0, -3)}${id}`,
      application_id: discord.bot.id,
      token: `odd${id}`,
      version: 1,
      channel_id: thread.id,
      user,
      ...more,
    });
    const message = (id: number, more: JsonObject): JsonObject => ({
      id: `${discord.bot.id.slice(0, -3)}${id}`,
      channel_id: thread.id,
      author: user,
      content: "",
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: 0,
      ...more,
    });
    const { send } = discord.gateway;
    send("INTERACTION_CREATE", interaction(100, { type: 99 }));
    send(
      "INTERACTION_CREATE",
      interaction(101, { type: 3, data: { component_type: 99, custom_id: "?" } }),
    );
    send("INTERACTION_CREATE", interaction(102, { type: 2, data: { type: 99, name: "?" } }));
    send("INTERACTION_CREATE", interaction(103, { type: 2 }));
    send("INTERACTION_CREATE", interaction(104, { type: 5, data: { custom_id: "say:x" } }));
    send("INTERACTION_CREATE", {});
    send("MESSAGE_CREATE", message(105, { type: 77, guild_id: server.id }));
    send("MESSAGE_CREATE", message(106, { channel_id: "5", guild_id: server.id, thread: 1 }));
    send("MESSAGE_CREATE", message(107, { guild_id: "7" }));
    send("MESSAGE_CREATE", { id: "1", channel_id: thread.id });
    send("MESSAGE_CREATE", {});
    send("THREAD_UPDATE", {});
    send("THREAD_DELETE", {});
    send("CHANNEL_DELETE", { id: "9" });
    send("GUILD_DELETE", { id: "9" });
    send("NEWS_FROM_THE_FUTURE", { id: "9" });
    await discord.quiet();
    ann.say(thread, `${discord.bot.mention} what is redundancy?`);
    await discord.quiet();
    expect(thread.messages().at(-1)?.text).toMatch(/^Redundancy/);
    const told = working.said().trim().split("\n").slice(1);
    expect(told.filter((line) => !/^\[for the (operator|developer)\] /.test(line))).toEqual([]);
    expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    expect(discord.pings).toEqual([]);
  });

  test("takes a press in direct messages that says little of where it comes from", async () => {
    const house = await open();
    const { discord, server } = house;
    const ann = server.addMember("Ann");
    const working = await house.start();
    await ann.run(ann.dm(), "lesson start", { lesson: "distributed-systems" }).message();
    await discord.quiet();
    const [opening] = ann.dm().messages();
    if (!opening) throw new Error("There is no opening.");
    const before = ann.dm().messages().length;
    discord.gateway.send("INTERACTION_CREATE", {
      id: `${BigInt(opening.id) + 5n}`,
      application_id: discord.bot.id,
      type: 3,
      token: "sparse",
      version: 1,
      data: { component_type: 2, custom_id: "concept:redundancy" },
      channel_id: ann.dm().id,
      channel: { id: ann.dm().id, type: 1 },
      message: { ...opening.raw },
      user: { id: ann.id, username: "ann", discriminator: "0", avatar: null },
    });
    await discord.quiet();
    expect(ann.dm().messages()).toHaveLength(before + 1);
    expect(ann.dm().messages().at(-1)?.text).toMatch(/^Redundancy/);
    expect(working.said().trim().split("\n")).toHaveLength(1);
    expect(discord.faults()).toEqual([]);
  });
});

describe("a bot to whom Discord recommends two shards", () => {
  test("answers in servers of both, and in direct messages", async () => {
    const house = await open({ shards: 2, privileged: ["MessageContent"] });
    const { discord } = house;
    const ann = house.server.addMember("Ann");
    const shards = new Set<bigint>();
    const channels = [];
    for (let at = 0; shards.size < 2 || at < 2; at++) {
      const server = discord.addServer(`Server ${at}`);
      shards.add((BigInt(server.id) >> 22n) % 2n);
      const channel = server.addChannel("general");
      server.addMember(ann);
      channels.push(channel);
      // Ids that follow each other within a millisecond fall to the same shard.
      discord.clock.advance(1);
    }
    const first = await house.start({ DISCORD_MESSAGE_CONTENT: "1" });
    expect(discord.gateway.identified()).toBe(2);
    const threads = [];
    for (const channel of channels) threads.push(await startLesson(ann, channel));
    await ann.run(ann.dm(), "lesson start", { lesson: "distributed-systems" }).message();
    await first.kill();
    const places = [...threads, ann.dm()];
    for (const place of places) ann.say(place, "what is redundancy?");
    const second = await house.start({ DISCORD_MESSAGE_CONTENT: "1" });
    for (const place of places) ann.say(place, "what is scalability?");
    await discord.quiet();
    for (const place of places)
      expect(
        place
          .messages()
          .map(({ author }) => author.slice(0, 1))
          .join(""),
      ).toMatch(/^L+ALAL$/);
    expect(second.said()).toMatch(/in \d servers\./);
    expect(discord.faults()).toEqual([]);
    expect(discord.pings).toEqual([]);
  });
});
