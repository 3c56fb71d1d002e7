import { stemName } from "./stems.ts";

/** Finds phrases in a row of words by their stems, see `stemName`, the longest first. */
export interface PhraseTrie<T> {
  add(phrase: readonly string[], value: T): void;
  /** The longest phrase that begins at `from`; `end` is exclusive. */
  longest(
    stems: readonly string[],
    from: number,
  ): { readonly end: number; readonly values: readonly T[] } | null;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: T[];
}

/** An empty trie. */
export function createPhraseTrie<T>(): PhraseTrie<T> {
  const root: Branch<T> = { next: new Map(), values: [] };
  return {
    add(phrase, value) {
      if (phrase.length === 0) return;
      grow(root, phrase.map(stemName)).values.push(value);
    },
    longest(stems, from) {
      let branch: Branch<T> | undefined = root;
      let best: { end: number; values: readonly T[] } | null = null;
      for (let at = from; at < stems.length; at++) {
        branch = branch.next.get(stems[at] ?? "");
        if (!branch) break;
        if (branch.values.length > 0) best = { end: at + 1, values: branch.values };
      }
      return best;
    },
  };
}

function grow<T>(root: Branch<T>, stems: readonly string[]): Branch<T> {
  let branch = root;
  for (const step of stems) {
    const found = branch.next.get(step) ?? { next: new Map(), values: [] };
    branch.next.set(step, found);
    branch = found;
  }
  return branch;
}
