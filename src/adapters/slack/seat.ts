import type { Context } from "@slack/bolt";
import type { Seat } from "./read.ts";
import type { Settle } from "./receiving.ts";

/** Who an event is for, as Bolt has found out. */
export function readSeat({ teamId, enterpriseId, botUserId }: Context): Seat {
  return { workspace: teamId ?? enterpriseId ?? "", me: botUserId ?? "" };
}

/** Acknowledges what is being taken in, see `holdEvents`. */
export function settleOf(context: Context): Settle {
  const { settle } = context as { readonly settle?: Settle };
  return settle ?? (async () => {});
}
