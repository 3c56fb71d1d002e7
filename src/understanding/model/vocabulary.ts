import { trained } from "./trained.ts";

/** How often words begin so in what the examples taught, for what is common and what is not. */
export function countBeginnings(readBeginning: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of trained.features.split(/\W+/)) {
    const beginning = readBeginning(word);
    counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return counts;
}

/** The words that several examples have. */
export function listExampleWords(): string[] {
  return trained.features.split("\n").filter((name) => /^[a-z]+$/.test(name));
}
