import { type PackedRows, walkRows } from "./packed-rows.ts";

/** Rows of words: whoever has found one steps on from it, and puts no text together. */
export interface Rows<Row, Word> {
  /** The row of no words. */
  readonly start: Row;
  read(word: string): Word;
  /** The row that has one more word. */
  step(row: Row, word: Word): Row;
}

/** Where features are by their names, whose words blanks part; rows and words that none of them has are -1. */
export interface PlacedRows extends Rows<number, number> {
  /** The place of a feature among all; -1 for what others only begin with. */
  placeOf(row: number): number;
}

/** The row that has all of these words. */
export function findRow<Row, Word>(rows: Rows<Row, Word>, words: readonly string[]): Row {
  let row = rows.start;
  for (const word of words) row = rows.step(row, rows.read(word));
  return row;
}

const nowhere = -1;
const start = -2;
/** What a row has in the table: the row before its last word, that word, and its place. A row's number is where it stands. */
const width = 3;

/** Unpacks rows into a table that is hashed: a step mostly looks at one place of memory. */
export function unpackRows(packed: PackedRows): PlacedRows {
  const words = new Map(packed.words.split(" ").map((word, number) => [word, number]));
  const mask = 2 ** Math.ceil(Math.log2(2 + 1.5 * packed.rows.length)) - 1;
  const table = new Int32Array((mask + 1) * width).fill(nowhere);
  /** Where a row stands, or is to stand. */
  const look = (row: number, word: number): number => {
    const mixed = Math.imul(row, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    for (let at = (mixed ^ (mixed >>> 15)) & mask; ; at = (at + 1) & mask) {
      const before = table[at * width];
      if (before === nowhere || (before === row && table[at * width + 1] === word)) return at;
    }
  };
  const path = [start];
  let features = 0;
  walkRows(packed, (word, depth, isFeature) => {
    const row = path[depth] ?? start;
    const at = look(row, word);
    table.set([row, word, isFeature ? features++ : nowhere], at * width);
    path[depth + 1] = at;
  });
  return {
    start,
    read: (word) => words.get(word) ?? nowhere,
    step: (row, word) => {
      if (row === nowhere || word === nowhere) return nowhere;
      const at = look(row, word);
      return table[at * width] === nowhere ? nowhere : at;
    },
    placeOf: (row) => (row < 0 ? nowhere : (table[row * width + 2] ?? nowhere)),
  };
}
