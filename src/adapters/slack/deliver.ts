import { setTimeout } from "node:timers/promises";
import { DeliveryError, type Host, type Sending } from "../adapter.ts";
import { createLookingBack, type LookingBack } from "./arrival.ts";
import { mayHaveArrived, sayUnsure } from "./certainty.ts";
import { readRefusal, type SlackClient } from "./client.ts";
import { isFault, nameFault, simplify } from "./faults.ts";
import type { Pace } from "./pace.ts";
import { type Address, readAddress } from "./places.ts";
import { type Message, renderReply } from "./render.ts";
import { explainDelivery, nameTrouble } from "./trouble.ts";
import type { Workspaces } from "./workspaces.ts";

/** What posting goes by. */
export interface Desk {
  readonly client: SlackClient;
  readonly workspaces: Workspaces;
  readonly pace: Pace;
  readonly report: Host["report"];
}

/** Carries replies; each rejects with a DeliveryError. */
export function createDelivery(desk: Desk): (sending: Sending) => Promise<void> {
  const back = createLookingBack(desk.client);
  return async (sending) => {
    const { workspace, thread } = sending.where;
    const place = readAddress(thread);
    try {
      const token = await findToken(desk, workspace);
      if (await back.isAllowed(workspace, token, place, sending.again))
        await sendAndLook(desk, back, token, sending);
      else await markAndSend(desk, sending);
    } catch (error) {
      throw explainDelivery(error, place.channel);
    }
  };
}

async function sendAndLook(desk: Desk, back: LookingBack, token: string, sending: Sending) {
  const { where, reply, id, again, since } = sending;
  const place = readAddress(where.thread);
  const arrived = again ? await back.countArrived(token, place, id, since) : 0;
  for (const message of renderReply(reply, id).slice(arrived))
    await post(desk, where.workspace, place, message);
}

/** What may have arrived is not sent again. A reply of several messages is brought to its end here: at another attempt, nobody could tell how far it came. */
async function markAndSend(desk: Desk, { where, reply, id, mark }: Sending): Promise<void> {
  const place = readAddress(where.thread);
  const messages = renderReply(reply, id);
  await mark();
  for (const [at, message] of messages.entries()) {
    const send = () => post(desk, where.workspace, place, message);
    await (at === 0 ? send() : insist(send, place)).catch((error: unknown) => {
      const isHalf = at > 0 && isPassing(error, place);
      throw isHalf || mayHaveArrived(error)
        ? sayUnsure(error, place.channel, at, messages.length)
        : error;
    });
  }
}

/** Milliseconds until the rest of a reply is tried again, each time that it surely did not arrive. */
const pauses: readonly number[] = [500, 2_000, 5_000];

async function insist<T>(send: () => Promise<T>, place: Address): Promise<T> {
  for (const pause of pauses) {
    try {
      return await send();
    } catch (error) {
      if (mayHaveArrived(error) || !isPassing(error, place)) throw error;
      await setTimeout(pause);
    }
  }
  return send();
}

function isPassing(error: unknown, { channel }: Address): boolean {
  return explainDelivery(error, channel).kind === "later";
}

/** Posts one message in its turn, and gives where it is. What Slack does not take for a fault of ours, it is told in plain words. */
export async function post(
  desk: Desk,
  workspace: string,
  place: Address,
  message: Message,
): Promise<{ readonly channel: string; readonly ts: string }> {
  try {
    return await postOnce(desk, workspace, place, message);
  } catch (error) {
    if (!isFault(error)) throw error;
    const plain = await postOnce(desk, workspace, place, simplify(message));
    desk.report(
      `Slack refused a message for channel ${place.channel} as it was made, and took its words alone: ${nameFault(error)}`,
      "developer",
    );
    return plain;
  }
}

/** Slack makes no links and no previews of what is in it. */
async function postOnce(
  desk: Desk,
  workspace: string,
  place: Address,
  { text, blocks }: Message,
): Promise<{ readonly channel: string; readonly ts: string }> {
  const { client, workspaces, pace } = desk;
  const token = await findToken(desk, workspace);
  const call = { token, ...place, text, blocks, unfurl_links: false, unfurl_media: false };
  const {
    channel = "",
    ts = "",
    message,
  } = await pace
    .run(workspace, place.channel, () => client.post.chat.postMessage(call))
    .catch((error: unknown) => {
      workspaces.hear(readRefusal(error));
      throw error;
    });
  workspaces.hear(null);
  if (message && place.thread_ts !== undefined && message.thread_ts === undefined)
    await takeBack(client, token, { channel, thread_ts: place.thread_ts }, ts);
  return { channel, ts };
}

/** What keeps us from the token may pass, be it the database, the key or Slack. */
async function findToken({ workspaces }: Desk, workspace: string): Promise<string> {
  return workspaces.findToken(workspace).catch((error: unknown) => {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError(
      `There is no token for workspace ${workspace}: ${nameTrouble(error)}`,
      "later",
      { cause: error },
    );
  });
}

/** A reply whose thread was deleted, Slack shows to the whole channel, and refuses nothing. */
async function takeBack(
  { ask }: SlackClient,
  token: string,
  { channel, thread_ts }: Required<Address>,
  ts: string,
): Promise<void> {
  const root = ask.chat.getPermalink({ token, channel, message_ts: thread_ts });
  const why = await root.then(() => null, readRefusal);
  if (why !== "message_not_found") return;
  await ask.chat.delete({ token, channel, ts }).catch(() => {});
  throw new DeliveryError("its thread was deleted.", "gone");
}
