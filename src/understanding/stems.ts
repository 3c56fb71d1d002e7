import { stemmer } from "stemmer";

const known = new Map<string, string>();
const mostKept = 20_000;

/** Porter's stem of a lower-case word, remembered. */
export function stem(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  const made = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  if (known.size >= mostKept) known.clear();
  known.set(word, made);
  return made;
}
