import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type GatewayIntentsString,
  Partials,
  REST,
  type RouteLike,
} from "discord.js";
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
    // The library waits five seconds before it identifies again; tests need not.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
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

/** How a request was refused. */
export interface Refusal {
  readonly status: number;
  readonly code: number | string;
  /** Where the fields are that are wrong, as `components.0.label`. */
  readonly fields: readonly string[];
}

/** Requests in the bot's name that tests make themselves. */
export function createRequests(discord: Discord, token = discord.token) {
  const rest = new REST({ api: discord.api, version: "10", retries: 0 }).setToken(token);
  const ask = (
    method: "get" | "post" | "put" | "patch" | "delete",
    path: string,
    body?: unknown,
  ) => {
    const [route = "", query = ""] = path.split("?");
    const isOpen = /^\/(webhooks|interactions)\//.test(path);
    const options = { body, auth: !isOpen, query: new URLSearchParams(query) };
    return rest[method](route as RouteLike, options);
  };
  return {
    ask,
    /** The refusal that a request meets; throws if it meets none. */
    async refused(...request: Parameters<typeof ask>): Promise<Refusal> {
      const answer = await ask(...request).catch((error: unknown) => error);
      if (!(answer instanceof DiscordAPIError))
        throw new Error(`${request[1]} was not refused: ${JSON.stringify(answer)} ${answer}`);
      const { errors } = answer.rawError as { errors?: unknown };
      return { status: answer.status, code: answer.code, fields: listFields(errors) };
    },
  };
}

function listFields(tree: unknown, path = ""): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, inner]) =>
    key === "_errors" ? [path] : listFields(inner, path === "" ? key : `${path}.${key}`),
  );
}
