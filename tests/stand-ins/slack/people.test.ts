import type { App } from "@slack/bolt";
import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
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
let bot: ReturnType<typeof createCalls>;

async function setUp(settings: Parameters<typeof open>[0] = {}) {
  slack = await open(settings);
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
  bot = createCalls(slack, acme.botToken);
}

beforeEach(() => setUp());

const plain = (text: string) => ({ type: "plain_text" as const, text });
const go = {
  type: "actions" as const,
  elements: [
    { type: "button" as const, text: plain("Go"), action_id: "go", value: "1" },
    {
      type: "static_select" as const,
      action_id: "pick",
      options: ["One", "Two"].map((text) => ({ text: plain(text), value: text.toLowerCase() })),
    },
  ],
};

async function offer(place: Place = general) {
  await bot.call("chat.postMessage", {
    channel: place.id,
    text: "Go?",
    blocks: [go],
    ...(place.threadTs === null ? {} : { thread_ts: place.threadTs }),
  });
  return ann.next(place);
}

describe("a button", () => {
  it("comes to the bot with all that surrounds it", async () => {
    const root = ann.say(general, "a");
    ann.press(await offer(general.thread(root)), "Go");
    expect(slack.sent.at(-1)).toMatchObject({
      kind: "interactive",
      payload: {
        type: "block_actions",
        team: { id: acme.teamId },
        user: { id: ann.id, team_id: acme.teamId },
        channel: { id: general.id, name: "general" },
        container: { type: "message", thread_ts: root.ts, is_ephemeral: false },
        message: { text: "Go?", thread_ts: root.ts },
        actions: [{ type: "button", action_id: "go", value: "1", block_id: expect.any(String) }],
        state: { values: expect.any(Object) },
        trigger_id: expect.any(String),
        response_url: expect.stringContaining("/actions/"),
        api_app_id: slack.appId,
      },
    });
  });

  it("has to be there, and is gone with its message", async () => {
    const seen = await offer();
    expect(() => ann.press(seen, "Stop")).toThrow("There is no button [Stop] to press, only: [Go]");
    await bot.call("chat.delete", { channel: general.id, ts: seen.ts });
    expect(() => ann.press(seen, "Go")).toThrow("Ann does not see that message.");
  });

  it("of an ephemeral message comes without the message", async () => {
    const args = { channel: general.id, user: ann.id, text: "Go?", blocks: [go] };
    await bot.call("chat.postEphemeral", args);
    ann.press(await ann.next(general), "Go");
    const { payload } = slack.sent.at(-1) ?? {};
    expect(payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(payload).not.toHaveProperty("message");
  });

  it("is an error to who pressed it where nobody acknowledges", async () => {
    await start(slack, acme, (app) => app.action("go", async () => {}));
    const seen = await offer();
    await slack.quiet();
    const asked = ann.press(seen, "Go");
    slack.clock.advance(3_000);
    await asked.failure();
    expect(slack.faults()).toEqual([
      "Ann pressed [Go], and the bot did not acknowledge it in time.",
    ]);
  });
});

it("chooses from a select", async () => {
  ann.choose(await offer(), "Two");
  expect(slack.sent.at(-1)?.payload.actions).toMatchObject([
    { type: "static_select", action_id: "pick", selected_option: { value: "two" } },
  ]);
  const seen = general.messages()[0];
  if (seen) expect(() => ann.choose(seen, "Three")).toThrow("nothing to choose Three from");
});

describe("a response_url", () => {
  async function press(prepare: (app: App) => void) {
    await start(slack, acme, prepare);
    return ann.press(await offer(), "Go");
  }

  it("answers to one person, or in the channel", async () => {
    const asked = await press((app) => {
      app.action("go", async ({ ack, respond }) => {
        await ack();
        await respond("Only you.");
        await respond({ text: "All.", response_type: "in_channel" });
      });
    });
    expect(await asked.message()).toMatchObject({ text: "Only you.", ephemeral: true });
    expect((await ann.next(general)).ephemeral).toBe(true);
    expect(await ann.next(general)).toMatchObject({ text: "All.", ephemeral: false });
  });

  it("answers in the thread of a press only where it says so", async () => {
    await start(slack, acme, (app) => {
      app.action("go", async ({ ack, respond, body }) => {
        await ack();
        await respond("Here?");
        if (body.type === "block_actions")
          await respond({ text: "There!", thread_ts: String(body.container.thread_ts) });
      });
    });
    const thread = general.thread(ann.say(general, "a"));
    ann.press(await offer(thread), "Go");
    expect((await ann.next(general)).text).toBe("Here?");
    expect((await ann.next(thread)).text).toBe("There!");
  });

  it("replaces what it answers, and takes it away", async () => {
    const asked = await press((app) => {
      app.action("go", async ({ ack, respond }) => {
        await ack();
        await respond({ text: "Gone on.", replace_original: true });
        await respond({ delete_original: true });
      });
    });
    await asked.acked();
    await slack.until("an empty channel", () => general.messages().length === 0);
  });

  it("is good for five answers within half an hour", async () => {
    const seen = await offer();
    ann.press(seen, "Go");
    expect(await tryAll(6)).toEqual([200, 200, 200, 200, 200, 404]);
    ann.press(seen, "Go");
    slack.clock.advance(1_800_001);
    expect(await tryAll(1)).toEqual([404]);
  });

  async function tryAll(times: number): Promise<number[]> {
    const url = String(
      slack.sent.findLast(({ kind }) => kind === "interactive")?.payload.response_url,
    );
    const statuses = [];
    for (let count = 0; count < times; count += 1) {
      const headers = { "content-type": "application/json" };
      statuses.push((await fetch(url, { method: "POST", headers, body: '{"text":"a"}' })).status);
    }
    return statuses;
  }
});

describe("a command", () => {
  it("is answered at once, only to who ran it", async () => {
    await start(slack, acme, (app) => {
      app.command("/lesson", async ({ command, ack }) => {
        await ack(`You said: ${command.text}`);
      });
    });
    const answer = await ann.run(general, "/lesson", "start networks").message();
    expect(answer).toMatchObject({ text: "You said: start networks", ephemeral: true });
    expect(general.transcript({ as: ann, acts: true })).toBe(
      "(Ann used /lesson start networks)\nLikewise (only Ann sees this): You said: start networks",
    );
  });

  it("works neither in threads, nor if the manifest does not have it, nor without its scope", () => {
    const said = ann.say(general, "a");
    const thread = general.thread(said);
    expect(() => ann.run(thread, "/lesson")).toThrow("Slack takes no slash commands in threads.");
    expect(() => ann.run(general, "/sing")).toThrow("The manifest has no command /sing.");
    acme.grant(["chat:write"]);
    expect(() => ann.run(general, "/lesson")).toThrow("The app has no scope commands in Acme.");
  });

  it("tells of mentions only if it was set to escape them", async () => {
    ann.run(general, "/lesson", `assign ${ann.mention}`);
    expect(slack.sent.at(-1)?.payload.text).toBe("assign @Ann");
    const slash_commands = [{ command: "/lesson", should_escape: true }];
    const features = { ...fullManifest.features, slash_commands };
    await setUp({ manifest: { ...fullManifest, features } });
    ann.run(general, "/lesson", `assign ${ann.mention}`);
    expect(slack.sent.at(-1)?.payload.text).toBe(`assign <@${ann.id}|ann>`);
  });

  it("names the kind of place where its name is private", () => {
    const secret = acme.addChannel("secret", { private: true, members: [ann] });
    for (const place of [general, secret, ann.dm()]) ann.run(place, "/lesson");
    expect(slack.sent.map(({ payload }) => payload.channel_name)).toEqual([
      "general",
      "privategroup",
      "directmessage",
    ]);
  });
});

describe("a shortcut", () => {
  it("comes with the message that it was used on, or from anywhere", () => {
    const said = ann.say(general, "What is a node?");
    ann.useShortcut(said, "explain");
    ann.useGlobalShortcut("learn");
    const [message, anywhere] = slack.sent.slice(-2).map(({ payload }) => payload);
    expect(message).toMatchObject({
      type: "message_action",
      callback_id: "explain",
      message_ts: said.ts,
      message: { text: "What is a node?" },
      channel: { id: general.id },
      response_url: expect.any(String),
    });
    expect(anywhere).toMatchObject({ type: "shortcut", callback_id: "learn" });
    expect(anywhere).not.toHaveProperty("response_url");
    expect(() => ann.useShortcut(said, "learn")).toThrow("no message shortcut learn");
  });
});

describe("what Slack's client does not let people do", () => {
  it("throws", async () => {
    expect(() => ann.say(general, "  ")).toThrow("Nobody can say nothing.");
    const bob = acme.addMember("Bob");
    const said = ann.say(general, "mine");
    expect(() => bob.edit(said, "yours")).toThrow("Bob did not write that.");
    general.archive();
    expect(() => ann.say(general, "a")).toThrow("Ann cannot write in general.");
    acme.uninstall();
    general.unarchive();
    expect(() => ann.run(general, "/lesson")).toThrow("The app is not installed in Acme.");
  });

  it("leaves restricted channels to admins", () => {
    general.restrict();
    expect(() => ann.say(general, "a")).toThrow("Ann cannot write in general.");
    acme.addMember("Eve", { admin: true }).say(general, "b");
    expect(general.transcript()).toBe("Eve: b");
  });
});

it("says what was waited for in vain, and how things stood", async () => {
  await setUp({ patience: 20 });
  ann.say(general, "Anybody?");
  await expect(ann.next(general)).rejects.toThrow(
    "Waited in vain for the next message that Ann sees in general.\nIn general:\n  Ann: Anybody?",
  );
});
