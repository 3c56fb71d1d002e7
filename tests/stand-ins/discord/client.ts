import { Client, Events, GatewayIntentBits, type GatewayIntentsString, Partials } from "discord.js";
import { afterEach } from "vitest";
import { type Discord, openDiscord } from "./discord.ts";
import type { Settings } from "./settings.ts";

const usual: readonly GatewayIntentsString[] = ["Guilds", "GuildMessages", "DirectMessages"];

/** A client of the real library that is pointed at a stand-in, and not logged in yet. */
export function createClient(
  discord: Discord,
  intents: readonly GatewayIntentsString[] = usual,
): Client {
  return new Client({
    intents: intents.map((intent) => GatewayIntentBits[intent]),
    partials: [Partials.Channel],
    rest: { api: discord.api, version: "10", retries: 0 },
  });
}

/** Opens stand-ins and clients for one test file, and closes them after each test. */
export function useDiscord() {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return {
    async open(settings: Partial<Settings> = {}): Promise<Discord> {
      const discord = await openDiscord({ rateLimits: false, ...settings });
      ends.push(discord.close);
      return discord;
    },
    /** Logs a client in and waits until it is ready. */
    async login(
      discord: Discord,
      intents?: readonly GatewayIntentsString[],
    ): Promise<Client<true>> {
      const client = createClient(discord, intents);
      ends.push(() => client.destroy());
      const ready = new Promise<Client<true>>((resolve) =>
        client.once(Events.ClientReady, resolve),
      );
      await client.login(discord.token);
      return ready;
    },
  };
}
