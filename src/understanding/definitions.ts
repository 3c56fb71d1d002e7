import { opposes, readClaim } from "./claims.ts";
import { readWords } from "./content.ts";
import { readDefined } from "./defining.ts";
import {
  confirming,
  type Defined,
  type DialogueState,
  type Echo,
  type Match,
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
  "(?:(?:so|ok|and|but|then|well|while|whereas|plus|not sure|in short|in other words|to sum up|i get it|got it|i think|i guess|if i understand (?:it |this )?(?:right|correctly)) )*";
const word = "(?:TERM|CONCEPT)";
const defines = new RegExp(
  `^${lead}(?:(?:the|an?) )?${word} (?:then )?(?:is|are|means?|equals?|stands? for) (?!not\\b|(?:\\w+ )?(?:like|similar)\\b|(?:also )?(?:good|important|why)\\b).+`,
);
/** "Failover: …", whose colon parts it from what it means. */
const heads = new RegExp(`^${lead}${word}$`);
/** So many make a list. */
const fewest = 2;

/** "So replication = copies on several machines, failover = the deputy takes over": the words that are defined one by one; none where fewer than two are. */
export function listDefinitions(
  items: readonly Item[],
  { analogy, concept }: Pick<DialogueState, "analogy" | "concept">,
): readonly Said[] {
  const say = (part: readonly Item[]) => [...translate(part, analogy, concept).words];
  const found = cutParts(items).flatMap((part) => readDefinition(part, say) ?? []);
  const all = new Set(found.map(({ defined }) => `${defined.concept}/${defined.term ?? ""}`));
  return all.size < fewest ? [] : found;
}

const joint = /^(?:and|while|whereas|but|plus)$/;
const article = /^(?:the|an?)$/;

/** What stands between marks; what joins parts where a word of the lesson begins the next. A word alone before a colon, which is read as a stop, heads what follows. */
function cutParts(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: { said: Item[]; mark: string }[] = [{ said: [], mark: "" }];
  for (const [at, item] of items.entries()) {
    const [next, after] = items.slice(at + 1, at + 3);
    const first = next && article.test(next.text) ? after : next;
    const isJoint = joint.test(item.text) && first !== undefined && isSubject(first);
    const last = parts.at(-1);
    if (!isJoint && isWord(item.text)) last?.said.push(item);
    else {
      if (last) last.mark = item.text;
      parts.push({ said: [], mark: "" });
    }
  }
  return parts.map(({ said, mark }, at) => {
    const next = parts[at + 1]?.said ?? [];
    return mark === "." && isHead(said) && tells(next) ? joinHead(said, next) : said;
  });
}

function isHead(part: readonly Item[]): boolean {
  return heads.test(sayPart(part));
}

/** What asks says nothing of it, nor does what is a definition of its own. */
function tells(part: readonly Item[]): boolean {
  const text = sayPart(part);
  return text !== "" && !isHead(part) && !defines.test(text) && !asking.test(text);
}

const asking = /^(?:what|which|who|why|how|where|when|is|are|does|do|can|could)\b/;

function sayPart(part: readonly Item[]): string {
  return part.map(({ text }) => text).join(" ");
}

function joinHead(head: readonly Item[], meaning: readonly Item[]): readonly Item[] {
  return [...head, { text: "means", tag: null }, ...meaning];
}

function readDefinition(
  part: readonly Item[],
  say: (part: readonly Item[]) => string[],
): Said | null {
  if (!defines.test(sayPart(part))) return null;
  const at = part.findIndex(isSubject);
  const subject = part[at];
  const defined = subject ? readDefined(subject) : null;
  if (!defined) return null;
  const [, ...rest] = part.slice(at + 1).filter(({ text }) => text !== "then");
  const meaning = say(rest);
  return {
    defined,
    meaning,
    statement: `so ${subject?.tag?.words ?? ""} means ${meaning.join(" ")}`,
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
  said: Said,
  { match, echo }: Meaning,
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
