/** Numbers in 0..1 that look random and are the same every time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a row. */
export function pick<T>(row: readonly T[], random: () => number): T {
  const at = Math.floor(random() * row.length);
  const one = row[at];
  if (one === undefined) throw new Error("Nothing to pick from");
  return one;
}
