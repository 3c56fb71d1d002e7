import type { Where } from "./adapters/adapter.ts";
import { nameThread } from "./bot-parts.ts";
import type { Attempt } from "./delivery.ts";
import type { Delivery } from "./store/store.ts";

/** What rounds are made of. */
export interface RoundParts {
  /** What waits on a platform, the oldest first. */
  list(platform: string): Promise<readonly Delivery[]>;
  attempt(delivery: Delivery): Promise<Attempt>;
  /** True for a reply that somebody carries just now. */
  isUnderway(delivery: Delivery): boolean;
  /** Told of a round that was begun by itself and failed. */
  fail(platform: string, error: unknown): void;
  /** Milliseconds until the next round, by how many in a row left something. */
  readonly pauses: readonly number[];
}

/** Carries what waits, round after round, ever less often as long as something is left. */
export interface Rounds {
  /** True where a reply of the thread waits: what comes after it waits behind it. */
  holds(where: Where): boolean;
  /** A reply of the thread has to wait; a round that is under way looks once more before it ends. */
  hold(where: Where): void;
  /** Goes one round at once, or joins the one that is under way. */
  go(platform: string): Promise<void>;
  /** No more attempts. */
  stop(): void;
}

/** Threads that fail one after the other: by then it is the platform that is out of reach. */
const mostInARow = 3;

/** How one platform is doing. */
interface Lane {
  /** Threads in which a reply waits. */
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

/** A round, and what it has done so far. */
interface Round extends Pick<RoundParts, "attempt" | "isUnderway"> {
  readonly lane: Lane;
  list(): Promise<readonly Delivery[]>;
  isStopped(): boolean;
  /** Ids: none is attempted twice, even where the store could not note that it arrived. */
  readonly tried: Set<string>;
  readonly failed: Set<string>;
}

/** None has begun. */
export function createRounds(parts: RoundParts): Rounds {
  const lanes = new Map<string, Lane>();
  let stopped = false;

  const laneOf = (platform: string): Lane => {
    const lane = lanes.get(platform) ?? openLane();
    lanes.set(platform, lane);
    return lane;
  };

  const wait = (platform: string) => {
    const lane = laneOf(platform);
    if (stopped || lane.timer) return;
    const pause = parts.pauses[Math.min(lane.failures, parts.pauses.length - 1)];
    lane.failures++;
    lane.timer = setTimeout(() => {
      lane.timer = null;
      go(platform).catch((error: unknown) => {
        parts.fail(platform, error);
        wait(platform);
      });
    }, pause);
  };

  const goRound = async (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    const list = () => parts.list(platform);
    const round = beginRound({ ...parts, lane, list, isStopped: () => stopped });
    const isDone = await tryAll(round);
    for (const thread of round.failed) lane.failing.add(thread);
    if (isDone && round.failed.size === 0) lane.failures = 0;
    else wait(platform);
  };

  const go = (platform: string): Promise<void> => {
    const lane = laneOf(platform);
    lane.round ??= goRound(platform).finally(() => {
      lane.round = null;
      // What came to wait after the round had looked for the last time.
      if (lane.stale) wait(platform);
    });
    return lane.round;
  };

  return {
    holds: (where) => laneOf(where.platform).waiting.has(nameThread(where)),
    hold(where) {
      const lane = laneOf(where.platform);
      lane.waiting.add(nameThread(where));
      if (lane.round) lane.stale = true;
      else wait(where.platform);
    },
    go,
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

function beginRound(given: Omit<Round, "tried" | "failed">): Round {
  return { ...given, tried: new Set(), failed: new Set() };
}

/** Until nothing is left but the threads in which one failed; false where it makes no sense to go on. */
async function tryAll(round: Round): Promise<boolean> {
  const { lane, failed } = round;
  for (;;) {
    lane.stale = false;
    const found = await listWaiting(round);
    if (found.length === 0 && !lane.stale) {
      replace(lane.waiting, failed);
      replace(lane.failing, failed);
      return true;
    }
    for (const { key } of found) lane.waiting.add(nameThread(key));
    if (!(await carryAll(found, round))) return false;
  }
}

async function listWaiting({ lane, list, isUnderway, tried, failed }: Round): Promise<Delivery[]> {
  const rank = ({ key }: Delivery) => Number(lane.failing.has(nameThread(key)));
  return (await list())
    .filter((delivery) => !isUnderway(delivery) && !tried.has(delivery.id))
    .filter(({ key }) => !failed.has(nameThread(key)))
    .sort((a, b) => rank(a) - rank(b));
}

/** False where it makes no sense to go on. */
async function carryAll(
  deliveries: readonly Delivery[],
  { attempt, isStopped, tried, failed }: Round,
): Promise<boolean> {
  let inARow = 0;
  for (const delivery of deliveries) {
    const thread = nameThread(delivery.key);
    if (failed.has(thread)) continue;
    if (isStopped() || inARow === mostInARow) return false;
    tried.add(delivery.id);
    const outcome = await attempt(delivery);
    inARow = outcome === "later" ? inARow + 1 : 0;
    if (outcome === "later") failed.add(thread);
  }
  return true;
}

function replace(set: Set<string>, by: ReadonlySet<string>): void {
  set.clear();
  for (const each of by) set.add(each);
}
