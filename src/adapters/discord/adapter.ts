import {
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  Routes,
} from "discord.js";
import type { Reply } from "../../tutor/reply.ts";
import type { Adapter, Host, Sending } from "../adapter.ts";
import { countArrived } from "./arrival.ts";
import { createClient } from "./client.ts";
import { connect, isConnected, tellOfOutages, waitUntilLost } from "./connect.ts";
import { examine } from "./doctor.ts";
import { createHints } from "./hints.ts";
import { createInteractions } from "./interactions.ts";
import { inviteLink } from "./permissions.ts";
import { isWordless, readMessage, type Said } from "./read.ts";
import { createReadingBack } from "./reading-back.ts";
import { describeCommands, explainRegistration, register } from "./registration.ts";
import { renderOpenly, renderReply } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import { explainDelivery, nameTrouble } from "./trouble.ts";
import { watchThreads } from "./watch.ts";

/** How many interactions are remembered, so that one that is dispatched twice is answered once. */
const mostRemembered = 1_000;

/** Discord, through discord.js. `announce` is told what the operator wants to read at the start. */
export function createDiscord(
  settings: DiscordSettings,
  announce: (line: string) => void,
): Adapter {
  const client = createClient(settings);
  const commands = describeCommands(settings.commands, settings.explainAgain);
  const fresh = createHints(settings);
  let open: Reception | null = null;
  return {
    platform: "discord",
    lost: waitUntilLost(client),
    ready: () => isConnected(client),
    async start(host) {
      open = receive(client, host, settings.now, fresh.add);
      await connect(client, settings);
      const application = client.application?.id ?? "";
      await register(client.rest, application, settings.guildId, commands).catch(
        (error: unknown) => {
          // Lessons that are open, and servers that know the commands, are served all the same.
          host.report(explainRegistration(error, application, settings.guildId));
        },
      );
      announce(greetOperator(client));
      await open.caughtUp();
    },
    deliver: (sending) => deliver(client, fresh.complete(sending)),
    async whisper(learner, reply) {
      await whisper(client, learner, reply);
    },
    async stop() {
      await open?.stop();
    },
    async close() {
      await client.destroy();
    },
    diagnose: (workspace) => examine(client, settings, commands, workspace),
  };
}

function greetOperator(client: Client): string {
  const servers = client.guilds.cache.size;
  const where = `${servers} ${servers === 1 ? "server" : "servers"}`;
  return `Discord: connected as ${client.user?.username} in ${where}. Add it to a server: ${inviteLink(client.application?.id ?? "")}`;
}

/** What comes in from Discord. */
interface Reception {
  /** Takes nothing more; settles when what was taken has been answered. */
  stop(): Promise<void>;
  /** Settles when what was said meanwhile has been answered. */
  caughtUp(): Promise<void>;
}

function receive(
  client: Client,
  host: Host,
  now: () => number,
  onThread: (thread: string) => void,
): Reception {
  let stopped = false;
  const back = createReadingBack(client.rest, host, now, () => stopped);
  /** Nothing goes ahead of what was said before, or that would count as read. */
  const inOrder: Host = {
    ...host,
    async handle(incoming, onStored) {
      await back.pass(incoming.where);
      return host.handle(stopped ? { ...incoming, position: null } : incoming, onStored);
    },
  };
  const interact = createInteractions(client.rest, inOrder, onThread);
  const seen = new Set<string>();
  const underway = new Set<Promise<void>>();

  const settle = (work: Promise<unknown>, what: string) => {
    const task = work.then(
      () => {},
      (error: unknown) => host.report(`${what} on Discord failed: ${nameTrouble(error)}`),
    );
    underway.add(task);
    void task.finally(() => underway.delete(task));
  };

  const takeMessage = async (message: Said) => {
    const me = client.user?.id ?? "";
    if (isWordless(message, me)) return answerOpenly(client, message, sayWordless);
    const incoming = readMessage(message, me);
    if (!incoming) return;
    await back.pass(incoming.where);
    // It is read at the next start, behind what was said before it.
    if (stopped) return;
    const aside = await host.handle(incoming);
    if (aside) await answerOpenly(client, message, aside);
  };

  const takeInteraction = async (interaction: APIInteraction) => {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    const [oldest] = seen;
    if (seen.size > mostRemembered && oldest !== undefined) seen.delete(oldest);
    await interact(interaction);
  };

  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (stopped) return;
    // Also of a session that could not be resumed: what was dispatched meanwhile is lost otherwise.
    if (packet.t === GatewayDispatchEvents.Ready)
      back.begin(packet.d.shard ?? [0, 1], packet.d.user.id);
    else if (packet.t === GatewayDispatchEvents.MessageCreate)
      settle(takeMessage(packet.d), "Answering a message");
    else if (packet.t === GatewayDispatchEvents.InteractionCreate)
      settle(takeInteraction(packet.d), "Answering an interaction");
    else settle(watchThreads(client, host, packet), "Ending a lesson");
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

const sayWordless: Reply = {
  parts: [
    {
      kind: "text",
      text: "I can't read what you wrote there. Please mention me in it, leave the ping of your reply switched on, or use the button “Ask or say something”.",
    },
  ],
  offers: [],
};

/** Where there is nobody to whom something could be shown alone. */
async function answerOpenly(client: Client, message: Said, aside: Reply): Promise<void> {
  const sent = client.rest.post(Routes.channelMessages(message.channel_id), {
    body: {
      ...renderOpenly(aside),
      // The message may be dispatched twice.
      nonce: message.id,
      enforce_nonce: true,
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    },
  });
  await sent.catch((error: unknown) => {
    // Where the bot may not write, nobody can be told so.
    if (explainDelivery(client, message.channel_id, error).kind === "later") throw error;
  });
}

async function deliver(client: Client, { where, reply, id, again }: Sending): Promise<void> {
  const { thread } = where;
  const bodies = renderReply(reply, id);
  try {
    const arrived = again ? await countArrived(client.rest, thread, id, bodies) : 0;
    for (const body of bodies.slice(arrived))
      await client.rest.post(Routes.channelMessages(thread), { body });
  } catch (error) {
    throw explainDelivery(client, thread, error);
  }
}

async function whisper(client: Client, learner: string, reply: Reply): Promise<void> {
  const { id } = (await client.rest.post(Routes.userChannels(), {
    body: { recipient_id: learner },
  })) as { readonly id: string };
  await client.rest.post(Routes.channelMessages(id), { body: renderOpenly(reply) });
}
