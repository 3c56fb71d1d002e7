import { commonWords } from "../lessons/common-words.ts";
import type { Concept, Lesson } from "../lessons/lesson.ts";
import { cellWords, firstWord } from "../lessons/slots.ts";
import { listCells } from "./cells.ts";
import { readWords } from "./content.ts";
import { ofAll } from "./hints.ts";
import type { AnalogyRef, Fit, Taken, Thing } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import { stem, stemAll } from "./stems.ts";
import { type Item, sayWords } from "./tags.ts";
import { type StoryThing, tellingStems } from "./taken-things.ts";
import { findTerm, hasWord, isSamePart, type KnownTerm, listTerms } from "./term-index.ts";
import { isThing } from "./things.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What stands on one side of "is". */
export type Side = readonly Item[];

/** A part of the system that somebody names. */
interface Part {
  /** As the lesson calls it. */
  readonly name: string;
  /** The concept where the lesson explains it; null for what only mappings name. */
  readonly home: string | null;
  readonly isConcept: boolean;
  /** True where its own name was said, and no more; a few of its words are only like it. */
  readonly isNamed: boolean;
  /** "A bottleneck" may be said of what has another part. */
  readonly isSaidOf: boolean;
}

/** Where and how something is taken for something. */
export interface Given {
  readonly vocabulary: Vocabulary;
  readonly air: AnalogyRef;
  /** True where one "is" the other, and not only "would be" or "is like" it. */
  readonly isPlain: boolean;
  /** True where something else in the message surely maps the story. */
  readonly isAlong: boolean;
}

/** What comes of taking a thing for a part of the system; null where no part is named. */
export function judgeTaken(found: StoryThing, left: Side, right: Side, given: Given): Taken | null {
  const { vocabulary, air } = given;
  const concept = vocabulary.lesson.concepts.find(({ id }) => id === air.concept);
  if (!concept) return null;
  const said = sayThing(left);
  const thing = found.kind === "row" ? found.thing : null;
  const part = readPart(cutClause(right), concept, vocabulary, thing);
  if (thing && !part?.isNamed && isExplainedBy(right, thing, vocabulary))
    return { said, thing, told: null, taken: firstWord(thing.system), fit: "right" };
  if (found.kind === "row") {
    if (part) return judgeRow(found, left, part, { ...given, concept });
    return found.isWhole ? takeElsewhere(said, found.thing, right, given) : null;
  }
  const told = found.kind === "told" ? found.sentence : null;
  return part && { said, thing, told, taken: part.name, fit: "unknown" };
}

/** As they said it, without what leads to it. */
function sayThing(side: Side): string {
  const words = side.flatMap(sayWords).join(" ");
  return words.replace(/^(?:(?:the|an?|my|our|your|their|each|every|with) )+/, "");
}

/** A thing that the mapping has, and a part that the lesson has a name for. */
function judgeRow(
  found: Extract<StoryThing, { kind: "row" }>,
  left: Side,
  part: Part,
  { concept, vocabulary: { lesson }, isPlain }: Given & { readonly concept: Concept },
): Taken | null {
  const { thing } = found;
  const [first = ""] = left.map(({ text }) => text);
  // What all depends on has another part besides.
  const isOfAny = ofAll.test(findTerm(lesson, part.name)?.term.text ?? "");
  const isSaidOf = part.isSaidOf && isPlain && isOfAny;
  const isKindOf = isQualified(left, thing, part, lesson);
  const fit = isKindOf ? "right" : judgeFit(found, { ...part, isSaidOf }, concept, lesson);
  // "Adding doctors" is no doctor.
  if (first.endsWith("ing") && fit !== "right") return null;
  return { said: sayThing(left), thing, told: null, taken: part.name, fit };
}

