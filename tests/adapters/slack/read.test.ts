import { describe, expect, test } from "vitest";
import type { MessageEvent } from "../../../src/adapters/slack/payloads.ts";
import { threadOf } from "../../../src/adapters/slack/places.ts";
import {
  listOffers,
  readEntries,
  readMessage,
  readPlace,
  readPoint,
  readPress,
  readWords,
} from "../../../src/adapters/slack/read.ts";
import { renderReply } from "../../../src/adapters/slack/render.ts";

const seat = { workspace: "T1", me: "UBOT" };
const said: MessageEvent = {
  type: "message",
  channel: "C1",
  channel_type: "channel",
  user: "UANN",
  text: "what if two fail?",
  ts: "1700000000.000200",
  thread_ts: "1700000000.000100",
};

const read = (more: Partial<MessageEvent>) => readMessage({ ...said, ...more }, seat);

describe("a message", () => {
  test("in a thread is said there, and known by its channel and time", () => {
    expect(read({})).toEqual({
      id: "T1/C1/1700000000.000200",
      where: { platform: "slack", workspace: "T1", thread: "C1/1700000000.000100" },
      learner: "UANN",
      act: { kind: "say", text: "what if two fail?" },
      lesson: null,
      addressed: false,
      direct: false,
      forOthers: false,
      toOthers: false,
      position: "1700000000.000200",
    });
  });

  test("that mentions the bot is one event, in whichever of two ways it comes", () => {
    const text = "<@UBOT> what if two fail?";
    const mention = read({ type: "app_mention", text });
    expect(mention).toEqual(read({ text }));
    expect(mention).toMatchObject({ addressed: true, act: { text: "what if two fail?" } });
  });

  test("that mentions the bot in a channel begins a thread of its own", () => {
    const { thread_ts: _, ...alone } = said;
    const event = { ...alone, type: "app_mention", text: "<@UBOT|likewise> hi" };
    expect(readMessage(event, seat)?.where.thread).toBe("C1/1700000000.000200");
    expect(readMessage(alone, seat)).toBeNull();
  });

  test("with nothing but the bot's name asks where we are", () => {
    expect(read({ text: " <@UBOT> " })?.act).toEqual({ kind: "open", mode: "solo" });
    expect(read({ text: "" })).toBeNull();
  });

  test("to somebody else is for others", () => {
    expect(read({ text: "<@UBOB> did you see this?" })).toMatchObject({ forOthers: true });
    expect(read({ text: "<@UBOB> <@UBOT> look" })).toMatchObject({ forOthers: false });
    expect(read({ text: "<@UANN> note to myself" })).toMatchObject({ forOthers: false });
  });

  test("that opens with somebody else's name is said to them, and one that names them on the way is not", () => {
    const calls = (text: string) => read({ text })?.toOthers;
    expect(calls(" <@UBOB|bob> can you explain that again?")).toBe(true);
    expect(calls("how do I explain that to <@UBOB>?")).toBe(false);
    expect(calls("<@UANN> note to myself")).toBe(false);
    expect(calls("<@UBOB> <@UBOT> look")).toBe(false);
    expect(read({ text: "<@UBOB> look", channel: "D1", channel_type: "im" })).toMatchObject({
      toOthers: false,
    });
  });

  test("in direct messages is one conversation, and always for the bot", () => {
    const { thread_ts: _, ...alone } = said;
    const direct = { ...alone, channel: "D1", channel_type: "im" };
    const inDirect = { where: { thread: "D1" }, addressed: true, direct: true };
    expect(readMessage(direct, seat)).toMatchObject(inDirect);
    const inThread = { ...direct, thread_ts: "1700000000.000100" };
    expect(readMessage(inThread, seat)?.where.thread).toBe("D1/1700000000.000100");
  });

  test.each<[string, Partial<MessageEvent>]>([
    ["the bot's own", { user: "UBOT" }],
    ["another bot's", { bot_id: "B9" }],
    ["an edited one", { subtype: "message_changed" }],
    ["that somebody joined", { subtype: "channel_join" }],
  ])("that is %s is none of its business", (_, more) => {
    expect(read(more)).toBeNull();
  });

  test("with a file, or shown in the channel as well, is words all the same", () => {
    for (const subtype of ["file_share", "thread_broadcast"])
      expect(read({ subtype })?.act).toEqual({ kind: "say", text: "what if two fail?" });
  });

  test("without what Slack may leave out does no harm", () => {
    for (const event of [{}, { channel: "C1" }, { channel: "C1", ts: "1.2" }, { user: "U1" }])
      expect(readMessage(event, seat)).toBeNull();
  });
});

