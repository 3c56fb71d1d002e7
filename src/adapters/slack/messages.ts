import type { App } from "@slack/bolt";
import type { Aside, Incoming } from "../adapter.ts";
import type { Counter } from "./commanding.ts";
import { post } from "./deliver.ts";
import { findWays } from "./links.ts";
import type { MessageEvent } from "./payloads.ts";
import { isDirect, readAddress } from "./places.ts";
import { readMessage, type Seat } from "./read.ts";
import type { Settle } from "./receiving.ts";
import { renderAside } from "./render.ts";
import { readSeat, settleOf } from "./seat.ts";
import { type Asker, tell } from "./telling.ts";
import { findWish, startWished } from "./wishing.ts";

/** Answers what people write. `isNew` is false for what was answered before. */
export function takeMessages(app: App, counter: Counter, isNew: (id: string) => boolean): void {
  const take = async (event: MessageEvent, seat: Seat, settle: Settle) => {
    const incoming = readMessage(event, seat);
    if (!incoming) return;
    const wished = findWish(counter, incoming);
    const aside =
      wished === null
        ? await counter.host.handle(incoming, settle)
        : await startWished(counter, incoming, wished, settle);
    if (aside && isNew(incoming.id)) await tellAside(counter, incoming, aside);
  };
  app.message(async ({ event, context }) =>
    take(event as MessageEvent, readSeat(context), settleOf(context)),
  );
  app.event("app_mention", async ({ event, context }) =>
    take(event as MessageEvent, readSeat(context), settleOf(context)),
  );
}

/** Who wrote, as far as a message tells. */
function askerOf({ where: { workspace, thread }, learner }: Incoming): Asker {
  return {
    workspace,
    learner,
    thread,
    responseUrl: null,
    replaces: false,
    trigger: null,
    view: null,
  };
}

/** A thread that nobody sees yet cannot show anything to one person alone; direct messages need not. */
async function tellAside({ desk }: Counter, incoming: Incoming, aside: Aside): Promise<void> {
  const { where, position } = incoming;
  const place = readAddress(where.thread);
  const message = renderAside(aside, await findWays(desk, where.workspace, aside.links));
  const isOpen = isDirect(place.channel) || position === place.thread_ts;
  if (isOpen) await post(desk, where.workspace, place, message);
  else await tell(desk, askerOf(incoming), message);
}
