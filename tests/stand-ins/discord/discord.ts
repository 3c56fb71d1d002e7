/**
 * A stand-in for Discord on this machine: REST and the gateway, as strict as Discord itself, against which the real
 * discord.js runs in tests. It judges no bot; it refuses what Discord refuses, and notes what no good bot does.
 *
 *     const discord = await openDiscord({ privileged: ["MessageContent"] });
 *     const client = new Client({ intents, rest: { api: discord.api, version: "10" } });
 *     await client.login(discord.token);
 *
 *     const server = discord.addServer("Study group");
 *     const channel = server.addChannel("general");
 *     const ann = server.addMember("Ann");
 *
 *     ann.say(channel, "What is fault tolerance?");            // people act at once …
 *     const reply = await ann.next(channel);                    // … and what the bot does is awaited
 *     const modal = await ann.press(reply, "In my words").modal();
 *     const answer = await modal.submit({ "Your words": "spares" }).message();
 *     const started = await ann.run(channel, "learn", { lesson: "networks" }).message();
 *     const thread = await channel.nextThread();
 *
 *     expect(thread.transcript({ as: ann })).toBe("…");
 *     expect(discord.pings).toEqual([]);
 *     expect(discord.faults()).toEqual([]);
 *     await discord.close();
 *
 * People (`Person`) say, reply, press, choose, run, type (autocomplete), use (a message's menu) and open threads; what
 * Discord's own client would not let them do throws, because then it is the test that is wrong. Whatever they ask of the
 * bot is an `Asked`: await its `first()` response, `message()`, `modal()`, `choices()` or `failure()`.
 *
 * Places (`Place`) are channels, threads and direct messages: `messages`, `transcript`, `nextThread`, `archive`, `lock`,
 * `rename`, `delete`, and `allow` or `deny` for permissions. Servers (`Server`) have channels, members and roles, can
 * kick the bot and have outages.
 *
 * Trouble: `discord.gateway` drops, reconnects, invalidates, holds back, delays and repeats; `discord.rest.failNext`
 * makes requests fail (429, 5xx, a broken connection before or after the request took effect), `storm` many of them,
 * `hold` keeps one waiting; `discord.unplug` takes all of it off the net; `discord.gateway.send` sends events of any form;
 * `discord.clock.advance` lets time pass; `discord.expireTokens` ends all interactions.
 *
 * Nothing needs a fixed pause: `next`, `nextThread`, `Asked` and `until` wait for something to come, and `quiet` waits
 * until the bot has taken everything in and does nothing more.
 */
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createServer, type Server } from "./people/guild.ts";
import { createPerson, type Person } from "./people/person.ts";
import { createPlaces, type Place } from "./people/place.ts";
import { createWaiting, type Waiting } from "./people/waiting.ts";
import { applicationRoutes } from "./rest/routes/application.ts";
import { channelRoutes } from "./rest/routes/channels.ts";
import { commandRoutes } from "./rest/routes/commands.ts";
import { guildRoutes } from "./rest/routes/guilds.ts";
import { interactionRoutes } from "./rest/routes/interactions.ts";
import { messageRoutes } from "./rest/routes/messages.ts";
import { threadMemberRoutes } from "./rest/routes/thread-members.ts";
import { threadRoutes } from "./rest/routes/threads.ts";
import { webhookRoutes } from "./rest/routes/webhooks.ts";
import { createRest, type Rest } from "./rest/server.ts";
import { completeSettings, type Settings } from "./settings.ts";
import type { Clock } from "./world/clock.ts";
import { createGuild, type GuildPlan } from "./world/guilds.ts";
import { archiveIdle } from "./world/threads.ts";
import { type Command, createWorld, type Ping, type User, type World } from "./world/world.ts";

