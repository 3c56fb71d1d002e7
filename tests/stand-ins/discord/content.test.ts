import { Events } from "discord.js";
import { describe, expect, it } from "vitest";
import { createRequests, useDiscord } from "./client.ts";
import type { Discord } from "./discord.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";

const { open, login } = useDiscord();

interface Scene {
  readonly discord: Discord;
  readonly channel: Place;
  readonly ann: Person;
  readonly ben: Person;
  readonly post: (body: unknown) => Promise<unknown>;
}

async function setUp(settings: Parameters<typeof open>[0] = {}): Promise<Scene> {
  const discord = await open(settings);
  const server = discord.addServer("Study group");
  const channel = server.addChannel("general");
  const [ann, ben] = [server.addMember("Ann"), server.addMember("Ben")];
  const { ask } = createRequests(discord);
  return {
    discord,
    channel,
    ann,
    ben,
    post: (body) => ask("post", `/channels/${channel.id}/messages`, body),
  };
}

async function replyToBot({ channel, ann, post }: Scene, ping: boolean) {
  await post({ content: "a lesson" });
  ann.reply(await ann.next(channel), "words", { ping });
}

async function replyToAnswer({ discord, channel, ann }: Scene) {
  const { ask } = createRequests(discord);
  await ask("post", `/applications/${discord.bot.id}/commands`, {
    name: "hi",
    description: "Says hi.",
  });
  ann.run(channel, "hi");
  const answered = await ann.next(channel);
  ann.reply(answered, "words");
}

describe("what people write", () => {
  it.each<[string, string, (scene: Scene) => unknown]>([
    ["withheld", "in a channel", ({ channel, ann }) => ann.say(channel, "words")],
    ["given", "in direct messages", ({ ann }) => ann.say(ann.dm(), "words")],
    [
      "given",
      "with a mention of the bot",
      ({ discord, channel, ann }) => ann.say(channel, `${discord.bot.mention} words`),
    ],
    [
      "withheld",
      "with a mention of somebody else",
      ({ channel, ann, ben }) => ann.say(channel, `${ben.mention} words`),
    ],
    ["given", "in a reply to the bot, with a ping", (scene) => replyToBot(scene, true)],
    ["withheld", "in a reply to the bot, without a ping", (scene) => replyToBot(scene, false)],
    ["withheld", "in a reply to an answer to an interaction", replyToAnswer],
    [
      "withheld",
      "in a reply to somebody else",
      ({ channel, ann, ben }) => ann.reply(ben.say(channel, "words"), "words"),
    ],
  ])("is %s %s", async (outcome, _, act) => {
    const scene = await setUp();
    const client = await login(scene.discord);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ author, content }) => {
      if (!author.bot) heard.push(content);
    });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply("hi");
    });
    await act(scene);
    await scene.discord.quiet();
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.at(-1)?.endsWith("words")).toBe(outcome === "given");
    if (outcome === "withheld") expect(new Set(heard)).toEqual(new Set([""]));
  });

  it("is given to whoever has the intent and asked for it", async () => {
    const { discord, channel, ann } = await setUp({ privileged: ["MessageContent"] });
    const heard: Record<string, string[]> = { with: [], without: [] };
    for (const [name, intents] of [
      ["with", ["Guilds", "GuildMessages", "MessageContent"]],
      ["without", ["Guilds", "GuildMessages"]],
    ] as const) {
      const client = await login(discord, intents);
      client.on(Events.MessageCreate, ({ content }) => heard[name]?.push(content));
    }
    ann.say(channel, "words");
    await discord.quiet();
    expect(heard).toEqual({ with: ["words"], without: [""] });
  });

  it("is withheld over REST by the application's switch alone", async () => {
    for (const privileged of [[], ["MessageContent"]] as const) {
      const { discord, channel, ann } = await setUp({ privileged });
      const said = ann.say(channel, "words");
      ann.say(channel, `words for ${discord.bot.mention}`);
      const { ask } = createRequests(discord);
      const one = await ask("get", `/channels/${channel.id}/messages/${said.id}`);
      expect(one).toMatchObject({ content: privileged.length > 0 ? "words" : "" });
      const [latest] = (await ask("get", `/channels/${channel.id}/messages`)) as object[];
      expect(latest).toMatchObject({ content: `words for ${discord.bot.mention}` });
    }
  });

  it("is withheld inside of what replies to it", async () => {
    const { discord, channel, ann, ben } = await setUp();
    const said = ben.say(channel, "private words");
    const client = await login(discord);
    const heard: unknown[] = [];
    client.on(
      Events.Raw,
      ({ t, d }: { t: string; d: { content?: string; referenced_message?: object } }) => {
        if (t === "MESSAGE_CREATE") heard.push([d.content, d.referenced_message]);
      },
    );
    ann.reply(said, `${discord.bot.mention} look`);
    await discord.quiet();
    expect(heard).toEqual([
      [`${discord.bot.mention} look`, expect.objectContaining({ content: "" })],
    ]);
  });
});
