import type { Desk } from "./deliver.ts";
import { post } from "./deliver.ts";
import { renderNotice } from "./modal.ts";
import { type Address, readAddress } from "./places.ts";
import type { Message } from "./render.ts";

/** Somebody who did something, and the ways in which only they can be answered. */
export interface Asker {
  readonly workspace: string;
  readonly learner: string;
  /** Where they did it; null where that is no conversation. */
  readonly thread: string | null;
  /** Where Slack takes answers to this; for half an hour, and five of them. */
  readonly responseUrl: string | null;
  /** True where they pressed a button that only they see: the answer takes its place. */
  readonly replaces: boolean;
  /** Opens a window within three seconds; null where there is none. */
  readonly trigger: string | null;
  /** The window in which they did it. */
  readonly view: string | null;
}

/** Says something to one person alone, in the first way that works: beside what they did, in a window, or in direct messages. */
export async function tell(desk: Desk, asker: Asker, message: Message): Promise<void> {
  const ways = [answerBeside, postBeside, showWindow, sendDirectly];
  for (const way of ways) {
    const isTold = await way(desk, asker, message).catch((error: unknown) => {
      if (way === sendDirectly) throw error;
      return false;
    });
    if (isTold) return;
  }
}

/** Milliseconds. */
const patience = 5_000;

const answerBeside = (_: Desk, asker: Asker, message: Message) => respond(asker, message);

/** Answers at the address that came with what they did, which takes no token; false where none did, or it is used up. */
export async function respond(asker: Asker, { text, blocks }: Message): Promise<boolean> {
  const { responseUrl, replaces, thread } = asker;
  if (responseUrl === null) return false;
  const { thread_ts }: Partial<Address> = thread === null ? {} : readAddress(thread);
  const answer = await fetch(responseUrl, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({
      response_type: "ephemeral",
      replace_original: replaces,
      ...(thread_ts !== undefined && { thread_ts }),
      text,
      blocks,
    }),
    signal: AbortSignal.timeout(patience),
  });
  return answer.ok;
}

async function postBeside(desk: Desk, asker: Asker, { text, blocks }: Message): Promise<boolean> {
  const { workspace, learner, thread } = asker;
  if (thread === null) return false;
  const token = await desk.workspaces.findToken(workspace);
  await desk.client.post.chat.postEphemeral({
    token,
    ...readAddress(thread),
    user: learner,
    text,
    blocks,
  });
  return true;
}

async function showWindow(desk: Desk, asker: Asker, message: Message): Promise<boolean> {
  const { workspace, trigger, view } = asker;
  if (trigger === null) return false;
  const token = await desk.workspaces.findToken(workspace);
  const notice = renderNotice(message);
  if (view === null)
    await desk.client.post.views.open({ token, trigger_id: trigger, view: notice });
  else await desk.client.post.views.update({ token, view_id: view, view: notice });
  return true;
}

async function sendDirectly(desk: Desk, asker: Asker, message: Message): Promise<boolean> {
  await post(desk, asker.workspace, { channel: asker.learner }, message);
  return true;
}