/** A Discord that tests hold in their hands. */
export interface Discord extends Waiting {
  /** What discord.js takes as `rest.api`. */
  readonly api: string;
  readonly token: string;
  /** The bot: its id, its name, and how people mention it. */
  readonly bot: { readonly id: string; readonly name: string; readonly mention: string };
  readonly gateway: Gateway;
  readonly rest: Rest;
  readonly clock: Clock;
  /** Who was notified by messages of the bot, and by which. */
  readonly pings: readonly Ping[];
  /** What no good bot does: unknown routes, late or double answers, interactions that were never answered. */
  faults(): string[];
  /** The commands that are registered: everywhere, or in one server. */
  commands(server?: Server): readonly Command[];
  /** Makes a server with the bot in it; it belongs to a person called Owner. */
  addServer(name: string, plan?: GuildPlan): Server;
  /** Makes a person who is in no server yet. */
  addPerson(name: string): Person;
  /** The channel or thread of an id, as messages and requests name it. */
  place(id: string): Place;
  /** Settles when the bot is connected and has its commands, if so many are given. */
  ready(commands?: number): Promise<void>;
  /** Lets the tokens of all interactions expire. */
  expireTokens(): void;
  /** Refuses all connections, and breaks those that there are, until it is plugged in again. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a Discord with one application and nobody on it. */
export async function openDiscord(settings: Partial<Settings> = {}): Promise<Discord> {
  const world = createWorld(completeSettings(settings));
  const waiting = createWaiting(world, () => describe(world));
  const gateway = createGateway(world);
  const rest = createRest(world, [
    ...applicationRoutes(gateway.startsLeft),
    ...guildRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...threadRoutes,
    ...threadMemberRoutes,
    ...commandRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ]);
  waiting.connect({ gateway, rest });
  world.clock.onAdvance(() => {
    archiveIdle(world);
    world.touch();
  });
  const http = createHttpServer(rest.handle);
  http.on("upgrade", gateway.upgrade);
  const listen = (at: number) =>
    new Promise<void>((resolve) => http.listen(at, "127.0.0.1", resolve));
  await listen(world.settings.port);
  const { port } = http.address() as AddressInfo;
  const unplug = async () => {
    const closed = new Promise((resolve) => http.close(resolve));
    gateway.drop();
    http.closeAllConnections();
    await closed;
  };
  world.address = `http://127.0.0.1:${port}`;
  return {
    api: `${world.address}/api`,
    token: world.settings.token,
    bot: { id: world.bot.id, name: world.bot.name, mention: `<@${world.bot.id}>` },
    gateway,
    rest,
    clock: world.clock,
    pings: world.pings,
    until: waiting.until,
    quiet: waiting.quiet,
    faults: () => [...world.faults, ...listUnanswered(world)],
    commands: (server) =>
      [...world.commands.values()].filter(({ guild }) => guild === (server?.id ?? null)),
    ready: (commands = 0) =>
      waiting
        .until(`the bot with ${commands} commands`, () =>
          gateway.connected() > 0 && world.commands.size >= commands ? true : null,
        )
        .then(() => {}),
    expireTokens() {
      for (const interaction of world.interactions.values()) interaction.expired = true;
    },
    ...populate(world, waiting),
    unplug,
    plugIn: () => listen(port),
    async close() {
      gateway.close();
      await unplug();
    },
  };
}

function populate(
  world: World,
  waiting: Waiting,
): Pick<Discord, "addServer" | "addPerson" | "place"> {
  const findPlace = createPlaces(world, waiting);
  const people = new Map<string, Person>();
  const addPerson = (name: string) => {
    const user: User = {
      id: world.newId(),
      name,
      bot: false,
      takesDirectMessages: true,
      locale: "en-US",
    };
    world.users.set(user.id, user);
    const person = createPerson({ world, waiting, findPlace }, user);
    people.set(user.id, person);
    return person;
  };
  const findPerson = (id: string) => {
    const person = people.get(id);
    if (!person) throw new Error("There is no such person.");
    return person;
  };
  return {
    addPerson,
    addServer(name, plan = {}) {
      const owner = world.users.get(addPerson("Owner").id);
      if (!owner) throw new Error("There is no owner.");
      const guild = createGuild(world, name, owner, plan);
      return createServer({ world, findPlace, addPerson, findPerson }, guild);
    },
    place(id) {
      const channel = world.channels.get(id);
      if (!channel) throw new Error(`There is no channel ${id}.`);
      return findPlace(channel);
    },
  };
}

function listUnanswered(world: World): string[] {
  return [...world.interactions.values()]
    .filter(({ response, expired, createdAt }) => {
      const age = world.clock.now() - createdAt;
      return response === null && !expired && age > world.settings.deadline;
    })
    .map(({ what }) => `${what} was never answered.`);
}

function describe(world: World): string {
  const places = [...world.channels.values()].filter(({ messages }) => messages.size > 0);
  return [
    ...world.faults.map((fault) => `Fault: ${fault}`),
    ...places.map(
      ({ name, messages }) =>
        `${name}: ${[...messages.values()]
          .slice(-3)
          .map(({ content, components }) => JSON.stringify(content || components))
          .join("\n  ")
          .slice(0, 600)}`,
    ),
  ].join("\n");
}
