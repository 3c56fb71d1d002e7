/** Features as rows of words: those that begin alike stand together, and what they share is there once. */
export interface PackedRows {
  /** Parted by blanks. */
  readonly words: string;
  /** Each with one word more than a row before it: the word's place, how many words stand before it, and whether it is a feature itself, in one number. */
  readonly rows: readonly number[];
}

/** No feature has so many words. */
const longest = 1000;

/** Packs features by their names, whose words blanks part; they must be sorted. */
export function packRows(names: readonly string[]): PackedRows {
  const numbers = new Map<string, number>();
  const rows: number[] = [];
  let before: readonly string[] = [];
  for (const name of names) {
    const words = name.split(" ");
    const shared = words.findIndex((word, at) => word !== before[at]);
    for (const [depth, word] of words.entries()) {
      if (depth < shared) continue;
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      rows.push((number * longest + depth) * 2 + Number(depth === words.length - 1));
    }
    before = words;
  }
  return { words: [...numbers.keys()].join(" "), rows };
}

/** Goes through all rows: each goes on from the last one that is a word shorter. */
export function walkRows(
  { rows }: PackedRows,
  visit: (word: number, depth: number, isFeature: boolean) => void,
): void {
  for (const row of rows) {
    const place = Math.floor(row / 2);
    visit(Math.floor(place / longest), place % longest, row % 2 === 1);
  }
}
