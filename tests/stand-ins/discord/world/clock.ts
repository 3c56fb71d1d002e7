/** The time on this Discord. It runs with the machine's, and can be moved ahead. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets so many milliseconds pass at once; what is due by then happens. */
  advance(ms: number): void;
  /** Is called after each `advance`. */
  onAdvance(listener: () => void): void;
}

/** A clock that begins so many milliseconds before the machine's time. */
export function createClock(behind: number): Clock {
  let ahead = -behind;
  const listeners: (() => void)[] = [];
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => listeners.push(listener),
  };
}

/** A time as Discord writes it. */
export function showTime(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000+00:00");
}
