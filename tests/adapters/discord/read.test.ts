import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  MessageType,
} from "discord.js";
import { describe, expect, test } from "vitest";
import {
  readCall,
  readCaller,
  readMessage,
  readModal,
  readName,
  readOfferIds,
  readPoint,
  readPress,
  readTyped,
} from "../../../src/adapters/discord/read.ts";
import { findWordless, type Said } from "../../../src/adapters/discord/said.ts";

const me = "100";
const user = (id: string, names: Partial<APIUser> = {}): APIUser => ({
  id,
  username: `user${id}`,
  discriminator: "0",
  global_name: null,
  avatar: null,
  ...names,
});
const ann = user("1", { global_name: "Ann" });
const bot = user(me, { bot: true });

/** A payload as it comes in, which no type vouches for. */
const payload = <T>(given: unknown) => given as T;

const message = (given: Partial<Said> = {}): Said => ({
  id: "900",
  channel_id: "500",
  guild_id: "300",
  author: ann,
  content: "what is a node?",
  mentions: [],
  type: MessageType.Default,
  ...given,
});

const textOf = (given: Partial<Said>) => {
  const incoming = readMessage(message(given), me);
  return incoming?.act.kind === "say" ? incoming.act.text : (incoming?.act.kind ?? null);
};

/** What Discord leaves out, or has always been free to leave out, is left out here. */
const bare = { id: "700", application_id: me, token: "t", version: 1 as const };
const inGuild = {
  ...bare,
  guild_id: "300",
  channel_id: "500",
  channel: { id: "500", type: 11 },
  member: { user: ann, nick: "Annie", roles: [], permissions: "0" },
  app_permissions: "0",
};
const inDirect = { ...bare, channel_id: "600", channel: { id: "600", type: 1 }, user: ann };

const press = (given: unknown) => readPress(payload<APIMessageComponentInteraction>(given));
const point = (given: unknown) =>
  readPoint(payload<APIMessageApplicationCommandInteraction>(given));
const modal = (given: unknown) => readModal(payload<APIModalSubmitInteraction>(given));
const call = (given: unknown) =>
  readCall(payload<APIChatInputApplicationCommandInteraction>(given));
const typed = (given: unknown) =>
  readTyped(payload<APIApplicationCommandAutocompleteInteraction>(given));

