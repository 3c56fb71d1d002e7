/** Knows how long a bot may be silent because it was told to wait, or keeps to a limit on its own. */
export interface Waits {
  /** The bot was told to wait so many seconds, or has used up a limit for so long. */
  note(seconds: number): void;
  /** The bot made a request: more than 50 in a second, and its library pauses by itself. */
  count(): void;
  /** When it may come back, in the machine's milliseconds. */
  end(): number;
}

const mostInASecond = 50;

/** A bot that was not told to wait yet. */
export function createWaits(): Waits {
  let end = 0;
  const recent: number[] = [];
  const note = (seconds: number) => {
    end = Math.max(end, Date.now() + seconds * 1_000);
  };
  return {
    note,
    count() {
      const now = Date.now();
      recent.push(now);
      while ((recent[0] ?? now) <= now - 1_000) recent.shift();
      if (recent.length >= mostInASecond) note(1);
    },
    end: () => end,
  };
}
