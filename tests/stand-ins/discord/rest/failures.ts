/** How a request is to fail, though nothing is wrong with it. */
export type Failure =
  /** The server has a fault of its own, and nothing took effect. */
  | { readonly status: 500 | 502 | 503 | 504 }
  /** Too many requests; come back in so many seconds. */
  | { readonly rateLimit: number; readonly global?: boolean }
  /** The connection breaks before or after the request took effect; by a reset, a client may try again unasked. */
  | { readonly drop: "before" | "after"; readonly reset?: boolean }
  /** Refused with one of Discord's codes. */
  | { readonly code: number; readonly refusal: number; readonly message: string }
  /** Takes so many milliseconds longer than usual, and then succeeds. */
  | { readonly delay: number }
  /** Waits before or after it takes effect until it is let go; who went away meanwhile has asked for nothing. */
  | { readonly hold: "before" | "after"; readonly gate: Gate };

/** Where a request waits. */
export interface Gate {
  /** Called when the request has come. */
  reach(): void;
  /** Settles when it may go on. */
  readonly open: Promise<void>;
}

/** A request that is held. */
export interface Held {
  /** Settles when the request waits. */
  readonly reached: Promise<void>;
  release(): void;
}

/** Which requests are to fail. */
export interface Failures {
  /** Makes the next ones fail: a method and a path in which a star is any one part, or a star alone for all. */
  failNext(match: string, failure: Failure, times?: number): void;
  /** Holds the next one of a kind, before or after it takes effect. */
  hold(match: string, when: "before" | "after"): Held;
  /** Takes the failure that a request is to meet, if any. */
  take(request: string): Failure | null;
  /** How many failures are still to come. */
  left(): number;
}

interface Planned {
  readonly form: RegExp;
  readonly failure: Failure;
  times: number;
}

/** Failures on demand. */
export function createFailures(): Failures {
  const planned: Planned[] = [];
  const failNext = (match: string, failure: Failure, times = 1) => {
    planned.push({ form: toForm(match), failure, times });
  };
  return {
    failNext,
    hold(match, when) {
      let reach = () => {};
      let release = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const open = new Promise<void>((resolve) => {
        release = resolve;
      });
      failNext(match, { hold: when, gate: { reach, open } });
      return { reached, release };
    },
    take(request) {
      const next = planned.find(({ form, times }) => times > 0 && form.test(request));
      if (!next) return null;
      next.times -= 1;
      return next.failure;
    },
    left: () => planned.reduce((sum, { times }) => sum + times, 0),
  };
}

function toForm(match: string): RegExp {
  if (match === "*") return /^/;
  const escaped = match.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]+");
  return new RegExp(`^${escaped}$`);
}
