import type { Concept } from "../lessons/lesson.ts";
import { type Claim, readClaim } from "./claims.ts";
import { readWords } from "./content.ts";
import { dropMarks, toWords } from "./normalise.ts";
import type { PhraseTrie } from "./phrases.ts";
import type { Entry } from "./vocabulary.ts";
import type { Text } from "./wording.ts";

/** What a passage of a concept is, by how authors write it. */
export const passageKinds = [
  ...(["summary", "simply", "explanation", "facet", "question", "misconception"] as const),
  ...(["term", "story", "breakdown"] as const),
];
export type PassageKind = (typeof passageKinds)[number];

/** Where an author says something. */
export interface Passage {
  readonly kind: PassageKind;
  /** The facet's, question's, misconception's or analogy's id, or the term's name; empty where a concept has one only. */
  readonly id: string;
}

/** One sentence of a passage; `number` is the passage's. */
export interface Sentence extends Text {
  /** As the author wrote it. */
  readonly text: string;
  readonly claim: Claim;
}

interface Written extends Passage {
  readonly texts: readonly string[];
}

/** All that the author says of a concept, by the passages' numbers. */
export function listPassages(concept: Concept): readonly Written[] {
  const { summary, simply, explanation, facets, questions, misconceptions, terms, analogies } =
    concept;
  return [
    { kind: "summary", id: "", texts: [summary] },
    { kind: "simply", id: "", texts: [simply] },
    { kind: "explanation", id: "", texts: [explanation] },
    ...facets.map(({ id, text }) => ({ kind: "facet" as const, id, texts: [id, text] })),
    ...questions.map(({ id, answer }) => ({ kind: "question" as const, id, texts: [answer] })),
    ...misconceptions.map(({ id, refutation }) => ({
      kind: "misconception" as const,
      id,
      texts: [refutation],
    })),
    ...terms.map(({ names: [id], text }) => ({ kind: "term" as const, id, texts: [id, text] })),
    ...analogies.map(({ id, story }) => ({ kind: "story" as const, id, texts: [story] })),
    ...analogies.map(({ id, breaksDown }) => ({
      kind: "breakdown" as const,
      id,
      texts: [breaksDown],
    })),
  ];
}

/** The sentences of passages, in their order; a name is read together with the sentence after it. */
export function listSentences(
  passages: readonly Written[],
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Sentence[] {
  return passages.flatMap(({ kind, texts }, number) =>
    texts.slice(-1).flatMap((text) =>
      cutSentences(text).map((sentence, at) => {
        const name = at === 0 && (kind === "facet" || kind === "term") ? `${texts[0]}. ` : "";
        const words = toWords(dropMarks(`${name}${sentence}`), names);
        return readSentence(number, sentence, words, phrases);
      }),
    ),
  );
}

/** A sentence that is said in `words`, of the passage of that number. */
export function readSentence(
  number: number,
  text: string,
  words: readonly string[],
  phrases: PhraseTrie<Entry>,
): Sentence {
  return { number, text, words: readWords(words, phrases).sequence, claim: readClaim(words) };
}

/** Where one sentence of the author ends and another begins. */
export function cutSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence !== "");
}
