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
const noMutualServer = 50278;
const noDirectMessages =
  "Direct messages from this bot are not let through. They can be allowed in Discord's privacy settings, for a server that the bot is in, too.";
const noServerInCommon =
  "Direct messages from this bot only reach people who are in a server with it.";
/** Whoever reads it has no use for Discord's own words, which are logged. */
const refused =
  "Discord does not take what I have to say, and I've noted why: whoever runs me has to look into it first.";

/** Why a reply did not arrive, and whether it may yet. Throws the error itself where no request of ours came to it. */
export function explainDelivery(client: Client, thread: string, error: unknown): DeliveryError {
  if (!isOfRequest(error)) throw error;
  const say = (message: string, kind: DeliveryError["kind"]) =>
    new DeliveryError(message, kind, { cause: error });
  const place = nameForOperator(client, thread);
  if (!(error instanceof DiscordAPIError) || error.status === 401)
    return say(`Discord did not take a reply for ${place}: ${nameTrouble(error)}`, "later");
  if (isFault(error))
    return say(
      `Discord refused a reply for ${place} as it was made: ${nameFault(error)}`,
      "faulty",
    );
  if (error.code === RESTJSONErrorCodes.UnknownChannel)
    return say("its thread was deleted.", "gone");
  if (error.code === threadLocked) return sayLocked({ cause: error });
  return error.status === 429 || error.status >= 500
    ? say(sayRefused(place, error), "later")
    : say(explainClosed(client, thread, error), "closed");
}

/** Why a place is closed to us, as its learners may read it. */
function explainClosed(client: Client, thread: string, { code }: DiscordAPIError): string {
  switch (code) {
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
      return noDirectMessages;
    case noMutualServer:
      return noServerInCommon;
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions: {
      const name = namePlace(client, thread);
      return `The bot may not write ${name === null ? "there" : `in ${name}`}${nameLacking(client, thread, code)}. ${howToAllow}`;
    }
    default:
      return refused;
  }
}

function sayRefused(place: string, { message, code }: DiscordAPIError): string {
  return `Discord refused a reply for ${place}: ${message} (code ${code}).`;
}

/** Why a reply was refused, for who runs the bot, where its learner is told less; null where they are told all. */
export function nameRefusal(client: Client, thread: string, failure: DeliveryError): string | null {
  const { message, cause } = failure;
  if (message !== refused || !(cause instanceof DiscordAPIError)) return null;
  return sayRefused(nameForOperator(client, thread), cause);
}

function nameForOperator(client: Client, thread: string): string {
  return namePlace(client, thread) ?? `channel ${thread}`;
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

/** A thread as people know it: “thread in #channel in Server”; null where nothing is known of it. */
function namePlace(client: Client, thread: string): string | null {
  const channel = client.channels.cache.get(thread);
  if (channel?.isDMBased()) return "direct messages";
  if (!channel || !("guild" in channel)) return null;
  const parent = channel.isThread() && channel.parent ? ` in #${channel.parent.name}` : "";
  return `“${channel.name}”${parent} of “${channel.guild.name}”`;
}
