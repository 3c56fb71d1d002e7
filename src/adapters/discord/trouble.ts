import {
  type Client,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from "discord.js";
import { DeliveryError } from "../adapter.ts";
import { isFault, nameFault } from "./faults.ts";
import { findLacking, guessLacking, howToAllow, listNames, needsInThread } from "./permissions.ts";

const threadLocked = 160005;
const noDirectMessages =
  "Direct messages from the bot are not let through. The learner can allow them in Discord's privacy settings, for a server that the bot is in, too.";

/** Why a reply did not arrive, and whether it may yet. Throws the error itself where no request of ours came to it. */
export function explainDelivery(client: Client, thread: string, error: unknown): DeliveryError {
  if (!isOfRequest(error)) throw error;
  const place = namePlace(client, thread);
  if (!(error instanceof DiscordAPIError) || error.status === 401)
    return new DeliveryError(
      `Discord did not take a reply for ${place}: ${nameTrouble(error)}`,
      "later",
      {
        cause: error,
      },
    );
  if (isFault(error))
    return new DeliveryError(
      `Discord refused a reply for ${place} as it was made: ${nameFault(error)}`,
      "faulty",
      { cause: error },
    );
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return new DeliveryError("its thread was deleted.", "gone", { cause: error });
    case threadLocked:
      return sayLocked({ cause: error });
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
      return new DeliveryError(noDirectMessages, "closed", { cause: error });
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return new DeliveryError(
        `The bot may not write in ${place}${nameLacking(client, thread, error.code)}. ${howToAllow}`,
        "closed",
        { cause: error },
      );
    default:
      return new DeliveryError(
        `Discord refused a reply for ${place}: ${error.message} (code ${error.code}).`,
        error.status === 429 || error.status >= 500 ? "later" : "closed",
        { cause: error },
      );
  }
}

/** Discord's answer, or that there was none in time, or none that could be read; the net's own errors have codes. */
function isOfRequest(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError) return isOfRequest(error.cause);
  const isOfLibrary =
    error instanceof DiscordAPIError ||
    error instanceof HTTPError ||
    error instanceof RateLimitError ||
    error instanceof SyntaxError;
  return isOfLibrary || error.name === "AbortError" || "code" in error;
}

/** Nothing can be said in a thread that is locked. */
export function sayLocked(options?: ErrorOptions): DeliveryError {
  return new DeliveryError("its thread was locked.", "gone", options);
}

const tokenInvalid =
  "the token is not valid (any more). The operator can reset it in the Developer Portal, under Bot, and set DISCORD_TOKEN.";

/** A failure in a few words, without addresses that may hold a token. */
export function nameTrouble(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenInvalid;
    // What stands in front of Discord, or between, answers without a code.
    return error.code === undefined
      ? `it answers with ${error.status}.`
      : `${error.message} (code ${error.code}).`;
  }
  if (error instanceof RateLimitError)
    return `it takes no such requests for ${Math.ceil(error.retryAfter / 1_000)} seconds.`;
  if (error instanceof HTTPError) return `it answers with ${error.status}.`;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return `${error.message}${cause === "" ? "" : `: ${cause}`}.`;
}

/** By what is known of the thread, or else by what Discord says. */
function nameLacking(client: Client, thread: string, code: number | string): string {
  const channel = client.channels.cache.get(thread);
  const me = channel && "guild" in channel ? channel.guild.members.me : null;
  const held = channel && me && "permissionsFor" in channel ? channel.permissionsFor(me) : null;
  const lacking = held ? findLacking(held.bitfield, needsInThread) : [];
  if (lacking.length > 0) return `: it lacks ${listNames(lacking)}`;
  const guess = guessLacking(code === RESTJSONErrorCodes.MissingAccess);
  return `: it seems to lack ${listNames(guess)}`;
}

/** A thread as the operator knows it: “thread in #channel in Server”, as far as it is known. */
function namePlace(client: Client, thread: string): string {
  const channel = client.channels.cache.get(thread);
  if (channel?.isDMBased()) return "direct messages";
  if (!channel || !("guild" in channel)) return `channel ${thread}`;
  const parent = channel.isThread() && channel.parent ? ` in #${channel.parent.name}` : "";
  return `“${channel.name}”${parent} of “${channel.guild.name}”`;
}
