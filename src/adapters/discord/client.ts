import { Client, Events, GatewayIntentBits, Options } from "discord.js";
import type { DiscordSettings } from "./settings.ts";

/** A client that keeps no messages in memory; it is not connected yet, but can already send. */
export function createClient({ token, apiUrl, messageContent }: DiscordSettings): Client {
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
    ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
  ];
  const client: Client = new Client({
    intents,
    shards: "auto",
    rest: { api: apiUrl, version: "10" },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: {
        maxSize: 100,
        keepOverLimit: (member) => member.id === client.user?.id,
      },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === client.user?.id },
    }),
  });
  client.rest.setToken(token);
  client.on(Events.Raw, completePacket);
  return client;
}

/** discord.js throws inside its own handler where Discord leaves these out of an interaction. */
function completePacket(packet: { readonly t?: unknown; readonly d?: unknown }): void {
  const { t, d } = packet;
  if (t !== "INTERACTION_CREATE" || typeof d !== "object" || d === null) return;
  Object.assign(d, { entitlements: [], authorizing_integration_owners: {}, ...d });
}
