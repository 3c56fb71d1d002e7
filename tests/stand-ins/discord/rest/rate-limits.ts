import { createHash } from "node:crypto";
import { ApiError } from "../errors.ts";

/** The state of a limit after one more request; `wait` is 0 where the request is within it. */
export interface Limited {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until it begins anew. */
  readonly resetAfter: number;
  readonly bucket: string;
  /** Seconds that a refused request has to wait. */
  readonly wait: number;
  readonly global: boolean;
}

interface Window {
  count: number;
  endsAt: number;
}

interface Limit {
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

const usual: Limit = { limit: 20, window: 1_000 };
const limits: Readonly<Record<string, Limit>> = {
  "POST /channels/:channel/messages": { limit: 5, window: 5_000 },
  "PATCH /channels/:channel/messages/:message": { limit: 5, window: 5_000 },
  "DELETE /channels/:channel/messages/:message": { limit: 5, window: 1_000 },
  "PUT /channels/:channel/messages/:message/reactions/:emoji/:user": { limit: 1, window: 250 },
  "POST /webhooks/:application/:token": { limit: 5, window: 2_000 },
  "PATCH /webhooks/:application/:token/messages/:message": { limit: 5, window: 2_000 },
  "PATCH /channels/:channel": { limit: 5, window: 10_000 },
};
const allTogether: Limit = { limit: 50, window: 1_000 };

/** Counts one request and says whether it is within the limits. */
export type CountRequest = (route: string, major: string, isExempt: boolean) => Limited;

/** Counts requests: of each route by channel, guild or webhook, and of all together unless they are exempt. */
export function createRateLimits(): CountRequest {
  const windows = new Map<string, Window>();
  const count = (key: string, { limit, window }: Limit) => {
    const now = Date.now();
    const running = windows.get(key);
    const current = running && running.endsAt > now ? running : { count: 0, endsAt: now + window };
    windows.set(key, current);
    current.count += 1;
    const left = (current.endsAt - now) / 1_000;
    return {
      limit,
      remaining: Math.max(0, limit - current.count),
      resetAfter: left,
      wait: current.count > limit ? left : 0,
    };
  };
  return (route, major, isExempt) => {
    const bucket = createHash("md5").update(route).digest("hex");
    if (!isExempt) {
      const together = count("all", allTogether);
      if (together.wait > 0) return { ...together, bucket, global: true };
    }
    return { ...count(`${route} ${major}`, limits[route] ?? usual), bucket, global: false };
  };
}

/** A request that came too early; with a code of its own for some limits. */
export class RateLimited extends ApiError {
  readonly limited: Limited;
  constructor(limited: Limited, code = 0, message = "You are being rate limited.") {
    super(429, code, message);
    this.limited = limited;
  }
}
