import { commonWords } from "../lessons/common-words.ts";
import type { Analogy, Concept, Lesson } from "../lessons/lesson.ts";
import { cellWords } from "../lessons/slots.ts";
import { compileEchoes, type EchoIndex } from "./echoes.ts";
import { compileExplanations, type ExplanationIndex } from "./explained.ts";
import { toWords } from "./normalise.ts";
import { listDefining, listSpoken } from "./outside.ts";
import { createPhraseTrie, type PhraseTrie } from "./phrases.ts";
import { compileQuestions, type QuestionIndex } from "./questions.ts";
import { remember } from "./remember.ts";
import { compileSpelling, type Spelling } from "./spelling.ts";

/** What a phrase of the lesson names; `phrase` is spelled as the message would be. */
export type Entry = Naming & { readonly phrase: string };

type Naming =
  | {
      readonly kind: "concept";
      readonly concept: string;
      readonly name: string;
      readonly alias: boolean;
    }
  | { readonly kind: "term"; readonly concept: string; readonly term: string }
  | { readonly kind: "analogy"; readonly concept: string; readonly analogy: string }
  /** A thing in a story, and what it stands for. */
  | {
      readonly kind: "story";
      readonly concept: string;
      readonly analogy: string;
      readonly story: string;
      readonly system: string;
      /** True for the word of a longer phrase that says what it is, which means it only while the story is in the air. */
      readonly head: boolean;
    };

/** A lesson made ready to be recognised in chat. Compiled once for each version of a lesson. */
export interface Vocabulary {
  readonly lesson: Lesson;
  /** Names of one word, which may look like shorthand: a lesson's "diff" is not "different". */
  readonly names: ReadonlySet<string>;
  /** The label of an offer as a message would be spelled out, so that the two can be held against each other. */
  readonly spellLabel: (label: string) => string;
  readonly phrases: PhraseTrie<Entry>;
  readonly spelling: Spelling;
  readonly questions: QuestionIndex;
  readonly echoes: EchoIndex;
  readonly explains: ExplanationIndex;
  /** The stems of the words in which the lesson speaks of its subject. */
  readonly spoken: ReadonlySet<string>;
  /** The stems of those in which it says what its concepts are. */
  readonly defining: ReadonlySet<string>;
}

/** A lesson's replies offer fewer things than that. */
const mostLabels = 1000;

/** Makes a lesson's names, terms, stories and questions ready to be recognised. */
export function compileVocabulary(lesson: Lesson): Vocabulary {
  const phrases = createPhraseTrie<Entry>();
  const names = listWordNames(lesson);
  for (const [phrase, entry] of lesson.concepts.flatMap(listEntries)) {
    const words = toWords(phrase, names);
    if (!isEveryday(words, entry)) phrases.add(words, { ...entry, phrase: words.join(" ") });
  }
  return {
    lesson,
    names,
    spellLabel: remember((label) => toWords(label, names).join(" "), mostLabels),
    phrases,
    spelling: compileSpelling(lesson),
    questions: compileQuestions(lesson, phrases, names),
    echoes: compileEchoes(lesson, phrases, names),
    explains: compileExplanations(lesson, phrases, names),
    spoken: listSpoken(lesson, names),
    defining: listDefining(lesson, names),
  };
}

function listWordNames({ concepts }: Lesson): ReadonlySet<string> {
  const names = concepts.flatMap(({ names, aliases, terms }) => [
    ...names,
    ...aliases,
    ...terms.flatMap((term) => term.names),
  ]);
  return new Set(names.map((name) => name.toLowerCase()).filter((name) => /^\p{L}+$/u.test(name)));
}

/** A word of a story that everybody uses all the time names the story to nobody. */
function isEveryday(words: readonly string[], { kind }: Naming): boolean {
  const [only] = words;
  const ofStory = kind === "analogy" || kind === "story";
  return ofStory && words.length === 1 && only !== undefined && commonWords.has(only);
}

type Named = readonly [phrase: string, entry: Naming];

function listEntries(concept: Concept): Named[] {
  return [...listNames(concept), ...listTerms(concept), ...listStories(concept)];
}

function listNames({ id, names, aliases }: Concept): Named[] {
  const name = (phrase: string, alias: boolean): Named => [
    phrase,
    { kind: "concept", concept: id, name: phrase, alias },
  ];
  return [
    ...names.map((phrase) => name(phrase, false)),
    ...aliases.map((phrase) => name(phrase, true)),
  ];
}

function listTerms({ id, terms }: Concept): Named[] {
  return terms.flatMap(({ names }) =>
    names.map((phrase): Named => [phrase, { kind: "term", concept: id, term: names[0] }]),
  );
}

function listStories({ id, analogies }: Concept): Named[] {
  return analogies.flatMap((analogy): Named[] => [
    ...listCalls(analogy).map(
      (call): Named => [call, { kind: "analogy", concept: id, analogy: analogy.id }],
    ),
    ...analogy.mapping.flatMap(({ story: cell, system }) =>
      cellWords(cell)
        .map(dropArticle)
        .flatMap((story) => {
          const entry = { kind: "story", concept: id, analogy: analogy.id, story, system } as const;
          const head = story.split(within)[0]?.split(" ").at(-1) ?? story;
          return [
            [story, { ...entry, head: false }],
            ...(head === story ? [] : [[head, { ...entry, head: true }] as const]),
          ] as const;
        }),
    ),
  ]);
}

/** "The dot on the map" is a dot. */
const within = / (?:of|on|in|at|with|for|to|from|by|under|behind|between) /;

/** A title of one word is no keyword unless the author says so: it may be any other word. */
function listCalls({ title, keywords }: Analogy): readonly string[] {
  const call = dropArticle(title);
  const known = new Set(keywords.map((keyword) => keyword.toLowerCase()));
  return call.includes(" ") && !known.has(call.toLowerCase()) ? [...keywords, call] : keywords;
}

function dropArticle(words: string): string {
  return words.replace(/^(?:the|an?|each|every|your|one|another) (?=.)/i, "");
}
