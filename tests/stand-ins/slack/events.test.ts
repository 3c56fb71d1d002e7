import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
import { isObject, type JsonObject } from "./json.ts";
import { fullManifest } from "./manifest.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, start } = useSlack();

let slack: Slack;
let acme: Workspace;
let general: Place;
let ann: Person;

async function setUp(settings: Parameters<typeof open>[0] = {}) {
  slack = await open(settings);
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
}

beforeEach(() => setUp());

/** The events that were sent so far, each once. */
function listEvents(): JsonObject[] {
  const first = slack.sent.filter(({ retry }) => retry === 0);
  return first.flatMap(({ payload }) => (isObject(payload.event) ? [payload.event] : []));
}

const listTypes = () =>
  listEvents().map(({ type, subtype }) => [type, subtype].filter(Boolean).join("."));

describe("a message", () => {
  it("that mentions the bot comes twice, with one ts and two ids", () => {
    const said = ann.mentionBot(general, "hello");
    expect(listTypes()).toEqual(["message", "app_mention"]);
    expect(listEvents().map(({ ts }) => ts)).toEqual([said.ts, said.ts]);
    expect(new Set(slack.sent.map(({ payload }) => payload.event_id)).size).toBe(2);
  });

  it("shows who said it, as the client wrote it", () => {
    ann.mentionBot(general, "hello");
    expect(listEvents()[0]).toMatchObject({
      user: ann.id,
      team: acme.teamId,
      channel: general.id,
      channel_type: "channel",
      client_msg_id: expect.any(String),
      text: `${acme.bot.mention} hello`,
      blocks: [
        {
          type: "rich_text",
          elements: [
            {
              type: "rich_text_section",
              elements: [{ type: "user", user_id: acme.bot.userId }, { text: " hello" }],
            },
          ],
        },
      ],
    });
    expect(listEvents()[0]).not.toHaveProperty("thread_ts");
  });

  it("in a thread says of which", () => {
    const first = ann.say(general, "first");
    ann.say(general, "second", { thread: first });
    expect(listEvents()[1]).toMatchObject({ thread_ts: first.ts, parent_user_id: ann.id });
  });

  it("comes only with its scope, its subscription, and where the bot is", async () => {
    acme.grant(["app_mentions:read"]);
    ann.mentionBot(general, "a");
    expect(listTypes()).toEqual(["app_mention"]);
    general.removeBot();
    ann.mentionBot(general, "b");
    expect(listTypes()).toEqual(["app_mention"]);
    const settings = { event_subscriptions: { bot_events: ["message.im"] } };
    await setUp({ manifest: { ...fullManifest, settings } });
    ann.mentionBot(general, "c");
    ann.say(ann.dm(), "d");
    expect(listEvents()).toMatchObject([{ type: "message", text: "d" }]);
  });

  it("in a private channel is one of a group, and in direct messages no mention", () => {
    const secret = acme.addChannel("secret", { private: true, members: [ann] });
    ann.mentionBot(secret, "a");
    ann.mentionBot(ann.dm(), "b");
    expect(listTypes()).toEqual(["message", "app_mention", "message"]);
    expect(listEvents().map(({ channel_type }) => channel_type)).toEqual([
      "group",
      undefined,
      "im",
    ]);
  });

  it("that is changed or deleted is told with what it was", () => {
    const said = ann.say(general, "tyre");
    ann.edit(said, "tire");
    ann.delete(said);
    expect(listEvents().slice(1)).toMatchObject([
      {
        subtype: "message_changed",
        hidden: true,
        message: { ts: said.ts, text: "tire", edited: { user: ann.id } },
        previous_message: { text: "tyre" },
      },
      { subtype: "message_deleted", deleted_ts: said.ts, previous_message: { text: "tire" } },
    ]);
  });

  it("may be shown in the channel from a thread", () => {
    const first = ann.say(general, "first");
    ann.say(general.thread(first), "second", { broadcast: true });
    expect(listEvents()[1]).toMatchObject({ subtype: "thread_broadcast", thread_ts: first.ts });
    expect(general.transcript()).toBe("Ann: first\nAnn: second");
  });

  it("of the bot comes back to it, and Bolt passes over it, though not over its changes", async () => {
    const heard: unknown[] = [];
    const app = await start(slack, acme, (each) => {
      each.message(async ({ event, say }) => {
        heard.push(event.subtype);
        if (event.subtype === undefined) await say("Heard.");
      });
    });
    ann.say(general, "a");
    const reply = await ann.next(general);
    await app.client.chat.update({ channel: general.id, ts: reply.ts, text: "Heard it." });
    expect(await ann.changed(reply)).toMatchObject({ text: "Heard it.", edited: true });
    await slack.quiet();
    expect(heard).toEqual([undefined, "message_changed"]);
    const [, own, changed] = listEvents();
    expect(own).toMatchObject({ bot_id: acme.bot.botId, user: acme.bot.userId, text: "Heard." });
    expect(changed).toMatchObject({ subtype: "message_changed" });
  });

  it("that only one person sees is told to nobody", async () => {
    const bot = createCalls(slack, acme.botToken);
    await bot.call("chat.postEphemeral", { channel: general.id, user: ann.id, text: "psst" });
    const bob = acme.addMember("Bob");
    expect(ann.ephemerals(general)).toMatchObject([{ text: "psst", ephemeral: true }]);
    expect(bob.sees(general)).toEqual([]);
    expect(slack.sent).toEqual([]);
    expect(general.transcript()).toBe("Likewise (only Ann sees this): psst");
  });
});

describe("workspaces", () => {
  it("stand side by side, and every event says whose it is", async () => {
    const other = slack.addWorkspace("Other");
    const bob = other.addMember("Bob");
    const place = other.addChannel("general");
    const token = (id: string | undefined) => (id === acme.teamId ? acme : other);
    await start(slack, acme, (app) => {
      app.message(async ({ body, client, event }) => {
        const { botToken, name } = token(body.team_id);
        await client.chat.postMessage({ token: botToken, channel: event.channel, text: name });
      });
    });
    ann.say(general, "Where am I?");
    bob.say(place, "And where am I?");
    expect((await ann.next(general)).text).toBe("Acme");
    expect((await bob.next(place)).text).toBe("Other");
    expect(() => ann.say(place, "a")).toThrow("Ann is not in general");
  });

  it("tell the bot when it comes into a channel, if it wants to know", async () => {
    const settings = { event_subscriptions: { bot_events: ["member_joined_channel"] } };
    await setUp({ manifest: { ...fullManifest, settings } });
    general.removeBot();
    general.inviteBot();
    expect(listEvents()).toMatchObject([
      { type: "member_joined_channel", user: acme.bot.userId, channel: general.id },
    ]);
  });
});
