/** How a call is to fail, though nothing is wrong with it. */
export type Failure =
  /** The server has a fault of its own, and nothing took effect. */
  | { readonly status: 500 | 502 | 503 | 504 }
  /** Too many calls; come back in so many seconds. */
  | { readonly rateLimit: number }
  /** The connection breaks before or after the call took effect. */
  | { readonly drop: "before" | "after" }
  /** Refused with one of Slack's errors. */
  | { readonly error: string }
  /** Takes so many milliseconds longer than usual, and then succeeds. */
  | { readonly delay: number }
  /** Waits before or after it takes effect until it is let go. */
  | { readonly hold: "before" | "after"; readonly gate: Gate };

/** Where a call waits. */
export interface Gate {
  /** Called when the call has come. */
  reach(): void;
  /** Settles when it may go on. */
  readonly open: Promise<void>;
}

/** A call that is held. */
export interface Held {
  /** Settles when the call waits. */
  readonly reached: Promise<void>;
  release(): void;
}

/** Which calls are to fail. */
export interface Failures {
  /** Makes the next calls of a method fail, or of any for a star. */
  failNext(method: string, failure: Failure, times?: number): void;
  /** Holds the next call of a method, before or after it takes effect. */
  hold(method: string, when: "before" | "after"): Held;
  /** Takes the failure that a call is to meet, if any. */
  take(method: string): Failure | null;
}

/** Failures on demand. */
export function createFailures(): Failures {
  const planned: { readonly method: string; readonly failure: Failure; times: number }[] = [];
  const failNext = (method: string, failure: Failure, times = 1) => {
    planned.push({ method, failure, times });
  };
  return {
    failNext,
    hold(method, when) {
      let reach = () => {};
      let release = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const open = new Promise<void>((resolve) => {
        release = resolve;
      });
      failNext(method, { hold: when, gate: { reach, open } });
      return { reached, release };
    },
    take(method) {
      const next = planned.find(
        (each) => each.times > 0 && (each.method === "*" || each.method === method),
      );
      if (!next) return null;
      next.times -= 1;
      return next.failure;
    },
  };
}
