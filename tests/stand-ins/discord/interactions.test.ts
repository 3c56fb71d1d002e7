import { Events, type Interaction, MessageFlags } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Server } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import { completeSettings } from "./settings.ts";

const { open, login } = useDiscord();
const v2 = 32768;
/** Longer than Discord's own: a busy machine is not what is tested. */
const deadline = 15_000;

let discord: Discord;
let server: Server;
let channel: Place;
let ann: Person;
let ben: Person;
let requests: ReturnType<typeof createRequests>;

/** The interactions as they came, to be answered by hand. */
let received: Interaction[];

beforeEach(async () => {
  discord = await open({ deadline });
  server = discord.addServer("Study group");
  channel = server.addChannel("general");
  ann = server.addMember("Ann");
  ben = server.addMember("Ben");
  requests = createRequests(discord);
  received = [];
  const client = await login(discord);
  client.on(Events.InteractionCreate, (interaction) => {
    received.push(interaction);
  });
  const name = "lesson";
  await requests.ask("put", `/applications/${discord.bot.id}/commands`, [
    {
      name: "learn",
      description: "Begins a lesson.",
      options: [{ type: 3, name, description: "Which one.", autocomplete: true, required: true }],
    },
    { type: 3, name: "Explain this" },
  ]);
});

const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 2, label, custom_id: `id-${label}` })),
});
const post = (body: unknown) => requests.ask("post", `/channels/${channel.id}/messages`, body);

async function next(): Promise<Interaction> {
  await discord.quiet();
  const interaction = received.pop();
  if (!interaction) throw new Error("No interaction came.");
  return interaction;
}

const callback = ({ id, token }: Interaction) => `/interactions/${id}/${token}/callback`;
const hook = ({ token }: Interaction) => `/webhooks/${discord.bot.id}/${token}`;
const respond = (to: Interaction, type: number, data: unknown = {}) =>
  requests.ask("post", callback(to), { type, data });
const refuse = (to: Interaction, type: number, data: unknown = {}) =>
  requests.refused("post", callback(to), { type, data });

/** Begins an interaction of each kind. */
const begin = {
  command: () => ann.run(channel, "learn", { lesson: "x" }),
  menu: () => ann.use("Explain this", ann.say(channel, "hello")),
  autocomplete: () => ann.type(channel, "learn", { lesson: "x" }),
  async button() {
    await post({ content: "a", components: [row("Go")] });
    const [shown] = ann.sees(channel).slice(-1);
    return shown && ann.press(shown, "Go");
  },
};

