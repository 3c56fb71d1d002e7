import { disagrees, readClaim } from "./claims.ts";
import { readWords } from "./content.ts";
import { readDefined } from "./defining.ts";
import {
  confirming,
  type Defined,
  type DialogueState,
  type Echo,
  type Meaning,
  type Word,
} from "./meaning.ts";
import { isWord, toWords } from "./normalise.ts";
import type { PassageKind } from "./passages.ts";
import { probable, sure } from "./scores.ts";
import { type Item, isSubject } from "./tags.ts";
import { translate } from "./translate.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word, and what a message says that it means. */
export interface Said {
  readonly defined: Defined;
  /** What it means, in the system's words. */
  readonly meaning: readonly string[];
  /** The same as a statement of its own. */
  readonly statement: string;
}

const lead =
  "(?:(?:so|ok|and|but|then|well|in short|in other words|to sum up|i get it|got it|i think|i guess|if i understand (?:it |this )?(?:right|correctly)) )*";
const defines = new RegExp(
  `^${lead}(?:(?:the|an?) )?(?:TERM|CONCEPT) (?:then )?(?:is|are|means?|equals?|stands? for) (?!not\\b|(?:\\w+ )?(?:like|similar)\\b|(?:also )?(?:good|important|why)\\b).+`,
);
/** So many make a list. */
const fewest = 2;

/** "So replication = copies on several machines, failover = the deputy takes over": the words that are defined one by one; none where fewer than two are. */
export function listDefinitions(
  items: readonly Item[],
  { analogy, concept }: Pick<DialogueState, "analogy" | "concept">,
): readonly Said[] {
  const say = (part: readonly Item[]) => [...translate(part, analogy, concept).words];
  const found = cutParts(items).flatMap((part) => readDefinition(part, say) ?? []);
  const named = new Set(found.map(({ defined }) => `${defined.concept}/${defined.term ?? ""}`));
  return named.size < fewest ? [] : found;
}

/** What stands between marks; "and" parts what begins with a word of the lesson. */
function cutParts(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    const [next] = items.slice(at + 1, at + 2);
    const isJoint = item.text === "and" && next !== undefined && isSubject(next);
    if (isJoint || !isWord(item.text)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

function readDefinition(
  part: readonly Item[],
  say: (part: readonly Item[]) => string[],
): Said | null {
  if (!defines.test(part.map(({ text }) => text).join(" "))) return null;
  const at = part.findIndex(isSubject);
  const named = part[at];
  const defined = named ? readDefined(named) : null;
  if (!defined) return null;
  const [, ...rest] = part.slice(at + 1).filter(({ text }) => text !== "then");
  const meaning = say(rest);
  return {
    defined,
    meaning,
    statement: `so ${named?.tag?.words ?? ""} means ${meaning.join(" ")}`,
  };
}

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
  { defined, meaning }: Said,
  { match, echo }: Meaning,
  vocabulary: Vocabulary,
): Word {
  const told = listOwn(defined, vocabulary);
  if (isAllSaid(meaning, told.all, vocabulary)) return { defined, verdict: "right", belief: null };
  const isBelief = match?.kind === "misconception" && match.score >= probable;
  const isOpposite =
    isBelief && (match.score >= sure || disagrees(readClaim(meaning), readClaim(told.what)));
  if (isOpposite && echo?.verdict !== "right") return { defined, verdict: "wrong", belief: match };
  const isBorneOut = echo !== null && confirming.has(echo.verdict) && isOf(defined, echo);
  return { defined, verdict: isBorneOut ? echo.verdict : "unsure", belief: null };
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

/** True where these have all that is said, and nothing is denied. */
function isAllSaid(
  meaning: readonly string[],
  told: readonly string[],
  { phrases }: Vocabulary,
): boolean {
  const known = readWords(told, phrases).content;
  const said = [...readWords(meaning, phrases).content];
  const isDenied = meaning.some((word) => denying.test(word));
  return said.length > 0 && !isDenied && said.every((key) => known.has(key));
}
