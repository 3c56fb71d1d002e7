import {
  type APIInteraction,
  type APIMessage,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  Routes,
} from "discord.js";
import type { Reply } from "../../tutor/reply.ts";
import type { Adapter, Host, Sending, Where } from "../adapter.ts";
import { catchUp } from "./catching-up.ts";
import { createClient } from "./client.ts";
import { connect } from "./connect.ts";
import { examine } from "./doctor.ts";
import { createInteractions } from "./interactions.ts";
import { inviteLink } from "./permissions.ts";
import { isWordless, readMessage, readOfferIds, type Said } from "./read.ts";
import { describeCommands, register } from "./registration.ts";
import { renderAside, renderReply } from "./render.ts";
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
  let open: Reception | null = null;
  return {
    platform: "discord",
    async start(host) {
      open = receive(client, host, settings.now);
      await connect(client, settings);
      const application = client.application?.id ?? "";
      await register(client.rest, application, settings.guildId, commands).catch((error: unknown) =>
        host.report(`The slash commands could not be registered on Discord: ${nameTrouble(error)}`),
      );
      announce(greetOperator(client));
      await open.caughtUp();
    },
    deliver: (sending) => deliver(client, sending),
    async whisper(learner, reply) {
      await whisper(client, learner, reply);
    },
    async stop() {
      open?.stop();
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
  /** Takes nothing more. */
  stop(): void;
  /** Settles when what was said meanwhile has been answered. */
  caughtUp(): Promise<void>;
}

function receive(client: Client, host: Host, now: () => number): Reception {
  const interact = createInteractions(client.rest, host);
  const seen = new Set<string>();
  let stopped = false;
  /** A thread that is being caught up with takes what is new only after that. */
  const reading = new Map<string, Promise<void>>();
  let reader = Promise.resolve();

  const settle = (work: Promise<unknown>, what: string) => {
    work.catch((error: unknown) => host.report(`${what} on Discord failed: ${nameTrouble(error)}`));
  };

  const takeMessage = async (message: Said) => {
    const me = client.user?.id ?? "";
    if (isWordless(message, me)) return answerOpenly(client, message, sayWordless);
    const incoming = readMessage(message, me);
    if (!incoming) return;
    await reading.get(message.channel_id);
    const aside = await host.handle(incoming);
    if (aside) await answerOpenly(client, message, aside);
  };

  const takeInteraction = async (interaction: APIInteraction) => {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    for (const id of seen) if (seen.size > mostRemembered) seen.delete(id);
    await interact(interaction);
  };

  const readBack = () => {
    reader = reader.then(async () => {
      const threads = await host.listOpen();
      const done = new Map<string, () => void>();
      for (const { where } of threads)
        reading.set(where.thread, new Promise((resolve) => done.set(where.thread, resolve)));
      await catchUp(
        {
          rest: client.rest,
          host,
          me: client.user?.id ?? "",
          now: now(),
          onRead({ where: { thread } }) {
            reading.delete(thread);
            done.get(thread)?.();
          },
        },
        threads,
      );
    });
    settle(reader, "Catching up");
  };

  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (stopped) return;
    if (packet.t === GatewayDispatchEvents.MessageCreate)
      settle(takeMessage(packet.d), "Answering a message");
    else if (packet.t === GatewayDispatchEvents.InteractionCreate)
      settle(takeInteraction(packet.d), "Answering an interaction");
    else settle(watchThreads(client, host, packet), "Ending a lesson");
  });
  // Also after a session that could not be resumed: what was dispatched meanwhile is lost otherwise.
  client.on(Events.ShardReady, readBack);
  return {
    stop() {
      stopped = true;
    },
    caughtUp: () => reader,
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
  const { components, allowed_mentions, flags } = renderAside(aside, []);
  const sent = client.rest.post(Routes.channelMessages(message.channel_id), {
    body: {
      components,
      allowed_mentions,
      flags: flags & ~64,
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
  try {
    if (again && (await hasArrived(client, where, id))) return;
    for (const body of renderReply(reply, id))
      await client.rest.post(Routes.channelMessages(thread), { body });
  } catch (error) {
    throw explainDelivery(client, thread, error);
  }
}

/** The nonce tells a repeat for some minutes only; the id in the last message's button tells it for good. */
async function hasArrived(client: Client, { thread }: Where, id: string): Promise<boolean> {
  const query = new URLSearchParams({ limit: "50" });
  const messages = (await client.rest.get(Routes.channelMessages(thread), {
    query,
  })) as APIMessage[];
  return messages.some(({ components }) => readOfferIds(components).includes(`say:${id}`));
}

async function whisper(client: Client, learner: string, reply: Reply): Promise<void> {
  const { id } = (await client.rest.post(Routes.userChannels(), {
    body: { recipient_id: learner },
  })) as { readonly id: string };
  const { components, allowed_mentions, flags } = renderAside(reply, []);
  await client.rest.post(Routes.channelMessages(id), {
    body: { components, allowed_mentions, flags: flags & ~64 },
  });
}