describe("the first response", () => {
  it.each<[keyof typeof begin, readonly number[]]>([
    ["command", [4, 5, 9]],
    ["menu", [4, 5, 9]],
    ["autocomplete", [8]],
    ["button", [4, 5, 6, 7, 9]],
  ])("to a %s is one of %j", async (kind, allowed) => {
    await begin[kind]();
    const interaction = await next();
    for (const type of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12].filter(
      (each) => !allowed.includes(each),
    ))
      expect(await refuse(interaction, type)).toEqual({
        status: 400,
        code: 50035,
        fields: ["type"],
      });
  });

  it("to a modal depends on where the modal was opened", async () => {
    const data = {
      custom_id: "m",
      title: "T",
      components: [{ type: 18, label: "L", component: { type: 4, custom_id: "t", style: 1 } }],
    };
    const asked = begin.command();
    await respond(await next(), 9, data);
    (await asked.modal()).submit({ L: "x" });
    const fromCommand = await next();
    for (const type of [6, 7, 8, 9])
      expect(await refuse(fromCommand, type)).toMatchObject({ code: 50035 });
    await respond(fromCommand, 4, { content: "Thanks" });

    const pressed = await begin.button();
    await respond(await next(), 9, data);
    (await pressed?.modal())?.submit({ L: "x" });
    const fromButton = await next();
    expect(await refuse(fromButton, 9, data)).toMatchObject({ code: 50035 });
    await respond(fromButton, 7, { content: "changed" });
    expect(channel.messages().find(({ text }) => text === "changed")).toBeDefined();
  });

  it("is given once", async () => {
    begin.command();
    const interaction = await next();
    await respond(interaction, 4, { content: "a" });
    expect(await refuse(interaction, 4, { content: "b" })).toMatchObject({
      status: 400,
      code: 40060,
    });
    expect(discord.faults()).toEqual(["Ann used /learn was answered twice."]);
  });

  it("may be given twice where the interaction was told twice, or the answer seemed lost", async () => {
    begin.command();
    discord.gateway.repeat("INTERACTION_CREATE");
    const repeated = await next();
    expect(received).toHaveLength(1);
    await respond(repeated, 4, { content: "a" });
    expect(await refuse(repeated, 4, { content: "b" })).toMatchObject({ code: 40060 });
    begin.command();
    const lost = await next();
    discord.rest.failNext("POST /interactions/*/*/callback", { drop: "after" });
    await expect(respond(lost, 4, { content: "a" })).rejects.toThrow();
    expect(await refuse(lost, 4, { content: "b" })).toMatchObject({ code: 40060 });
    expect(discord.faults()).toEqual([]);
    expect(channel.messages()).toHaveLength(2);
  });

  it("may be tried again when its body was refused", async () => {
    begin.command();
    const interaction = await next();
    expect(await refuse(interaction, 4, {})).toMatchObject({ code: 50006 });
    expect(await refuse(interaction, 4, { content: "a".repeat(2_001) })).toMatchObject({
      code: 50035,
    });
    await respond(interaction, 4, { content: "a" });
  });

  it("that comes too late is lost, and a fault", async () => {
    const asked = begin.command();
    const interaction = await next();
    discord.clock.advance(deadline + 1);
    expect(await asked.first()).toBe("failed");
    await asked.failure();
    expect(await refuse(interaction, 4, { content: "a" })).toMatchObject({
      status: 404,
      code: 10062,
    });
    expect(await requests.refused("post", hook(interaction), { content: "a" })).toMatchObject({
      code: 10015,
    });
    expect(discord.faults()).toEqual([expect.stringContaining("was first answered after")]);
    await expect(asked.message()).rejects.toThrow("did not answer in time");
  });

  it("is due within three seconds", () => {
    expect(completeSettings({}).deadline).toBe(3_000);
  });

  it("that never comes is a fault", async () => {
    begin.command();
    await next();
    expect(discord.faults()).toEqual([]);
    discord.clock.advance(deadline + 1);
    expect(discord.faults()).toEqual(["Ann used /learn was never answered."]);
  });

  it("needs the right token", async () => {
    begin.command();
    const { id } = await next();
    expect(
      await requests.refused("post", `/interactions/${id}/wrong/callback`, { type: 5 }),
    ).toMatchObject({ status: 404, code: 10062 });
    expect(await requests.refused("post", `/webhooks/${discord.bot.id}/wrong`, {})).toMatchObject({
      status: 404,
      code: 10015,
    });
  });
});

describe("a deferred response", () => {
  it("is filled in later, by an edit", async () => {
    const asked = begin.command();
    const interaction = await next();
    await respond(interaction, 5, { flags: MessageFlags.Ephemeral });
    expect(await asked.first()).toBe("deferred");
    expect(channel.transcript({ as: ann })).toBe(
      "(Ann used /learn)\nLikewise (only Ann sees this): (is thinking …)",
    );
    await requests.ask("patch", `${hook(interaction)}/messages/@original`, { content: "Done." });
    expect(await asked.message()).toMatchObject({ text: "Done.", ephemeral: true, edited: false });
    expect(ben.sees(channel)).toEqual([]);
  });

  it("decides whether it is ephemeral", async () => {
    const asked = begin.command();
    const interaction = await next();
    await respond(interaction, 5);
    await requests.ask("post", hook(interaction), {
      content: "Done.",
      flags: MessageFlags.Ephemeral,
    });
    expect(await asked.message()).toMatchObject({ text: "Done.", ephemeral: false });
    expect(ben.sees(channel)).toHaveLength(1);
    await requests.ask("post", hook(interaction), {
      content: "Psst.",
      flags: MessageFlags.Ephemeral,
    });
    expect(ben.sees(channel)).toHaveLength(1);
    expect(ann.sees(channel)).toHaveLength(2);
  });

  it("takes components v2 with the edit, not before", async () => {
    begin.command();
    const interaction = await next();
    expect(await refuse(interaction, 5, { flags: v2 })).toMatchObject({
      code: 50035,
      fields: ["data.flags"],
    });
    await respond(interaction, 5);
    const components = [{ type: 10, content: "Done." }];
    await requests.ask("patch", `${hook(interaction)}/messages/@original`, {
      flags: v2,
      components,
    });
    expect(channel.messages()[0]?.text).toBe("Done.");
  });

  it("of a button leaves the message as it is until it is edited", async () => {
    const asked = await begin.button();
    const interaction = await next();
    await respond(interaction, 6);
    expect(channel.messages()[0]).toMatchObject({ text: "a", edited: false });
    await requests.ask("patch", `${hook(interaction)}/messages/@original`, {
      content: "b",
      components: [],
    });
    expect(await asked?.message()).toMatchObject({ text: "b", buttons: [], edited: true });
    expect(channel.messages()).toHaveLength(1);
  });
});

