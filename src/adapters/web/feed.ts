/** Tells those who read a thread that there is something new in it. */
export interface Feed {
  /** Calls `onNews` after each message, and `onEnd` where the thread is forgotten or the page stops. */
  follow(thread: string, follower: Follower): () => void;
  /** How many of a learner's windows follow any thread. */
  count(learner: string): number;
  tell(thread: string): void;
  /** Ends all that follow a thread; with null, all there are. */
  end(thread: string | null): void;
}

/** One window that shows a thread. */
export interface Follower {
  readonly learner: string;
  onNews(): void;
  onEnd(): void;
}

/** Holds who follows what; messages themselves are read from the archive, so that nobody misses any. */
export function createFeed(): Feed {
  const threads = new Map<string, Set<Follower>>();
  const all = () => [...threads.values()].flatMap((followers) => [...followers]);
  return {
    follow(thread, follower) {
      const followers = threads.get(thread) ?? new Set();
      threads.set(thread, followers.add(follower));
      return () => {
        followers.delete(follower);
        if (followers.size === 0 && threads.get(thread) === followers) threads.delete(thread);
      };
    },
    count: (learner) => all().filter((each) => each.learner === learner).length,
    tell(thread) {
      for (const { onNews } of threads.get(thread) ?? []) onNews();
    },
    end(thread) {
      const ending = thread === null ? all() : [...(threads.get(thread) ?? [])];
      for (const { onEnd } of ending) onEnd();
    },
  };
}
