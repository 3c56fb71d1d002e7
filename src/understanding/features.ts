import { stem } from "./stems.ts";

/** What texts are made of, as numbers: their words, and which of them stand next to each other or around a third. */
export interface Features {
  /** What a text has, each once; what no example can have is below 0. */
  list(words: readonly string[]): ReadonlySet<number>;
  /** The feature that a word is by itself. */
  ofWord(word: string): number;
  /** True for a word that some example has. */
  knows(word: string): boolean;
}

/** A word in fewer examples than this is of a subject and not of a move: only its ending and its stem count. */
const seldom = 2;
/** What is left of the words of a subject: what their endings say of the sentence. */
const endings = ["", "ing", "ed", "s", ..."0123456789"];
const ending = /(?:ing|ed|s|\d)$/;

/** Numbers the features of the examples' words. */
export function createFeatures(examples: readonly (readonly string[])[]): Features {
  const uses = countUses(examples);
  const isCommon = (word: string) => (uses.get(word) ?? 0) >= seldom;
  const common = [...uses.keys()].filter(isCommon);
  const shapes = new Map(
    [...endings.map((each) => `~${each}`), ...common].map((each, at) => [each, at]),
  );
  const [start, end] = [shapes.size, shapes.size + 1];
  const size = shapes.size + 2;
  const stems = new Map<string, number>();
  for (const word of uses.keys())
    if (!isCommon(word) && !stems.has(stem(word))) stems.set(stem(word), stems.size);
  const ofWord = (word: string) =>
    shapes.get(isCommon(word) ? word : `~${ending.exec(word)?.[0] ?? ""}`) ?? 0;
  const next = size;
  const around = next + size * size;
  const ofSubject = around + size * size;
  return {
    ofWord,
    knows: (word) => uses.has(word),
    list(words) {
      const row = [start, ...words.map(ofWord), end];
      const found = new Set(row.slice(1, -1));
      const rare = words.filter((word) => !isCommon(word)).map(stem);
      for (const each of rare) {
        const at = stems.get(each);
        found.add(at === undefined ? -1 - rare.indexOf(each) : ofSubject + at);
      }
      for (let at = 1; at < row.length; at++)
        found.add(next + (row[at - 1] ?? 0) * size + (row[at] ?? 0));
      for (let at = 2; at < row.length; at++)
        found.add(around + (row[at - 2] ?? 0) * size + (row[at] ?? 0));
      return found;
    },
  };
}

/** In how many examples each word is. */
function countUses(examples: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of examples)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
