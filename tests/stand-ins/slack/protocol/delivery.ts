import type { World } from "../world/world.ts";
import type { Attempt, Carrier, Parcel, Reason } from "./parcel.ts";

/** One attempt to bring something to the bot, as tests look at it. */
export interface Sent {
  readonly kind: Parcel["kind"];
  readonly what: string;
  readonly payload: Parcel["payload"];
  readonly retry: number;
  readonly state: "under way" | "acked" | "failed";
}

/** Brings parcels to the bot, and events again where they were not acknowledged. */
export interface Delivery {
  send(parcel: Parcel): void;
  /** All attempts, the oldest first. */
  readonly sent: readonly Sent[];
  /** Whether something is under way. */
  isBusy(): boolean;
}

type Entry = { -readonly [key in keyof Sent]: Sent[key] };

/** Delivers by the carrier that is in use at that moment. */
export function createDelivery(world: World, carrier: () => Carrier): Delivery {
  const sent: Entry[] = [];
  const send = (parcel: Parcel, retry = 0, reason: Reason | null = null) => {
    const { kind, what, payload } = parcel;
    const entry: Entry = { kind, what, payload, retry, state: "under way" };
    sent.push(entry);
    const again = (why: Reason) => {
      const pause = kind === "events_api" ? world.settings.retries[retry] : undefined;
      if (pause !== undefined) world.clock.after(pause, () => send(parcel, retry + 1, why));
    };
    carrier().carry(createAttempt(world, { parcel, retry, reason, entry, again }));
    world.touch();
  };
  return {
    send,
    sent,
    isBusy: () => sent.some(({ state }) => state === "under way"),
  };
}

interface Plan extends Pick<Attempt, "parcel" | "retry" | "reason"> {
  readonly entry: Entry;
  readonly again: (why: Reason) => void;
}

function createAttempt(world: World, { parcel, retry, reason, entry, again }: Plan): Attempt {
  let isExcused = false;
  const settle = (state: Sent["state"]) => {
    if (entry.state !== "under way") return false;
    entry.state = state;
    cancel();
    world.touch();
    return true;
  };
  const fail: Attempt["fail"] = (why, { isFault, isLast = false }) => {
    if (!settle("failed")) return;
    parcel.onFail(isFault && !isExcused);
    if (!isLast) again(why);
  };
  const late = () => fail("timeout", { isFault: true });
  const cancel = world.clock.after(world.settings.deadline, late);
  return {
    parcel,
    retry,
    reason,
    accept(answer) {
      if (settle("acked")) parcel.onAck(answer);
    },
    fail,
    excuse() {
      isExcused = true;
    },
  };
}
