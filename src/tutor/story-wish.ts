import type { Analogy, Concept } from "../lessons/lesson.ts";
import { cellWords } from "../lessons/slots.ts";
import { any } from "../understanding/any.ts";
import { isWord, normalise } from "../understanding/normalise.ts";
import { stem, stemAll } from "../understanding/stems.ts";
import { listRelated } from "./topics.ts";

/** What a learner would like the next story to be about, as far as it was said. */
export interface StoryWish {
  /** Ids of the concept's analogies that fit the wish, those that fit best first. */
  readonly wanted: readonly string[];
  /** Ids of those with something in them that the learner does not know or does not want. */
  readonly unwanted: readonly string[];
  /** What was wished for, as it was said, where none of the analogies has it. */
  readonly missing: string | null;
}

/** Nothing was wished for. */
export const noWish: StoryWish = { wanted: [], unwanted: [], missing: null };

/** Reads "something with cars?" and "I don't know much about electricity" by the keywords of a concept's stories. */
export function readStoryWish(said: string, { analogies }: Concept): StoryWish {
  const clauses = splitClauses(said);
  const [against, forIt] = [clauses.filter(isAgainst), clauses.filter((each) => !isAgainst(each))];
  const unwanted = pick(analogies, against.map(afterDenial));
  const wanted = pick(analogies, forIt).filter((id) => !unwanted.includes(id));
  const named = forIt.flatMap((clause) => wished.exec(clause)?.[1] ?? []).at(-1) ?? null;
  const isMissing = named !== null && wanted.length === 0 && listRelated(stem(named)).size > 0;
  return { wanted, unwanted, missing: isMissing ? named : null };
}

/** The stories of a concept that a message names by a keyword. */
export function findByKeyword(said: string, { analogies }: Concept): Analogy[] {
  const clauses = splitClauses(said).map(readClause);
  return analogies.filter((each) => clauses.some((clause) => namesStory(each, clause)));
}

/** "But not with hospitals" names a story and rules it out; "I don't follow the hospital" does not. */
export function isRuledOut(said: string, { analogies }: Concept, id: string): boolean {
  const clauses = splitClauses(said).flatMap((each) => rulingOut.exec(each)?.[0] ?? []);
  return pick(analogies, clauses).includes(id);
}

const rulingOut =
  /\b(?:not (?:with|about|from|in|an?|asking about|talking about)|enough of|(?:other|else|rather) than|no more|without|except)\b.*/;

/** "Something with cars", "maybe one about the sea", "explain it with sports", "in terms of football". */
const wished =
  /\b(?:(?:something|anything|one|ones|example|story|analogy|picture|maybe|perhaps|it|this|that|same) (?:again )?(?:but )?(?:that (?:is|has|uses) )?(?:with|about|from|involving|on|using|around|through)|in (?:terms|the world) of)(?: (?:a|an|the|some|my|more|real))* (\w+)\b/;

const denial = any(
  /\bnot\b(?! (?:you|there|we|sure|only|just|yet|quite)\b)/,
  /\b(?:never|no|nothing|without|except|hate|dislike|tired of|sick of|bored of)\b/,
  /\b(?:else|other|rather|apart) (?:than|from)\b|\binstead of\b/,
  /\b(?:(?:less|more) \w+|\w+er) than\b/,
);

function isAgainst(clause: string): boolean {
  return denial.test(clause.replace(/\bwhy not\b/g, ""));
}

function afterDenial(clause: string): string {
  return clause.slice(clause.search(denial));
}

function splitClauses(said: string): string[] {
  const marked = normalise(said).map((token) => (isWord(token) ? token : "."));
  return marked
    .join(" ")
    .split(/ ?\. ?| but | because | so /)
    .filter((clause) => clause !== "");
}

/** Where somebody speaks of what they like or know: elsewhere "home" and "train" say nothing of a story. */
const ofTaste = any(
  wished,
  /\bi (?:am|was|work|worked|like|love|enjoy|know|play|used to)\b/,
  /\b(?:know|familiar|interested|into|hate|never|no|without|than|like|about)\b/,
  /^not (?:(?:with|from|any|more|again|another|an?|the|so|too|much) )*\w+(?: (?:again|please|stuff|things?|ones?|stories|this time))*$/,
);

function pick(analogies: readonly Analogy[], clauses: readonly string[]): string[] {
  const read = clauses.map(readClause);
  const rated = analogies.map((analogy) => ({
    id: analogy.id,
    rate: Math.max(0, ...read.map((clause) => rate(analogy, clause))),
  }));
  return rated
    .filter((each) => each.rate > 0)
    .sort((a, b) => b.rate - a.rate)
    .map(({ id }) => id);
}

/** A clause as stories are held against it. */
interface Clause {
  /** Its stems, with a blank before and behind each. */
  readonly said: string;
  readonly isOfTaste: boolean;
  /** What belongs to the same walk of life as any of its words. */
  readonly related: readonly string[];
}

function readClause(clause: string): Clause {
  const stems = clause.split(" ").map(stemThing);
  const isOfTaste = ofTaste.test(clause);
  const related = isOfTaste ? stems.flatMap((word) => [...listRelated(word)]) : [];
  return { said: ` ${stems.join(" ")} `, isOfTaste, related };
}

function namesStory(analogy: Analogy, { said }: Clause): boolean {
  return recall(analogy).keywords.some((phrase) => said.includes(` ${phrase} `));
}

/** From a keyword of its own down to what only belongs to the same walk of life. */
function rate(analogy: Analogy, clause: Clause): number {
  if (namesStory(analogy, clause)) return 3;
  const { said, isOfTaste, related } = clause;
  if (!isOfTaste) return 0;
  const { keywords, things } = recall(analogy);
  if (things.some((phrase) => said.includes(` ${phrase} `))) return 2;
  const own = ` ${keywords.join(" . ")} `;
  return related.some((word) => own.includes(` ${word} `)) ? 1 : 0;
}

/** What a story is known by, in stems. */
interface Known {
  readonly keywords: readonly string[];
  readonly things: readonly string[];
}

const stemmed = new WeakMap<Analogy, Known>();

function recall(analogy: Analogy): Known {
  const known = stemmed.get(analogy) ?? {
    keywords: analogy.keywords.map(stemAll),
    things: analogy.mapping.flatMap(({ story }) => cellWords(story)).map(stemAll),
  };
  stemmed.set(analogy, known);
  return known;
}

/** "I'm so tired" speaks of no tyre: what is done to somebody is no thing of a story. */
function stemThing(word: string): string {
  return word.endsWith("ed") ? word : stem(word);
}
