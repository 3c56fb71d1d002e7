import pluralize from "pluralize";
import type { Concept, MappingRow } from "../lessons/lesson.ts";
import { listCells } from "./cells.ts";
import type { AnalogyRef } from "./meaning.ts";
import { normalise, toWords } from "./normalise.ts";
import { stem, stemAll } from "./stems.ts";
import { tagTokens } from "./tags.ts";
import { isThing, longestThing } from "./things.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What of a learner's story stands for which part of the system. */
export interface OwnMapping {
  readonly rows: readonly MappingRow[];
  /** Those of them that say so plainly, where no picture is asked for: "a = b", "my officer is the node"; not "the node is slow". */
  readonly firm: readonly MappingRow[];
  /** True where one of these is offered to be judged: "the nurse would be a spare node". */
  readonly isWondered: boolean;
  /** Parts that it is said to have nothing for: "no user". */
  readonly without: readonly string[];
}

/** "The shop is the node, roll = request, and no user I guess." */
export function readMapping(
  said: string,
  concept: Concept | null,
  vocabulary: Vocabulary,
  air: AnalogyRef | null,
): OwnMapping {
  if (!lines.test(said)) return nothingMapped;
  const isOurs = (story: string) => !theirs.test(said) && isOfLesson(story, vocabulary, air);
  const find = (words: string) => findPart(words, concept, vocabulary);
  const clauses = cutClauses(joinSubject(said), find).filter((clause) => clause.length <= longest);
  const rows = clauses.map((clause) => readRow(clause, find));
  const read = rows.flatMap((row) => row ?? []);
  const rest = read.length > 0 ? clauses.filter((_, at) => !rows[at]) : [];
  const loose = rest.flatMap((each) => [
    ...readLoose(each, find, vocabulary),
    ...readBare(each, find),
  ]);
  const without = clauses.flatMap((clause) => {
    const part = find(nothing.exec(clause)?.[1] ?? "");
    return part ? [part] : [];
  });
  const isFree = (each: Read) => each.isFirm && !isOurs(each.row.story);
  // "The bus is the node, and passenger is request."
  const isAlong = (each: Read) =>
    each.row.story.split(" ").length === 1 && read.some(isFree) && !isOurs(each.row.story);
  return {
    isWondered: read.some(
      (each) => isFree(each) && each.isWondered && isEveryday(each.row.story, said, vocabulary),
    ),
    rows: [...read.map(({ row }) => row), ...loose],
    firm: [
      ...read.filter((each) => isFree(each) || isAlong(each)).map(({ row }) => row),
      ...loose.filter(({ story }) => !isOurs(story)),
    ],
    without,
  };
}

const nothingMapped: OwnMapping = {
  rows: [],
  firm: [],
  isWondered: false,
  without: [],
};

/** What happens in a picture that is being drawn, and stands for a part: "when she takes over, that's the failover". */
export function readDeeds(
  said: string,
  concept: Concept | null,
  vocabulary: Vocabulary,
): MappingRow[] {
  if (!lines.test(said)) return [];
  const find = (words: string) => findPart(words, concept, vocabulary);
  return splitSentences(said).flatMap((sentence) => readDeed(sentence, find));
}

function splitSentences(said: string): string[] {
  return said.split(/[;.!?\n]+/).map(trim);
}

function readDeed(sentence: string, find: Find): MappingRow[] {
  const words = sentence.replace(opening, "");
  const { deed = "", part = "" } = (done.exec(words) ?? would.exec(words))?.groups ?? {};
  const system = find(part);
  return system && deed.length <= longestThing ? [{ story: deed.trim(), system }] : [];
}

/** "When she takes over the patients, that's the failover." */
const done =
  /^(?:when|if|once) (?<deed>.+?),? (?:then )?(?:that|this|it)(?:['’]s| is| would be|['’]d be) (?<part>.+)$/i;
