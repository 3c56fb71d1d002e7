import pluralize from "pluralize";
import { commonWords } from "../lessons/common-words.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { cellWords, firstWord } from "../lessons/slots.ts";
import { type AnalogyRef, isSameAnalogy, type Row, type Thing } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { asked, equating, said, turned } from "./row-forms.ts";
import { stem } from "./stems.ts";
import type { Item } from "./tags.ts";
import type { StoryEntry } from "./translate.ts";
import type { Entry } from "./vocabulary.ts";

/** Where the conversation stands, as far as stories go. */
interface Standing {
  readonly analogy: AnalogyRef | null;
  readonly concept: string | null;
  /** The stories told so far, the latest last. */
  readonly stories?: readonly AnalogyRef[];
  /** What "he" or "it" is. */
  readonly thing?: Thing | null;
}

/** What a question about a thing of a story may say besides: nothing of its own. */
const besides: ReadonlySet<string> = new Set(
  (
    "and or so but ok oh ah hm well wait now then here there exactly actually basically really just the a an my our your this that these those " +
    "it he she they him her them one ones is are be being would could should do does did has have who what which whose stand stands standing for in " +
    "of to as by into part role counterpart equivalent analog analogue correspond corresponds represent represents representing mean means " +
    "i meant hm symbolize symbolizes translate translates map maps play plays playing supposed real actual life world computer computers computing digital tech technical " +
    "system systems software term terms language version side us we case picture story example analogy reality called yes no either rather"
  ).split(" "),
);
const asks = /^(?:who|what|which|whose)$/;
const ofStory =
  /\b(?:in|of) (?:the |that |this |your )?(?:one|story|example|analogy|picture|ANALOGY|STORY)\b/;

/** "So the chefs are the nodes?" and "what are the chefs in the computer world?"; null for everything else. */
export function readRow(items: readonly Item[], lesson: Lesson, standing: Standing): Row | null {
  return (
    readFormed(items, lesson, standing) ??
    readPointed(items, standing) ??
    readBare(items, lesson, standing)
  );
}

/** "The chefs, who are they in the real system?", "who is the node in that one?" and "is the waiter a node or the load balancer?": whatever is asked with nothing but the thing in it. */
function readBare(items: readonly Item[], lesson: Lesson, standing: Standing): Row | null {
  for (const sentence of cutSentences(items, ends)) {
    const words = sentence.filter(({ text }) => isWord(text)).filter(isNoTitle);
    const things = words.flatMap((item) => chooseThing(item, standing) ?? []);
    const [first] = things;
    const parts = words.filter(
      (item) =>
        !chooseThing(item, standing) &&
        !isBesides(item, standing) &&
        !(first && isToldOf(item, first, lesson)),
    );
    if (things.length > 1 || !parts.every(({ tag }) => isSystem(tag?.entries ?? []))) continue;
    const row = readLeft(words, { things, parts }, lesson, standing);
    if (row) return row;
  }
  return null;
}

/** "The grey dot": what the story says of a thing, where it names that. */
function isToldOf({ text }: Item, { story, from }: Thing, { concepts }: Lesson): boolean {
  const analogy = concepts
    .find(({ id }) => id === from.concept)
    ?.analogies.find(({ id }) => id === from.analogy);
  const name = stemAll(story);
  const told = analogy?.story.split(/(?<=[.!?]”?)\s+/).map((each) => ` ${stemAll(each)} `) ?? [];
  return told.some((each) => each.includes(` ${name} `) && each.includes(` ${stem(text)} `));
}

/** "Is she a replica?", "is it a replica or a spare node?": the thing that was spoken of last. */
function readTaken(thing: Thing, [part, another]: readonly Item[]): Row | null {
  const areTerms = [part, another].every((each) => !each || hasTerm(each));
  if (!part || !areTerms) return null;
  if (another) return makeRow(thing);
  const taken = part.tag?.words ?? part.text;
  return { ...makeRow(thing), taken, fits: namesSystem(taken, thing) || isTerm(part, thing) };
}

function hasTerm({ tag }: Item): boolean {
  return tag?.entries.some(({ kind }) => kind === "term") ?? false;
}