describe("the token of an interaction", () => {
  it("does nothing before the first response", async () => {
    begin.command();
    const interaction = await next();
    for (const [method, path] of [
      ["post", hook(interaction)],
      ["patch", `${hook(interaction)}/messages/@original`],
    ] as const)
      expect(await requests.refused(method, path, { content: "a" })).toMatchObject({
        status: 404,
        code: 10015,
      });
  });

  it.each([
    ["after 15 minutes", () => discord.clock.advance(15 * 60_000 + 1)],
    ["on demand", () => discord.expireTokens()],
  ])("expires %s", async (_, expire) => {
    begin.command();
    const interaction = await next();
    await respond(interaction, 4, { content: "a" });
    expire();
    expect(await requests.refused("post", hook(interaction), { content: "b" })).toMatchObject({
      status: 401,
      code: 50027,
    });
  });

  it("reaches only messages of its own", async () => {
    await post({ content: "not yours" });
    const foreign = channel.messages()[0]?.id;
    begin.command();
    const interaction = await next();
    await respond(interaction, 4, { content: "a" });
    expect(
      await requests.refused("patch", `${hook(interaction)}/messages/${foreign}`, { content: "b" }),
    ).toMatchObject({ code: 10008 });
    await requests.ask("delete", `${hook(interaction)}/messages/@original`);
    expect(channel.messages()).toHaveLength(1);
  });

  it("needs no permission in the channel", async () => {
    channel.deny(discord.bot, "SendMessages", "ViewChannel");
    begin.command();
    await respond(await next(), 4, { content: "a" });
    expect(ann.sees(channel)).toHaveLength(1);
  });
});

describe("an ephemeral message", () => {
  it("is not in the channel for REST", async () => {
    begin.command();
    await respond(await next(), 4, { content: "a", flags: 64 });
    const id = ann.sees(channel)[0]?.id;
    expect(await requests.ask("get", `/channels/${channel.id}/messages`)).toEqual([]);
    expect(await requests.refused("get", `/channels/${channel.id}/messages/${id}`)).toMatchObject({
      code: 10008,
    });
    expect(
      await requests.refused("patch", `/channels/${channel.id}/messages/${id}`, { content: "b" }),
    ).toMatchObject({ code: 10008 });
  });

  it("can be acted on by whom it is for, and by nobody else", async () => {
    begin.command();
    await respond(await next(), 4, { content: "a", flags: 64, components: [row("Go")] });
    const shown = await ann.next(channel);
    expect(() => ben.press(shown, "Go")).toThrow("Ben does not see that message.");
    ann.press(shown, "Go");
    const pressed = await next();
    expect(pressed.isButton() && pressed.message.flags.has("Ephemeral")).toBe(true);
    await respond(pressed, 7, { content: "b", components: [] });
    expect(ann.sees(channel)).toMatchObject([{ text: "b", ephemeral: true }]);
  });
});

