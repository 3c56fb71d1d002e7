import { type Client, DiscordAPIError, Routes } from "discord.js";
import type { Aside, Host } from "../adapter.ts";
import { isPassing, persist } from "./attempts.ts";
import type { Carrier } from "./deliver.ts";
import { leadTo } from "./opening.ts";
import { directMessages } from "./read.ts";
import { renderOpenly } from "./render.ts";
import type { Said } from "./said.ts";
import { explainDelivery, nameRefusal } from "./trouble.ts";

/** Milliseconds before each further attempt; nothing carries such an answer later. */
const waits: readonly number[] = [1_000, 3_000];

/** Answers messages that are no turns, for all to see: there is nobody to whom something could be shown alone. */
export function createAnswering(
  client: Client,
  { report }: Pick<Host, "report">,
  isNews: Carrier["isNews"],
): (message: Said, aside: Aside) => Promise<void> {
  return async (message, aside) => {
    await send(client, message, aside).catch((error: unknown) => {
      const failure = explainDelivery(client, message.channel_id, error);
      if (failure.kind === "later") throw error;
      // Where the bot may not write, nobody there can be told so.
      if (failure.kind !== "gone" && isNews(message.channel_id, failure))
        report(nameRefusal(client, message.channel_id, failure) ?? failure.message);
    });
  };
}

async function send(client: Client, message: Said, aside: Aside): Promise<unknown> {
  const workspace = message.guild_id ?? directMessages;
  const body = {
    ...renderOpenly(aside, leadTo({ workspace }, aside.links)),
    // The message may be dispatched twice, and an attempt that seems lost may have arrived.
    nonce: message.id,
    enforce_nonce: true,
  };
  const reference = { message_id: message.id, fail_if_not_exists: false };
  const post = (whole: object) =>
    persist(
      () => client.rest.post(Routes.channelMessages(message.channel_id), { body: whole }),
      waits,
      isPassing,
    );
  return post({ ...body, message_reference: reference }).catch((error: unknown) => {
    if (!isWithoutHistory(error)) throw error;
    return post(body);
  });
}

/** Whether the bot may not refer to a message, as it may not read those that are there. */
function isWithoutHistory(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === 160002;
}
