import { type Client, type RESTPostAPIChannelMessageJSONBody, Routes } from "discord.js";
import type { DeliveryError, Host, Sending } from "../adapter.ts";
import { countArrived } from "./arrival.ts";
import { isFault, nameFault, simplify } from "./faults.ts";
import type { References } from "./references.ts";
import { renderReply } from "./render.ts";
import { explainDelivery, nameRefusal } from "./trouble.ts";

/** What carrying goes by. */
export interface Carrier {
  readonly client: Client;
  readonly late: References;
  readonly report: Host["report"];
  /** Whether it is the first time that something fails for this reason there. */
  readonly isNews: (thread: string, failure: DeliveryError) => boolean;
}

/** Carries one reply. Throws DeliveryError. */
export async function deliver(
  carrier: Carrier,
  { where: { thread }, reply, id, again }: Sending,
): Promise<void> {
  const { client, late } = carrier;
  const [first, ...rest] = renderReply(reply, id);
  // What waited from before answers something else.
  const bodies = [{ ...first, ...(again ? {} : late.find(thread)) }, ...rest];
  try {
    const arrived = again ? await countArrived(client.rest, thread, id, bodies) : 0;
    for (const body of bodies.slice(arrived)) await post(carrier, thread, body);
  } catch (error) {
    const failure = explainDelivery(client, thread, error);
    // The failure itself is told by who asked for the delivery; what is said there of it will fail alike.
    const isNews = carrier.isNews(thread, failure);
    const detail = nameRefusal(client, thread, failure);
    if (detail && isNews) carrier.report(detail);
    throw failure;
  }
}

/** What Discord does not take for a fault of ours, it is told in plain words. */
async function post(
  { client, report }: Carrier,
  thread: string,
  body: RESTPostAPIChannelMessageJSONBody,
): Promise<void> {
  const send = (shown: typeof body) =>
    client.rest.post(Routes.channelMessages(thread), { body: shown });
  try {
    await send(body);
  } catch (error) {
    if (!isFault(error)) throw error;
    await send(simplify(body));
    report(
      `Discord refused a message for channel ${thread} as it was made, and took its words alone: ${nameFault(error)}`,
      "developer",
    );
  }
}
