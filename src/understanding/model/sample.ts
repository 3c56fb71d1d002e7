import type { Move } from "../meaning.ts";
import { hearUtterance } from "../utterance.ts";
import type { Example } from "./example.ts";
import { beginRows, listFeatures, type Notes } from "./features.ts";
import type { Rows } from "./rows.ts";
import type { Sample } from "./training.ts";

/** Rows as the names of features. */
const named: Rows<string | null, string> = {
  start: null,
  read: (word) => word,
  step: (name, word) => (name === null ? word : `${name} ${word}`),
};

/** What can be learned from an example. */
export function makeSample(example: Example): Sample<Move> {
  const features = new Set<string>();
  listExample(example, {
    rows: named,
    begin: (word) => beginRows(named, word),
    // Which of them are common enough to be learned is not known yet.
    take: (name) => features.add(name ?? "").size > 0,
  });
  return { features: [...features], label: example.move, others: example.others };
}

/** Notes what an example has, as `listFeatures` does. */
export function listExample<Row, Word>({ text, standing }: Example, notes: Notes<Row, Word>): void {
  const items = text.split(" ").map((word) => ({ text: word, tag: null }));
  const pending = standing.includes("check") ? "check" : null;
  listFeatures(hearUtterance(items, { pending, offers: [] }), standing, notes);
}
