import type { Where } from "./adapters/adapter.ts";
import { type BotParts, judgeFailure, nameThread } from "./bot-parts.ts";
import { type Attempt, carryOut, type Loss, type Refusal } from "./delivery.ts";
import { judgeLoss } from "./failing.ts";
import { createGrievances } from "./grievances.ts";
import { createQueue } from "./queue.ts";
import { createRounds } from "./rounds.ts";
import type { Delivery } from "./store/store.ts";

/** Carries stored replies, those of one thread in their order. */
export interface Courier {
  /**
   * Carries a reply that was just stored, behind all others of its thread that are on their way or wait. Gives the
   * refusal where the thread is closed to us or gone, and the reply was given up.
   */
  deliver(delivery: Delivery): Promise<Refusal | null>;
  /** Carries the last reply of a thread once more, where it was given up; null where it came, or comes by itself, and `known` where there is none such. */
  takeUp(where: Where): Promise<Refusal | null | "known">;
  /** Carries what waits, oldest first; what cannot arrive now is tried again later, ever less often. */
  deliverWaiting(platform: string): Promise<void>;
  /** No more attempts: what waits is carried at the next start. */
  stop(): void;
}

/** Milliseconds until the next round, by how many failed in a row. */
const usualPauses: readonly number[] = [2_000, 5_000, 15_000, 60_000, 300_000];

/** `onGone` is told of a thread that is no more; after so many milliseconds what failed is tried again. */
export function createCourier(
  parts: BotParts,
  onGone: (where: Where, reason: string) => Promise<unknown>,
  pauses = usualPauses,
): Courier {
  const queue = createQueue();
  const underway = new Set<string>();
  const tell = createTelling(parts);

  const attempt = async (delivery: Delivery, again: boolean): Promise<Attempt> => {
    underway.add(delivery.id);
    try {
      const outcome = await carryOut(parts, delivery, again, onGone);
      tell(delivery.key, outcome);
      return outcome;
    } finally {
      underway.delete(delivery.id);
    }
  };

  const rounds = createRounds({
    list: (platform) => parts.store.listUndelivered(platform),
    attempt: (delivery) => attempt(delivery, true),
    isUnderway: ({ id }) => underway.has(id),
    fail(platform, error) {
      const { who, detail } = judgeFailure(error);
      parts.report({ who, message: detail, where: { platform } });
    },
    pauses,
  });

  const deliverNext = async (delivery: Delivery, again: boolean): Promise<Refusal | null> => {
    if (rounds.holds(delivery.key)) {
      underway.delete(delivery.id);
      rounds.hold(delivery.key);
      return null;
    }
    const outcome = await attempt(delivery, again);
    if (outcome === "later") rounds.hold(delivery.key);
    return typeof outcome === "object" ? sayRefusal(outcome) : null;
  };

  return {
    deliver(delivery) {
      underway.add(delivery.id);
      return queue.run([nameThread(delivery.key)], () => deliverNext(delivery, false));
    },
    takeUp: (where) =>
      // What is on its way counts as given up where nobody could look for it: by now it has come to its end.
      queue.run([nameThread(where)], async () => {
        if (rounds.holds(where)) return null;
        const lost = await parts.store.takeUpDelivery(where);
        if (!lost) return "known";
        underway.add(lost.id);
        return deliverNext(lost, true);
      }),
    deliverWaiting: rounds.go,
    stop: rounds.stop,
  };
}

/** Tells whoever can mend it that replies do not arrive in a thread, once. */
function createTelling({ now, report }: BotParts) {
  const grievances = createGrievances(now);
  return (where: Where, outcome: Attempt) => {
    const thread = nameThread(where);
    if (outcome === "arrived") grievances.settle(thread);
    if (typeof outcome !== "object" || outcome.kind === "gone") return;
    if (grievances.isNews(thread, outcome.reason))
      report({ who: judgeLoss(outcome.kind), message: outcome.reason, where });
  };
}

/** What a learner is told of it; who misses a reply that may have arrived asks again of their own accord. */
function sayRefusal(given: Refusal | Loss): Refusal | null {
  const { kind, reason } = given;
  if (kind === "faulty") return { kind: "closed", reason: ownFault };
  return kind === "unsure" ? null : { kind, reason };
}

const ownFault =
  "That is a mistake in me, and I've noted it: whoever develops me has to mend it first.";
