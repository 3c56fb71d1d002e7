/** The time on this Slack. It runs with the machine's, and can be moved ahead. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets so many milliseconds pass at once; what is due by then happens. */
  advance(ms: number): void;
  /** Does something once so many milliseconds have passed, unless what it gives is called before. */
  after(ms: number, act: () => void): () => void;
  /** Forgets all that is to happen. */
  stop(): void;
}

/** A clock that begins so many milliseconds before the machine's time. */
export function createClock(behind: number): Clock {
  let ahead = -behind;
  const now = () => Date.now() + ahead;
  const plans = new Map<() => void, { readonly due: number; timer: NodeJS.Timeout }>();
  const cancel = (act: () => void) => {
    clearTimeout(plans.get(act)?.timer);
    plans.delete(act);
  };
  const plan = (act: () => void, due: number) => {
    const timer = setTimeout(act, Math.max(0, due - now())).unref();
    plans.set(act, { due, timer });
  };
  return {
    now,
    advance(ms) {
      ahead += ms;
      for (const [act, { due }] of [...plans].sort(([, a], [, b]) => a.due - b.due)) {
        clearTimeout(plans.get(act)?.timer);
        if (due <= now()) act();
        else plan(act, due);
      }
    },
    after(ms, act) {
      const once = () => {
        if (!plans.has(once)) return;
        cancel(once);
        act();
      };
      plan(once, now() + ms);
      return () => cancel(once);
    },
    stop() {
      for (const act of [...plans.keys()]) cancel(act);
    },
  };
}