describe("a message", () => {
  test("is what its author says in its thread", () => {
    expect(readMessage(message(), me)).toEqual({
      id: "900",
      where: { platform: "discord", workspace: "300", thread: "500" },
      learner: "1",
      act: { kind: "say", text: "what is a node?" },
      lesson: null,
      addressed: false,
      direct: false,
      forOthers: false,
      toOthers: false,
      position: "900",
    });
  });

  test("in direct messages is always for the bot", () => {
    const { guild_id: _guild, ...direct } = message();
    expect(readMessage(direct, me)).toMatchObject({
      where: { workspace: "@me" },
      addressed: true,
      direct: true,
    });
  });

  test.each([
    ["of a bot", { author: user("2", { bot: true }) }],
    ["of the bot itself", { author: bot }],
    ["of a webhook", { webhook_id: "8" }],
    ["that tells of a name that changed", { type: MessageType.ChannelNameChange }],
    ["that tells of a member who was added", { type: MessageType.RecipientAdd }],
    ["that a thread begins with", { type: MessageType.ThreadStarterMessage }],
    ["without words, as without the intent", { content: "" }],
  ])("%s is none of our business", (_, given: Partial<Said>) => {
    expect(readMessage(message(given), me)).toBeNull();
  });

  test.each([
    ["that names somebody else", { content: "<@2> hi", mentions: [user("2")] }],
    [
      "in reply to somebody else",
      { referenced_message: payload<APIMessage>({ ...message(), author: user("2") }) },
    ],
  ])("%s is for others", (_, given: Partial<Said>) => {
    expect(readMessage(message(given), me)).toMatchObject({ addressed: false, forOthers: true });
  });

  test.each([
    ["Study Pal, can you explain that again?", "can you explain that again?"],
    ["hey study pal what is a node?", "hey what is a node?"],
    ["Likewise: quiz me", "quiz me"],
    ["likewise!", "likewise!"],
    ["Likewisest of all", "Likewisest of all"],
    ["bob, can you explain that again?", "bob, can you explain that again?"],
    ["I asked Likewise, too", "I asked Likewise, too"],
  ])("“%s” asks “%s” of whoever is called", (content, text) => {
    const read = readMessage(message({ content }), me, {
      names: ["Likewise", "Study Pal"],
      role: null,
    });
    expect(read?.act).toEqual({ kind: "say", text });
  });

  test.each<[string, Partial<Said>, boolean]>([
    [
      "a reply to them",
      { referenced_message: payload<APIMessage>(message({ author: user("2") })) },
      true,
    ],
    ["with their name ahead", { content: " <@2> look", mentions: [user("2")] }, true],
    ["with their name in it", { content: "what did <@2> say?", mentions: [user("2")] }, false],
    [
      "with their name ahead of the bot's",
      { content: `<@2> <@${me}> hi`, mentions: [user("2"), bot] },
      false,
    ],
    ["to oneself", { content: "<@1> remember", mentions: [ann] }, false],
  ])("is said to somebody else, or only of them: %s", (_, given, toOthers) => {
    expect(readMessage(message(given), me)).toMatchObject({ toOthers });
  });

  test("that names the role of the bot is for the bot, whether or not its words are there", () => {
    const callings = { names: [], role: "888" };
    const named = message({ content: "<@&888> quiz me", mention_roles: ["888"] });
    expect(readMessage(named, me, callings)).toMatchObject({
      act: { kind: "say", text: "quiz me" },
      addressed: true,
    });
    expect(readMessage(named, me)).toMatchObject({ addressed: false });
    expect(findWordless({ ...named, content: "" }, me, callings)).toBe("role");
    expect(findWordless({ ...named, content: "" }, me)).toBeNull();
  });

  test.each<[string, Partial<Said>, string | null]>([
    ["to nobody", {}, null],
    [
      "in reply to the bot",
      { referenced_message: payload<APIMessage>(message({ author: bot })) },
      "hidden",
    ],
    [
      "with a sticker in reply to the bot",
      {
        referenced_message: payload<APIMessage>(message({ author: bot })),
        sticker_items: [{ id: "1", name: "wave", format_type: 1 }],
      },
      "none",
    ],
    [
      "in reply to the bot that it is told of",
      { referenced_message: payload<APIMessage>(message({ author: bot })), mentions: [bot] },
      "none",
    ],
  ])("without words %s is %s", (_, given, missing) => {
    expect(findWordless(message({ content: "", ...given }), me)).toBe(missing);
    expect(readMessage(message({ content: "", ...given }), me)).toBeNull();
  });

  test("without words in direct messages has none", () => {
    const { guild_id: _guild, ...direct } = message({ content: "" });
    expect(findWordless(direct, me)).toBe("none");
    expect(findWordless({ ...direct, author: bot }, me)).toBeNull();
  });

  test("that names the bot, or replies to it, is for the bot", () => {
    const named = { content: `<@${me}> quiz me`, mentions: [bot] };
    expect(readMessage(message(named), me)).toMatchObject({
      act: { kind: "say", text: "quiz me" },
      addressed: true,
    });
    const referenced_message = payload<APIMessage>(message({ author: bot }));
    const replied = { referenced_message, type: MessageType.Reply };
    expect(readMessage(message(replied), me)).toMatchObject({ addressed: true });
  });

  test("in reply to a message that was deleted is like any other", () => {
    const replied = { referenced_message: null, type: MessageType.Reply };
    expect(readMessage(message(replied), me)).toMatchObject({ addressed: false });
  });

  test("in reply to one's own words is like any other", () => {
    const referenced_message = payload<APIMessage>(message());
    expect(readMessage(message({ referenced_message }), me)).toMatchObject({ addressed: false });
  });

  test("that is for the bot and others, too, is for the bot", () => {
    const both = {
      content: `<@${me}> <@2> quiz us`,
      mentions: [bot, user("2", { global_name: "Bea" })],
    };
    expect(textOf(both)).toBe("@someone quiz us");
  });

  test("with the bot's name and nothing else asks where we are", () => {
    expect(readMessage(message({ content: `<@${me}>`, mentions: [bot] }), me)).toMatchObject({
      act: { kind: "open", mode: "solo" },
      addressed: true,
    });
  });

  test.each([
    [`<@!${me}>  what   is\tthat?`, "what is that?"],
    ["so <:tada:123> and <a:wave:456>", "so :tada: and :wave:"],
    ["ask in <#777> or <@&888>, <@999>", "ask in or , @someone"],
    ["two\n\nlines", "two\n\nlines"],
    ["a < b and b > c, <3", "a < b and b > c, <3"],
  ])("%j reads %j", (content, words) => {
    expect(textOf({ content, mentions: [bot] })).toBe(words);
  });
});

