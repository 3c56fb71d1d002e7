import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, createClient, useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open } = useSlack();

let slack: Slack;
let acme: Workspace;
let general: Place;
let ann: Person;
let bot: ReturnType<typeof createCalls>;

async function setUp(settings: Parameters<typeof open>[0] = {}) {
  slack = await open(settings);
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
  bot = createCalls(slack, acme.botToken);
}

beforeEach(() => setUp());

const post = (text = "a", more: object = {}) =>
  bot.call("chat.postMessage", { channel: general.id, text, ...more });

describe("a token", () => {
  it("is taken from the header, or from a form", async () => {
    const form = { method: "POST", body: new URLSearchParams({ token: acme.botToken }) };
    expect(await (await fetch(`${slack.apiUrl}auth.test`, form)).json()).toMatchObject({
      ok: true,
      team_id: acme.teamId,
      user_id: acme.bot.userId,
      bot_id: acme.bot.botId,
    });
    const json = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: acme.botToken }),
    };
    const answer = await fetch(`${slack.apiUrl}auth.test`, json);
    expect(await answer.json()).toEqual({ ok: false, error: "not_authed" });
  });

  it("has to be known, and ends", async () => {
    expect(await createCalls(slack, "xoxb-wrong").refused("auth.test")).toBe("invalid_auth");
    acme.revokeToken();
    expect(await bot.refused("auth.test")).toBe("token_revoked");
    const other = slack.addWorkspace("Other");
    const token = other.botToken;
    other.uninstall();
    expect(await createCalls(slack, token).refused("auth.test")).toBe("account_inactive");
  });

  it("opens what belongs to its own workspace", async () => {
    const other = createCalls(slack, slack.addWorkspace("Other").botToken);
    const elsewhere = { channel: general.id, text: "a" };
    expect(await other.refused("chat.postMessage", elsewhere)).toBe("channel_not_found");
    acme.grant(["users:read"]);
    expect(await other.refused("users.info", { user: ann.id })).toBe("user_not_found");
  });

  it("needs a scope, and Slack says which", async () => {
    acme.grant(["commands", "im:history"]);
    const answer = await post();
    expect(answer).toMatchObject({
      ok: false,
      error: "missing_scope",
      needed: "chat:write",
      provided: "commands,im:history",
    });
    const client = createClient(slack, acme.botToken);
    const { response_metadata } = await client.auth.test();
    expect(response_metadata?.scopes).toEqual(["commands", "im:history"]);
  });

  it.each([
    ["conversations.history", {}, "channels:history"],
    ["conversations.info", {}, "channels:read"],
    ["conversations.join", {}, "channels:join"],
    ["conversations.open", { users: "U1" }, "im:write"],
    ["users.info", { user: "U1" }, "users:read"],
    ["assistant.threads.setSuggestedPrompts", {}, "assistant:write"],
  ])("needs a scope of its own for %s", async (method, args, needed) => {
    acme.grant(["chat:write"]);
    const answer = await bot.call(method, { channel: general.id, ...args });
    expect(answer).toMatchObject({ error: "missing_scope", needed });
  });
});

