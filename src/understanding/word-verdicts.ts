import type { Lesson } from "../lessons/lesson.ts";
import { type Claim, opposes, readClaim } from "./claims.ts";
import { isFraming, readWords } from "./content.ts";
import type { Said } from "./definitions.ts";
import type { Explained } from "./explained.ts";
import {
  confirming,
  type Defined,
  type Echo,
  type Match,
  type Meaning,
  type NamedWord,
  type Word,
} from "./meaning.ts";
import { toWords } from "./normalise.ts";
import { listNamedKeys } from "./pair.ts";
import { cutSentences, type PassageKind } from "./passages.ts";
import { probable, sure } from "./scores.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What may say what a concept is; a facet tells a part of it, and may be of another word. */
const ofConcept: ReadonlySet<PassageKind> = new Set<PassageKind>([
  "summary",
  "simply",
  "explanation",
  "question",
  "misconception",
]);

/** What becomes of one of them by what it means alone: only what the author says of that very word bears it out, and only what says the opposite of that is surely mistaken. */
export function judgeDefinition(
  said: Said,
  { match, echo }: Pick<Meaning, "match" | "echo">,
  vocabulary: Vocabulary,
): Word {
  const { defined, meaning } = said;
  const told = recallOwn(defined, vocabulary);
  const isBelief = match?.kind === "misconception" && match.score >= probable;
  const isHeld = isBelief && isVoiced(match, said, vocabulary);
  const isSaid = isAllSaid(meaning, told.all, vocabulary, isHeld ? 2 : 1);
  const word = { defined, belief: null, instead: null };
  if (isSaid) return { ...word, verdict: "right" };
  const claim = readClaim(meaning);
  const shares = vocabulary.explains(defined, meaning);
  if (!isHeld && isExplained(claim, shares)) return { ...word, verdict: "right" };
  const isOpposite =
    isBelief && ((isHeld && match.score >= sure) || opposes(claim, readClaim(told.first)));
  const own = echo !== null && isOf(defined, echo) ? echo.verdict : "unsure";
  if (isOpposite && own !== "right") return { ...word, verdict: "wrong", belief: match };
  const instead = findInstead(defined, claim, shares);
  if (instead) return { ...word, verdict: "unsure", instead };
  return { ...word, verdict: confirming.has(own) ? own : "unsure" };
}

/** "Scaling out = a bigger machine, scaling up = more machines": those that are given what another one of them means, and which has theirs. */
export function listSwapped(
  all: readonly Said[],
  { explains }: Vocabulary,
): ReadonlyMap<Said, Defined> {
  const fits = ({ meaning }: Said, { defined }: Said) => explains(defined, meaning).own;
  const swapped = all.flatMap((one) =>
    all.flatMap((other): [Said, Defined][] => {
      const [own, its] = [fits(one, one), fits(one, other)];
      const isSurer = its >= elsewhere && its >= own + clearly;
      return one !== other && isSurer && fits(other, one) >= fits(other, other)
        ? [
            [one, other.defined],
            [other, one.defined],
          ]
        : [];
    }),
  );
  return new Map(swapped);
}

const clearly = 0.2;

/** From this share on, another word means what is said, where this one's own share is no more than that. */
const elsewhere = 0.6;
const hardly = 0.4;

/** The other word of the same concept that the author explains so. */
function findInstead(
  defined: Defined,
  { denies }: Claim,
  { own, other, nearest }: Explained,
): NamedWord | null {
  if (denies) return null;
  const isSibling = nearest?.concept === defined.concept && nearest.term !== null;
  return isSibling && other >= elsewhere && own <= hardly ? nearest : null;
}

/** That two things are one is believed by nobody who speaks of one of them only. */
function isVoiced(
  { concept: of, id }: Match,
  { statement }: Said,
  { lesson, phrases }: Vocabulary,
) {
  const read = (text: string) => listNamedKeys(readWords(toWords(text), phrases).content);
  const concept = lesson.concepts.find((each) => each.id === of);
  const belief = concept?.misconceptions.find((each) => each.id === id)?.belief ?? "";
  const named = new Set(read(statement));
  return read(belief).every((key) => named.has(key));
}

/** What the author says of a word. */
interface Own {
  /** The first sentence of what it means: what comes after may tell the case that it is there for. */
  readonly first: readonly string[];
  /** All sentences of what it means, and those that name it and no other. */
  readonly all: readonly string[];
}

const known = new WeakMap<Lesson, Map<string, Own>>();

/** What the author says of a word, read once for each lesson. */
function recallOwn(defined: Defined, vocabulary: Vocabulary): Own {
  const { lesson } = vocabulary;
  const owns = known.get(lesson) ?? new Map<string, Own>();
  known.set(lesson, owns);
  const key = JSON.stringify([defined.concept, defined.term, defined.isConcept]);
  const own = owns.get(key) ?? listOwn(defined, vocabulary);
  owns.set(key, own);
  return own;
}

function listOwn({ concept: id, term, isConcept }: Defined, { lesson, phrases }: Vocabulary): Own {
  const concept = lesson.concepts.find((each) => each.id === id);
  if (!concept) return { first: [], all: [] };
  const { simply, explanation, facets, summary, terms } = concept;
  const own = terms.find(({ names }) => names[0] === term)?.text ?? "";
  const texts = [simply, explanation, ...facets.map(({ text }) => text)];
  const key = isConcept ? `@${id}` : `#${term}`;
  const others = terms.flatMap(({ names: [name] }) => (name === term ? [] : [`#${name}`]));
  // What is said of two words in one sentence may be said of either.
  const isOnlyOf = (sentence: string) => {
    const { content } = readWords(toWords(sentence), phrases);
    return content.has(key) && (isConcept || !others.some((each) => content.has(each)));
  };
  const sentences = texts.flatMap(cutSentences).filter(isOnlyOf);
  const meant = isConcept ? [own, summary] : [own];
  return {
    first: toWords(/^[^.]*/.exec(own || summary)?.[0] ?? ""),
    all: [...meant, ...sentences].flatMap((text) => toWords(text)),
  };
}

function isOf({ concept, term, isConcept }: Defined, { passage, ...echo }: Echo): boolean {
  if (echo.concept !== concept) return false;
  return passage.kind === "term" ? passage.id === term : isConcept && ofConcept.has(passage.kind);
}

const denying = /^(?:not|no|never|without|nothing|only|always)$/;

/** True where these have all that is said, which is as much as that, and nothing is denied. */
function isAllSaid(
  meaning: readonly string[],
  told: readonly string[],
  { phrases }: Vocabulary,
  least: number,
): boolean {
  const known = readWords(told, phrases).content;
  const said = [...readWords(meaning, phrases).content].filter((key) => !isFraming(key));
  const isDenied = meaning.some((word) => denying.test(word));
  return said.length >= least && !isDenied && said.every((key) => known.has(key));
}

/** From this share on, what is said is explained. */
const explained = 0.5;

/** True where the author explains that word so, and no other, and it allows of exceptions as he does. */
function isExplained({ denies, wholly }: Claim, { own, other }: Explained): boolean {
  return !denies && !wholly && own >= explained && own > other;
}
