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
  | { readonly delay: number };

/** Which requests are to fail. */
export interface Failures {
  /** Makes the next ones fail: a method and a path in which a star is any one part, or a star alone for all. */
  failNext(match: string, failure: Failure, times?: number): void;
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
  return {
    failNext(match, failure, times = 1) {
      planned.push({ form: toForm(match), failure, times });
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
