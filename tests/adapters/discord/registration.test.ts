import { REST } from "discord.js";
import { describe, expect, test } from "vitest";
import {
  describeCommands,
  isRegistered,
  register,
} from "../../../src/adapters/discord/registration.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";

const commands = describeCommands(commandGroups, explainThisAgain);

/** Discord's answers to each request, and what it was asked. */
function answer(known: unknown): {
  rest: REST;
  asked: { method: string; path: string; body: unknown }[];
} {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const rest = new REST({
    async makeRequest(url, { method = "GET", body }) {
      asked.push({
        method,
        path: new URL(url).pathname.replace(/^\/api\/v10/, ""),
        body: typeof body === "string" ? JSON.parse(body) : null,
      });
      return new Response(JSON.stringify(known), {
        headers: { "content-type": "application/json" },
      });
    },
  }).setToken("token");
  return { rest, asked };
}

/** The commands as Discord shows them: with ids, its defaults, and in an order of its own. */
function show(guild: boolean) {
  return [...commands].reverse().map((command, at) => {
    const { contexts, integration_types, ...rest } = command;
    return {
      id: `${at}`,
      application_id: "1",
      version: "2",
      name_localizations: null,
      description_localizations: null,
      description: "",
      nsfw: false,
      dm_permission: true,
      ...rest,
      options: Array.isArray(command.options)
        ? command.options.map((option: object) => ({ required: false, ...option }))
        : undefined,
      ...(guild
        ? { guild_id: "3", contexts: null, integration_types: [0] }
        : { contexts, integration_types }),
    };
  });
}

describe("the commands as Discord is told of them", () => {
  test("are a group each with its commands below it, and one of the message's menu", () => {
    expect(commands.map(({ type, name }) => [type, name])).toEqual([
      [1, "lesson"],
      [1, "progress"],
      [1, "lesson-admin"],
      [3, "Explain this again"],
    ]);
  });

  test("have lessons suggested, modes to choose from, and a flag", () => {
    const [{ options = [] } = {}] = commands;
    expect(Array.isArray(options) ? options[0] : null).toMatchObject({
      type: 1,
      name: "start",
      options: [
        { type: 3, name: "lesson", autocomplete: true },
        {
          type: 3,
          name: "mode",
          choices: [
            { name: "solo: the lesson is yours", value: "solo" },
            { name: "group: everyone in the thread takes part", value: "group" },
          ],
        },
        { type: 5, name: "private" },
      ],
    });
  });

  test("are for everyone, everywhere, but for those of admins", () => {
    expect(
      commands.map((each) => [each.name, each.default_member_permissions, each.contexts]),
    ).toEqual([
      ["lesson", null, [0, 1]],
      ["progress", null, [0, 1]],
      ["lesson-admin", "32", [0]],
      ["Explain this again", null, [0, 1]],
    ]);
  });
});

describe.each([
  ["everywhere", null, "/applications/1/commands"],
  ["in one server", "3", "/applications/1/guilds/3/commands"],
] as const)("registering %s", (_, guild, path) => {
  test("asks what Discord knows, and says nothing where that is the same", async () => {
    const { rest, asked } = answer(show(guild !== null));
    expect(await register(rest, "1", guild, commands)).toBe(false);
    expect(asked.map((each) => [each.method, each.path])).toEqual([["GET", path]]);
  });

  test.each([
    ["there are none", () => []],
    ["one is missing", (known: object[]) => known.slice(1)],
    ["there is one too many", (known: object[]) => [...known, { type: 1, name: "old" }]],
    [
      "one is described otherwise",
      (known: object[]) => [{ ...known[3], description: "x" }, ...known.slice(0, 3)],
    ],
    [
      "one is for admins only",
      (known: object[]) => known.map((it) => ({ ...it, default_member_permissions: "32" })),
    ],
    [
      "the options are in another order",
      (known: object[]) =>
        known.map((it) =>
          "options" in it && Array.isArray(it.options)
            ? { ...it, options: [...it.options].reverse() }
            : it,
        ),
    ],
    ["it is no list", () => ({ message: "?" })],
  ])("tells it all of them where %s", async (__, change: (known: object[]) => unknown) => {
    const { rest, asked } = answer(change(show(guild !== null)));
    expect(await register(rest, "1", guild, commands)).toBe(true);
    expect(asked.map((each) => each.method)).toEqual(["GET", "PUT"]);
    expect(asked[1]?.path).toBe(path);
    expect(asked[1]?.body).toHaveLength(commands.length);
  });
});

test("a server's own commands have no places, as it is the only one", async () => {
  const { rest, asked } = answer([]);
  await register(rest, "1", "3", commands);
  expect(JSON.stringify(asked[1]?.body)).not.toMatch(/contexts|integration_types/);
});

test("commands that may be used elsewhere are other commands, where they are everybody's", async () => {
  const known = show(false).map((each) => ({ ...each, contexts: [0] }));
  expect(await isRegistered(answer(known).rest, "1", null, commands)).toBe(false);
});
