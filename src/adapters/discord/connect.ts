import { type Client, Events, GatewayCloseCodes } from "discord.js";
import { ConnectError } from "../adapter.ts";
import type { DiscordSettings } from "./settings.ts";
import { nameTrouble } from "./trouble.ts";

/** Logs in, and settles when the servers are known. Throws ConnectError. */
export async function connect(client: Client, { token, apiUrl }: DiscordSettings): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.on(Events.ShardDisconnect, ({ code }) => reject(new ConnectError(nameClose(code))));
  });
  // Not awaited where the login itself fails.
  ready.catch(() => {});
  try {
    await client.login(token);
    await ready;
  } catch (error) {
    throw explainLogin(error, apiUrl);
  }
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
  return `Discord cannot be reached at ${apiUrl}: ${nameTrouble(error)}`;
}

function nameClose(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return wrongToken;
  if (code === GatewayCloseCodes.DisallowedIntents) return intentOff;
  return `Discord closed the connection for good (${GatewayCloseCodes[code] ?? code}).`;
}