describe("a call that is no good", () => {
  it("is refused, and noted where a good bot could have known", async () => {
    expect(await bot.refused("chat.sing")).toBe("unknown_method");
    expect(await bot.refused("chat.postMessage", { channel: general.id })).toBe("no_text");
    expect(await bot.refused("chat.postMessage", { text: "a" })).toBe("invalid_arguments");
    expect(slack.faults()).toEqual([
      expect.stringContaining("chat.sing was refused with unknown_method"),
      expect.stringContaining("chat.postMessage was refused with no_text"),
      expect.stringContaining("missing required field: channel"),
    ]);
  });

  it("is refused where it is no JSON", async () => {
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${acme.botToken}`,
    };
    const answer = await fetch(`${slack.apiUrl}auth.test`, { method: "POST", headers, body: "{" });
    expect(await answer.json()).toMatchObject({ ok: false, error: "invalid_json" });
  });

  it.each([
    ["chat.postMessage", { channel: "C0NONE", text: "a" }, "channel_not_found"],
    ["chat.update", { ts: "1700000000.000000", text: "a" }, "message_not_found"],
    ["chat.delete", { ts: "1700000000.000000" }, "message_not_found"],
    ["chat.getPermalink", { message_ts: "1700000000.000000" }, "message_not_found"],
    ["chat.postEphemeral", { user: "U0NONE", text: "a" }, "user_not_found"],
    ["conversations.replies", { ts: "1700000000.000000" }, "thread_not_found"],
    ["conversations.open", { users: "U0NONE" }, "user_not_found"],
    ["users.info", { user: "U0NONE" }, "user_not_found"],
    ["views.open", { trigger_id: "1.1.a" }, "invalid_trigger_id"],
    ["views.update", { view_id: "V0NONE" }, "not_found"],
    ["assistant.threads.setStatus", { thread_ts: "1", status: "a" }, "invalid_thread_ts"],
  ])("to %s with %j is refused with %s", async (method, args, error) => {
    const channel = { channel: general.id, channel_id: general.id };
    expect(await bot.refused(method, { ...channel, ...args })).toBe(error);
    expect(slack.faults()).toEqual([]);
  });
});

describe("where the bot may write", () => {
  it("is where it is a member", async () => {
    general.removeBot();
    expect((await post()).error).toBe("not_in_channel");
    expect((await bot.call("conversations.join", { channel: general.id })).ok).toBe(true);
    expect((await post()).ok).toBe(true);
    const secret = acme.addChannel("secret", { private: true, bot: false });
    const args = { channel: secret.id, text: "a" };
    expect(await bot.refused("chat.postMessage", args)).toBe("channel_not_found");
    expect(await bot.refused("conversations.join", args)).toBe("channel_not_found");
  });

  it("is neither an archived channel nor one for admins", async () => {
    general.archive();
    expect((await post()).error).toBe("is_archived");
    general.unarchive();
    general.restrict();
    expect((await post()).error).toBe("restricted_action");
  });

  it("is anybody's direct messages, by their id or by opening them", async () => {
    const { channel } = await bot.call("conversations.open", { users: ann.id });
    expect(channel).toEqual({ id: ann.dm().id });
    await bot.call("chat.postMessage", { channel: ann.id, text: "Hello, Ann!" });
    expect((await ann.next(ann.dm())).text).toBe("Hello, Ann!");
  });

  it("is no message of somebody else", async () => {
    const { ts } = ann.say(general, "mine");
    const args = { channel: general.id, ts, text: "yours" };
    expect(await bot.refused("chat.update", args)).toBe("cant_update_message");
    expect(await bot.refused("chat.delete", args)).toBe("cant_delete_message");
  });

  it("is no thread within a thread", async () => {
    const first = ann.say(general, "first");
    const second = ann.say(general.thread(first), "second");
    const { message } = await post("third", { thread_ts: second.ts });
    expect(message).toMatchObject({ thread_ts: first.ts });
    expect(slack.faults()).toEqual([expect.stringContaining("thread_ts named a reply")]);
  });

  it("is the channel where what a thread hung from is gone, and Slack does not say so", async () => {
    const first = ann.say(general, "first");
    ann.say(general.thread(first), "second");
    const lone = ann.say(general, "lone");
    for (const message of [first, lone]) ann.delete(message);
    const kept = await post("a", { thread_ts: first.ts });
    expect(kept).toMatchObject({ ok: true, message: { thread_ts: first.ts } });
    for (const thread_ts of [lone.ts, "1700000000.000000"]) {
      const lost = await post("b", { thread_ts });
      expect(lost.ok).toBe(true);
      expect(lost.message).not.toHaveProperty("thread_ts");
    }
    expect(general.transcript()).toBe("Likewise: b\nLikewise: b");
  });
});

describe("reading back", () => {
  it("gives a channel without its threads, and a thread with its first message", async () => {
    const first = ann.say(general, "first");
    ann.say(general.thread(first), "second");
    await bot.call("chat.postEphemeral", { channel: general.id, user: ann.id, text: "psst" });
    const history = await bot.call("conversations.history", { channel: general.id });
    expect(history.messages).toMatchObject([{ text: "first", reply_count: 1 }]);
    const replies = await bot.call("conversations.replies", { channel: general.id, ts: first.ts });
    expect(replies.messages).toMatchObject([
      { text: "first", thread_ts: first.ts },
      { text: "second", thread_ts: first.ts, parent_user_id: ann.id },
    ]);
  });

  it("is slow for apps that are distributed outside the Marketplace", async () => {
    await setUp({ distributed: true });
    for (let count = 0; count < 20; count += 1) ann.say(general, String(count));
    const args = { channel: general.id, limit: 100 };
    expect((await bot.call("conversations.history", args)).messages).toHaveLength(15);
    expect(await bot.call("conversations.history", args)).toMatchObject({ status: 429 });
    slack.clock.advance(60_000);
    expect(await bot.call("conversations.history", args)).toMatchObject({ has_more: true });
  });
});

describe("limits of rate", () => {
  it("let a few messages through, and then one a second in each channel", async () => {
    await setUp({ rateLimits: true });
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push((await post()).status);
    expect(answers).toEqual([200, 200, 200, 200, 429]);
    const other = acme.addChannel("other");
    expect((await bot.call("chat.postMessage", { channel: other.id, text: "a" })).ok).toBe(true);
    slack.clock.advance(1_000);
    expect((await post()).status).toBe(200);
  });

  it("are obeyed by the library", async () => {
    slack.web.storm(1, 1);
    const client = createClient(slack, acme.botToken);
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 1 });
    await client.auth.test();
  });
});

describe("failures on demand", () => {
  it("are errors of Slack's, and those of its servers", async () => {
    slack.web.failNext("chat.postMessage", { error: "fatal_error" });
    slack.web.failNext("*", { status: 503 });
    expect((await post()).error).toBe("fatal_error");
    expect((await post()).status).toBe(503);
    expect((await post()).ok).toBe(true);
    expect(general.messages()).toHaveLength(1);
  });

  it("break the connection before or after something took effect", async () => {
    slack.web.failNext("chat.postMessage", { drop: "before" });
    await expect(post("never")).rejects.toThrow();
    slack.web.failNext("chat.postMessage", { drop: "after" });
    await expect(post("unknown")).rejects.toThrow();
    expect(general.transcript()).toBe("Likewise: unknown");
    expect(slack.web.calls.map(({ error }) => error)).toEqual(["dropped", "dropped"]);
  });

  it("hold a call until it is let go", async () => {
    const held = slack.web.hold("chat.postMessage", "before");
    const posted = post();
    await held.reached;
    expect(general.messages()).toEqual([]);
    held.release();
    expect((await posted).ok).toBe(true);
  });
});
