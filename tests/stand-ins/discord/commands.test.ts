import { beforeEach, describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Server } from "./people/guild.ts";

const { open } = useDiscord();

let discord: Discord;
let server: Server;
let requests: ReturnType<typeof createRequests>;
let global: string;
let local: string;

beforeEach(async () => {
  discord = await open();
  server = discord.addServer("Study group");
  requests = createRequests(discord);
  global = `/applications/${discord.bot.id}/commands`;
  local = `/applications/${discord.bot.id}/guilds/${server.id}/commands`;
});

const command = (more: object = {}) => ({
  name: "learn",
  description: "Begins a lesson.",
  ...more,
});
const option = (more: object = {}) => ({
  type: 3,
  name: "lesson",
  description: "Which one.",
  ...more,
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `n${at}`, value: `v${at}` }));

describe("a command", () => {
  it.each<[string, object, string[]]>([
    ["capitals in its name", command({ name: "Learn" }), ["name"]],
    ["a space in its name", command({ name: "learn now" }), ["name"]],
    ["a name of 33", command({ name: "n".repeat(33) }), ["name", "name"]],
    ["no description", { name: "learn" }, ["description"]],
    ["an empty description", command({ description: "" }), ["description"]],
    ["a description of 101", command({ description: "d".repeat(101) }), ["description"]],
    [
      "26 options",
      command({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) }),
      ["options"],
    ],
    ["one option twice", command({ options: [option(), option()] }), ["options"]],
    [
      "a required option after an optional one",
      command({ options: [option(), option({ name: "other", required: true })] }),
      ["options.1"],
    ],
    ["26 choices", command({ options: [option({ choices: choices(26) })] }), ["options.0.choices"]],
    [
      "a choice's name of 101",
      command({ options: [option({ choices: [{ name: "n".repeat(101), value: "v" }] })] }),
      ["options.0.choices.0.name"],
    ],
    [
      "a choice's value of 101",
      command({ options: [option({ choices: [{ name: "n", value: "v".repeat(101) }] })] }),
      ["options.0.choices.0.value"],
    ],
    [
      "choices and autocomplete",
      command({ options: [option({ choices: choices(1), autocomplete: true })] }),
      ["options.0.autocomplete"],
    ],
    [
      "autocomplete for a person",
      command({ options: [option({ type: 6, autocomplete: true })] }),
      ["options.0.choices"],
    ],
    [
      "parameters beside subcommands",
      command({ options: [option({ type: 1, name: "show" }), option()] }),
      ["options.1.type"],
    ],
    [
      "more than 8,000 characters",
      command({
        options: Array.from({ length: 4 }, (_, at) =>
          option({
            name: `o${at}`,
            choices: Array.from({ length: 25 }, (_, index) => ({
              name: `${index}`.padEnd(100, "n"),
              value: "v",
            })),
          }),
        ),
      }),
      [""],
    ],
    [
      "a description on a menu",
      { type: 3, name: "Explain this", description: "d" },
      ["description"],
    ],
    ["a menu's name of 33", { type: 3, name: "n".repeat(33) }, ["name"]],
    ["a context that there is none", command({ contexts: [3] }), ["contexts.0"]],
    ["type 9", command({ type: 9 }), ["type"]],
  ])("is refused with %s", async (_, body, fields) => {
    const refusal = await requests.refused("post", global, body);
    expect(refusal).toMatchObject({ status: 400, code: 50035 });
    expect([...new Set(refusal.fields)]).toEqual([...new Set(fields)]);
    expect(discord.commands()).toEqual([]);
  });

  it("is taken at each limit", async () => {
    await requests.ask(
      "post",
      global,
      command({ name: "n".repeat(32), description: "d".repeat(100) }),
    );
    await requests.ask("post", global, { type: 3, name: "Explain THIS, please" });
    await requests.ask("post", global, command({ name: "leçon-ünder_1" }));
    await requests.ask(
      "post",
      global,
      command({
        options: [
          {
            type: 2,
            name: "group",
            description: "d",
            options: [
              { type: 1, name: "sub", description: "d", options: [option({ required: true })] },
            ],
          },
        ],
      }),
    );
    expect(discord.commands()).toHaveLength(4);
  });

  it("of a name that is there replaces it and keeps its id", async () => {
    const first = (await requests.ask("post", global, command())) as {
      id: string;
      version: string;
    };
    const second = (await requests.ask(
      "post",
      global,
      command({ description: "New." }),
    )) as typeof first;
    expect(second.id).toBe(first.id);
    expect(second.version).not.toBe(first.version);
    expect(discord.commands().map(({ description }) => description)).toEqual(["New."]);
  });
});

