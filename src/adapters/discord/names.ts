import { readPlain } from "../text/markdown.ts";
import { flatten, shorten } from "../text/plain.ts";

const longestThread = 100;
const longestName = 32;

/** A thread's name for a lesson's title, and the learner's name where the thread is theirs alone; 1–100 characters. */
export function nameThread(title: string, learner: string | null): string {
  const name = learner === null ? "" : shorten(flatten(learner), longestName);
  const behind = name === "" ? "" : ` · ${name}`;
  const words = readPlain(title) || "Lesson";
  return shorten(words, longestThread - behind.length) + behind;
}