const pronoun = /^(?:he|she|it|they)$/;

/** "The oven in your chef story": what names the story is not what is asked about. */
function isNoTitle(_: Item, at: number, words: readonly Item[]): boolean {
  return !/^(?:story|example|analogy|picture|metaphor)$/.test(words[at + 1]?.text ?? "");
}

/** `things` and `parts` are all that is left of a sentence that says nothing else. */
function readLeft(
  words: readonly Item[],
  { things: [thing], parts }: { things: readonly Thing[]; parts: readonly Item[] },
  lesson: Lesson,
  standing: Standing,
): Row | null {
  const texts = words.map(({ text }) => text);
  const isAsked = texts.some((text) => asks.test(text));
  const chooses = !isAsked && texts.includes("or") && parts.length > 0;
  if (thing)
    return chooses || (isAsked && parts.length === 0 && words.length > 2) ? makeRow(thing) : null;
  const last = !isAsked && texts.some((text) => equating.test(text)) ? standing.thing : null;
  if (last && texts.some((text) => pronoun.test(text))) return readTaken(last, parts);
  const [part, another] = parts;
  const isOne =
    isAsked && part && !another && (texts.includes("who") || ofStory.test(texts.join(" ")));
  return isOne ? readPart(part, lesson, standing) : null;
}

/** Words that ask nothing of their own, and the name of the story that is spoken of. */
export function isBesides({ tag, text }: Item, { analogy }: Pick<Standing, "analogy">): boolean {
  const isStory = tag?.entries.some(
    (entry) => entry.kind === "analogy" && isSameAnalogy(entry, analogy),
  );
  return isStory || (tag?.words ?? text).split(" ").every((word) => besides.has(word));
}

const ends = /^[.?!]$/;

function isSystem(entries: readonly Entry[]): boolean {
  return entries.some(({ kind }) => kind === "term" || kind === "concept");
}

/** What in the story in the air stands for a part of the system. */
function readPart(part: Item, { concepts }: Lesson, { analogy: air }: Standing): Row | null {
  const story = concepts
    .find(({ id }) => id === air?.concept)
    ?.analogies.find(({ id }) => id === air?.analogy);
  for (const { story: cell, system } of story?.mapping ?? []) {
    const [word] = cellWords(cell);
    const isMeant =
      namesSystem(part.tag?.words ?? part.text, { system }) || isTerm(part, { system });
    if (air && word && isMeant) return makeRow({ story: word, system, from: air });
  }
  return null;
}

function readFormed(items: readonly Item[], lesson: Lesson, standing: Standing): Row | null {
  for (const sentence of cutSentences(items)) {
    if (!sentence.some(({ text }) => equating.test(text))) continue;
    for (const [at, item] of sentence.entries()) {
      const thing = chooseThing(item, standing);
      const row =
        thing && (readAsked(sentence, at, thing) ?? readSaid(sentence, at, thing, lesson));
      if (row) return row;
    }
  }
  return null;
}

/** "The plug part I don't get, what would that be in a system?" */
function readPointed(items: readonly Item[], standing: Standing): Row | null {
  let spokenOf: Thing | null = null;
  for (const sentence of cutSentences(items)) {
    const [thing, another] = sentence.flatMap((item) => chooseThing(item, standing) ?? []);
    const isOther = doneTo.test(sentence.map(({ text }) => text).join(" "));
    const at = sentence.findIndex(({ text }) => pointing.test(text));
    const row = !thing && spokenOf && at >= 0 ? readAsked(sentence, at, spokenOf) : null;
    if (row) return row;
    if (thing) spokenOf = another || isOther ? null : thing;
  }
  return null;
}

/** "The dials the first officer watches": it is not the officer that is spoken of. */
const doneTo =
  /\b(?:the|those|these|that|an?) \w+ (?:that |which |who )?(?:the|an?|his|her|their|your) (?:STORY|ANALOGY)\b/;

const pointing = /^(?:that|this|it|he|she|they|those)$/;