test.each([
  ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
  ["&amp;lt;", "&lt;"],
  ["<!channel> help", "help"],
  ["<!subteam^S1|@team> help", "help"],
  ["what about <#C2|general>?", "what about general?"],
  ["see <#C2> and <#C3|> now", "see and now"],
  ["<https://x.test/a|the page> and <https://x.test/b>", "the page and https://x.test/b"],
  ["<mailto:a@x.test|a@x.test>", "a@x.test"],
  ["<@UBOB> said <@UBOT>", "@someone said"],
  ["two\nlines   here", "two\nlines here"],
])("%s reads “%s”", (text, words) => {
  expect(readWords(text, "UBOT")).toBe(words);
});

describe("a press", () => {
  const press = {
    user: { id: "UANN" },
    channel: { id: "C1" },
    message: { ts: "1700000000.000300", thread_ts: "1700000000.000100" },
    actions: [{ action_id: "offer:quiz:leaven", value: "quiz:leaven", action_ts: "1700000001.5" }],
    trigger_id: "1.2.a",
  };

  test("of one button of one message is one event, however often it comes", () => {
    const first = readPress(press, "T1");
    expect(first).toEqual(readPress({ ...press, trigger_id: "1.2.b" }, "T1"));
    expect(first).toMatchObject({
      id: "T1/C1/1700000000.000300/quiz:leaven",
      where: { platform: "slack", workspace: "T1", thread: "C1/1700000000.000100" },
      learner: "UANN",
      act: { kind: "press", offer: "quiz:leaven" },
    });
  });

  test("is read from what else tells of it, where Slack leaves parts out", () => {
    const container = { channel_id: "C1", message_ts: "1.3", thread_ts: "1.1" };
    const bare = { user: { id: "UANN" }, container, actions: [{ action_id: "offer:recap" }] };
    expect(readPress(bare, "T1")).toMatchObject({
      id: "T1/C1/1.3/recap",
      where: { thread: "C1/1.1" },
      act: { offer: "recap" },
    });
    expect(readPlace({})).toEqual({ channel: "", ts: "", thread: "" });
  });
});

describe("a message that is pointed at", () => {
  const reply = { parts: [], offers: [{ id: "again:leaven", label: "Another analogy" }] };
  const [ours] = renderReply(reply, "id");
  const where = { user: { id: "UANN" }, channel: { id: "C1" }, trigger_id: "1.2.c" };

  test("is known by its offers where it is the bot's", () => {
    const message = { ts: "1.3", user: "UBOT", text: "spoken", blocks: ours?.blocks };
    expect(readPoint({ ...where, message }, seat)).toMatchObject({
      id: "T1/1.2.c",
      where: { thread: "C1/1.3" },
      act: { kind: "point", offers: ["again:leaven"], text: "" },
    });
  });

  test("is known by its words where it is a person's", () => {
    const message = { ts: "1.3", user: "UBOB", text: "so <@UBOT> what is leaven?" };
    expect(readPoint({ ...where, message }, seat).act).toEqual({
      kind: "point",
      offers: [],
      text: "so what is leaven?",
    });
  });

  test("may lack everything", () => {
    expect(readPoint({}, seat).act).toEqual({ kind: "point", offers: [], text: "" });
    expect(listOffers([null, 1, { elements: [{ action_id: "say", value: "x" }] }])).toEqual([]);
  });
});

test.each([
  ["C1", "1.2", undefined, "C1/1.2"],
  ["C1", "1.2", "1.1", "C1/1.1"],
  ["C1", "1.1", "1.1", "C1/1.1"],
  ["D1", "1.2", undefined, "D1"],
  ["D1", "1.2", "1.2", "D1"],
  ["D1", "1.2", "1.1", "D1/1.1"],
])("a message of %s at %s under %s is in %s", (channel, ts, above, thread) => {
  expect(threadOf(channel, ts, above)).toBe(thread);
});

test("what was entered in a window is found by the names of its fields", () => {
  const values = {
    a: { text: { value: " hello " } },
    b: { mode: { selected_option: { value: "group" } } },
    c: { channel: { selected_conversation: "C1" } },
    d: { nothing: { value: null, selected_option: null } },
  };
  expect(readEntries({ state: { values } })).toEqual({
    text: "hello",
    mode: "group",
    channel: "C1",
  });
  expect(readEntries(undefined)).toEqual({});
});