describe("autocomplete", () => {
  it("offers up to 25 choices", async () => {
    const asked = begin.autocomplete();
    const interaction = await next();
    expect(interaction.isAutocomplete() && interaction.options.getFocused()).toBe("x");
    const choices = Array.from({ length: 26 }, (_, at) => ({ name: `n${at}`, value: `v${at}` }));
    expect(await refuse(interaction, 8, { choices })).toMatchObject({ fields: ["data.choices"] });
    expect(
      await refuse(interaction, 8, { choices: [{ name: "n".repeat(101), value: "v" }] }),
    ).toMatchObject({
      fields: ["data.choices.0.name"],
    });
    await respond(interaction, 8, { choices: choices.slice(0, 25) });
    expect(await asked.choices()).toHaveLength(25);
  });
});

describe("a message's menu", () => {
  it("gives the message with its content, and who used it", async () => {
    begin.menu();
    const interaction = await next();
    expect(interaction.isMessageContextMenuCommand() && interaction.targetMessage.content).toBe(
      "hello",
    );
    expect(interaction.user.globalName).toBe("Ann");
  });
});

describe("a modal", () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: "t", style: 1, ...more });
  const label = (component: object, more: object = {}) => ({
    type: 18,
    label: "L",
    component,
    ...more,
  });
  const modal = (...components: object[]) => ({ custom_id: "m", title: "T", components });
  const select = (more: object = {}) => ({
    type: 3,
    custom_id: "s",
    options: [
      { label: "One", value: "1" },
      { label: "Two", value: "2" },
    ],
    ...more,
  });
  const fieldOf = (path: string) => [`data.${path}`];

  it.each<[string, object, string[]]>([
    ["a title of 46", { ...modal(label(input())), title: "t".repeat(46) }, fieldOf("title")],
    ["no title", { ...modal(label(input())), title: "" }, fieldOf("title")],
    [
      "a custom_id of 101",
      { ...modal(label(input())), custom_id: "c".repeat(101) },
      fieldOf("custom_id"),
    ],
    ["no components", modal(), fieldOf("components")],
    [
      "six components",
      modal(...Array.from({ length: 6 }, (_, at) => label(input({ custom_id: `t${at}` })))),
      fieldOf("components"),
    ],
    ["a bare text input", modal(input()), fieldOf("components.0.type")],
    [
      "a label of 46",
      modal(label(input(), { label: "l".repeat(46) })),
      fieldOf("components.0.label"),
    ],
    [
      "a description of 101",
      modal(label(input(), { description: "d".repeat(101) })),
      fieldOf("components.0.description"),
    ],
    [
      "a placeholder of 101",
      modal(label(input({ placeholder: "p".repeat(101) }))),
      fieldOf("components.0.component.placeholder"),
    ],
    [
      "max_length 4,001",
      modal(label(input({ max_length: 4_001 }))),
      fieldOf("components.0.component.max_length"),
    ],
    [
      "max_length 0",
      modal(label(input({ max_length: 0 }))),
      fieldOf("components.0.component.max_length"),
    ],
    [
      "min above max",
      modal(label(input({ min_length: 5, max_length: 4 }))),
      fieldOf("components.0.component.min_length"),
    ],
    [
      "a value above max",
      modal(label(input({ value: "abc", max_length: 2 }))),
      fieldOf("components.0.component.value"),
    ],
    ["style 3", modal(label(input({ style: 3 }))), fieldOf("components.0.component.style")],
    ["one custom_id twice", modal(label(input()), label(input())), fieldOf("components")],
    [
      "a button",
      modal(label({ type: 2, style: 1, label: "b", custom_id: "b" })),
      fieldOf("components.0.component.type"),
    ],
    [
      "a disabled select",
      modal(label(select({ disabled: true }))),
      fieldOf("components.0.component.disabled"),
    ],
    [
      "a radio group of one",
      modal(label({ type: 21, custom_id: "r", options: [{ label: "a", value: "a" }] })),
      fieldOf("components.0.component.options"),
    ],
    [
      "an old row without a label",
      modal({ type: 1, components: [input()] }),
      fieldOf("components.0.components.0.label"),
    ],
  ])("is refused with %s", async (_, data, fields) => {
    begin.command();
    expect(await refuse(await next(), 9, data)).toEqual({ status: 400, code: 50035, fields });
  });

  it("comes back with what was entered", async () => {
    const asked = begin.command();
    await respond(
      await next(),
      9,
      modal(
        { type: 10, content: "Take your time." },
        label(input({ value: "before", max_length: 10 }), { label: "Words" }),
        label(select(), { label: "Which" }),
        label(
          {
            type: 21,
            custom_id: "r",
            options: [
              { label: "A", value: "a" },
              { label: "B", value: "b" },
            ],
          },
          { label: "Sure" },
        ),
        label({ type: 23, custom_id: "c" }, { label: "Anonymous" }),
      ),
    );
    const shown = await asked.modal();
    expect(shown.labels).toEqual(["Words", "Which", "Sure", "Anonymous"]);
    expect(shown.values.Words).toBe("before");
    expect(() => shown.submit({ Words: "" })).toThrow("has to be filled in");
    expect(() => shown.submit({ Words: "eleven chars" })).toThrow("cannot hold 12 characters");
    expect(() => shown.submit({ Which: "Three" })).toThrow("has no option");
    expect(() => shown.submit({ Other: "x" })).toThrow("has no field “Other”");
    shown.submit({ Words: "after", Which: "Two", Sure: "B", Anonymous: true });
    const interaction = await next();
    if (!interaction.isModalSubmit()) throw new Error("No modal came.");
    const { fields } = interaction;
    expect(fields.getTextInputValue("t")).toBe("after");
    expect(fields.getStringSelectValues("s")).toEqual(["2"]);
    expect(interaction.fields.fields.get("r")).toMatchObject({ value: "b" });
  });
});

