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
 * Settings (`Settings`) begin with Discord's own values: no privileged intent, three seconds for a first response, limits
 * of rate. Most tests switch the limits off with `rateLimits: false`, as the library otherwise waits for seconds. A bot
 * in a process of its own is pointed here by its settings; a program that no test runner compiles loads this by
 * `tests/stand-ins/compiled.mjs`.
 *
 * Nothing needs a fixed pause: `next`, `nextThread`, `Asked` and `until` wait for something to come, and `quiet` waits
 * until the bot has taken everything in and does nothing more. Wait for what is to come, and use `quiet` for what is not:
 * a bot that thinks without asking anything looks quiet.
 */
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serving } from "../serving.ts";
import { createWaiter, type Waiter, type Waiting } from "../waiting.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import type { Server } from "./people/guild.ts";
import { type Population, populate } from "./people/population.ts";
import { describeStanding, listFaults } from "./people/standing.ts";
import { listRoutes } from "./rest/routes/all.ts";
import { createRest, type Rest } from "./rest/server.ts";
import { completeSettings, type Settings } from "./settings.ts";
import type { Clock } from "./world/clock.ts";
import type { Command, Interaction } from "./world/entities.ts";
import { archiveIdle } from "./world/threads.ts";
import { createWorld, type Ping, type World } from "./world/world.ts";

/** A Discord that tests hold in their hands. */
export interface Discord extends Waiting, Population {
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
  /** What no good bot does: unknown routes, bodies that cannot be right, late or double answers, interactions that were never answered. */
  faults(): string[];
  /** The commands that are registered: everywhere, or in one server. */
  commands(server?: Server): readonly Command[];
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
  const gateway = createGateway(world);
  const rest = createRest(world, listRoutes(gateway.startsLeft));
  const isBusy = () => gateway.isBusy() || rest.isBusy();
  const isAwaited = () => [...world.interactions.values()].some((each) => isOpen(world, each));
  const waiter = createWaiter(world, { catchUp: gateway.catchUp, isBusy, isAwaited }, () =>
    describeStanding(world),
  );
  world.clock.onAdvance(() => {
    archiveIdle(world);
    world.touch();
  });
  const http = createServer(serving, rest.handle);
  http.on("upgrade", gateway.upgrade);
  world.address = await listen(http, world.settings.port);
  const port = Number(new URL(world.address).port);
  const unplug = async () => {
    const closed = new Promise((resolve) => http.close(resolve));
    gateway.drop();
    http.closeAllConnections();
    await closed;
  };
  return {
    api: `${world.address}/api`,
    token: world.settings.token,
    bot: { id: world.bot.id, name: world.bot.name, mention: `<@${world.bot.id}>` },
    gateway,
    rest,
    clock: world.clock,
    until: waiter.until,
    quiet: waiter.quiet,
    follow: waiter.follow,
    ...observe(world, gateway, waiter),
    ...populate(world, waiter),
    unplug,
    async plugIn() {
      await listen(http, port);
    },
    async close() {
      waiter.stop();
      gateway.close();
      await unplug();
    },
  };
}

/** True where an interaction has no answer yet, and can still have one. */
function isOpen(
  { clock, settings }: World,
  { response, expired, createdAt }: Interaction,
): boolean {
  return response === null && !expired && clock.now() - createdAt <= settings.deadline;
}

function observe(
  world: World,
  gateway: Gateway,
  waiter: Waiter,
): Pick<Discord, "pings" | "faults" | "commands" | "ready" | "expireTokens"> {
  return {
    pings: world.pings,
    faults: () => listFaults(world),
    commands: (server) =>
      [...world.commands.values()].filter(({ guild }) => guild === (server?.id ?? null)),
    async ready(commands = 0) {
      const isReady = () => gateway.connected() > 0 && world.commands.size >= commands;
      await waiter.until(`the bot with ${commands} commands`, isReady);
    },
    expireTokens() {
      for (const interaction of world.interactions.values()) interaction.expired = true;
    },
  };
}

/** Listens on this machine alone, and gives the address. */
async function listen(http: HttpServer, port: number): Promise<string> {
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const address = http.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}`;
}
