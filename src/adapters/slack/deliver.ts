import { setTimeout } from "node:timers/promises";
import type { Sending } from "../adapter.ts";
import { createLookingBack } from "./arrival.ts";
import type { SlackClient } from "./client.ts";
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
  return async ({ where: { workspace, thread }, reply, id, again, since, mark }) => {
    const place = readAddress(thread);
    const messages = renderReply(reply, id);
    try {
      const token = await desk.workspaces.findToken(workspace);
      const canLook = await back.isAllowed(token, place);
      const arrived = again && canLook ? await back.countArrived(token, place, id, since) : 0;
      if (!canLook) await mark();
      for (const message of messages.slice(arrived)) {
        const send = () => post(desk, workspace, place, message);
        await (canLook ? send() : insist(send));
      }
    } catch (error) {
      throw explainDelivery(error, `${place.channel} in workspace ${workspace}`);
    }
  };
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

/** Milliseconds between attempts: a reply that is marked is not delivered later. */
const pauses: readonly number[] = [500, 2_000, 5_000, 10_000];

/** Tries again what surely did not arrive. */
async function insist<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await send();
    } catch (error) {
      if (!isUnsent(error)) throw error;
      await setTimeout(pause);
    }
  }
  return send();
}

/** Where no connection was made, nothing was sent. */
function isUnsent(error: unknown): boolean {
  for (
    let each = error;
    each instanceof Error;
    each = "original" in each ? each.original : each.cause
  ) {
    const code = "code" in each ? String(each.code) : "";
    if (
      /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
        code,
      )
    )
      return true;
  }
  return false;
}