/** "The oven would be our database": what it is taken for is of their own world, and nothing here is called so. */
function takeElsewhere(
  said: string,
  thing: Thing,
  side: Side,
  { vocabulary, isAlong, isPlain }: Given,
): Taken | null {
  const words = cutClause(side).flatMap(sayWords);
  const [first = "", ...rest] = words;
  const isLed = /^(?:my|our|the|an?)$/.test(first);
  const isOwn = /^(?:my|our)$/.test(first);
  const taken = (isLed ? rest : words).filter((word) => !besides.test(word)).join(" ");
  const isSpoken = taken.split(" ").every((word) => vocabulary.spoken.has(stem(word)));
  const isNoun = isSpoken && !quality.test(taken);
  const isMeant = isOwn || (isAlong ? (isLed && !isPlain) || isNoun : isLed && !isPlain && isNoun);
  return isMeant && isThing(taken) ? { said, thing, told: null, taken, fit: "theirs" } : null;
}

const quality = /(?:y|ed|ing|ful|ous|ble|al|er|est|ic|ive)$/;

/** What follows tells what it does: "our monitoring that sees a break-in". */
const clause =
  /^(?:that|which|who|whose|because|since|if|when|where|for|from|i|you|we|it|they|he|she|then|right|correct|in|by|with)$/;

function cutClause(side: Side): Side {
  const end = side.findIndex(({ text }, at) => at > 0 && clause.test(text));
  return end < 0 ? side : side.slice(0, end);
}

function judgeFit(
  { thing, isWhole }: Extract<StoryThing, { kind: "row" }>,
  part: Part,
  concept: Concept,
  lesson: Lesson,
): Fit {
  const system = findTerm(lesson, firstWord(thing.system));
  if (cellWords(thing.system).some((cell) => isSamePart(cell, part.name, lesson))) return "right";
  const isOfHome = part.isConcept && [system?.home, thing.from.concept].includes(part.name);
  if (isOfHome) return "shows";
  if (isOfSameAct(thing, part, concept, lesson)) return "kin";
  const rows = lesson.concepts.flatMap(({ analogies }) =>
    analogies.flatMap((each) => each.mapping),
  );
  const isRole = rows.some((row) =>
    cellWords(row.system).some((cell) => isSamePart(cell, part.name, lesson)),
  );
  if (part.isSaidOf) return "said";
  return isWhole && part.isNamed && isRole ? "wrong" : "other";
}

/** "The spare taxi would be a spare node": the taxi is the node, and what is said of the one is said of the other. */
function isQualified(left: Side, thing: Thing, part: Part, lesson: Lesson): boolean {
  const own = cellWords(thing.story).flatMap((cell) => toWords(cell).map(stem));
  const more = tellingStems(left.flatMap(sayWords)).filter((each) => !own.includes(each));
  if (more.length === 0) return false;
  const system = cellWords(thing.system).map(stemAll);
  return (findTerm(lesson, part.name)?.keys ?? []).some((key) =>
    system.some((each) => key === `${more.join(" ")} ${each}`),
  );
}

/** The spare tyre and the tyre change: two things of one name in the story, and two words that are explained together. */
function isOfSameAct(thing: Thing, part: Part, { analogies }: Concept, lesson: Lesson): boolean {
  const home = findTerm(lesson, firstWord(thing.system))?.home;
  const row = analogies
    .find(({ id }) => id === thing.from.analogy)
    ?.mapping.find(({ system }) =>
      cellWords(system).some((cell) => isSamePart(cell, part.name, lesson)),
    );
  if (!row || part.home === null || part.home !== home) return false;
  const own = new Set(toWords(thing.story).map(stem));
  return toWords(row.story).some((word) => own.has(stem(word)));
}

/** What may be said of a part besides its name. */
const besides =
  /^(?:one|ones|thing|things|part|parts|side|guy|guys|bit|sort|kind|again|here|high|heavy|normal|too|also|correct|right|guess|think|i|maybe|probably|basically|version|system|whole|like|so)$/;

