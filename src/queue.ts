/** Runs tasks that share a key one after another, in the order they came; others run side by side. */
export interface Queue {
  run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T>;
}

/** An empty queue. */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(keys, task) {
      const before = keys.map((key) => tails.get(key));
      const result = Promise.allSettled(before).then(task);
      const tail = result
        .catch(() => {})
        .then(() => {
          for (const key of keys) if (tails.get(key) === tail) tails.delete(key);
        });
      for (const key of keys) tails.set(key, tail);
      return result;
    },
  };
}