describe("a press", () => {
  const given = {
    ...inGuild,
    type: 3,
    message: { id: "800" },
    data: { component_type: 2, custom_id: "again:leaven" },
  };

  test("is one event, however often the button is pressed", () => {
    expect(press(given)).toEqual({
      id: "800/again:leaven",
      where: { platform: "discord", workspace: "300", thread: "500" },
      learner: "1",
      act: { kind: "press", offer: "again:leaven" },
      lesson: null,
      addressed: true,
      direct: false,
      position: "700",
    });
    expect(press({ ...given, id: "701" }).id).toBe("800/again:leaven");
  });

  test("is found by the channel's id where the channel itself is left out, and by the user in direct messages", () => {
    const { channel: _channel, ...rest } = given;
    expect(press(rest).where.thread).toBe("500");
    const direct = { ...given, ...inDirect, guild_id: undefined, member: undefined };
    expect(press(direct)).toMatchObject({
      learner: "1",
      where: { workspace: "@me", thread: "600" },
    });
  });

  test("of nobody is an error, not somebody's turn", () => {
    expect(() => press({ ...given, member: undefined })).toThrow(/without a user/);
  });
});

describe("what was written in the window", () => {
  const label = {
    type: 18,
    id: 1,
    component: { type: 4, id: 2, custom_id: "text", value: " So? " },
  };
  const row = { type: 1, components: [{ type: 4, custom_id: "text", value: "So?" }] };

  test.each([
    ["with a label", [label]],
    ["in a row", [row]],
    ["under a text", [{ type: 10, id: 1 }, label]],
  ])("is read %s", (_, components) => {
    const incoming = modal({ ...inGuild, type: 5, data: { custom_id: "say:x", components } });
    expect(incoming).toMatchObject({ id: "700", act: { kind: "say", text: "So?" } });
  });

  test.each([[[]], [[{ type: 10 }]], [[{ type: 18, component: { type: 3, values: ["a"] } }]]])(
    "is nothing where there is none: %j",
    (components) => {
      const incoming = modal({ ...inGuild, type: 5, data: { custom_id: "say:x", components } });
      expect(incoming.act).toEqual({ kind: "say", text: "" });
    },
  );
});

