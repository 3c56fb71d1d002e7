import type { Concept, Lesson } from "../lessons/lesson.ts";
import { disagrees, readClaim } from "./claims.ts";
import { type Content, readContent } from "./content.ts";
import type { Echo } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import type { PhraseTrie } from "./phrases.ts";
import { listSaid, sum, type Weigh, weighContent } from "./phrasings.ts";
import type { Entry } from "./vocabulary.ts";

/** Finds the authored sentence that a learner repeats. */
export interface EchoIndex {
  /** `concepts` are looked through in that order; null where none of them says it. */
  find(words: readonly string[], concepts: readonly string[]): Echo | null;
}

interface Sentence {
  readonly text: string;
  readonly content: Content;
  readonly claim: ReturnType<typeof readClaim>;
}

interface Known {
  readonly sentences: readonly Sentence[];
  readonly weigh: Weigh;
}

/** How much of what is said has to be the author's, and how many things at least. */
const enough = 0.62;
const fewest = 2;

/** Indexes the sentences of a lesson, each concept when it is first looked up. */
export function compileEchoes(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): EchoIndex {
  const known = new Map<string, Known>();
  const recall = (id: string): Known | null => {
    const concept = concepts.find((each) => each.id === id);
    if (concept && !known.has(id)) known.set(id, readConcept(concept, phrases, names));
    return known.get(id) ?? null;
  };
  return {
    find(words, ids) {
      const content = readContent(foldAlike(words), phrases);
      const said = listSaid(content);
      if (said.length < fewest) return null;
      const claim = readClaim(words);
      let best: (Echo & { readonly share: number }) | null = null;
      for (const concept of ids) {
        const { sentences = [], weigh = () => 0 } = recall(concept) ?? {};
        const whole = sum(said, weigh) || 1;
        for (const sentence of sentences) {
          const shared = said.filter((key) => sentence.content.has(key));
          const share = sum(shared, weigh) / whole;
          if (shared.length < fewest || share < enough || share <= (best?.share ?? 0)) continue;
          if (!disagrees(claim, sentence.claim)) best = { concept, text: sentence.text, share };
        }
      }
      return best && { concept: best.concept, text: best.text };
    },
  };
}

function readConcept(
  concept: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Known {
  const sentences = listTexts(concept).map((text) => {
    const words = toWords(text.replace(/[*_`]/g, ""), names);
    return { text, content: readContent(foldAlike(words), phrases), claim: readClaim(words) };
  });
  const places = new Map<string, number[]>();
  for (const [at, { content }] of sentences.entries())
    for (const key of content) places.set(key, [...(places.get(key) ?? []), at]);
  return { sentences, weigh: weighContent(places, sentences.length) };
}

/** What the author says of a concept, the shortest way of saying it first. */
function listTexts({ summary, simply, explanation, facets, questions }: Concept): string[] {
  const told = [simply, explanation, ...facets.map(({ text }) => text)];
  const answers = questions.map(({ answer }) => answer);
  return [summary, ...[...told, ...answers].flatMap(cutSentences)];
}

/** A text's sentences; what only says yes or no, or leans on the sentence before, says nothing alone. */
function cutSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => sentence.split(" ").length > 3 && !/[?:]$/.test(sentence));
}

/** What is the same in one's own words, though it is not when a question is asked. */
const alike: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:keeps? (?:on )?(?:going|running|working|serving)|goes on|going on|go on|carr(?:y|ies|ying) on|stays? (?:up|alive|online)|continues?(?: to (?:work|run))?|surviv(?:e|es|ing)|still (?:works?|runs?)|runs?|running|works?|working|serves?|serving)\b/g,
    "work",
  ],
  [/\b(?:takes?|taking|took|steps?|stepping|jumps?|fills?) (?:over|in)\b/g, "takeover"],
  [/\b(?:extra|additional|second|another|spares?|backups?|reserves?)\b/g, "spare"],
  [/\b(?:copy|copies|replicas?|duplicates?|duplicated)\b/g, "copy"],
  [/\b(?:busy|busier|traffic|demand|crowds?|crowded|loads?|rush)\b/g, "load"],
  [/\b(?:reach|reachable|there when you need it|accessible|available)\b/g, "reach"],
  [/\b(?:grow|grows|growing|scales?|scaling|handles? more)\b/g, "handle"],
  [/\b(?:people|users?|customers?|visitors?)\b/g, "user"],
];

function foldAlike(words: readonly string[]): string[] {
  const text = words.join(" ");
  return alike.reduce((said, [same, word]) => said.replace(same, word), text).split(" ");
}