describe("a whole list of commands", () => {
  it("replaces the one before", async () => {
    await requests.ask("put", global, [command(), command({ name: "stop" })]);
    await requests.ask("put", global, [command({ name: "stop" }), { type: 3, name: "stop" }]);
    expect(discord.commands().map(({ name, type }) => [name, type])).toEqual([
      ["stop", 1],
      ["stop", 3],
    ]);
  });

  it("is refused as a whole, and says which is wrong", async () => {
    const bodies = [command(), command({ name: "Bad" })];
    expect(await requests.refused("put", global, bodies)).toMatchObject({ fields: ["1.name"] });
    expect(await requests.refused("put", global, [command(), command()])).toMatchObject({
      fields: ["1"],
    });
    expect(discord.commands()).toEqual([]);
  });

  it("has 100 slash commands and 15 menus at most", async () => {
    const named = (count: number, type: number) =>
      Array.from({ length: count }, (_, at) =>
        type === 1 ? command({ name: `c${at}` }) : { type, name: `c${at}` },
      );
    await requests.ask("put", global, [...named(100, 1), ...named(15, 3)]);
    expect(await requests.refused("post", global, command())).toMatchObject({ code: 30032 });
    expect(await requests.refused("post", global, { type: 3, name: "one more" })).toMatchObject({
      code: 30032,
    });
  });

  it("can grow by 200 a day in one server", async () => {
    for (const run of [0, 1]) {
      const names = Array.from({ length: 100 }, (_, at) => command({ name: `c${run}-${at}` }));
      await requests.ask("put", local, names);
    }
    await requests.ask("put", local, []);
    expect(await requests.refused("post", local, command())).toMatchObject({ code: 30034 });
    discord.clock.advance(86_400_001);
    await requests.ask("post", local, command());
  });

  it("is for one server or for all", async () => {
    await requests.ask("put", local, [command()]);
    expect([discord.commands().length, discord.commands(server).length]).toEqual([0, 1]);
    const bare = discord.addServer("Bare", { takesCommands: false });
    expect(
      await requests.refused(
        "put",
        `/applications/${discord.bot.id}/guilds/${bare.id}/commands`,
        [],
      ),
    ).toMatchObject({ status: 403, code: 50001 });
  });
});

describe("using a command", () => {
  it("fails the test that uses one that is not there, or wrongly", async () => {
    const channel = server.addChannel("general");
    const ann = server.addMember("Ann");
    expect(() => ann.run(channel, "learn")).toThrow("There is no command “learn” here");
    await requests.ask("put", global, [
      command({
        contexts: [0],
        options: [
          option({ required: true, choices: [{ name: "Networks", value: "networks" }] }),
          option({ type: 4, name: "count", min_value: 1, max_value: 3 }),
          option({ type: 5, name: "loud" }),
          option({ type: 6, name: "who" }),
          option({ name: "note", autocomplete: true, max_length: 5 }),
        ],
      }),
      command({ name: "progress", options: [option({ type: 1, name: "show" })] }),
      command({ name: "assign", default_member_permissions: "32" }),
    ]);
    const wrong: [string, () => unknown, string][] = [
      ["missing", () => ann.run(channel, "learn"), "needs the option “lesson”"],
      [
        "unknown",
        () => ann.run(channel, "learn", { lesson: "Networks", x: 1 }),
        "has no option “x”",
      ],
      ["no choice", () => ann.run(channel, "learn", { lesson: "Other" }), "does not take"],
      [
        "too large",
        () => ann.run(channel, "learn", { lesson: "Networks", count: 4 }),
        "does not take",
      ],
      [
        "not whole",
        () => ann.run(channel, "learn", { lesson: "Networks", count: 1.5 }),
        "does not take",
      ],
      [
        "not yes or no",
        () => ann.run(channel, "learn", { lesson: "Networks", loud: "x" }),
        "does not take",
      ],
      [
        "nobody",
        () => ann.run(channel, "learn", { lesson: "Networks", who: channel }),
        "does not take",
      ],
      [
        "too long",
        () => ann.run(channel, "learn", { lesson: "Networks", note: "123456" }),
        "does not take",
      ],
      ["no subcommand", () => ann.run(channel, "progress"), "needs a subcommand: show"],
      ["wrong subcommand", () => ann.run(channel, "progress hide"), "has no subcommand “hide”"],
      ["not allowed", () => ann.run(channel, "assign"), "has not the permissions"],
      [
        "not here",
        () => ann.run(ann.dm(), "learn", { lesson: "Networks" }),
        "no command “learn” here",
      ],
      ["no autocomplete", () => ann.type(channel, "learn", { lesson: "x" }), "has no autocomplete"],
    ];
    for (const [name, act, message] of wrong) expect(act, name).toThrow(message);
    server.owner().run(channel, "assign");
    ann.run(channel, "progress show");
    ann.type(channel, "learn", { note: "12" });
    ann.run(channel, "learn", { lesson: "Networks", count: 2, loud: true, who: ann, note: "x" });
    channel.deny(server.everyone, "UseApplicationCommands");
    expect(() => ann.run(channel, "progress show")).toThrow("cannot use commands");
  });
});
