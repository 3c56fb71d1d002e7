/**
 * A stand-in for Slack on this machine: the Web API, Socket Mode, signed HTTP and OAuth, as strict as Slack itself,
 * against which the real Bolt runs in tests. It judges no bot; it refuses what Slack refuses, and notes what no good bot
 * does.
 *
 *     const slack = await openSlack({ rateLimits: false });
 *     const acme = slack.addWorkspace("Acme");                  // the app is installed there
 *     const app = new App({
 *       token: acme.botToken, appToken: slack.appToken, socketMode: true,
 *       clientOptions: { slackApiUrl: slack.apiUrl },
 *     });
 *     await app.start();
 *     await slack.ready();
 *
 *     const general = acme.addChannel("general");               // with the bot in it
 *     const ann = acme.addMember("Ann");                        // in every public channel
 *
 *     const asked = ann.mentionBot(general, "what is fault tolerance?");  // people act at once …
 *     const reply = await ann.next(general.thread(asked));                // … and what the bot does is awaited
 *     const modal = await ann.press(reply, "In my words").modal();
 *     await modal.submit({ "Your words": "spares" }).closed();
 *     const answer = await ann.run(general, "/lesson", "start networks").message();
 *     ann.say(general.thread(asked), "what if two fail?");
 *
 *     expect(general.thread(asked).transcript({ as: ann })).toBe("…");
 *     expect(slack.pings).toEqual([]);
 *     expect(slack.faults()).toEqual([]);
 *     await slack.close();
 *
 * Workspaces (`Workspace`) have a `teamId`, a `botToken`, scopes that can be taken away (`grant`), channels and members.
 * Several stand side by side, and every event says whose it is. A workspace that is added with `{ installed: false }`
 * gets the app by OAuth: `ann.approve(authorizeUrl)` answers Slack's page and gives the address that the browser is sent
 * to, with its code; `ann.decline(authorizeUrl)` gives the one without. `acme.uninstall()` throws the app out again.
 *
 * The app is what its manifest says (`Settings.manifest`, in Slack's own form): its commands, shortcuts, scopes, events,
 * tabs, agent view and redirect addresses. An event comes only if the manifest subscribes to it, the workspace granted
 * its scope, and the bot is where it happens. `fullManifest` has all that this stand-in knows.
 *
 * People (`Person`) say, mention the bot, edit, delete, press, choose, run commands, use shortcuts, open the app's tabs
 * (`openHome`, `openMessages`) and pick its prompts; what Slack's own client would not let them do throws, because then
 * it is the test that is wrong: no command works in a thread. Whatever they ask of the bot is an `Asked`: await its
 * `acked()`, `message()` (what came by the acknowledgement or by `response_url`), `modal()`, `errors()`, `closed()` or
 * `failure()`. What the bot posts otherwise is awaited with `ann.next(place)`, changes with `ann.changed(message)`, and
 * the Home tab with `ann.nextHome()`. An answer by `response_url` goes to the channel even if the press was in a thread,
 * unless it says `thread_ts`: so it is at Slack.
 *
 * Places (`Place`) are channels, direct messages with the bot (`ann.dm()`), and threads (`place.thread(message)`):
 * `messages`, `transcript`, `status`, `title` and `prompts`; channels can be archived or restricted, and the bot be
 * removed from them.
 *
 * Everything comes by Socket Mode, or signed by HTTP after `slack.http.use(url)`, which first verifies the address as
 * Slack does. An event that nobody acknowledged within `deadline` comes again after each of `retries`; a press or a
 * command does not, and is an error to whoever did it. `slack.sent` has every attempt with what became of it.
 *
 * Trouble: `slack.socket` drops, disconnects, holds back, reorders and repeats, and loses acknowledgements; `slack.web`
 * makes calls fail (`failNext`, `storm`, `hold`) and keeps them (`calls`); `slack.http.post` sends with a wrong signature
 * or an old time; `slack.unplug` takes all of it off the net; `slack.clock.advance` lets time pass, and what is due by
 * then happens: let the bot come to rest before, or it seems to have acknowledged nothing meanwhile.
 *
 * Settings (`Settings`) begin with Slack's own values. Most tests switch the limits off with `rateLimits: false`, as the
 * library otherwise waits for seconds. A bot in a process of its own is pointed here by its settings; a program that no
 * test runner compiles loads this by `tests/stand-ins/compiled.mjs`.
 *
 * Nothing needs a fixed pause: `next`, `changed`, `nextHome`, `Asked` and `until` wait for something to come, and `quiet`
 * waits until the bot has taken everything in and does nothing more. Wait for what is to come, and use `quiet` for what
 * is not: a bot that thinks without asking anything looks quiet.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serving } from "../serving.ts";
import { createWaiter, type Waiter, type Waiting } from "../waiting.ts";
import { describeStanding } from "./people/standing.ts";
import { createWorkspace, type Workspace } from "./people/workspace.ts";
import { createDelivery, type Sent } from "./protocol/delivery.ts";
import { createHttpMode, type HttpDelivery } from "./protocol/http.ts";
import { createSocketMode, type Socket, type SocketMode } from "./protocol/socket.ts";
import { completeSettings, type Settings } from "./settings.ts";
import { listMethods } from "./web/methods/all.ts";
import { createWeb, type Web } from "./web/server.ts";
import type { Clock } from "./world/clock.ts";
import { createTeam } from "./world/teams.ts";
import { createWorld, type Ping, type World } from "./world/world.ts";

/** A Slack that tests hold in their hands. */
export interface Slack extends Waiting {
  /** What Bolt takes as `slackApiUrl`. */
  readonly apiUrl: string;
  /** The settings that the app needs, as its page at Slack shows them. */
  readonly appId: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The bot's token in the first workspace that is added with the app. */
  readonly botToken: string;
  readonly socket: Socket;
  readonly http: HttpDelivery;
  readonly web: Web;
  readonly clock: Pick<Clock, "now" | "advance">;
  /** All that was sent to the bot, each attempt of its own, the oldest first. */
  readonly sent: readonly Sent[];
  /** Who was notified or linked by messages of the bot, and by which. */
  readonly pings: readonly Ping[];
  /** What no good bot does: unknown methods, bodies that cannot be right, blocks without text, what was never acknowledged. */
  faults(): string[];
  /** Makes a workspace; the app is installed there with all the scopes of its manifest, unless said otherwise. */
  addWorkspace(
    name: string,
    plan?: { readonly installed?: boolean; readonly scopes?: readonly string[] },
  ): Workspace;
  /** Settles when so many sockets are open and have been greeted. */
  ready(sockets?: number): Promise<void>;
  /** Refuses all connections, and breaks those that there are, until it is plugged in again. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a Slack with one app and no workspace. */
export async function openSlack(given: Partial<Settings> = {}): Promise<Slack> {
  const settings = completeSettings(given);
  const world = createWorld(settings);
  const socket = createSocketMode(world);
  const http = createHttpMode(world);
  const delivery = createDelivery(world, () => (http.isUsed() ? http : socket));
  world.send = delivery.send;
  const web = createWeb(world, listMethods(socket.newAddress));
  const isBusy = () => delivery.isBusy() || web.isBusy();
  const activity = { catchUp: socket.catchUp, isBusy };
  const waiter = createWaiter(world, activity, () => describeStanding(world));
  const server = createServer(serving, web.handle);
  server.on("upgrade", socket.upgrade);
  world.address = await listen(server, settings.port);
  const unplug = () => stop(server, socket);
  return {
    ...showApp(world),
    ...{ socket, http, web },
    sent: delivery.sent,
    ...observe(world, socket, waiter),
    unplug,
    async plugIn() {
      await listen(server, Number(new URL(world.address).port));
    },
    async close() {
      waiter.stop();
      world.clock.stop();
      await socket.close();
      await unplug();
    },
  };
}

type AppFacts =
  | "apiUrl"
  | "appId"
  | "appToken"
  | "botToken"
  | "signingSecret"
  | "clientId"
  | "clientSecret";

function showApp({ address, settings }: World): Pick<Slack, AppFacts> {
  const { appId, appToken, botToken, signingSecret, clientId, clientSecret } = settings;
  const apiUrl = `${address}/api/`;
  return { apiUrl, appId, appToken, botToken, signingSecret, clientId, clientSecret };
}

function observe(
  world: World,
  socket: SocketMode,
  waiter: Waiter,
): Pick<
  Slack,
  "clock" | "pings" | "until" | "quiet" | "follow" | "faults" | "addWorkspace" | "ready"
> {
  return {
    clock: world.clock,
    pings: world.pings,
    until: waiter.until,
    quiet: waiter.quiet,
    follow: waiter.follow,
    faults: () => [...world.faults],
    addWorkspace: (name, plan = {}) =>
      createWorkspace(world, waiter, createTeam(world, name), plan),
    async ready(sockets = 1) {
      await waiter.until(`${sockets} sockets`, () => socket.connected() >= sockets);
      // The app knows of it, too, once it has heard the greeting.
      await socket.catchUp();
    },
  };
}

async function stop(server: Server, socket: Socket): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  socket.drop();
  server.closeAllConnections();
  await closed;
}

/** Listens on this machine alone, and gives the address. */
async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}`;
}
