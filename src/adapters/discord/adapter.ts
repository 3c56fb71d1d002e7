import {
  type APIChannel,
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  Routes,
} from "discord.js";
import type { Reply } from "../../tutor/reply.ts";
import type { Adapter, Aside, Host } from "../adapter.ts";
import { rememberIds } from "../text/latest.ts";
import { createClient } from "./client.ts";
import { connect, isConnected, tellOfOutages, waitUntilLost } from "./connect.ts";
import { deliver } from "./deliver.ts";
import { examine } from "./doctor.ts";
import { tellOfDuplicates } from "./duplicates.ts";
import { createHints } from "./hints.ts";
import { createInteractions } from "./interactions.ts";
import { leadTo, type Opener } from "./opening.ts";
import { inviteLink } from "./permissions.ts";
import { directMessages, isWordless, readMessage, type Said } from "./read.ts";
import { createReadingBack } from "./reading-back.ts";
import { createReferences, type References } from "./references.ts";
import { describeCommands, explainRegistration, register } from "./registration.ts";
import { renderOpenly } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import { explainDelivery, nameTrouble, sayLocked } from "./trouble.ts";
import { watchThreads } from "./watch.ts";

/** Discord, through discord.js. `announce` is told what the operator wants to read at the start. */
export function createDiscord(
  settings: DiscordSettings,
  announce: (line: string) => void,
): Adapter {
  const client = createClient(settings);
  const commands = describeCommands(settings.commands, settings.explainAgain);
  const fresh = createHints(settings);
  const late = createReferences();
  let open: Reception | null = null;
  let report: Host["report"] = announce;
  return {
    platform: "discord",
    lost: waitUntilLost(client),
    ready: () => isConnected(client),
    async start(host) {
      report = host.report;
      open = receive(client, host, settings.now, { onThread: fresh.add, late });
      await connect(client, settings);
      const application = client.application?.id ?? "";
      await register(client.rest, application, settings.guildId, commands).catch(
        (error: unknown) => {
          // Lessons that are open, and servers that know the commands, are served all the same.
          host.report(explainRegistration(error, application, settings.guildId));
        },
      );
      await tellOfDuplicates(client, settings.guildId, commands, host.report);
      announce(greetOperator(client));
      await open.caughtUp();
    },
    deliver: (sending) =>
      fresh.complete(sending, (complete) =>
        deliver({ client, late, report: (...what) => report(...what) }, complete),
      ),
    reach: ({ thread }) => reach(client, thread),
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
  { onThread, late }: Pick<Opener, "onThread"> & { readonly late: References },
): Reception {
  let stopped = false;
  const afterwards: Host = {
    ...host,
    handle: (incoming) => late.during(incoming, () => host.handle(incoming)),
  };
  const back = createReadingBack(
    client.rest,
    afterwards,
    now,
    () => stopped,
    (workspace) => listNames(client, workspace),
  );
  /** Nothing goes ahead of what was said before, or that would count as read. */
  const inOrder: Host = {
    ...host,
    async handle(incoming, onStored) {
      await back.pass(incoming.where);
      return host.handle(stopped ? { ...incoming, position: null } : incoming, onStored);
    },
    async command(call) {
      await back.pass(call.here);
      return host.command(stopped ? { ...call, position: null } : call);
    },
  };
  const interact = createInteractions(client.rest, inOrder, onThread);
  const isNew = rememberIds();
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
    const incoming = readMessage(message, me, listNames(client, message.guild_id ?? ""));
    if (!incoming) return;
    await back.pass(incoming.where);
    // It is read at the next start, behind what was said before it.
    if (stopped) return;
    const aside = await host.handle(incoming);
    if (aside) await answerOpenly(client, message, aside);
  };

  const takeInteraction = async (interaction: APIInteraction) => {
    // One that is dispatched twice is answered once.
    if (isNew(interaction.id)) await interact(interaction);
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

/** What people call the bot: by its own name, or by the one that it has in their server. */
function listNames(client: Client, guild: string): string[] {
  const nickname = client.guilds.cache.get(guild)?.members.me?.nickname;
  return [client.user?.username, nickname].filter((name) => typeof name === "string");
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
async function answerOpenly(client: Client, message: Said, aside: Aside): Promise<void> {
  const workspace = message.guild_id ?? directMessages;
  const sent = client.rest.post(Routes.channelMessages(message.channel_id), {
    body: {
      ...renderOpenly(aside, leadTo({ workspace }, aside.links)),
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

/** A message would open an archived thread again, but not one that is locked. */
async function reach(client: Client, thread: string): Promise<void> {
  const found = client.rest.get(Routes.channel(thread)) as Promise<APIChannel>;
  const channel = await found.catch((error: unknown) => {
    throw explainDelivery(client, thread, error);
  });
  if ("thread_metadata" in channel && channel.thread_metadata?.locked) throw sayLocked();
}

async function whisper(client: Client, learner: string, reply: Reply): Promise<void> {
  const { id } = (await client.rest.post(Routes.userChannels(), {
    body: { recipient_id: learner },
  })) as { readonly id: string };
  await client.rest.post(Routes.channelMessages(id), { body: renderOpenly(reply) });
}
