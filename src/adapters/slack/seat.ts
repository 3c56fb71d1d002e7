import type { Context } from "@slack/bolt";
import type { Seat } from "./read.ts";
import type { Passed, Settle } from "./receiving.ts";

/** Who an event is for, as Bolt has found out. */
export function readSeat({ teamId, enterpriseId, botUserId }: Context): Seat {
  return { workspace: teamId ?? enterpriseId ?? "", me: botUserId ?? "" };
}

/** Acknowledges what is being taken in, see `holdEvents`. */
export function settleOf(context: Context): Settle {
  const { settle } = context as Partial<Passed>;
  return settle ?? (async () => {});
}

/** True where Slack waits for no answer any more. */
export function isSettled(context: Context): boolean {
  const passed = context as Partial<Passed>;
  return passed.isSettled?.() ?? true;
}
