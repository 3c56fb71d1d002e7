import type { App } from "@slack/bolt";
import type { Aside, Incoming } from "../adapter.ts";
import type { Asked } from "./asked.ts";
import { answer, type Counter } from "./commanding.ts";
import { post } from "./deliver.ts";
import { findWays } from "./links.ts";
import type { MessageEvent } from "./payloads.ts";
import { isDirect, readAddress } from "./places.ts";
import { findWished } from "./prompts.ts";
import { readMessage, type Seat } from "./read.ts";
import type { Settle } from "./receiving.ts";
import { renderAside } from "./render.ts";
import { readSeat, settleOf } from "./seat.ts";
import { type Asker, tell } from "./telling.ts";

/** Answers what people write. `isNew` is false for what was answered before. */
export function takeMessages(app: App, counter: Counter, isNew: (id: string) => boolean): void {
  const take = async (event: MessageEvent, seat: Seat, settle: Settle) => {
    const incoming = readMessage(event, seat);
    if (!incoming) return;
    const wished = findWish(counter, incoming);
    if (wished !== null) {
      if (isNew(incoming.id)) await startWished(counter, incoming, seat, wished);
      return;
    }
    const aside = await counter.host.handle(incoming, settle);
    if (aside && isNew(incoming.id)) await tellAside(counter, incoming, aside);
  };
  app.message(async ({ event, context }) =>
    take(event as MessageEvent, readSeat(context), settleOf(context)),
  );
  app.event("app_mention", async ({ event, context }) =>
    take(event as MessageEvent, readSeat(context), settleOf(context)),
  );
}

/** The lesson that a prompt of the Messages tab asks for. */
function findWish({ host }: Counter, { where, act, learner, id }: Incoming): string | null {
  if (act.kind !== "say" || !isDirect(where.thread)) return null;
  const here = { ...where, kind: "direct" as const };
  const call = { id, command: "lesson start", options: {}, here, learner };
  return findWished(host.suggest(call, "lesson", ""), act.text);
}

async function startWished(counter: Counter, incoming: Incoming, seat: Seat, lesson: string) {
  const { id, where } = incoming;
  const here = { ...where, kind: "direct" as const };
  const asked: Asked = { asker: askerOf(incoming), id, here, name: null, seat };
  await answer(counter, asked, { command: "lesson start", options: { lesson } });
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