export function cutSentences(items: readonly Item[], between?: RegExp): Item[][] {
  const sentences: Item[][] = [[]];
  for (const item of items) {
    const goesOn = between ? !between.test(item.text) : isWord(item.text);
    if (goesOn) sentences.at(-1)?.push(item);
    else sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

/** The thing in the story that was told last, or else in one told before or of the concept under discussion. */
function chooseThing({ tag }: Item, standing: Standing): Thing | null {
  const { analogy, concept, stories = [] } = standing;
  const things = (tag?.entries ?? []).filter(
    (entry): entry is StoryEntry => entry.kind === "story",
  );
  const whole = things.filter(({ head }) => !head);
  const entry =
    things.find((each) => isSameAnalogy(each, analogy)) ??
    whole.findLast((each) => stories.some((story) => isSameAnalogy(each, story))) ??
    whole.find((each) => each.concept === concept);
  return entry ? makeThing(entry) : null;
}

function makeThing({ story, system, concept, analogy }: StoryEntry): Thing {
  return { story, system, from: { concept, analogy } };
}

function readAsked(items: readonly Item[], at: number, thing: Thing): Row | null {
  const text = items.map(({ text: word }, each) => (each === at ? "THING" : word)).join(" ");
  return asked.some((form) => form.test(text)) ? makeRow(thing) : null;
}

/** What stands on the other side of "is" may be any word: whether it fits is for the mapping to say. */
function readSaid(items: readonly Item[], at: number, thing: Thing, lesson: Lesson): Row | null {
  for (const [other, part] of items.entries()) {
    if (other === at) continue;
    const text = items
      .map(({ text: word }, each) => (each === at ? "THING" : each === other ? "PART" : word))
      .join(" ")
      .replace(joint, "")
      .replace(/^(is|are) (.*?THING) (?!is |are )/, "$2 $1 ");
    if (!said.test(text) && !turned.test(text)) continue;
    const isNamed = part.tag?.entries.some(({ kind }) => kind === "term" || kind === "concept");
    const fits =
      namesSystem(part.tag?.words ?? part.text, thing) ||
      isTerm(part, thing) ||
      isDefined(items, other, thing, lesson);
    if (isNamed || fits) return { ...makeRow(thing), taken: part.tag?.words ?? part.text, fits };
  }
  return null;
}

const joint =
  /^(?:(?:so|and|but|ok|oh|ah|aha|then|wait|right|yes|now|basically|cool|nice|in other words|you mean|is it that) )+/;

function makeRow(thing: Thing): Row {
  return {
    ...thing,
    system: firstWord(thing.system),
    taken: null,
    fits: false,
  };
}

function namesSystem(words: string, { system }: Pick<Thing, "system">): boolean {
  const key = stemAll(words);
  return cellWords(system).some((cell) => ` ${stemAll(cell)} `.includes(` ${key} `));
}

/** "Server" is another name for "node". */
function isTerm({ tag }: Item, { system }: Pick<Thing, "system">): boolean {
  const cells = cellWords(system).map(stemAll);
  return (
    tag?.entries.some(
      (entry) =>
        (entry.kind === "term" && cells.includes(stemAll(entry.term))) ||
        (entry.kind === "concept" && cells.includes(stemAll(entry.name))),
    ) ?? false
  );
}

/** "The chefs are the computers": a word by which the author explains what it stands for. */
function isDefined(
  items: readonly Item[],
  at: number,
  { system }: Thing,
  { concepts }: Lesson,
): boolean {
  const word = items[at]?.text ?? "";
  const isThing =
    /^(?:the|an?|my|our)$/.test(items[at - 1]?.text ?? "") || pluralize.singular(word) !== word;
  if (!isThing || commonWords.has(word)) return false;
  const cells = cellWords(system).map(stemAll);
  const term = concepts
    .flatMap(({ terms }) => terms)
    .find(({ names }) => names.some((name) => cells.includes(stemAll(name))));
  const defined = stemAll(term?.text.split(/[.:;]/)[0] ?? "").split(" ");
  return defined.includes(stem(word));
}

function stemAll(words: string): string {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^(?:the|an?)$/.test(word))
    .map(stem)
    .join(" ");
}
