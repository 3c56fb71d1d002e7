import type { Answer } from "../../commands/command.ts";
import type { Aside, Incoming } from "../adapter.ts";
import type { Counter } from "./commanding.ts";
import { type Desk, post } from "./deliver.ts";
import { isDirect, readAddress } from "./places.ts";
import { findWished } from "./prompts.ts";
import type { Settle } from "./receiving.ts";
import { renderRoot } from "./root.ts";

/** The lesson that a prompt of the Messages tab asks for; null where none is asked for. */
export function findWish({ host }: Counter, incoming: Incoming): string | null {
  const { where, act } = incoming;
  if (act.kind !== "say" || !isDirect(where.thread)) return null;
  return findWished(host.suggest(makeCall(incoming, {}), "lesson", ""), act.text);
}

/** Starts that lesson right where it was asked for, and gives what is to be said instead. */
export async function startWished(
  { desk, host, homes }: Counter,
  incoming: Incoming,
  lesson: string,
  settle: Settle,
): Promise<Aside | null> {
  const answer = await host.command(makeCall(incoming, { lesson }));
  if (answer.kind === "say") return { ...answer.reply, links: answer.links };
  const { id, where, learner, position } = incoming;
  const act = { kind: "open", mode: "solo", concept: answer.concept } as const;
  const opening = { id, where, learner, act, lesson: answer.lesson, addressed: true, position };
  // Stored before anything shows: the same message does nothing when it comes again.
  return host.handle(opening, async () => {
    await settle();
    homes.renew(where.workspace, learner);
    await announce(desk, incoming, answer).catch(() => {});
  });
}

/** In a thread, the message that it hangs from says enough. */
async function announce(
  desk: Desk,
  { where: { workspace, thread } }: Incoming,
  { title }: Extract<Answer, { kind: "open" }>,
): Promise<void> {
  const place = readAddress(thread);
  if (place.thread_ts !== undefined) return;
  const root = renderRoot({ title, mode: "solo", name: null, isDirect: true });
  await post(desk, workspace, place, root);
}

function makeCall(
  { id, where, learner }: Incoming,
  options: Readonly<Record<string, string>>,
): Parameters<Counter["host"]["command"]>[0] {
  return { id, command: "lesson start", options, here: { ...where, kind: "direct" }, learner };
}
