import { opposes, readClaim } from "./claims.ts";
import { readWords } from "./content.ts";
import type { Said } from "./definitions.ts";
import {
  confirming,
  type Defined,
  type Echo,
  type Match,
  type Meaning,
  type Word,
} from "./meaning.ts";
import { toWords } from "./normalise.ts";
import type { PassageKind } from "./passages.ts";
import { probable, sure } from "./scores.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ofConcept: ReadonlySet<PassageKind> = new Set<PassageKind>([
  "summary",
  "simply",
  "explanation",
  "facet",
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
  const told = listOwn(defined, vocabulary);
  const isBelief = match?.kind === "misconception" && match.score >= probable;
  const isHeld = isBelief && isVoiced(match, said, vocabulary);
  const isSaid = isAllSaid(meaning, told.all, vocabulary, isHeld ? 2 : 1);
  if (isSaid || (!isHeld && isExplained(defined, meaning, vocabulary)))
    return { defined, verdict: "right", belief: null };
  const isOpposite =
    isBelief &&
    ((isHeld && match.score >= sure) || opposes(readClaim(meaning), readClaim(told.what)));
  if (isOpposite && echo?.verdict !== "right") return { defined, verdict: "wrong", belief: match };
  const isBorneOut = echo !== null && confirming.has(echo.verdict) && isOf(defined, echo);
  return { defined, verdict: isBorneOut ? echo.verdict : "unsure", belief: null };
}

/** That two things are one is believed by nobody who speaks of one of them only. */
function isVoiced(
  { concept: of, id }: Match,
  { statement }: Said,
  { lesson, phrases }: Vocabulary,
) {
  const read = (text: string) => [...readWords(toWords(text), phrases).content].filter(isNamed);
  const concept = lesson.concepts.find((each) => each.id === of);
  const belief = concept?.misconceptions.find((each) => each.id === id)?.belief ?? "";
  const named = new Set(read(statement));
  return read(belief).every((key) => named.has(key));
}

function isNamed(key: string): boolean {
  return /^[@#]/.test(key);
}

/** The words of the author's own sentences for it: of what it is, and of all that name it. */
function listOwn({ concept: id, term, isConcept }: Defined, { lesson, phrases }: Vocabulary) {
  const concept = lesson.concepts.find((each) => each.id === id);
  const own = concept?.terms.find(({ names }) => names[0] === term)?.text ?? "";
  const summary = isConcept && concept ? concept.summary : "";
  const texts = [
    concept?.simply,
    concept?.explanation,
    ...(concept?.facets ?? []).map(({ text }) => text),
  ];
  const sentences = texts.flatMap((text) => text?.split(/(?<=[.!?]) /) ?? []);
  const names = (sentence: string) =>
    readWords(toWords(sentence), phrases).content.has(isConcept ? `@${id}` : `#${term}`);
  const what = toWords(`${own} . ${summary}`);
  return { what, all: [...what, ...sentences.filter(names).flatMap((each) => toWords(each))] };
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
  const said = [...readWords(meaning, phrases).content];
  const isDenied = meaning.some((word) => denying.test(word));
  return said.length >= least && !isDenied && said.every((key) => known.has(key));
}

/** From this share on, what is said is explained. */
const explained = 0.5;

/** True where the author explains that word so, and no other, and it allows of exceptions as he does. */
function isExplained(
  defined: Defined,
  meaning: readonly string[],
  { explains }: Vocabulary,
): boolean {
  const { denies, wholly } = readClaim(meaning);
  if (denies || wholly) return false;
  const { own, other } = explains(defined, meaning);
  return own >= explained && own > other;
}
