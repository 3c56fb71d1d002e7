import { readFileSync } from "node:fs";
import { Bench } from "tinybench";
import { understand } from "../../dist/understanding/understand.js";
import { compileVocabulary } from "../../dist/understanding/vocabulary.js";
import { row, tellTime } from "./statistics.mjs";

/** What learners write: one line each. */
export const lines = readFileSync(new URL("lines.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

/**
 * How long one line takes, over the learner lines and over 2,000 characters that mean harm.
 * @param {import("../../src/lessons/lesson.ts").Lesson} lesson
 */
export function measureUnderstanding(lesson) {
  const vocabulary = compileVocabulary(lesson);
  const states = situationsOf(lesson);
  let count = 0;
  const ordinary = measure("lines", 6000, () => {
    const line = lines[count % lines.length] ?? "";
    understand(line, vocabulary, pick(states, Math.floor(count++ / lines.length)));
  });
  const hostile = hostileTexts(lesson).map(({ name, text }) => ({
    name,
    latency: measure(name, 150, () => understand(text, vocabulary, pick(states, count++))),
  }));
  const worst = hostile.reduce((a, b) => (b.latency.p99 > a.latency.p99 ? b : a));
  return [
    row(`understanding, ${lines.length} learner lines, a line`, tell(ordinary), {
      of: ordinary.p99,
      target: 1,
    }),
    ...hostile.map(({ name, latency }) =>
      row(`  2,000 hostile characters: ${name}`, tell(latency)),
    ),
    row("  the worst of these", `${worst.name}: p99 ${tellTime(worst.latency.p99)}`),
  ];
}

/**
 * @param {string} name
 * @param {number} time milliseconds
 * @param {() => void} fn
 */
function measure(name, time, fn) {
  globalThis.gc?.();
  // A bot runs for days: what counts is how fast it is once V8 has compiled what it will.
  const bench = new Bench({ time, warmupTime: time, retainSamples: false, throws: true });
  bench.add(name, fn);
  const [task] = bench.runSync();
  if (task?.result.state !== "completed") throw new Error(`${name} could not be measured`);
  return task.result.latency;
}

/** @param {{ readonly p50: number, readonly p99: number, readonly max: number }} latency */
function tell({ p50, p99, max }) {
  return `p50 ${tellTime(p50)}, p99 ${tellTime(p99)}, max ${tellTime(max)}`;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} at
 * @returns {T}
 */
function pick(list, at) {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("the list is empty");
  return found;
}

/**
 * A new session, a story in the air, and a check that waits for its answer.
 * @param {import("../../src/lessons/lesson.ts").Lesson} lesson
 * @returns {readonly import("../../src/understanding/meaning.ts").DialogueState[]}
 */
function situationsOf({ concepts }) {
  const { id: concept, analogies } = pick(concepts, 1);
  const taught = concepts.slice(0, 3).map(({ id }) => id);
  const analogy = { concept, analogy: pick(analogies, 0).id };
  const offers = ["Another analogy", "Quiz me", "Next: replication"];
  return [
    { isOpen: true, concept: null, analogy: null, taught: [], pending: null, offers: [] },
    { isOpen: true, concept, analogy, taught, pending: null, offers },
    { isOpen: true, concept, analogy, taught, pending: "check", offers },
  ];
}

/** @param {import("../../src/lessons/lesson.ts").Lesson} lesson */
function hostileTexts({ concepts }) {
  const names = concepts.flatMap((concept) => concept.names);
  const stories = concepts.flatMap(({ analogies }) => analogies.flatMap((it) => it.keywords));
  return [
    { name: "one letter", text: fill("a") },
    { name: "one word again and again", text: fill("again ") },
    { name: "open clauses", text: fill("what if if so but and, ") },
    { name: "punctuation", text: fill("?!.,;:-…'\"()") },
    {
      name: "words nearly spelt right",
      text: fill("scalabilty replicaton redundncy fualt tolernce "),
    },
    { name: "random words", text: fill(randomWords(400)) },
    { name: "all names and stories", text: fill([...names, ...stories].join(" ")) },
    { name: "emoji and marks", text: fill("👩‍👩‍👧‍👦é̀̂🏴󠁧󠁢󠁥󠁮󠁧󠁿") },
    { name: "blanks", text: `what${" ".repeat(1990)}if` },
  ];
}

/** @param {string} piece */
function fill(piece) {
  return piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000);
}

/**
 * The same words in every run.
 * @param {number} count
 */
function randomWords(count) {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  const letter = () => String.fromCharCode(97 + (next() % 26));
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + (next() % 8) }, letter).join(""),
  ).join(" ");
}
