import type { types } from "@slack/bolt";
import type { Host } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import type { Asked } from "./asked.ts";
import { renderStart } from "./buttons.ts";
import { type Counter, makeCall } from "./commanding.ts";
import { beginStored } from "./opening.ts";
import type { Interaction } from "./payloads.ts";
import { isDirect, nameThread } from "./places.ts";
import { readPlace } from "./read.ts";
import type { Settle } from "./receiving.ts";
import { renderAside } from "./render.ts";
import { dropBegin, readIntent } from "./root.ts";
import { tell } from "./telling.ts";

/** Begins the lesson of a message that was posted for one, and on which nothing followed. */
export async function beginHere(
  { desk, host, homes }: Counter,
  asked: Asked,
  given: Interaction,
  settle: Settle,
): Promise<void> {
  const { channel, ts } = readPlace(given);
  // They see the message that they pressed, and not yet its thread.
  const asker = { ...asked.asker, thread: channel };
  const { workspace } = asker;
  const intent = readIntent(given.actions?.[0]?.value ?? "");
  if (!intent) return;
  const { lesson, mode, learner, concept } = intent;
  if (mode === "solo" && learner !== asker.learner)
    return tell(desk, asker, renderAside(someoneElses, [], [renderStart()]));
  const isMain = isDirect(channel) && (await isFree(host, asked, channel, lesson));
  const { text = "", blocks } = given.message ?? {};
  const aside = await beginStored(
    host,
    {
      id: `${workspace}/${channel}/${ts}/begin`,
      where: { platform: "slack", workspace, thread: nameThread(channel, isMain ? null : ts) },
      learner: asker.learner,
      act: { kind: "open", mode, concept },
      lesson,
      addressed: true,
      position: null,
    },
    () => dropBegin(desk, workspace, { channel, ts }, { text, blocks: readBlocks(blocks) }),
    settle,
  );
  homes.renew(workspace, asker.learner);
  if (aside) await tell(desk, asker, renderAside(aside));
}

/** Whether direct messages themselves have no other lesson open. */
async function isFree(host: Host, asked: Asked, channel: string, lesson: string): Promise<boolean> {
  const { sessions } = await host.look(makeCall(asked, { command: "lesson start", options: {} }));
  return sessions.every((each) => each.thread !== channel || each.lesson === lesson);
}

const someoneElses = sayLine(
  "Somebody else asked for this lesson, for themselves alone. You can start one of your own.",
);

/** As Slack gives back what it was sent. */
function readBlocks(blocks: unknown): types.KnownBlock[] {
  return Array.isArray(blocks) ? (blocks as types.KnownBlock[]) : [];
}
