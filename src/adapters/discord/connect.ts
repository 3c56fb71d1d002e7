import { setTimeout as sleep } from "node:timers/promises";
import { type Client, Events, GatewayCloseCodes, RateLimitError, Status } from "discord.js";
import { ConnectError } from "../adapter.ts";
import type { DiscordSettings } from "./settings.ts";
import { nameTrouble } from "./trouble.ts";

/** Milliseconds until Discord is taken to be out of reach: discord.js itself would try for ever. */
const usualPatience = 60_000;

/** Logs in, and settles when the servers are known. Throws ConnectError, after a minute also where Discord says nothing at all. */
export async function connect(
  client: Client,
  { token, apiUrl }: DiscordSettings,
  patience = usualPatience,
): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  const lost = waitUntilLost(client);
  const silence = waitForSilence(client, patience);
  try {
    await Promise.race([client.login(token).then(() => ready), lost, silence.came]);
  } catch (error) {
    throw explainLogin(error, apiUrl);
  } finally {
    silence.end();
  }
}

/** `came` rejects where nothing at all is dispatched in time; many servers take longer than that to come. */
function waitForSilence(
  client: Client,
  patience: number,
): { readonly came: Promise<never>; end(): void } {
  let end = () => {};
  const came = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new ConnectError(silent)), patience);
    end = () => clearTimeout(timer);
    client.once(Events.Raw, end);
  });
  came.catch(() => {});
  return { came, end };
}

const silent =
  "Discord's gateway does not answer. The operator can check the network, and whether Discord is up: https://discordstatus.com";

/** Milliseconds that a connection has to end as it should: one that was never answered would take for ever. */
const grace = 3_000;

/** Lets go of the connection. */
export async function disconnect(client: Client): Promise<void> {
  await Promise.race([client.destroy(), sleep(grace, undefined, { ref: false })]);
}

/** Rejects with a ConnectError when Discord closes a connection for good; never settles otherwise. */
export function waitUntilLost(client: Client): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => reject(new ConnectError(nameClose(code))));
  });
  // It may happen before, or without, anybody waiting for it.
  lost.catch(() => {});
  return lost;
}

/** True while everything that Discord dispatches arrives. */
export function isConnected({ ws: { shards } }: Client): boolean {
  return shards.size > 0 && shards.every(({ status }) => status === Status.Ready);
}

/** Failures in a row until it is told: Discord asks for a new connection now and then, and that is nothing. */
const manyFailures = 5;

/** Tells once of each outage, which discord.js tries to end by itself, and of its end. */
export function tellOfOutages(client: Client, report: (line: string) => void): void {
  const failures = new Map<number, number>();
  client.on(Events.ShardReconnecting, (shard) => {
    const many = (failures.get(shard) ?? 0) + 1;
    failures.set(shard, many);
    if (many === manyFailures)
      report("Discord is out of reach. The connection is tried again until it succeeds.");
  });
  const end = (shard: number) => {
    if ((failures.get(shard) ?? 0) >= manyFailures) report("The connection to Discord is back.");
    failures.delete(shard);
  };
  client.on(Events.ShardReady, end);
  client.on(Events.ShardResume, end);
  // An error that nobody listens to would end the process.
  client.on(Events.Error, (error) => report(`discord.js failed: ${nameTrouble(error)}`));
}

/** Why Discord did not let us in. */
export function explainLogin(error: unknown, apiUrl: string): ConnectError {
  return error instanceof ConnectError ? error : new ConnectError(nameLogin(error, apiUrl));
}

const wrongToken =
  "Discord does not know the token. The operator can copy it anew from the Developer Portal, under Bot, “Reset Token”, and set DISCORD_TOKEN.";
const intentOff =
  "Discord does not let the bot read messages' content, which DISCORD_MESSAGE_CONTENT=1 asks for. The application's owner can switch on “Message Content Intent” in the Developer Portal, under Bot, “Privileged Gateway Intents”; or the operator can leave DISCORD_MESSAGE_CONTENT out.";

function nameLogin(error: unknown, apiUrl: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/token was provided|invalid token|4004|Authentication failed|401: Unauthorized/i.test(text))
    return wrongToken;
  if (/disallowed intents|4014/i.test(text)) return intentOff;
  if (error instanceof RateLimitError) return sayWait(error.retryAfter);
  return `Discord cannot be reached at ${nameAddress(apiUrl)}: ${nameTrouble(error)} The operator can check the network and DISCORD_API_URL, and whether Discord is up: https://discordstatus.com`;
}

/** Many bots may share the address, and Discord shuts out all of them. */
function sayWait(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  return `Discord takes nothing from this address for ${minutes === 1 ? "a minute" : `${minutes} minutes`}, as too many requests came from there. The operator can start the bot again after that.`;
}

/** An address may hold a password. */
function nameAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function nameClose(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return wrongToken;
  if (code === GatewayCloseCodes.DisallowedIntents) return intentOff;
  return `Discord closed the connection for good (${GatewayCloseCodes[code] ?? code}). The operator can start the bot again.`;
}
