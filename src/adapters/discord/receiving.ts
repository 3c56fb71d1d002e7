import {
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
} from "discord.js";
import type { Reply } from "../../tutor/reply.ts";
import type { Host } from "../adapter.ts";
import { rememberIds } from "../text/latest.ts";
import { sayLine } from "../text/line.ts";
import { createAnswering } from "./answering.ts";
import { tellOfOutages } from "./connect.ts";
import type { Carrier } from "./deliver.ts";
import { createInteractions } from "./interactions.ts";
import type { Opener } from "./opening.ts";
import { readMessage } from "./read.ts";
import { createReadingBack, type ReadingBack } from "./reading-back.ts";
import { type Callings, findWordless, type Said, type Wordless } from "./said.ts";
import { nameTrouble } from "./trouble.ts";
import { watchThreads } from "./watch.ts";

/** What comes in from Discord. */
export interface Reception {
  /** Takes nothing more; settles when what was taken has been answered. */
  stop(): Promise<void>;
  /** Settles when what was said meanwhile has been answered. */
  caughtUp(): Promise<void>;
}

/** Where what comes in is answered. */
interface Counter {
  readonly client: Client;
  readonly host: Host;
  readonly back: ReadingBack;
  /** Answers a message that is no turn. */
  readonly answer: ReturnType<typeof createAnswering>;
  readonly isStopped: () => boolean;
}

/** Takes in what comes from now on, and, once connected, what was said before. */
export function receive(
  client: Client,
  host: Host,
  now: () => number,
  { onThread, late, isNews }: Pick<Opener, "onThread"> & Pick<Carrier, "late" | "isNews">,
): Reception {
  let stopped = false;
  const isStopped = () => stopped;
  const afterwards: Host = {
    ...host,
    handle: (incoming) => late.during(incoming, () => host.handle(incoming)),
  };
  const callingsIn = (workspace: string) => listCallings(client, workspace);
  const back = createReadingBack(client.rest, afterwards, now, isStopped, callingsIn);
  const answer = createAnswering(client, host, isNews);
  const counter: Counter = { client, host, back, answer, isStopped };
  const interact = createInteractions(client.rest, keepOrder(counter), onThread);
  const underway = new Set<Promise<void>>();
  const take = createTaking(counter, interact);
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (stopped) return;
    const { work, what } = take(packet);
    const task = work.then(
      () => {},
      (error: unknown) => host.report(`${what} on Discord failed: ${nameTrouble(error)}`),
    );
    underway.add(task);
    void task.finally(() => underway.delete(task));
  });
  tellOfOutages(client, host.report);
  return {
    async stop() {
      stopped = true;
      await Promise.all([back.done(), ...underway]);
    },
    caughtUp: back.done,
  };
}

/** Nothing goes ahead of what was said before, or that would count as read. */
function keepOrder({ host, back, isStopped }: Counter): Host {
  return {
    ...host,
    async handle(incoming, onStored) {
      await back.pass(incoming.where);
      return host.handle(isStopped() ? { ...incoming, position: null } : incoming, onStored);
    },
    async command(call) {
      await back.pass(call.here);
      return host.command(isStopped() ? { ...call, position: null } : call);
    },
  };
}

/** What is done about a packet, and what that is called where it fails. */
interface Taken {
  readonly work: Promise<unknown>;
  readonly what: string;
}

function createTaking(
  counter: Counter,
  interact: (interaction: APIInteraction) => Promise<void>,
): (packet: GatewayDispatchPayload) => Taken {
  const { client, host, back } = counter;
  const isNew = rememberIds();
  return (packet) => {
    switch (packet.t) {
      case GatewayDispatchEvents.Ready:
        // Also of a session that could not be resumed: what was dispatched meanwhile is lost otherwise.
        back.begin(
          packet.d.shard ?? [0, 1],
          packet.d.user.id,
          packet.d.guilds.map(({ id }) => id),
        );
        return { work: Promise.resolve(), what: "Beginning to read" };
      case GatewayDispatchEvents.MessageCreate:
        return { work: takeMessage(counter, packet.d), what: "Answering a message" };
      case GatewayDispatchEvents.InteractionCreate: {
        // One that is dispatched twice is answered once.
        const work = isNew(packet.d.id) ? interact(packet.d) : Promise.resolve();
        return { work, what: "Answering an interaction" };
      }
      default:
        return { work: watchThreads(client, host, packet), what: "Ending a lesson" };
    }
  };
}

async function takeMessage(
  { client, host, back, answer, isStopped }: Counter,
  message: Said,
): Promise<void> {
  const me = client.user?.id ?? "";
  const callings = listCallings(client, message.guild_id ?? "");
  const missing = findWordless(message, me, callings);
  if (missing) return answer(message, wordless[missing]);
  const incoming = readMessage(message, me, callings);
  if (!incoming) return;
  await back.pass(incoming.where);
  // It is read at the next start, behind what was said before it.
  if (isStopped()) return;
  const aside = await host.handle(incoming);
  if (aside) await answer(message, aside);
}

/** What people call the bot: by its own name, or by the one, or the role, that it has in their server. */
function listCallings(client: Client, workspace: string): Callings {
  const guild = client.guilds.cache.get(workspace);
  const names = [client.user?.username, guild?.members.me?.nickname];
  const role = client.user && guild?.roles.botRoleFor(client.user);
  return { names: names.filter((name) => typeof name === "string"), role: role?.id ?? null };
}

/** What is said to who wrote to the bot without words that it can read. */
const wordless: Readonly<Record<Wordless, Reply>> = {
  hidden: sayLine(
    "I can't read what you wrote there. Please mention me in it, leave the ping of your reply switched on, or use the button “Ask or say something”.",
  ),
  role: sayLine(
    "I can't read what you wrote there, as the name that you chose is the one of my role. Please choose the other one of that name, which is mine.",
  ),
  none: sayLine("I can only read words, so that one is lost on me. Please tell me in words."),
};
