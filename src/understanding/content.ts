import { isWord } from "./normalise.ts";
import { createPhraseTrie, type PhraseTrie } from "./phrases.ts";
import { stem, stemName } from "./stems.ts";
import { synonyms } from "./synonyms.ts";
import type { Entry } from "./vocabulary.ts";

/** What a question is about: stems, `@concept` for a concept and `#term` for a term. */
export type Content = ReadonlySet<string>;

const classes: PhraseTrie<string> = createPhraseTrie();
/** The words of all classes, as they are written: a stem may be that of another word as well. */
const everyday = new Set<string>();
for (const row of synonyms) {
  for (const phrase of row) {
    classes.add(phrase.split(" "), `=${row[0] ?? ""}`);
    everyday.add(phrase);
  }
}
/** These only suppose a case, which follows. */
for (const verb of ["happens", "would happen", "will happen", "could happen", "can happen"])
  for (const word of ["if", "when"]) classes.add(`what ${verb} ${word}`.split(" "), "");

/** These only ask to be told: "how can you tell?" is about noticing, "tell me" is about nothing yet. */
for (const plea of ["tell me", "tell us", "let me know", "let us know", "do you know"])
  classes.add(plea.split(" "), "");

/** How it is to be told says nothing of what is: "what is that in plain words?" */
for (const kind of ["plain", "simple", "simpler", "easy", "easier", "normal", "everyday"])
  for (const words of ["words", "terms", "english", "language"])
    classes.add(`in ${kind} ${words}`.split(" "), "");
for (const manner of [
  "in a nutshell",
  "in short",
  "like i am five",
  "for a beginner",
  "for dummies",
])
  classes.add(manner.split(" "), "");

/** These point at what was said, and count nothing up. */
for (const pointer of ["all this", "all that", "all of this", "all of that", "all of it"])
  classes.add(pointer.split(" "), "");

const empty = new Set(
  (
    "a an the such this that these those it its they them their there here i you we me my your our us he she his her one ones is are am " +
    "was were be been being do does did done have has had can could will would should may might shall to of in on at by for " +
    "with from into onto up out about as and or but so if then than when what how why where who which what's whose not no " +
    "yes ok please just really actually like get gets got go goes going say said thing things some any also only very too " +
    "mean means kind sort bit lot let still even ever already now again because while during after before between " +
    "yourself itself themselves make makes made making keep keeps thanks hello hi sorry way want wants supposed ensure emojiyes emojiconfused sense understand " +
    "think guess know explain tell question wonder wondering curious suppose imagine anyway though well right idea i'd would super pretty quite definitely honestly literally probably perhaps maybe always"
  ).split(" "),
);

const framing = new Set([...empty].map(stem));

/** True for the key of a concept or a term. */
export function isNamedKey(key: string): boolean {
  return key.startsWith("@") || key.startsWith("#");
}

/** True for the stem of a word that only frames a question. */
export function isFraming(stemmed: string): boolean {
  return framing.has(stemmed);
}

/** A row of words, read. */
export interface Reading {
  /** What it is about, leaving out what only frames the question. */
  readonly content: Set<string>;
  /** The same one after another, and between it the stems of the words that only frame it. */
  readonly sequence: readonly string[];
}

/** Reads a row of words. */
export function readWords(words: readonly string[], phrases: PhraseTrie<Entry>): Reading {
  const said = joinVerbs(words.filter(isWord));
  const stems = said.map(stemName);
  const content = new Set<string>();
  const sequence: string[] = [];
  for (let at = 0; at < said.length; ) {
    const { keys, end } = readAt(said, stems, at, phrases);
    for (const key of keys) content.add(key);
    const framed = end - at > 1 ? listFrame(stems[at] ?? "") : stems.slice(at, end);
    sequence.push(...(keys.length > 0 ? keys : framed));
    at = end;
  }
  return { content, sequence };
}

const particles: ReadonlySet<string> = new Set("back up down off out over away apart".split(" "));
const objects: ReadonlySet<string> = new Set(
  "it them this that everything all both one".split(" "),
);

/** "Roll it back" says of something what "roll back" does. */
function joinVerbs(words: readonly string[]): readonly string[] {
  if (!words.some((word) => particles.has(word))) return words;
  const joined = [...words];
  for (let at = 2; at < joined.length; at++) {
    const [verb = "", object = "", particle = ""] = joined.slice(at - 2, at + 1);
    if (!particles.has(particle) || !objects.has(object) || empty.has(verb)) continue;
    joined.splice(at - 1, 2, particle, object);
  }
  return joined;
}

/** "What would happen when" is "what if" in more words; a plea to be told is nothing. */
function listFrame(first: string): readonly string[] {
  return first === "what" ? ["what", "if"] : [];
}

/** What the words from `at` on say: what the lesson names, an everyday synonym, or the word itself. */
function readAt(
  said: readonly string[],
  stems: readonly string[],
  at: number,
  phrases: PhraseTrie<Entry>,
): { keys: readonly string[]; end: number } {
  const named = phrases.longest(stems, at);
  const keys = named ? listKeys(named.values) : [];
  const alike = classes.longest(stems, at);
  if (named && keys.length > 0 && named.end >= (alike?.end ?? 0)) {
    const isBoth = alike?.end === named.end && everyday.has(said.slice(at, named.end).join(" "));
    return { keys: isBoth ? [...keys, ...alike.values.slice(0, 1)] : keys, end: named.end };
  }
  if (alike) return { keys: alike.values.slice(0, 1).filter((key) => key !== ""), end: alike.end };
  const word = said[at] ?? "";
  return { keys: empty.has(word) ? [] : [stems[at] ?? word], end: at + 1 };
}

/** A word can name a concept and be a term of it, too: then it says more than the concept's own name. */
function listKeys(entries: readonly Entry[]): string[] {
  const concept = entries.find(({ kind }) => kind === "concept");
  const term = entries.find((entry) => entry.kind === "term");
  return [...(concept ? [`@${concept.concept}`] : []), ...(term ? [`#${term.term}`] : [])];
}