describe("a select", () => {
  it("tells what was chosen", async () => {
    const options = [
      { label: "One", value: "1" },
      { label: "Two", value: "2" },
    ];
    await post({
      content: "a",
      components: [{ type: 1, components: [{ type: 3, custom_id: "s", options }] }],
    });
    const shown = await ann.next(channel);
    expect(() => ann.choose(shown, "Three")).toThrow("cannot choose");
    expect(() => ann.choose(shown, "One", "Two")).toThrow("cannot choose");
    ann.choose(shown, "Two");
    const interaction = await next();
    expect(interaction.isStringSelectMenu() && interaction.values).toEqual(["2"]);
  });
});

describe("what the library calls", () => {
  it("is known: answers, their messages, edits, follow-ups, updates, deletions", async () => {
    const asked = begin.command();
    const ran = await next();
    if (!ran.isChatInputCommand()) throw new Error("No command came.");
    const { resource } = await ran.reply({ content: "a", withResponse: true });
    expect(resource?.message?.content).toBe("a");
    await ran.editReply({ content: "b", components: [row("Go")] });
    expect((await ran.fetchReply()).content).toBe("b");
    const psst = await ran.followUp({ content: "psst", flags: MessageFlags.Ephemeral });
    await ran.webhook.editMessage(psst, "psst!");
    expect(ann.sees(channel).map(({ text }) => text)).toEqual(["b", "psst!"]);
    await ran.deleteReply(psst);
    ann.press(await asked.message(), "Go");
    const pressed = await next();
    if (!pressed.isButton()) throw new Error("No button came.");
    await pressed.deferUpdate();
    await pressed.editReply({ content: "c", components: [] });
    expect(channel.transcript({ as: ben })).toBe("(Ann used /learn)\nLikewise: c");
    expect(discord.faults()).toEqual([]);
  });
});

describe("direct messages", () => {
  it("know buttons, modals and commands", async () => {
    await requests.ask("post", "/users/@me/channels", { recipient_id: ann.id });
    await requests.ask("post", `/channels/${ann.dm().id}/messages`, {
      content: "a",
      components: [row("Go")],
    });
    ann.press(await ann.next(ann.dm()), "Go");
    const pressed = await next();
    expect(pressed.inGuild()).toBe(false);
    await respond(pressed, 4, { content: "b" });
    ann.run(ann.dm(), "learn", { lesson: "x" });
    await respond(await next(), 4, { content: "c" });
    expect(ann.dm().transcript()).toBe(
      "Likewise: a\n  [Go]\nLikewise: b\n(Ann used /learn)\nLikewise: c",
    );
  });
});
