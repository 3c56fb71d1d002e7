/** Forgets what a set or a map has held for longest, where it holds more than `most`. */
export function keepLatest<Key>(
  held: Pick<Map<Key, unknown>, "size" | "keys" | "delete">,
  most: number,
): void {
  const [oldest] = held.keys();
  if (held.size > most && oldest !== undefined) held.delete(oldest);
}
