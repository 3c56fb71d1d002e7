import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** Twice more, at once: nobody waits long for an answer to an interaction. */
const soon: readonly number[] = [0, 0];

/**
 * Sends a request, and sends it again where it seems lost, after so many milliseconds each. For what Discord takes once
 * however often it comes, or what is better said twice than never: a request that seems lost may have arrived.
 */
export async function persist<T>(
  send: () => Promise<T>,
  waits: readonly number[] = soon,
  isLost: (error: unknown) => boolean = isTorn,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await send();
    } catch (error) {
      if (!isLost(error)) throw error;
    }
    await sleep(wait);
  }
  return send();
}

/** Whether the connection broke: of the ways in which it does, discord.js tries again by itself after a reset alone. */
function isTorn(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const isAnswer =
    error instanceof DiscordAPIError ||
    error instanceof HTTPError ||
    error instanceof RateLimitError;
  return !isAnswer && typeof error.code === "string";
}

/** Whether the connection broke, or Discord had trouble of its own for longer than discord.js tries. */
export function isPassing(error: unknown): boolean {
  return isTorn(error) || (error instanceof HTTPError && error.status >= 500);
}