describe("a message that is pointed at", () => {
  const pointAt = (target: unknown) =>
    point({
      ...inGuild,
      type: 2,
      data: { type: 3, target_id: "800", resolved: { messages: { "800": target } } },
    }).act;

  test("of ours is known by its buttons", () => {
    const components = [
      { type: 17, components: [{ type: 10, content: "A story" }] },
      {
        type: 1,
        components: [
          { type: 2, custom_id: "again:leaven" },
          { type: 2, url: "https://x" },
        ],
      },
    ];
    expect(pointAt({ id: "800", author: bot, content: "", components })).toEqual({
      kind: "point",
      offers: ["again:leaven"],
      text: "",
    });
  });

  test("of a learner is known by its words", () => {
    expect(pointAt({ id: "800", author: ann, content: "and leaven?" })).toEqual({
      kind: "point",
      offers: [],
      text: "and leaven?",
    });
  });

  test("that is not told is about nothing", () => {
    expect(pointAt(undefined)).toEqual({ kind: "point", offers: [], text: "" });
  });

  test.each([[undefined], [null], ["x"], [[null, 7, { components: "x" }]]])(
    "has no buttons where it has no components: %j",
    (components) => {
      expect(readOfferIds(components)).toEqual([]);
    },
  );
});

describe("a command", () => {
  const data = (options: unknown, name = "lesson") => ({
    ...inGuild,
    type: 2,
    data: { id: "1", type: 1, name, options },
  });

  test("is read with its options, where a flag that is not set is left out", () => {
    const options = [
      { type: 3, name: "lesson", value: "bread" },
      { type: 5, name: "private", value: true },
      { type: 5, name: "loud", value: false },
      { type: 4, name: "many", value: 3 },
    ];
    expect(call(data([{ type: 1, name: "start", options }]))).toEqual({
      id: "700",
      here: { platform: "discord", workspace: "300", thread: "500", kind: "thread" },
      learner: "1",
      position: "700",
      command: "lesson start",
      options: { lesson: "bread", private: "yes", many: "3" },
    });
  });

  test.each([
    [[{ type: 1, name: "list", options: [] }], "lesson list"],
    [[{ type: 1, name: "list" }], "lesson list"],
    [[], "lesson"],
    [undefined, "lesson"],
  ])("with %j is /%s", (options, command) => {
    expect(call(data(options))).toMatchObject({ command, options: {} });
  });

  test("that is being typed tells which option has the cursor, even an empty one", () => {
    const focused = (value: unknown) => [
      {
        type: 1,
        name: "start",
        options: [
          { type: 3, name: "mode", value: "solo" },
          { type: 3, name: "lesson", value, focused: true },
        ],
      },
    ];
    expect(typed(data(focused("bre")))).toEqual({ option: "lesson", typed: "bre" });
    expect(typed(data(focused("")))).toEqual({ option: "lesson", typed: "" });
    expect(typed(data([{ type: 1, name: "list" }]))).toEqual({ option: "", typed: "" });
    expect(typed(data([{ type: 3, name: "lesson", value: "b", focused: true }]))).toEqual({
      option: "lesson",
      typed: "b",
    });
  });
});

describe("where a command is used", () => {
  test.each([
    [0, "channel"],
    [2, "channel"],
    [5, "channel"],
    [10, "thread"],
    [11, "thread"],
    [12, "thread"],
    [15, "channel"],
    [99, "channel"],
  ])("is told by the kind of the channel: %i is a %s", (type, kind) => {
    const given = { ...inGuild, type: 2, channel: { id: "500", type } };
    expect(readCaller(payload(given)).here.kind).toBe(kind);
  });

  test("is direct messages where there is no server, and a channel where nothing is told", () => {
    expect(readCaller(payload({ ...inDirect, type: 2 })).here).toMatchObject({
      workspace: "@me",
      kind: "direct",
    });
    const { channel: _channel, ...rest } = inGuild;
    expect(readCaller(payload({ ...rest, type: 2 })).here.kind).toBe("channel");
  });
});

describe("a learner's name", () => {
  test("is the one that the server knows, else the one they chose, else their user name", () => {
    expect(readName(payload(inGuild))).toBe("Annie");
    expect(readName(payload({ ...inGuild, member: { user: ann } }))).toBe("Ann");
    expect(readName(payload({ ...inDirect, user: user("1") }))).toBe("user1");
    expect(readName(payload({ ...inDirect, user: { id: "1", username: "u" } }))).toBe("u");
  });
});
