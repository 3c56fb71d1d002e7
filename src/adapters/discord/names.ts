import { clean, flatten } from "./escape.ts";
import { readPlain } from "./markdown.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const longestThread = 100;
const longestName = 32;

/** A thread's name for a lesson's title, and the learner's name where the thread is theirs alone; 1–100 characters. */
export function nameThread(title: string, learner: string | null): string {
  const name = learner === null ? "" : shorten(flatten(learner), longestName);
  const behind = name === "" ? "" : ` · ${name}`;
  const words = readPlain(title) || "Lesson";
  return shorten(words, longestThread - behind.length) + behind;
}

/** One line of at most `most` UTF-16 units; a longer one is cut between two characters and ends in “…”. */
export function shorten(text: string, most: number): string {
  const line = clean(text).replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = graphemes.segment(line.slice(0, most + 32)).containing(most - 1)?.index ?? 0;
  return `${line.slice(0, cut || most - 1).trimEnd()}…`;
}
