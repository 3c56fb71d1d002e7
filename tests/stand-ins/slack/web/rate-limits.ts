import type { World } from "../world/world.ts";
import type { Tier } from "./method.ts";

interface Bucket {
  /** Calls that may still come at once. */
  left: number;
  at: number;
}

interface Limit {
  /** Calls that may come at once, when none came for long. */
  readonly burst: number;
  /** Milliseconds until one more may come. */
  readonly pause: number;
}

/** What Slack promises of each tier, and a small burst that it lets pass. */
const limits: Readonly<Record<Tier, Limit>> = {
  1: { burst: 5, pause: 60_000 },
  2: { burst: 20, pause: 3_000 },
  3: { burst: 50, pause: 1_200 },
  4: { burst: 100, pause: 600 },
  special: { burst: 300, pause: 200 },
  message: { burst: 4, pause: 1_000 },
  history: { burst: 50, pause: 1_200 },
};
/** For apps that are distributed outside the Marketplace. */
const distributedHistory: Limit = { burst: 1, pause: 60_000 };

/** Counts a call; gives the seconds to wait where it came too early, and 0 where it did not. */
export type CountCall = (tier: Tier, key: string) => number;

/** Counts calls; `key` tells apart what has limits of its own. */
export function createRateLimits(world: World): CountCall {
  const buckets = new Map<string, Bucket>();
  const { rateLimits, distributed } = world.settings;
  return (tier, key) => {
    const isHeld = tier === "history" && distributed;
    if (!rateLimits && !isHeld) return 0;
    const { burst, pause } = isHeld ? distributedHistory : limits[tier];
    const now = world.clock.now();
    const known = buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, known.left + (now - known.at) / pause);
    if (left < 1) return Math.max(1, Math.ceil(((1 - left) * pause) / 1_000));
    buckets.set(key, { left: left - 1, at: now });
    return 0;
  };
}
