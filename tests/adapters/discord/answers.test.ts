import { describe, expect, test } from "vitest";
import type { Person } from "../../stand-ins/discord/people/person.ts";
import type { Place } from "../../stand-ins/discord/people/place.ts";
import { breadLesson, findButton, startBread } from "./scenes/stage.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom([breadLesson]);

async function open(settings: Parameters<typeof openRoom>[0] = {}, messageContent = false) {
  const room = await openRoom(settings);
  const running = await room.start({ messageContent });
  return { ...room, running, ann: room.server.addMember("Ann"), bob: room.server.addMember("Bob") };
}

/** What the bot has said there, by the first words of each message. */
function saidIn(place: Place, who: Person): string[] {
  return who
    .sees(place)
    .filter(({ author }) => author === "Likewise")
    .map(({ text }) => text.slice(0, 40));
}

describe("a connection that breaks", () => {
  test.each(["before", "after"] as const)(
    "%s a command is acknowledged keeps nobody from the lesson",
    async (drop) => {
      const { discord, channel, running, ann } = await open();
      discord.rest.failNext("POST /interactions/*/*/callback", { drop });
      await startBread(ann, channel);
      await discord.quiet();
      expect(running.troubles).toEqual([]);
      expect(discord.faults()).toEqual([]);
    },
  );

  test("loses neither the window nor what is said to one person", async () => {
    const { discord, channel, running, ann, bob } = await open();
    const thread = await startBread(ann, channel);
    await discord.quiet();
    const { message, label } = findButton(ann, thread, "Ask or say something");
    discord.rest.failNext("POST /interactions/*/*/callback", { drop: "before" });
    expect((await ann.press(message, label).modal()).labels).toHaveLength(1);
    discord.rest.failNext("POST /interactions/*/*/callback", { drop: "before" }, 2);
    const told = await bob.press(findButton(bob, thread, "Leaven").message, "Leaven").message();
    expect(told.text).toMatch(/^This is somebody else's lesson/);
    expect(running.troubles).toEqual([]);
    expect(discord.faults()).toEqual([]);
  });

  test.each<[string, { readonly drop: "after" } | { readonly status: 503 }, number]>([
    ["breaks", { drop: "after" }, 2],
    ["leads to a Discord in trouble", { status: 503 }, 6],
  ])("and %s answers a mention all the same, once", async (_, failure, times) => {
    const { discord, channel, running, ann } = await open();
    discord.rest.failNext(`POST /channels/${channel.id}/messages`, failure, times);
    ann.say(channel, `${discord.bot.mention} hello`);
    expect((await ann.next(channel)).text).toMatch(/^Hello/);
    await discord.quiet();
    expect(saidIn(channel, ann)).toHaveLength(1);
    expect(running.troubles).toEqual([]);
    expect(discord.faults()).toEqual([]);
  });
});

describe("a mention that is no turn", () => {
  test("is answered where the bot may not read what was there before", async () => {
    const { discord, channel, running, ann } = await open();
    channel.deny(discord.bot, "ReadMessageHistory");
    ann.say(channel, `${discord.bot.mention} hello`);
    expect((await ann.next(channel)).raw.message_reference).toBeUndefined();
    await discord.quiet();
    expect(running.troubles).toEqual([]);
    expect(discord.faults()).toEqual([]);
  });

  test("is told to the operator once where the bot may not write", async () => {
    const { discord, channel, running, ann } = await open();
    channel.deny(discord.bot, "SendMessages");
    for (const text of ["hello", "are you there?"]) {
      ann.say(channel, `${discord.bot.mention} ${text}`);
      await discord.quiet();
    }
    expect(running.troubles).toMatchObject([
      {
        who: "operator",
        message: expect.stringMatching(/^The bot may not write in “general” of “Study group”/),
      },
    ]);
  });

  test.each([
    [true, /^Hello/],
    [false, /^I can't read what you wrote there, as the name that you chose is the one of my role/],
  ])("of the bot's role is one of the bot, where its words are read: %s", async (reads, answer) => {
    const { discord, server, channel, ann } = await open({ privileged: ["MessageContent"] }, reads);
    server.giveRole(ann, server.addRole("Lead", ["MentionEveryone"]));
    ann.say(channel, `<@&${server.botRole().id}> hello`);
    expect((await ann.next(channel)).text).toMatch(answer);
    expect(discord.faults()).toEqual([]);
  });
});

describe("a message without words", () => {
  const picture = [{ name: "cat.txt", content: "A cat." }];
  const wordsOnly = "I can only read words, so that one is lo";

  test("in direct messages is told that words are needed", async () => {
    const { discord, ann } = await open();
    ann.say(ann.dm(), "", picture);
    await discord.quiet();
    expect(saidIn(ann.dm(), ann)).toEqual([wordsOnly]);
  });

  test("in reply to the bot is told so, too, and among people it is left alone", async () => {
    const { discord, channel, ann } = await open({ privileged: ["MessageContent"] }, true);
    const thread = await startBread(ann, channel);
    await discord.quiet();
    ann.say(thread, "", picture);
    await discord.quiet();
    const said = saidIn(thread, ann);
    expect(said).not.toContain(wordsOnly);
    discord.gateway.send("MESSAGE_CREATE", {
      ...thread.messages().at(-1)?.raw,
      id: `${BigInt(thread.messages().at(-1)?.id ?? "") + 1n}`,
      guild_id: undefined,
      channel_id: ann.dm().id,
      attachments: [],
      sticker_items: [{ id: "1", name: "wave", format_type: 1 }],
    });
    await discord.quiet();
    expect(saidIn(ann.dm(), ann)).toEqual([wordsOnly]);
  });
});

describe("a lesson for one", () => {
  test("goes on without what its learner says to somebody else", async () => {
    const { discord, channel, ann, bob } = await open({ privileged: ["MessageContent"] }, true);
    const thread = await startBread(ann, channel);
    await discord.quiet();
    const before = saidIn(thread, ann).length;
    const asked = bob.say(thread, "how far are you?");
    ann.reply(asked, "what is leaven?");
    ann.say(thread, `${bob.mention} explain kneading`);
    await discord.quiet();
    expect(saidIn(thread, ann)).toHaveLength(before);
    ann.say(thread, `what did ${bob.mention} mean by leaven?`);
    await discord.quiet();
    expect(saidIn(thread, ann)).toHaveLength(before + 1);
  });

  test("opens its window for nobody else", async () => {
    const { discord, channel, ann, bob } = await open();
    const thread = await startBread(ann, channel);
    await discord.quiet();
    const { message, label } = findButton(bob, thread, "Ask or say something");
    const told = await bob.press(message, label).message();
    expect([told.text.slice(0, 30), told.ephemeral, told.buttons]).toEqual([
      "This is somebody else's lesson",
      true,
      ["Start my own"],
    ]);
    await ann.press(message, label).modal();
    expect(discord.faults()).toEqual([]);
  });
});

describe("what Discord refuses for a reason of its own", () => {
  test.each([
    [50278, "due to having no mutual guilds", /only reach people who are in a server with it/, 1],
    [
      20016,
      "This action cannot be performed due to slowmode rate limit",
      /Discord does not take what I have to say, and I've noted why/,
      2,
    ],
  ])(
    "is told without its code %i to a learner, who gets no number to read",
    async (code, message, words, lines) => {
      const { discord, running, ann } = await open();
      ann.say(ann.dm(), "hello");
      await ann.next(ann.dm());
      ann.press(findButton(ann, ann.dm(), "Baking").message, "Baking your first bread");
      await discord.quiet();
      const { id } = ann.dm();
      discord.rest.failNext(`POST /channels/${id}/messages`, { code, refusal: 403, message });
      const told = await ann.press(findButton(ann, ann.dm(), "Leaven").message, "Leaven").message();
      expect(told.text).toMatch(words);
      expect(told.text).not.toMatch(/\d{3}|learner/);
      expect(running.troubles).toHaveLength(lines);
      if (lines > 1) expect(running.troubles[0]?.message).toMatch(/\(code 20016\)/);
    },
  );
});