function readPart(
  side: Side,
  concept: Concept,
  { lesson }: Vocabulary,
  thing: Thing | null,
): Part | null {
  const isSaidOf = /^an?$/.test(side[0]?.text ?? "");
  const items = side.filter(({ tag }) =>
    tag?.entries.some(({ kind }) => kind === "term" || kind === "concept"),
  );
  const [only, another] = items;
  const rest = side
    .filter((item) => item !== only)
    .flatMap(sayWords)
    .filter((word) => !besides.test(word));
  const cell = only && readCell(stemAll(only.tag?.words ?? ""), concept, isSaidOf, thing);
  if (cell && !another && tellingStems(rest).length === 0 && !isTerm(only)) return cell;
  if (only && !another)
    return tellingStems(rest).length === 0
      ? namePart(only, lesson, isSaidOf)
      : readLoose(side, lesson);
  if (another) return null;
  const stems = tellingStems(side.flatMap(sayWords).filter((word) => !besides.test(word)));
  if (stems.length === 0) return null;
  return readCell(stems.join(" "), concept, isSaidOf, thing) ?? readLoose(side, lesson);
}

function isTerm({ tag }: Item): boolean {
  return tag?.entries.some(({ kind }) => kind === "term") ?? false;
}

function namePart({ tag }: Item, lesson: Lesson, isSaidOf: boolean): Part | null {
  const term = tag?.entries.find(({ kind }) => kind === "term");
  const entry = tag?.entries.find(({ kind }) => kind === "concept");
  if (term?.kind === "term")
    return { name: term.term, home: term.concept, isConcept: false, isNamed: true, isSaidOf };
  const concept = lesson.concepts.find(({ id }) => id === entry?.concept);
  return concept
    ? { name: concept.id, home: concept.id, isConcept: true, isNamed: true, isSaidOf }
    : null;
}

/** A part that only the mappings name: "isolation", "common cause". */
function readCell(
  key: string,
  concept: Concept,
  isSaidOf: boolean,
  thing: Thing | null,
): Part | null {
  const cells = listCells(concept).filter(({ stems }) => stems === key);
  const name = (cells.find(({ analogy }) => analogy === thing?.from.analogy) ?? cells[0])?.cell;
  return name ? { name, home: null, isConcept: false, isNamed: true, isSaidOf } : null;
}

/** "2 factor login" and "degraded": half of it is of one name, with a word that no other term has. */
function readLoose(side: Side, lesson: Lesson): Part | null {
  const words = side.flatMap(sayWords).map((word) => (word === "2" ? "two" : word));
  const telling = words.filter((word) => !besides.test(word) && !commonWords.has(word));
  const stems = tellingStems(telling);
  const found = stems.flatMap((each) => {
    const having = listTerms(lesson).filter((term) => hasWord(term, each));
    return having.length === 1 ? having : [];
  });
  const all = [...new Set(words.map(stem))];
  const rate = (term: KnownTerm) => all.filter((each) => hasWord(term, each)).length;
  const [best, next] = [...new Set(found)].sort((a, b) => rate(b) - rate(a));
  if (!best || (next && rate(next) === rate(best)) || 2 * rate(best) < stems.length) return null;
  return {
    name: best.term.names[0],
    home: best.home,
    isConcept: false,
    isNamed: false,
    isSaidOf: false,
  };
}

/** So many words have to be those by which the author explains a part. */
const leastExplained = 2;

/** "Our monitoring that sees a break-in": a part is told in the words that explain it. */
function isExplainedBy(side: Side, thing: Thing, { lesson, phrases }: Vocabulary): boolean {
  const term = findTerm(lesson, firstWord(thing.system))?.term;
  if (!term) return false;
  const words = side.flatMap(sayWords);
  const said = [...readWords(words, phrases).content];
  const told = readWords(
    toWords(`${term.names.join(" ")} ${term.text.split(/[.:;]/)[0] ?? ""}`),
    phrases,
  ).content;
  return said.filter((each) => told.has(each)).length >= leastExplained;
}
