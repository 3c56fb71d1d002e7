import type { World } from "../world/world.ts";
import type { Attempt, Carrier, Parcel, Reason } from "./parcel.ts";

/** One attempt to bring something to the bot, as tests look at it. */
export interface Sent {
  readonly kind: Parcel["kind"];
  readonly what: string;
  readonly payload: Parcel["payload"];
  readonly retry: number;
  /** "held" where it is held back and was not sent yet. */
  readonly state: "held" | "under way" | "acked" | "failed";
}

/** Brings parcels to the bot, and events again where they were not acknowledged. */
export interface Delivery {
  send(parcel: Parcel): void;
  /** The last 10,000 attempts, the oldest first. */
  readonly sent: readonly Sent[];
  /** Whether something is under way. */
  isBusy(): boolean;
}

type Entry = { -readonly [key in keyof Sent]: Sent[key] };

const kept = 10_000;

/** Delivers by the carrier that is in use at that moment. */
export function createDelivery(world: World, carrier: () => Carrier): Delivery {
  const sent: Entry[] = [];
  const open = new Set<Entry>();
  const send = (parcel: Parcel, retry = 0, reason: Reason | null = null) => {
    const { kind, what, payload } = parcel;
    const entry: Entry = { kind, what, payload, retry, state: "held" };
    sent.push(entry);
    if (sent.length > kept) sent.shift();
    const again = (why: Reason) => {
      const pause = kind === "events_api" ? world.settings.retries[retry] : undefined;
      if (pause !== undefined) world.clock.after(pause, () => send(parcel, retry + 1, why));
    };
    carrier().carry(createAttempt(world, open, { parcel, retry, reason, entry, again }));
    world.touch();
  };
  return { send, sent, isBusy: () => open.size > 0 };
}

interface Plan extends Pick<Attempt, "parcel" | "retry" | "reason"> {
  readonly entry: Entry;
  readonly again: (why: Reason) => void;
}

function createAttempt(world: World, open: Set<Entry>, plan: Plan): Attempt {
  const { parcel, retry, reason, entry, again } = plan;
  let isExcused = false;
  let cancel = () => {};
  const settle = (state: "acked" | "failed") => {
    if (entry.state !== "under way") return false;
    entry.state = state;
    open.delete(entry);
    cancel();
    world.touch();
    return true;
  };
  const fail: Attempt["fail"] = (why, { isFault, isLast = false }) => {
    if (!settle("failed")) return;
    parcel.onFail(isFault && !isExcused);
    if (!isLast) again(why);
  };
  return {
    parcel,
    retry,
    reason,
    begin() {
      entry.state = "under way";
      open.add(entry);
      cancel = world.clock.after(world.settings.deadline, () => fail("timeout", { isFault: true }));
    },
    accept(answer) {
      if (settle("acked")) parcel.onAck(answer);
    },
    fail,
    excuse() {
      isExcused = true;
    },
  };
}
