import { type APIChannel, type Client, Routes } from "discord.js";
import type { Reply } from "../../tutor/reply.ts";
import type { Adapter, Host } from "../adapter.ts";
import { rememberIds } from "../text/latest.ts";
import { createClient } from "./client.ts";
import { connect, disconnect, isConnected, waitUntilLost } from "./connect.ts";
import { type Carrier, deliver } from "./deliver.ts";
import { examine } from "./doctor.ts";
import { createHints } from "./hints.ts";
import { offerCommands, offerOnJoining } from "./offering.ts";
import { inviteLink } from "./permissions.ts";
import { type Reception, receive } from "./receiving.ts";
import { createReferences } from "./references.ts";
import { describeCommands } from "./registration.ts";
import { renderOpenly } from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import { explainDelivery, sayLocked } from "./trouble.ts";

/** Discord, through discord.js. `announce` is told what the operator wants to read at the start. */
export function createDiscord(
  settings: DiscordSettings,
  announce: (line: string) => void,
): Adapter {
  const client = createClient(settings);
  const commands = describeCommands(settings.commands, settings.explainAgain);
  const fresh = createHints(settings);
  const late = createReferences();
  const isNew = rememberIds();
  const isNews: Carrier["isNews"] = (thread, { message }) => isNew(`${thread} ${message}`);
  let open: Reception | null = null;
  let report: Host["report"] = announce;
  return {
    platform: "discord",
    lost: waitUntilLost(client),
    ready: () => isConnected(client),
    async start(host) {
      report = host.report;
      open = receive(client, host, settings.now, { onThread: fresh.add, late, isNews });
      await connect(client, settings);
      const offering = { client, guildId: settings.guildId, commands, report: host.report };
      offerOnJoining(offering);
      await offerCommands(offering);
      announce(greetOperator(client));
      await open.caughtUp();
    },
    deliver: (sending) =>
      fresh.complete(sending, (complete) =>
        deliver({ client, late, isNews, report: (...what) => report(...what) }, complete),
      ),
    reach: ({ thread }) => reach(client, thread),
    async whisper(learner, reply) {
      await whisper(client, learner, reply);
    },
    async stop() {
      await open?.stop();
    },
    close: () => disconnect(client),
    diagnose: (workspace) => examine(client, settings, commands, workspace),
  };
}

function greetOperator(client: Client): string {
  const servers = client.guilds.cache.size;
  const where = `${servers} ${servers === 1 ? "server" : "servers"}`;
  return `Discord: connected as ${client.user?.username} in ${where}. Add it to a server: ${inviteLink(client.application?.id ?? "")}`;
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
