import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Options,
  type RateLimitData,
  type RESTOptions,
  Routes,
} from "discord.js";
import { persist } from "./attempts.ts";
import type { DiscordSettings } from "./settings.ts";

/** A client that keeps no messages in memory; it is not connected yet, but can already send. One that is impatient waits for no limit that takes long to pass. */
export function createClient(
  { token, apiUrl, messageContent }: DiscordSettings,
  mood: "patient" | "impatient" = "patient",
): Client {
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
    ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
  ];
  const client: Client = new Client({
    intents,
    shards: "auto",
    rest: {
      api: apiUrl,
      version: "10",
      makeRequest: request,
      rejectOnRateLimit: (limit) =>
        isLong(limit) && (mood === "impatient" || limit.route === entrance),
    },
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
  client.on(Events.Raw, (packet: Packet) => completePacket(client, packet));
  return client;
}

/** Reading changes nothing: what is read is asked for again where the connection broke under the request. */
const request: RESTOptions["makeRequest"] = (url, init) => {
  const send = () => DefaultRestOptions.makeRequest(url, init);
  return init.method === "GET" ? persist(send) : send();
};

/** What is asked before the bot is in: who started it would wait, and never know why. */
const entrance = Routes.gatewayBot();
/** Milliseconds. */
const patience = 30_000;

function isLong({ retryAfter, timeToReset }: RateLimitData): boolean {
  return Math.max(retryAfter, timeToReset) > patience;
}

interface Packet {
  readonly t?: unknown;
  readonly d?: unknown;
}

/** discord.js throws inside its own handler where an interaction comes without the first two; the channel says of what kind it is. */
function completePacket(client: Client, { t, d }: Packet): void {
  if (t !== "INTERACTION_CREATE" || typeof d !== "object" || d === null) return;
  const id = "channel_id" in d ? String(d.channel_id) : "";
  const channel = client.channels.cache.get(id);
  const known = channel
    ? {
        channel: {
          id,
          type: channel.type,
          parent_id: "parentId" in channel ? channel.parentId : null,
        },
      }
    : {};
  Object.assign(d, { entitlements: [], authorizing_integration_owners: {}, ...known, ...d });
}
