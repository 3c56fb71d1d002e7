import type { Question } from "../lessons/lesson.ts";
import { readClaim } from "./claims.ts";
import { isFraming, readWords } from "./content.ts";
import { toWords } from "./normalise.ts";
import { ofStory, type PassageIndex, type Side } from "./passage-signs.ts";
import type { Passage, Sentence } from "./passages.ts";
import type { PhraseTrie } from "./phrases.ts";
import { isRelief } from "./stances.ts";
import type { Entry } from "./vocabulary.ts";

/** Where the author speaks of what is said: the passage by its number, how likely it is that one, 0..1, and all that is said of its concept, by the author and by learners. */
interface Spoken {
  readonly index: PassageIndex;
  readonly statements: PassageIndex<Side>;
  readonly number: number;
  readonly share: number;
}

/** What follows one of these is said to come next, or to come of what is said before it. */
const joint = / (?:and then|then|so|means|and|i get|gets an?) /;

/** From this share on, the passage says the same whatever other words it has for the rest. */
const surely = 0.8;
/** Below this share, the rest has to stand in that very passage: elsewhere a word may stand by chance. */
const barely = 0.4;

/** "You roll back and the customer gets a refund": true where a part of what is said to follow has no word of what the author says. */
export function goesBeyond(
  said: readonly string[],
  { index, statements, number, share }: Spoken,
  phrases: PhraseTrie<Entry>,
): boolean {
  if (share >= surely) return false;
  const parts = said.join(" ").split(joint).slice(1);
  if (parts.length === 0) return false;
  const passage = index.passages[number];
  const isThat = (of: Passage) => of.kind === passage?.kind && of.id === passage.id;
  const counts = (of: Passage) => isThat(of) || !(share < barely || ofStory.has(of.kind));
  const known = new Set([
    ...listWords(index, counts),
    ...listWords(statements, (of) => of.isRight && counts(of)),
  ]);
  return parts.some((part) => {
    const telling = readWords(part.split(" "), phrases).sequence.filter(
      (key) => !isFraming(key) && !key.startsWith("@"),
    );
    return telling.length > 0 && !telling.some((key) => known.has(key));
  });
}

/** "The machine does that already": true where one word at most says something, and the rest points at what was said before. */
export function saysOneWord(said: readonly string[], phrases: PhraseTrie<Entry>): boolean {
  const telling = [...readWords(said, phrases).content].filter((key) => !isFraming(key));
  return telling.length < 2;
}

/** "Planned maintenance doesn't count as downtime": true where a question of yes or no is denied whose answer begins with no denial, or the other way round. */
export function answersOtherwise(said: readonly string[], question: Question | null): boolean {
  return isPolar(question) && !sidesWith(said, question);
}

/** "So planned maintenance is downtime": true where both say the same to it. */
export function answersAlike(said: readonly string[], question: Question | null): boolean {
  return isPolar(question) && sidesWith(said, question);
}

function sidesWith(said: readonly string[], { answer }: Question): boolean {
  const [first = ""] = answer.split(/(?<=[.:;])\s/);
  return readClaim(said).denies === readClaim(toWords(first)).denies;
}

function isPolar(question: Question | null): question is Question {
  return question !== null && polar.test(question.phrasings[0]);
}

const polar = /^(?:do|does|is|are|can|may|must|should|will)\b(?!.*\b(?:not|or)\b)/i;

const none =
  /\b(?:no|not one|not a single) \w+ (?:(?:can|will|could|ever|would) )*(?:gets?|slips?|goes|comes?|breaks?|fails?|happens?|leaks?|hurts?)\b/;

/** "It isn't the machines that never break" promises nothing. */
const unsaid = /\bnot\b.*\b(?:never|nothing|nobody|no)\b/;

/** "No bug gets through": true where somebody is relieved of a harm or a care without an exception, and the author's sentence allows of some. */
export function promisesMore(said: readonly string[], { text, claim }: Sentence): boolean {
  const words = said.join(" ");
  if (!isRelief(words) || unsaid.test(words)) return false;
  if (none.test(words)) return !isRelief(text);
  return readClaim(said).wholly && !claim.wholly && !claim.denies;
}

/** "Two servers behind one switch are fully redundant": true where no exception is allowed, and nothing that the author surely says of it is so. */
export function allowsNoException(
  said: readonly string[],
  { claim }: Sentence,
  share: number,
): boolean {
  const isFlat = (words: Iterable<string>) => [...words].some((word) => flatly.has(word));
  const isSaid = isFlat(said) && !unsaid.test(said.join(" "));
  return share < pointedAt && isSaid && !isFlat(claim.words);
}

/** "All of them" may be any number of things that the author names; these leave nothing open. */
const flatly: ReadonlySet<string> = new Set(
  "fully totally completely always never guarantee guarantees guaranteed perfect perfectly impossible forever unlimited infinite infinitely".split(
    " ",
  ),
);

/** From this share on, it is that sentence that they speak of. */
const pointedAt = 0.45;

function listWords<P extends Passage>(
  { passages, sentences }: PassageIndex<P>,
  counts: (of: P) => boolean,
): string[] {
  const open = passages.map(counts);
  return sentences.filter(({ number }) => open[number]).flatMap(({ words }) => words);
}
