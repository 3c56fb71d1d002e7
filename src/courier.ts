import type { Where } from "./adapters/adapter.ts";
import { type BotParts, judgeFailure } from "./bot-parts.ts";
import { type Attempt, carryOut, type Loss, type Refusal } from "./delivery.ts";
import { judgeLoss } from "./failing.ts";
import { createGrievances } from "./grievances.ts";
import { createQueue } from "./queue.ts";
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
/** Threads that fail one after the other: by then it is the platform that is out of reach. */
const mostInARow = 3;

/** How one platform is doing. */
interface Lane {
  /** Threads in which a reply waits: what comes after it waits behind it. */
  readonly waiting: Set<string>;
  /** Threads that failed when last tried: they come last, so that they hold up no others. */
  readonly failing: Set<string>;
  timer: NodeJS.Timeout | null;
  /** Rounds in a row that left something. */
  failures: number;
  /** The round under way. */
  round: Promise<void> | null;
  /** True where something came to wait since the round last looked. */
  stale: boolean;
}

/** What a round has done so far. */
interface Round {
  /** Ids: none is attempted twice, even where the store could not note that it arrived. */
  readonly tried: Set<string>;
  readonly failed: Set<string>;
}

/** `onGone` is told of a thread that is no more; after so many milliseconds what failed is tried again. */
export function createCourier(
  parts: BotParts,
  onGone: (where: Where, reason: string) => Promise<unknown>,
  pauses = usualPauses,
): Courier {
  const lanes = new Map<string, Lane>();
  const queue = createQueue();
  const underway = new Set<string>();
  const grievances = createGrievances(parts.now);
  let stopped = false;

  const laneOf = (platform: string): Lane => {
    const lane = lanes.get(platform) ?? openLane();
    lanes.set(platform, lane);
    return lane;
  };

  const tell = (where: Where, outcome: Attempt) => {
    const thread = nameThread(where);
    if (outcome === "arrived") grievances.settle(thread);
    if (typeof outcome !== "object" || outcome.kind === "gone") return;
    if (grievances.isNews(thread, outcome.reason))
      parts.report({ who: judgeLoss(outcome.kind), message: outcome.reason, where });
  };

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

  const wait = (platform: string) => {
    const lane = laneOf(platform);
    if (stopped || lane.timer) return;
    const pause = pauses[Math.min(lane.failures, pauses.length - 1)];
    lane.failures++;
    lane.timer = setTimeout(() => {
      lane.timer = null;
      deliverWaiting(platform).catch((error: unknown) => {
        tellWhoCanMend(parts, platform)(error);
        wait(platform);
      });
    }, pause);
  };

  /** A round that is under way looks once more before it ends. */
  const tryLater = (platform: string) => {
    const lane = laneOf(platform);
    if (lane.round) lane.stale = true;
    else wait(platform);
  };

  /** False where it makes no sense to go on. */
  const carryAll = async (deliveries: readonly Delivery[], { tried, failed }: Round) => {
    let inARow = 0;
    for (const delivery of deliveries) {
      const thread = nameThread(delivery.key);
      if (failed.has(thread)) continue;
      if (stopped || inARow === mostInARow) return false;
      tried.add(delivery.id);
      const outcome = await attempt(delivery, true);
      inARow = outcome === "later" ? inARow + 1 : 0;
      if (outcome === "later") failed.add(thread);
    }
    return true;
  };

  const listWaiting = async (platform: string, { tried, failed }: Round) => {
    const { failing } = laneOf(platform);
    const rank = ({ key }: Delivery) => Number(failing.has(nameThread(key)));
    return (await parts.store.listUndelivered(platform))
      .filter(({ id }) => !underway.has(id) && !tried.has(id))
      .filter(({ key }) => !failed.has(nameThread(key)))
      .sort((a, b) => rank(a) - rank(b));
  };

  /** Until nothing is left but the threads in which one failed; false where it makes no sense to go on. */
  const tryAll = async (platform: string, round: Round): Promise<boolean> => {
    const lane = laneOf(platform);
    for (;;) {
      lane.stale = false;
      const found = await listWaiting(platform, round);
      if (found.length === 0 && !lane.stale) {
        replace(lane.waiting, round.failed);
        replace(lane.failing, round.failed);
        return true;
      }
      for (const { key } of found) lane.waiting.add(nameThread(key));
      if (!(await carryAll(found, round))) return false;
    }
  };

  const goRound = async (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    const round: Round = { tried: new Set(), failed: new Set() };
    const isDone = await tryAll(platform, round);
    for (const thread of round.failed) lane.failing.add(thread);
    if (isDone && round.failed.size === 0) lane.failures = 0;
    else wait(platform);
  };

  const deliverWaiting = (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    lane.round ??= goRound(platform).finally(() => {
      lane.round = null;
      // What came to wait after the round had looked for the last time.
      if (lane.stale) wait(platform);
    });
    return lane.round;
  };

  const deliverNext = async (delivery: Delivery, again: boolean): Promise<Refusal | null> => {
    const { platform } = delivery.key;
    const { waiting } = laneOf(platform);
    const thread = nameThread(delivery.key);
    if (waiting.has(thread)) {
      underway.delete(delivery.id);
      tryLater(platform);
      return null;
    }
    const outcome = await attempt(delivery, again);
    if (outcome === "later") {
      waiting.add(thread);
      tryLater(platform);
    }
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
        if (laneOf(where.platform).waiting.has(nameThread(where))) return null;
        const lost = await parts.store.takeUpDelivery(where);
        if (!lost) return "known";
        underway.add(lost.id);
        return deliverNext(lost, true);
      }),
    deliverWaiting,
    stop() {
      stopped = true;
      for (const { timer } of lanes.values()) if (timer) clearTimeout(timer);
    },
  };
}

function openLane(): Lane {
  return {
    waiting: new Set(),
    failing: new Set(),
    timer: null,
    failures: 0,
    round: null,
    stale: false,
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

function replace(set: Set<string>, by: ReadonlySet<string>): void {
  set.clear();
  for (const each of by) set.add(each);
}

/** One name for one thread, of whichever platform. */
export function nameThread({ platform, workspace, thread }: Where): string {
  return `${platform} ${workspace} ${thread}`;
}

function tellWhoCanMend({ report }: BotParts, platform: string) {
  return (error: unknown) => {
    const { who, detail } = judgeFailure(error);
    report({ who, message: detail, where: { platform } });
  };
}
