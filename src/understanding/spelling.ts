import { commonWords } from "../lessons/common-words.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { listExampleWords } from "./model/vocabulary.ts";
import { remember } from "./remember.ts";
import { rules } from "./rules.ts";
import { stem } from "./stems.ts";
import { synonyms } from "./synonyms.ts";

/** Mends misspelt words, only towards words that mean something here. */
export interface Spelling {
  correct(word: string): string;
  /** True for a word of everyday talk, or of the lesson. */
  knows(word: string): boolean;
}

/** Words of the cue rules that learners misspell. */
const cueWords = (
  "explain again example analogy another understand understood difference different differently between " +
  "happens suppose relate relationship related connection compare compared simpler simple quiz question " +
  "hint recap summary summarize continue thanks please sense makes confused confusing clear because does " +
  "would should could what where which apply practice mean meaning similar repeat metaphor comparison story"
).split(" ");

/** What people say anyway is spelled right, whatever the lesson has that looks like it. */
function listEveryday(): ReadonlySet<string> {
  const words = [
    ...cueWords,
    ...commonWords,
    ...synonyms.flat().flatMap(listWords),
    ...rules.flatMap(({ cue }) => cue.source.match(/[a-z]{4,}/g) ?? []),
    ...listExampleWords(),
  ];
  return new Set([...new Set(words)].map(stem));
}

let everyday: ReadonlySet<string> | null = null;

/** Listed when a word first has to be looked up: starting need not wait for it. */
function isEveryday(word: string): boolean {
  everyday ??= listEveryday();
  return everyday.has(stem(word));
}

/** A speller for one lesson: it corrects towards the lesson's names and the words of the cues. */
export function compileSpelling(lesson: Lesson): Spelling {
  const known = listKnown(lesson);
  const names = new Set(listSubjects(lesson));
  const targets = groupByInitial([...listNamed(lesson), ...cueWords]);
  const mend = remember(
    (word) => findNearest(word, targets.get(word.charAt(0)) ?? [], names) ?? word,
    2000,
  );
  return {
    knows: (word) => known.has(stem(word)) || isEveryday(word),
    correct(word) {
      if (word.length < 4 || word.startsWith("emoji") || known.has(stem(word))) return word;
      if (isEveryday(word)) return word;
      const single = word.replace(/(.)\1$/, "$1");
      if (single !== word && (known.has(stem(single)) || isEveryday(single))) return single;
      return word.length < 5 ? word : mend(word);
    },
  };
}

/** Every word that the lesson itself uses is spelled right. */
function listKnown(lesson: Lesson): Set<string> {
  const texts = lesson.concepts.flatMap((concept) => [
    concept.explanation,
    concept.simply,
    ...concept.facets.map(({ text }) => text),
    ...concept.analogies.map(({ story }) => story),
    ...concept.questions.flatMap(({ answer, phrasings }) => [answer, ...phrasings]),
    ...concept.misconceptions.flatMap(({ refutation, phrasings }) => [refutation, ...phrasings]),
  ]);
  const words = [...texts, ...listNamed(lesson)].flatMap(listWords);
  return new Set(words.map(stem));
}

/** The words of concepts and terms, which are long and foreign, and so are misspelt further. */
function listSubjects({ concepts }: Lesson): string[] {
  return concepts
    .flatMap(({ names, aliases, terms }) => [
      ...names,
      ...aliases,
      ...terms.flatMap((term) => term.names),
    ])
    .flatMap(listWords);
}

function listNamed({ concepts }: Lesson): string[] {
  return concepts
    .flatMap(({ names, aliases, terms, analogies }) => [
      ...names,
      ...aliases,
      ...terms.flatMap((term) => term.names),
      ...analogies.flatMap(({ keywords, mapping }) => [
        ...keywords,
        ...mapping.map(({ story }) => story),
      ]),
    ])
    .flatMap(listWords)
    .filter((word) => word.length >= 4);
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function groupByInitial(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of new Set(words)) {
    groups.set(word.charAt(0), [...(groups.get(word.charAt(0)) ?? []), word]);
  }
  return groups;
}

function findNearest(
  word: string,
  targets: readonly string[],
  names: ReadonlySet<string>,
): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const target of targets) {
    if (target.startsWith(word) || word.startsWith(target)) continue;
    const most = word.length >= 9 && names.has(target) ? 2 : 1;
    const distance = measureDistance(word, target, most);
    const near = distance <= most && (word.length >= slipsOnly || isSlip(word, target));
    if (near && distance < (best?.distance ?? 3)) best = { word: target, distance };
  }
  return best?.word ?? null;
}

/** Shorter words are too near to others: there only two letters swapped, one doubled or a vowel left out is a mistake. */
const slipsOnly = 7;
/** In words shorter than that, a vowel makes another word. */
const ofVowels = 6;

function isSlip(word: string, target: string): boolean {
  const sort = (text: string) => [...text].sort().join("");
  const single = (text: string) => text.replace(/(.)\1/g, "$1");
  if (sort(word) === sort(target) || single(word) === single(target)) return true;
  const consonants = (text: string) => text.replace(/[aeiou]/g, "");
  return (
    word.length >= ofVowels &&
    word.length !== target.length &&
    consonants(word) === consonants(target)
  );
}

/** Edits between two words, a swap of neighbours being one; anything over `most` counts as `most + 1`. */
export function measureDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) rows.push(measureRow(a, b, i, rows));
  return Math.min(rows.at(-1)?.at(-1) ?? most + 1, most + 1);
}

function measureRow(
  a: string,
  b: string,
  i: number,
  rows: readonly (readonly number[])[],
): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const change = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swap = swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : change;
    row.push(Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
  }
  return row;
}