/** "Failover would be that someone moves the dough to the other oven." */
const would = /^(?<part>.+?) (?:is|would be|['’]d be) (?:when|that|if) (?<deed>.+)$/i;

/** "A nurse who is on no ward until somebody is sick, that would be a spare node": whoever is told of is what "that" is; "a copy at my sister's house, she is my replica" is the sister. */
function joinSubject(said: string): string {
  return said
    .replace(told, (_, thing: string, verb = "would") => `${thing} ${verb} be `)
    .replace(person, (_, thing: string) => `, my ${thing} would be the `);
}

const told =
  /\b((?:an?|the|my|our) [\w-]+(?: [\w-]+)?) (?:who|that|which|with)\b[^.?!]{0,80}, ?(?:that|this|she|he|it)(?:['’]d| (would|could|might)) be /gi;

/** "The database" is none of their own world, unless they say that they speak of that: "in my bakery". */
function isEveryday(story: string, said: string, { defining }: Vocabulary): boolean {
  return /\bin (?:my|our) \w/i.test(said) || !defining.has(stem(toWords(story).at(-1) ?? ""));
}

const person =
  /\bmy (\w+)['’]s \w+, (?:so )?(?:she|he)(?: is|['’]s| would be) (?:then )?(?:my|the|an?) /gi;

/** "In my picture the patients are the nodes": whatever they are in ours. */
export const theirs =
  /\bin (?:mine\b|my (?:own )?(?:picture|story|analogy|comparison|example|version)\b)/i;

type Find = (words: string) => string | null;

/** In characters: whoever says what stands for what needs few. */
const longest = 140;
const equals = "=+>?|->|→|⇒";
const stands =
  "(?:is|are|was|would be) what (?:you|we|they) (?:call|called|mean by)|is the same as|is like|are like|stands? (?:in )?for|represents?|corresponds? to|plays?(?: the (?:part|role) of)?|acts? as|serves? as|(?:would|could|can|might|must|will) be|equals?|means?|is|are|was|were|being|as";
const hedges =
  "i (?:guess|think|suppose|mean|reckon)|then|maybe|too|also|right|though|as well|probably|basically|or so|no|both|here|in (?:my|this|that) \\w+";
const standing = new RegExp(
  `^(.+?)\\s*(${equals}|\\b(?:${stands})\\b|(?<=\\w)['’]s\\b)\\s*(.+?)(?: (?:${hedges}))*$`,
  "i",
);
/** "The person who comes when a price is wrong is the bottleneck": what is told of a thing may have a verb, too. */
const lastStanding = new RegExp(
  `^((?:(?!\\b(?:who|that|which|whose)\\b).)+\\b(?:who|that|which|whose)\\b.+)\\s+(${stands})\\s+(.+?)(?: (?:${hedges}))*$`,
  "i",
);
const nothing =
  /^(?:(?:there is|there's|i have|it has|has|with)\s+)?(?:no|nothing (?:for|as)|without)\s+(?:an?\s+|the\s+)?([\w -]{2,40}?)(?: (?:i (?:guess|think|suppose)|then|though|really|yet|here|at all))*$/i;
/** What lines nothing up has no such word. */
const lines = new RegExp(`${equals}|\\b(?:${stands}|no|nothing|without)\\b|\\w['’]s\\b`, "i");
const plain = new RegExp(`^(?:${equals}|stand|represent|correspond|play|act|serve)`, "i");

/** What stands between marks, and on both sides of "and" unless two things are said to be the same part: "hubby and me are both nodes". */
function cutClauses(said: string, find: Find): string[] {
  return said.split(/[,;:.!?\n()]|\bbut\b|\bso\b|\bwhile\b/i).flatMap((chunk) => {
    const [, one, , other] = standing.exec(chunk.trim()) ?? [];
    const isJoint = one && other && isThing(dropLead(one)) && !/\band\b/i.test(other);
    return isJoint && find(other) ? [chunk.trim()] : chunk.split(/\band\b/i).map(trim);
  });
}

function trim(text: string): string {
  return text.trim();
}

interface Read {
  readonly row: MappingRow;
  readonly isFirm: boolean;
  readonly isWondered: boolean;
}

function readRow(clause: string, find: Find): Read | null {
  if (other.test(clause)) return null;
  const said = clause.replace(opening, "");
  const split = splitRow(standing.exec(said), find) ?? splitRow(lastStanding.exec(said), find);
  if (!split) return null;
  const { row, verb } = split;
  const { side, system } = row;
  const story = dropLead(side);
  if (!isThing(story)) return null;
  return {
    row: { story, system },
    isFirm: plain.test(verb) || (namesThing(side) && !doing.test(story)),
    isWondered: /^(?:(?:would|could|might) be|is like|are like)$/i.test(verb) && namesThing(side),
  };
}

function splitRow(found: RegExpExecArray | null, find: Find) {
  const [, left, verb, right] = found ?? [];
  if (!left || !verb || !right) return null;
  const row = chooseSides(left, right, find) ?? chooseSides(right, left, find);
  return row && { row, verb };
}

/** Which side is the thing, where the other one names a part. */
function chooseSides(side: string, other: string, find: Find) {
  const [own, system] = [find(side), find(other)];
  if (!system || (own && (isName(side, own) || !isName(other, system)))) return null;
  return { side, system };
}

/** "The secret" is one; "a spare key", which has a word in common with the API key, is only like one. */
function isName(words: string, part: string): boolean {
  return stemAll(dropLead(words)) === stemAll(part);
}

/** Beside what surely stands for a part, what stands for a word of the lesson that is no name in it: "copier = database". */
function readLoose(clause: string, find: Find, { spoken }: Vocabulary): MappingRow[] {
  const [, left, verb, right] = standing.exec(clause.replace(opening, "")) ?? [];
  if (!left || !verb || !right || !plain.test(verb) || find(left) || find(right)) return [];
  const [story, system] = [dropLead(left), dropLead(right)];
  const isSpoken = toWords(system).every((word) => spoken.has(stem(word)));
  return isSpoken && isThing(story) && isThing(system) ? [{ story, system }] : [];
}

/** "…, and the customers with their baskets the requests": the verb was said before. */
function readBare(clause: string, find: Find): MappingRow[] {
  const [, left = "", right = ""] = bare.exec(clause.replace(opening, "")) ?? [];
  const system = find(right);
  const story = dropLead(left);
  return system && !find(left) && isThing(story) ? [{ story, system }] : [];
}

const bare =
  /^((?:the|my|our|an?) [\w-]+)(?: (?:with|in|at|on|of|behind) (?:[\w-]+ ){1,3}?)? ?(?:the|an?) ([\w-]+(?: [\w-]+){0,2})$/i;

/** What asks, supposes, or tells what somebody does, and lines nothing up. */
const other =
  /^(?:what|how|why|when|where|who|which|if|whether|is|are|do|does|did|can|could|should|would|because|since|unless|until)\b/i;
const opening =
  /^(?:(?:ok|okay|well|so|and|then|like|say|maybe|hm+|u+h+|u+m+|e+r+m*|ah|oh|yes|no|maybe|perhaps|i (?:guess|think|mean|would say|say)|i'd say|in (?:my|this|that) (?:own )?\w+|for me|here|i (?:just |already )?(?:told you|said)(?: that)?)[\s,]+)*/i;

/** "Scaling out is buying more machines" says what it is, and no picture of it. */
const doing = /^\w+ing (?:an?|the|more|up|out|off|it|to|with)\b/;

/** "The officer", "my kids", "teachers"; not "slow" or "gone". */
function namesThing(side: string): boolean {
  const words = side.replace(opening, "").trim().toLowerCase();
  const last = words.split(" ").at(-1) ?? "";
  const isMany = pluralize.isPlural(last) && !pluralize.isSingular(last) && !/ss$/.test(last);
  return (
    isMany ||
    /^(?:(?:the|an?|my|our|your|each|every|one|two|three)\b|(?:me|myself|us)$)/.test(words)
  );
}

/** What is left of a thing without what leads to it: "my shop" is the shop. */
function dropLead(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(opening, "")
    .replace(
      /^(?:(?:the|an?|my|our|your|their|each|every|all|both|one(?! (?:with|in|on|at)\b)|just) )+/,
      "",
    )
    .replace(/ (?:who|that|which|where|whose) .*$/, "")
    .trim();
}

/** The part of the system that the words are the name of, as the lesson calls it. */
function findPart(text: string, concept: Concept | null, vocabulary: Vocabulary): string | null {
  const words = dropLead(text).replace(/^both (?:the )?/, "");
  if (words === "" || words.length > 60) return null;
  return findCell(words, concept) ?? findTerm(words, vocabulary);
}

/** "Gluten" is the gluten strand, where no other part is called so. */
function findCell(words: string, concept: Concept | null): string | null {
  const cells = concept ? listCells(concept) : [];
  const key = stemAll(words);
  const whole = cells.find(({ stems }) => stems === key);
  if (whole) return whole.cell;
  const found = cells.filter(({ stems }) => ` ${stems} `.includes(` ${key} `));
  const within = new Set(found.map(({ cell }) => cell));
  return within.size === 1 ? ([...within][0] ?? null) : null;
}

function findTerm(words: string, vocabulary: Vocabulary): string | null {
  const items = tagTokens(normalise(words, vocabulary.names), vocabulary, null);
  const [only, another] = items;
  const term = another ? null : only?.tag?.entries.find(({ kind }) => kind === "term");
  return term?.kind === "term" ? term.term : null;
}

/** "Different rows on different servers" is of the lesson's own world, and "the oven" of the story in the air; "the oven at home" is the learner's. */
function isOfLesson(story: string, vocabulary: Vocabulary, air: AnalogyRef | null): boolean {
  const items = tagTokens(normalise(story, vocabulary.names), vocabulary, air);
  const isTold = items.every(({ text }) => /^(?:STORY|ANALOGY)$/.test(text));
  return isTold || items.some(({ text }) => /^(?:TERM|CONCEPT)$/.test(text));
}
