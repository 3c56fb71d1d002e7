import { walkRows } from "./packed-rows.ts";
import { trained } from "./trained.ts";

/** How often words begin so in what the examples taught, for what is common and what is not. */
export function countBeginnings(readBeginning: (word: string) => string): Map<string, number> {
  const { features } = trained;
  const times = countWords();
  const counts = new Map<string, number>();
  for (const [number, text] of features.words.split(" ").entries())
    for (const word of text.match(/\w+/g) ?? []) {
      const beginning = readBeginning(word);
      counts.set(beginning, (counts.get(beginning) ?? 0) + (times[number] ?? 0));
    }
  return counts;
}

/** In how many features each word is, by its number. */
function countWords(): readonly number[] {
  const times: number[] = [];
  const path: number[] = [];
  walkRows(trained.features, (word, depth, isFeature) => {
    path[depth] = word;
    if (!isFeature) return;
    for (let at = 0; at <= depth; at++) {
      const each = path[at] ?? 0;
      times[each] = (times[each] ?? 0) + 1;
    }
  });
  return times;
}

/** The words that several examples have. */
export function listExampleWords(): string[] {
  const { features } = trained;
  const words = features.words.split(" ");
  const alone: string[] = [];
  walkRows(features, (number, depth, isFeature) => {
    const word = words[number] ?? "";
    if (depth === 0 && isFeature && /^[a-z]+$/.test(word)) alone.push(word);
  });
  return alone;
}
