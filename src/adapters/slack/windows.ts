import type { Incoming } from "../adapter.ts";
import type { Asked } from "./asked.ts";
import { answer, type Counter } from "./commanding.ts";
import { post } from "./deliver.ts";
import { findWays } from "./links.ts";
import { fields } from "./modal.ts";
import type { Interaction } from "./payloads.ts";
import { findAround, isDirect, readAddress } from "./places.ts";
import { readEntries } from "./read.ts";
import type { Settle } from "./receiving.ts";
import { renderAside, renderEcho } from "./render.ts";
import { tell } from "./telling.ts";

/** What a window gives back to us of itself: where it was opened. */
export function writeMetadata(thread: string | null): string {
  return thread ?? "";
}

/** What was written in the window is shown before the reply, so that everyone sees what it is to. */
export async function saySomething(
  { desk, host }: Counter,
  asked: Asked,
  { view }: Interaction,
  settle: Settle,
): Promise<void> {
  const thread = view?.private_metadata ?? "";
  const { [fields.text]: text = "" } = readEntries(view);
  const { workspace, learner } = asked.asker;
  const incoming: Incoming = {
    id: `${workspace}/view/${view?.id ?? asked.id}`,
    where: { platform: "slack", workspace, thread },
    ...findAround(thread),
    learner,
    act: { kind: "say", text },
    lesson: null,
    addressed: true,
    direct: isDirect(thread),
    position: null,
  };
  const aside = await host.handle(incoming, async () => {
    await settle();
    // The turn goes on whether or not this can be shown; what is wrong shows with its reply.
    await post(desk, workspace, readAddress(thread), renderEcho(asked.name ?? "", text)).catch(
      () => {},
    );
  });
  if (!aside) return;
  const message = renderAside(aside, await findWays(desk, workspace, aside.links));
  await tell(desk, { ...asked.asker, thread, trigger: null }, message);
}

/** What is missing in the window, by the names of its fields; null where nothing is. */
export function checkStart({ view }: Interaction): Readonly<Record<string, string>> | null {
  const entries = readEntries(view);
  if (entries[fields.mode] !== "group" || entries[fields.channel] !== undefined) return null;
  return { [fields.channel]: "A group meets in a channel: please choose one that I am in." };
}

/** Starts what was chosen in the window. */
export async function startFromWindow(
  counter: Counter,
  asked: Asked,
  { view }: Interaction,
): Promise<void> {
  const { lesson = "", mode = "solo", channel } = readEntries(view);
  const thread = channel ?? null;
  const kind = channel === undefined || isDirect(channel) ? "direct" : "channel";
  const { window, ...who } = asked;
  const there: Asked = {
    ...who,
    ...(window && { window: channel === undefined ? { ...window, sendBack: never } : window }),
    asker: { ...asked.asker, thread, trigger: null, view: null },
    here: { ...asked.here, thread: channel ?? "", kind },
  };
  await answer(counter, there, { command: "lesson start", options: { lesson, mode } });
}

/** Nothing was chosen that could be mended in the window. */
const never = async () => false;
