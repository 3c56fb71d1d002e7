import type { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, start } = useSlack();

let slack: Slack;
let acme: Workspace;
let ann: Person;
let bot: ReturnType<typeof createCalls>;

beforeEach(async () => {
  slack = await open();
  acme = slack.addWorkspace("Acme");
  ann = acme.addMember("Ann");
  bot = createCalls(slack, acme.botToken);
});

const plain = (text: string) => ({ type: "plain_text" as const, text });
const words = {
  type: "input" as const,
  block_id: "words",
  label: plain("Your words"),
  element: { type: "plain_text_input" as const, action_id: "said", max_length: 10 },
};
const kind = {
  type: "input" as const,
  block_id: "kind",
  optional: true,
  label: plain("Kind"),
  element: {
    type: "static_select" as const,
    action_id: "kind",
    options: ["Story", "Fact"].map((text) => ({ text: plain(text), value: text.toLowerCase() })),
  },
};
const modal: ModalView = {
  type: "modal",
  callback_id: "tell",
  title: plain("Tell me"),
  submit: plain("Send"),
  private_metadata: "thread 1",
  blocks: [{ type: "section", text: plain("In a word:") }, words, kind],
};

/** Starts an app that opens a modal for the shortcut, and does with it what the test says. */
function startWith(prepare: (app: App) => void) {
  return start(slack, acme, (app) => {
    app.shortcut("learn", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal });
    });
    prepare(app);
  });
}

const openModal = () => ann.useGlobalShortcut("learn").modal();

describe("a modal", () => {
  it("is filled in, and sent off with its state", async () => {
    const state: unknown[] = [];
    await startWith((app) => {
      app.view("tell", async ({ ack, view }) => {
        state.push(view.private_metadata, view.state.values);
        await ack();
      });
    });
    const view = await openModal();
    expect(view).toMatchObject({
      title: "Tell me",
      text: "In a word:\nYour words\nKind",
      labels: ["Your words", "Kind"],
      values: { "Your words": "", Kind: "" },
    });
    await view.submit({ "Your words": "spares", Kind: "Fact" }).closed();
    expect(state).toMatchObject([
      "thread 1",
      {
        words: { said: { type: "plain_text_input", value: "spares" } },
        kind: { kind: { type: "static_select", selected_option: { value: "fact" } } },
      },
    ]);
    expect(() => view.submit({ "Your words": "a" })).toThrow("“Tell me” is closed.");
  });

  it("does not go where Slack's client would not let it", async () => {
    await startWith(() => {});
    const view = await openModal();
    expect(() => view.submit()).toThrow("“Your words” has to be filled in.");
    expect(() => view.submit({ "Your words": "more than ten" })).toThrow(
      "cannot hold 13 characters",
    );
    expect(() => view.submit({ "Your words": "a", Kind: "Song" })).toThrow("no option “Song”");
    expect(() => view.submit({ Words: "a" })).toThrow("no field “Words”, only: Your words, Kind");
  });

  it("may be told of errors, be changed, and lie on another", async () => {
    let times = 0;
    await startWith((app) => {
      app.view("tell", async ({ ack }) => {
        times += 1;
        const next = { ...modal, title: plain(`Try ${times}`) };
        if (times === 1) await ack({ response_action: "errors", errors: { words: "Say more." } });
        else if (times === 2) await ack({ response_action: "update", view: next });
        else if (times === 3) await ack({ response_action: "push", view: next });
        else await ack({ response_action: "clear" });
      });
    });
    const first = await openModal();
    const entries = { "Your words": "a" };
    expect(await first.submit(entries).errors()).toEqual({ "Your words": "Say more." });
    const second = await first.submit(entries).modal();
    expect(second).toMatchObject({ id: first.id, title: "Try 2" });
    const third = await second.submit(entries).modal();
    expect(third).toMatchObject({ title: "Try 3", raw: { previous_view_id: first.id } });
    await third.submit(entries).closed();
    expect(() => second.submit(entries)).toThrow("“Try 2” is closed.");
    expect(slack.faults()).toEqual([]);
  });

  it("cannot be told of errors in what is no input, nor be changed into nonsense", async () => {
    const wrong = { ...modal, title: plain("A title of far too many characters") };
    let times = 0;
    await startWith((app) => {
      app.view("tell", async ({ ack }) => {
        times += 1;
        if (times === 1) await ack({ response_action: "errors", errors: { nowhere: "No." } });
        else await ack({ response_action: "update", view: wrong });
      });
    });
    const view = await openModal();
    await view.submit({ "Your words": "a" }).acked();
    await view.submit({ "Your words": "a" }).acked();
    expect(slack.faults()).toEqual([
      'A submission was told of errors in what is no input: {"nowhere":"No."}',
      expect.stringContaining("must be less than 25 characters [json-pointer:/view/title/text]"),
    ]);
  });

  it("tells that it was closed only if it was asked to", async () => {
    const views = [modal, { ...modal, notify_on_close: true }];
    await start(slack, acme, (app) => {
      app.shortcut("learn", async ({ ack, client, body }) => {
        const view = views.shift() ?? modal;
        await client.views.open({ trigger_id: body.trigger_id, view });
        await ack();
      });
      app.view({ type: "view_closed", callback_id: "tell" }, async ({ ack }) => ack());
    });
    (await openModal()).close();
    (await openModal()).close();
    await slack.quiet();
    const told = slack.sent.filter(({ payload }) => payload.type === "view_closed");
    expect(told).toMatchObject([{ state: "acked", payload: { is_cleared: false } }]);
  });

  it("changes what it shows and keeps what it asks, if the hash is right", async () => {
    const { view } = await bot.call("views.open", { trigger_id: trigger(), view: modal });
    const { id, hash } = view as { id: string; hash: string };
    const args = { view_id: id, hash, view: { ...modal, title: plain("Again") } };
    expect(await bot.call("views.update", args)).toMatchObject({
      view: { id, title: { text: "Again" } },
    });
    expect(await bot.refused("views.update", args)).toBe("hash_conflict");
  });

  it.each([
    [
      "must be less than 25 characters [json-pointer:/view/title/text]",
      { title: plain("a".repeat(25)) },
    ],
    [
      "must be less than 3001 characters [json-pointer:/view/private_metadata]",
      { private_metadata: "a".repeat(3_001) },
    ],
    [
      "no more than 100 items allowed [json-pointer:/view/blocks]",
      { blocks: Array(101).fill({ type: "divider" }) },
    ],
    ["missing required field: submit [json-pointer:/view]", { submit: undefined }],
    [
      "unsupported type [json-pointer:/view/blocks/0/type]",
      { blocks: [{ type: "markdown", text: "a" }] },
    ],
    [
      "must be less than 3001 [json-pointer:/view/blocks/0/element/max_length]",
      { blocks: [{ ...words, element: { type: "plain_text_input", max_length: 3_001 } }] },
    ],
  ])("is refused where: %s", async (problem, change) => {
    const args = { trigger_id: trigger(), view: { ...modal, ...change } };
    expect((await bot.problems("views.open", args)).join()).toContain(problem);
    expect(slack.faults()[0]).toContain("views.open was refused with invalid_arguments");
  });
});

