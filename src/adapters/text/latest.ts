/** Forgets what a set or a map has held for longest, where it holds more than `most`. */
export function keepLatest<Key>(
  held: Pick<Map<Key, unknown>, "size" | "keys" | "delete">,
  most: number,
): void {
  const [oldest] = held.keys();
  if (held.size > most && oldest !== undefined) held.delete(oldest);
}

/** So many that an event which comes twice is known again. */
const mostIds = 1_000;

/** Says of an id whether it is the first time, as far as the latest ones tell; what has none is always new. */
export function rememberIds(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (id === "") return true;
    if (seen.has(id)) return false;
    seen.add(id);
    keepLatest(seen, mostIds);
    return true;
  };
}
