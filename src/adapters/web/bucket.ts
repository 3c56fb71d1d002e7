/** How many acts a client may do at once, and how many more each second. */
export interface Pace {
  readonly most: number;
  readonly perSecond: number;
}

/** Lets each client do so much, and no more. */
export interface Buckets {
  /** Takes one act of a client's; 0 where it may be done, else the seconds until the next may. */
  take(client: string): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Nobody has to be remembered whose bucket is full again; above so many, those are let go. */
const mostKept = 10_000;

/** A bucket for each client, full at first. */
export function createBuckets({ most, perSecond }: Pace, now: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  const fill = ({ left, at }: Bucket) =>
    Math.min(most, left + (Math.max(0, now() - at) / 1000) * perSecond);
  const letGo = () => {
    for (const [client, bucket] of buckets) if (fill(bucket) >= most) buckets.delete(client);
  };
  return {
    take(client) {
      if (buckets.size >= mostKept) letGo();
      const left = fill(buckets.get(client) ?? { left: most, at: now() });
      const may = left >= 1;
      buckets.set(client, { left: may ? left - 1 : left, at: now() });
      return may ? 0 : Math.ceil((1 - left) / perSecond);
    },
  };
}
