import type { Concept, Lesson } from "../lessons/lesson.ts";
import { type Claim, disagrees, readClaim } from "./claims.ts";
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

interface Passage {
  /** False for an answer, which may be about anything: it has to have more in common. */
  readonly isCore: boolean;
  /** What is shown of it. */
  readonly text: string;
  readonly content: Content;
  readonly claim: Claim;
}

interface Known {
  readonly passages: readonly Passage[];
  readonly weigh: Weigh;
}

/** How much of what is said has to be the author's for a yes, and how much for being close. */
const enough = 0.62;
const close = 0.4;
/** The summary goes before what is only a little more alike. */
const ofSummary = 0.2;

/** Indexes what a lesson says, each concept when it is first looked up. */
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
      const said = listSaid(readContent(foldAlike(words), phrases));
      if (said.length === 0 || (said.length === 1 && !telling.has(said[0] ?? ""))) return null;
      const claim = readClaim(words);
      const found = ids.flatMap((id) => {
        const each = recall(id);
        return each ? compareWith(each, said, claim).map((echo) => ({ ...echo, concept: id })) : [];
      });
      const best = found.reduce<Shared | null>((a, b) => (a && a.rank >= b.rank ? a : b), null);
      return best && { concept: best.concept, text: best.text, fits: best.fits };
    },
  };
}

interface Shared extends Echo {
  /** How good it is beside others: whatever fits goes before what is only close. */
  readonly rank: number;
}

function compareWith(
  { passages, weigh }: Known,
  said: readonly string[],
  claim: Claim,
): Omit<Shared, "concept">[] {
  const whole = sum(said, weigh) || 1;
  return passages.flatMap(({ text, content, claim: known, isCore }, at) => {
    const shared = said.filter((key) => content.has(key));
    const share = sum(shared, weigh) / whole;
    if (shared.length < Math.min(2, said.length) || share < close || disagrees(claim, known))
      return [];
    const fits = share >= enough && (isCore || shared.length >= 3);
    if (!fits && !isCore) return [];
    return [{ text, fits, rank: share + (fits ? 1 : 0) + (at === 0 ? ofSummary : 0) }];
  });
}

function readConcept(
  concept: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Known {
  const passages = listTexts(concept).map(({ text, told = text, isCore = true }) => {
    const words = toWords(told.replace(/[*_`]/g, ""), names);
    return {
      text,
      isCore,
      content: readContent(foldAlike(words), phrases),
      claim: readClaim(words),
    };
  });
  const places = new Map<string, number[]>();
  for (const [at, { content }] of passages.entries())
    for (const key of content) places.set(key, [...(places.get(key) ?? []), at]);
  return { passages, weigh: weighContent(places, passages.length) };
}

/** What the author says of a concept, the shortest way of saying it first; of a whole explanation the summary is shown. */
function listTexts(
  concept: Concept,
): { readonly text: string; readonly told?: string; readonly isCore?: boolean }[] {
  const { summary, simply, explanation, facets, questions } = concept;
  return [
    { text: summary },
    ...facets.map(({ id, text }) => ({ text, told: `${id} ${text}` })),
    ...[simply, explanation].flatMap(cutSentences).map((text) => ({ text })),
    ...questions
      .flatMap(({ answer }) => cutSentences(answer))
      .map((text) => ({ text, isCore: false })),
    ...[simply, explanation].map((told) => ({ text: summary, told: `${summary} ${told}` })),
  ];
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
    /\b(?:keeps? (?:on )?(?:going|running|working|serving)|goes on|going on|go on|carr(?:y|ies|ying) on|stays? (?:up|alive|online)|continues?(?: to (?:work|run))?|surviv(?:e|es|ing)|still (?:works?|runs?))\b/g,
    "goeson",
  ],
  [/\b(?:failures?|faults?|crash(?:es)?|outages?)\b/g, "fail"],
  [/\b(?:takes?|taking|took|steps?|stepping|jumps?|fills?) (?:over|in)\b/g, "takeover"],
  [/\b(?:extra|additional|second|another|spares?|backups?|reserves?)\b/g, "spare"],
  [/\b(?:copy|copies|replicas?|duplicates?|duplicated)\b/g, "copy"],
  [/\b(?:busy|busier|traffic|demand|crowds?|crowded|loads?|rush)\b/g, "load"],
  [/\b(?:reach|reachable|there when you need it|accessible|available)\b/g, "reach"],
  [/\b(?:grow|grows|growing|scales?|scaling|handles? more)\b/g, "handle"],
  [/\b(?:people|users?|customers?|visitors?)\b/g, "user"],
];

/** Of these, one says enough. */
const telling: ReadonlySet<string> = new Set(["takeov", "goeson", "reach", "handl", "spare"]);

/** Said by the way in any sentence of one's own. */
const byTheWay =
  /\b(?:in case|able|way|ways|basically|somehow|something|someone|whenever|until|ready|around|there|parts?|single|having|being|getting|doing|simply|instead)\b/g;

function foldAlike(words: readonly string[]): string[] {
  const text = words.join(" ").replace(byTheWay, "");
  return alike
    .reduce((said, [same, word]) => said.replace(same, word), text)
    .split(" ")
    .filter((word) => word !== "");
}
