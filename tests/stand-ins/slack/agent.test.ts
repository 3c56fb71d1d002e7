import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
import { fullManifest } from "./manifest.ts";
import type { Person } from "./people/person.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, start } = useSlack();

let slack: Slack;
let acme: Workspace;
let ann: Person;
let bot: ReturnType<typeof createCalls>;

async function setUp(features: object = {}, settings: object = {}) {
  const manifest = {
    ...fullManifest,
    features: { ...fullManifest.features, ...features },
    settings: { ...fullManifest.settings, ...settings },
  };
  slack = await open({ manifest });
  acme = slack.addWorkspace("Acme");
  ann = acme.addMember("Ann");
  bot = createCalls(slack, acme.botToken);
}

beforeEach(() => setUp());

const prompts = [{ title: "Networks", message: "Teach me about networks" }];

describe("the Messages tab of an agent", () => {
  it("opens with an event, offers prompts, and talks in threads", async () => {
    await start(slack, acme, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        if (event.tab !== "messages") return;
        await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
      });
      app.message(async ({ event, client }) => {
        if (event.subtype !== undefined) return;
        const at = { channel_id: event.channel, thread_ts: event.thread_ts ?? event.ts };
        await client.assistant.threads.setStatus({ ...at, status: "is thinking…" });
        await client.assistant.threads.setTitle({ ...at, title: "Networks" });
        const { channel_id: channel, thread_ts } = at;
        await client.chat.postMessage({ channel, thread_ts, text: "Gladly." });
      });
    });
    ann.openMessages();
    await slack.until("prompts", () => ann.dm().prompts().length > 0);
    const thread = ann.dm().thread(ann.pick("Networks"));
    expect((await ann.next(thread)).text).toBe("Gladly.");
    expect(thread.title()).toBe("Networks");
    expect(thread.status()).toBeNull();
    expect(thread.transcript()).toBe("Ann: Teach me about networks\nLikewise: Gladly.");
    await slack.quiet();
    expect(slack.faults()).toEqual([]);
  });

  it("may have prompts in the manifest, and only those that there are can be picked", async () => {
    await setUp({ agent_view: { suggested_prompts: prompts } });
    expect(ann.dm().prompts()).toEqual(prompts);
    expect(() => ann.pick("Storage")).toThrow("There is no prompt “Storage”, only: “Networks”");
  });

  it("takes no prompts for one thread, though Slack does not say so", async () => {
    const { ts: thread_ts } = ann.say(ann.dm(), "a");
    const args = { channel_id: ann.dm().id, thread_ts, prompts };
    const answer = await bot.call("assistant.threads.setSuggestedPrompts", args);
    expect(answer.ok).toBe(true);
    expect(ann.dm().prompts()).toEqual([]);
    expect(slack.faults()).toEqual([expect.stringContaining("does nothing for an agent")]);
  });

  it("takes four prompts at most", async () => {
    const args = { channel_id: ann.dm().id, prompts: Array(5).fill(prompts[0]) };
    const said = await bot.problems("assistant.threads.setSuggestedPrompts", args);
    expect(said).toEqual(["[ERROR] no more than 4 items allowed [json-pointer:/prompts]"]);
  });

  it("shows a status for two minutes, or until it is cleared", async () => {
    const thread = ann.dm().thread(ann.say(ann.dm(), "a"));
    const at = { channel_id: thread.id, thread_ts: thread.threadTs };
    const set = (status: string) => bot.call("assistant.threads.setStatus", { ...at, status });
    await set("is thinking…");
    expect(thread.status()).toBe("is thinking…");
    slack.clock.advance(120_000);
    expect(thread.status()).toBeNull();
    await set("is thinking…");
    await set("");
    expect(thread.status()).toBeNull();
  });

  it("knows the states of a session, and its title", async () => {
    const thread = ann.dm().thread(ann.say(ann.dm(), "a"));
    const at = { channel_id: thread.id, thread_ts: thread.threadTs };
    await bot.call("agents.sessions.setStatus", { ...at, status: "processing", title: "First" });
    expect([thread.session(), thread.title()]).toEqual(["processing", "First"]);
    await bot.call("chat.postMessage", {
      channel: thread.id,
      thread_ts: thread.threadTs,
      text: "b",
    });
    expect(thread.session()).toBe("processing");
    await bot.call("agents.sessions.rename", { ...at, title: "Second" });
    await bot.call("agents.sessions.setStatus", { ...at, status: "active", title: "Third" });
    expect([thread.session(), thread.title()]).toEqual(["active", "Second"]);
    const wrong = { ...at, status: "is thinking…" };
    expect(await bot.refused("agents.sessions.setStatus", wrong)).toBe("invalid_arguments");
  });

  it("takes the older status for the state of a session", async () => {
    const thread = ann.dm().thread(ann.say(ann.dm(), "a"));
    const at = { channel_id: thread.id, thread_ts: thread.threadTs };
    await bot.call("assistant.threads.setStatus", { ...at, status: "is thinking…" });
    expect(thread.session()).toBe("processing");
    await bot.call("chat.postMessage", {
      channel: thread.id,
      thread_ts: thread.threadTs,
      text: "b",
    });
    expect(thread.session()).toBe("active");
  });

  it("has sessions only for agents", async () => {
    await setUp({ agent_view: undefined });
    const { ts: thread_ts } = ann.say(ann.dm(), "a");
    const args = { channel_id: ann.dm().id, thread_ts, status: "active" };
    expect(await bot.refused("agents.sessions.setStatus", args)).toBe("not_agent_app");
  });

  it("has a stop button while a session is processing", async () => {
    const bot_events = ["agent_session_stopped"];
    const settings = { event_subscriptions: { bot_events } };
    await setUp({}, settings);
    const thread = ann.dm().thread(ann.say(ann.dm(), "a"));
    expect(() => ann.stop(thread)).toThrow("There is no stop button to press.");
    const at = { channel_id: thread.id, thread_ts: thread.threadTs };
    await bot.call("agents.sessions.setStatus", { ...at, status: "processing" });
    ann.stop(thread);
    expect(slack.sent.at(-1)?.payload.event).toMatchObject({
      type: "agent_session_stopped",
      channel: thread.id,
      thread_ts: thread.threadTs,
      user: ann.id,
    });
  });

  it("takes no messages where it is off, or for reading only", async () => {
    await setUp({ app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: true } });
    expect(() => ann.say(ann.dm(), "a")).toThrow("takes no messages");
    await setUp({ app_home: { messages_tab_enabled: false } });
    expect(() => ann.openMessages()).toThrow("The app has no Messages tab.");
    expect(() => ann.openHome()).toThrow("The app has no Home tab.");
    const args = { channel: ann.id, text: "a" };
    expect(await bot.refused("chat.postMessage", args)).toBe("messages_tab_disabled");
  });
});
