import { webApi } from "@slack/bolt";
import type { Sending } from "../adapter.ts";
import { createLookingBack, type LookingBack } from "./arrival.ts";
import { readRefusal, type SlackClient } from "./client.ts";
import type { Pace } from "./pace.ts";
import { type Address, readAddress } from "./places.ts";
import { type Message, renderReply } from "./render.ts";
import { explainDelivery } from "./trouble.ts";
import type { Workspaces } from "./workspaces.ts";

/** What posting goes by. */
export interface Desk {
  readonly client: SlackClient;
  readonly workspaces: Workspaces;
  readonly pace: Pace;
}

/** Carries replies; each rejects with a DeliveryError. */
export function createDelivery(desk: Desk): (sending: Sending) => Promise<void> {
  const back = createLookingBack(desk.client);
  return async (sending) => {
    const { workspace, thread } = sending.where;
    const place = readAddress(thread);
    try {
      const token = await desk.workspaces.findToken(workspace);
      if (await back.isAllowed(workspace, token, place))
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

/** What may have arrived is not sent again, and counts as said. */
async function markAndSend(desk: Desk, { where, reply, id, mark }: Sending): Promise<void> {
  const place = readAddress(where.thread);
  await mark();
  for (const [at, message] of renderReply(reply, id).entries()) {
    try {
      await post(desk, where.workspace, place, message);
    } catch (error) {
      if (at > 0 || mayHaveArrived(error)) return;
      throw error;
    }
  }
}

/** Posts one message in its turn, and gives where it is. Slack makes no links and no previews of what is in it. */
export async function post(
  { client, workspaces, pace }: Desk,
  workspace: string,
  place: Address,
  { text, blocks }: Message,
): Promise<{ readonly channel: string; readonly ts: string }> {
  const token = await workspaces.findToken(workspace);
  const { channel = "", ts = "" } = await pace.run(workspace, place.channel, () =>
    client.post.chat.postMessage({
      token,
      ...place,
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  return { channel, ts };
}

/** True where Slack may have taken a message though it did not say so. */
function mayHaveArrived(error: unknown): boolean {
  const why = readRefusal(error);
  if (why !== null) return /^(?:internal_error|fatal_error|request_timeout)$/.test(why);
  return error instanceof webApi.WebAPIRequestError && !isUnsent(error.original);
}

const noConnection =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Where no connection was made, nothing was sent. */
function isUnsent(error: Error): boolean {
  const code = "code" in error ? String(error.code) : "";
  return noConnection.test(code) || (error.cause instanceof Error && isUnsent(error.cause));
}
