import { DeliveryError, type Where } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { type Delivery, StoreError } from "./store/store.ts";
import type { Reply } from "./tutor/reply.ts";

/** Carries stored replies, those of one thread in their order. */
export interface Courier {
  /**
   * Carries a reply that was just stored; where an older one of its thread still waits, it waits behind that. Gives the
   * reason where the thread is closed to us, and the reply was given up.
   */
  deliver(delivery: Delivery): Promise<string | null>;
  /** Carries what waits, oldest first; what cannot arrive now is tried again later, ever less often. */
  deliverWaiting(platform: string): Promise<void>;
  /** No more attempts: what waits is carried at the next start. */
  stop(): void;
}

type Attempt = "arrived" | "later" | "given up" | { readonly refusal: string };

/** Milliseconds until the next attempt, by how many failed in a row. */
const pauses = [2_000, 5_000, 15_000, 60_000, 300_000] as const;

/** How one platform is doing. */
interface Lane {
  /** Threads in which a reply waits: what comes after it waits behind it. */
  readonly waiting: Set<string>;
  timer: NodeJS.Timeout | null;
  /** Rounds in a row that ended early. */
  failures: number;
  /** The round under way. */
  round: Promise<void> | null;
}

/** `onGone` is told of a thread that is no more. */
export function createCourier(
  parts: BotParts,
  onGone: (where: Where, reason: string) => Promise<unknown>,
): Courier {
  const lanes = new Map<string, Lane>();
  const underway = new Set<string>();
  let stopped = false;

  const laneOf = (platform: string): Lane => {
    const lane = lanes.get(platform) ?? {
      waiting: new Set<string>(),
      timer: null,
      failures: 0,
      round: null,
    };
    lanes.set(platform, lane);
    return lane;
  };

  const attempt = async (delivery: Delivery, again: boolean): Promise<Attempt> => {
    underway.add(delivery.id);
    try {
      return await carryOut(parts, delivery, again, onGone);
    } finally {
      underway.delete(delivery.id);
    }
  };

  const tryLater = (platform: string) => {
    const lane = laneOf(platform);
    if (stopped || lane.timer) return;
    const pause = pauses[Math.min(lane.failures, pauses.length - 1)];
    lane.failures++;
    lane.timer = setTimeout(() => {
      lane.timer = null;
      deliverWaiting(platform).catch(tellWhoCanMend(parts));
    }, pause);
  };

  /** The platform may be out of reach altogether, so the first failure ends the round: false then. */
  const carryAll = async (deliveries: readonly Delivery[]): Promise<boolean> => {
    for (const delivery of deliveries)
      if (stopped || (await attempt(delivery, true)) === "later") return false;
    return true;
  };

  const goRound = async (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    const listWaiting = async () =>
      (await parts.store.listUndelivered(platform)).filter(({ id }) => !underway.has(id));
    for (let found = await listWaiting(); found.length > 0; found = await listWaiting()) {
      for (const { key } of found) lane.waiting.add(nameThread(key));
      if (!(await carryAll(found))) return tryLater(platform);
    }
    lane.failures = 0;
    lane.waiting.clear();
  };

  const deliverWaiting = (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    lane.round ??= goRound(platform).finally(() => {
      lane.round = null;
    });
    return lane.round;
  };

  return {
    async deliver(delivery) {
      const { platform } = delivery.key;
      const { waiting, round } = laneOf(platform);
      const thread = nameThread(delivery.key);
      // A round that is under way finds this one by itself when it has come to its end.
      if (waiting.has(thread)) {
        if (!round) tryLater(platform);
        return null;
      }
      const outcome = await attempt(delivery, false);
      if (outcome === "later") {
        waiting.add(thread);
        tryLater(platform);
      }
      return typeof outcome === "object" ? outcome.refusal : null;
    },
    deliverWaiting,
    stop() {
      stopped = true;
      for (const { timer } of lanes.values()) if (timer) clearTimeout(timer);
    },
  };
}

function nameThread({ platform, workspace, thread }: Where): string {
  return `${platform} ${workspace} ${thread}`;
}

/** One attempt; what can never arrive is given up, and the operator is told why. */
async function carryOut(
  parts: BotParts,
  { id, key, reply }: Delivery,
  again: boolean,
  onGone: (where: Where, reason: string) => Promise<unknown>,
): Promise<Attempt> {
  const adapter = parts.adapters.find(({ platform }) => platform === key.platform);
  if (!adapter) return "given up";
  let marked = false;
  const mark = async () => {
    if (!marked) await parts.store.markDelivered(id, parts.now()).catch(tellOperator(parts));
    marked = true;
  };
  try {
    await adapter.deliver({ where: key, reply, id, again, mark });
    await mark();
    return "arrived";
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind === "later") return "later";
    await parts.store.giveUpDelivery(id, error.message, parts.now());
    if (error.kind === "gone") {
      await onGone(key, error.message);
      return "given up";
    }
    parts.report({ who: "operator", message: error.message });
    return { refusal: error.message };
  }
}

/** The turn is stored and goes on: at worst its reply comes once more at the next start. */
function tellOperator({ report }: BotParts) {
  return (error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    report({ who: "operator", message: error.message });
  };
}

function tellWhoCanMend({ report }: BotParts) {
  return (error: unknown) => {
    const isStore = error instanceof StoreError;
    const message =
      error instanceof Error ? (!isStore && error.stack) || error.message : String(error);
    report({ who: isStore ? "operator" : "developer", message });
  };
}

/** Says a line that is not part of any turn. */
export async function carry(parts: BotParts, where: Where, text: string): Promise<void> {
  const adapter = parts.adapters.find(({ platform }) => platform === where.platform);
  const reply: Reply = { parts: [{ kind: "text", text }], offers: [] };
  const id = parts.newId().replaceAll("-", "").slice(0, 22);
  const mark = async () => {};
  await adapter?.deliver({ where, reply, id, again: false, mark }).catch((error: unknown) => {
    parts.report({
      who: "platform",
      message: error instanceof Error ? error.message : String(error),
    });
  });
}