/** A trigger that nobody has used. */
function trigger(): string {
  ann.useGlobalShortcut("learn");
  return String(slack.sent.at(-1)?.payload.trigger_id);
}

describe("a trigger", () => {
  it("opens one view within three seconds, in its own workspace", async () => {
    const trigger_id = trigger();
    const other = createCalls(slack, slack.addWorkspace("Other").botToken);
    expect(await other.refused("views.open", { trigger_id, view: modal })).toBe(
      "invalid_trigger_id",
    );
    expect(await bot.call("views.open", { trigger_id, view: modal })).toMatchObject({ ok: true });
    expect(await bot.refused("views.open", { trigger_id, view: modal })).toBe(
      "exchanged_trigger_id",
    );
    const late = trigger();
    slack.clock.advance(3_001);
    expect(await bot.refused("views.open", { trigger_id: late, view: modal })).toBe(
      "expired_trigger_id",
    );
  });

  it("puts three views upon each other and no more", async () => {
    await startWith((app) => {
      app.view("tell", async ({ ack }) => {
        await ack({ response_action: "push", view: modal });
      });
    });
    const first = await openModal();
    const third = await (await first.submit({ "Your words": "a" }).modal())
      .submit({ "Your words": "a" })
      .modal();
    third.submit({ "Your words": "a" });
    const trigger_id = String(slack.sent.at(-1)?.payload.trigger_id);
    expect(await bot.refused("views.push", { trigger_id, view: modal })).toBe("push_limit_reached");
  });
});

describe("the Home tab", () => {
  const home = (text: string) => ({
    type: "home" as const,
    blocks: [
      { type: "header" as const, text: plain(text) },
      {
        type: "actions" as const,
        elements: [{ type: "button" as const, text: plain("Go on"), action_id: "on" }],
      },
    ],
  });

  it("is published when it is opened, and has buttons", async () => {
    let opened = 0;
    await start(slack, acme, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        opened += 1;
        await client.views.publish({ user_id: event.user, view: home(`Visit ${opened}`) });
      });
      app.action("on", async ({ ack, body, client }) => {
        await ack();
        await client.views.publish({ user_id: body.user.id, view: home("On it goes") });
      });
    });
    expect(ann.home()).toBeNull();
    ann.openHome();
    const first = await ann.nextHome();
    expect(first).toMatchObject({ text: "Visit 1", buttons: ["Go on"] });
    ann.press(first, "Go on");
    expect((await ann.nextHome()).text).toBe("On it goes");
    ann.openHome();
    expect((await ann.nextHome()).text).toBe("Visit 2");
    const events = slack.sent.filter(({ what }) => what === "the event app_home_opened");
    expect(events.map(({ payload }) => payload.event)).toMatchObject([
      { tab: "home", user: ann.id, channel: ann.dm().id },
      { tab: "home", view: { type: "home" } },
    ]);
    expect(slack.sent.find(({ kind }) => kind === "interactive")?.payload).toMatchObject({
      container: { type: "view" },
      view: { type: "home" },
    });
  });

  it("is no modal", async () => {
    expect(await bot.refused("views.publish", { user_id: ann.id, view: modal })).toBe(
      "invalid_arguments",
    );
    expect(await bot.refused("views.open", { trigger_id: trigger(), view: home("a") })).toBe(
      "invalid_arguments",
    );
  });
});
