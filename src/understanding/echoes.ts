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
  /** True for several sentences: which of them denies, and what, is not known. */
  readonly isLong: boolean;
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
/** What says the opposite has to be that much more alike to count. */
const unlike = 0.3;
/** How much of it an answer has to have, which may be about anything. */
const nearlyAll = 0.75;
/** The explanation goes before an answer that is only a little more alike, and the summary before both. */
const preferred = 0.2;

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
      return best?.agrees ? { concept: best.concept, text: best.text, fits: best.fits } : null;
    },
  };
}

interface Shared extends Echo {
  /** False where it may say the opposite: nothing that is less like it makes that right. */
  readonly agrees: boolean;
  /** How good it is beside others: whatever fits goes before what is only close. */
  readonly rank: number;
}

function compareWith(
  { passages, weigh }: Known,
  said: readonly string[],
  claim: Claim,
): Omit<Shared, "concept">[] {
  const whole = sum(said, weigh) || 1;
  return passages.flatMap((passage, at) => {
    const shared = said.filter((key) => passage.content.has(key));
    const share = sum(shared, weigh) / whole;
    if (shared.length < Math.min(2, said.length) || share < close) return [];
    const fits = isEnough(passage, share, shared.length);
    if (!fits && !passage.isCore) return [];
    const agrees = !disagrees(claim, passage.claim) && !(claim.denies && passage.isLong);
    const isShort = at === 0;
    const rank = share + rankBeside({ fits, agrees, isShort, isCore: passage.isCore });
    return [{ text: passage.text, fits, agrees, rank }];
  });
}

/** What else counts besides how much is shared. */
function rankBeside(counts: {
  readonly fits: boolean;
  readonly agrees: boolean;
  readonly isShort: boolean;
  readonly isCore: boolean;
}): number {
  const { fits, agrees, isShort, isCore } = counts;
  return Number(fits) + preferred * (Number(isShort) + Number(isCore)) - unlike * Number(!agrees);
}

function isEnough({ isCore }: Passage, share: number, shared: number): boolean {
  return isCore ? share >= enough : share >= nearlyAll && shared >= 3;
}

function readConcept(
  concept: Concept,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Known {
  const passages = listTexts(concept).map(({ text, told = text, isCore = true }) => {
    const isLong = told.startsWith(`${text} `);
    const words = toWords(told.replace(/[*_`]/g, ""), names);
    return {
      text,
      isCore,
      isLong,
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
  [/\b(?:do(?:es)? (?:its|his|her|their) (?:work|job)|its work moves)\b/g, "takeover"],
  [/\b(?:takes?|taking|took|steps?|stepping|jumps?|fills?) (?:over|in)\b/g, "takeover"],
  [/\b(?:extra|additional|second|spares?|backups?|reserves?)\b/g, "spare"],
  [/\b(?:copy|copies|replicas?|duplicates?|duplicated)\b/g, "copy"],
  [/\b(?:busy|busier|traffic|demand|crowds?|crowded|loads?|rush)\b/g, "load"],
  [/\b(?:reach|reachable|there when you need it|accessible|available)\b/g, "reach"],
  [/\b(?:grow|grows|growing|scales?|scaling|handles? more)\b/g, "handle"],
  [/\b(?:computers?|servers?|machines?)\b/g, "node"],
  [/\b(?:people|users?|customers?|visitors?)\b/g, "user"],
];

/** Of these, one says enough. */
const telling: ReadonlySet<string> = new Set(["takeov", "goeson", "reach", "handl", "spare"]);

/** Said by the way in any sentence of one's own. */
const byTheWay =
  /\b(?:oh|ah|ahh|aha|wow|cool|nice|great|wait|right|in case|able|way|ways|basically|somehow|something|someone|whenever|until|ready|around|there|parts?|single|having|being|getting|doing|simply|instead|another)\b/g;

function foldAlike(words: readonly string[]): string[] {
  const text = words.join(" ").replace(byTheWay, "");
  return alike
    .reduce((said, [same, word]) => said.replace(same, word), text)
    .split(" ")
    .filter((word) => word !== "");
}
