import type { Analogy, Lesson } from "../lessons/lesson.ts";
import { isFraming } from "./content.ts";
import type { AnalogyRef, Taken } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { stem } from "./stems.ts";
import { type Item, isSubject, sayWords } from "./tags.ts";
import { type Given, judgeTaken, type Side } from "./taken-parts.ts";
import { findStoryThing } from "./taken-things.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "So the alarm would be our intrusion detection, and the jewels = data?": what the message takes things of the story for, each part by itself; none where it takes nothing of it for anything. */
export function readTaken(
  items: readonly Item[],
  vocabulary: Vocabulary,
  air: AnalogyRef | null,
): TakenThings {
  if (!air || !items.some(({ text }) => equating.test(text))) return nothing;
  const story = findAnalogy(vocabulary.lesson, air);
  if (!story) return nothing;
  const chunks = cutChunks(items).map((chunk) => ({ chunk, sides: cutSides(chunk) }));
  if (!chunks.some(({ sides }) => sides)) return nothing;
  const read = (isAlong: boolean) =>
    chunks.flatMap(({ chunk, sides = null }) => {
      const both = sides ?? cutBare(chunk);
      const taken = both && judgeSides(both, story, { vocabulary, air, isAlong });
      return taken ? [{ taken, chunk }] : [];
    });
  if (!read(false).some((each) => isOfStory(each.taken) && isEveryday(each.chunk, vocabulary)))
    return nothing;
  // Beside what surely maps the story, what is less plain is taken to do so, too.
  const all = read(true);
  return { taken: all.map(({ taken }) => taken), said: all.flatMap(({ chunk }) => chunk) };
}

/** What things are taken for, and the words that say so. */
interface TakenThings {
  readonly taken: readonly Taken[];
  readonly said: readonly Item[];
}

const nothing: TakenThings = { taken: [], said: [] };

function isOfStory({ thing, told }: Taken): boolean {
  return thing !== null || told !== null;
}

/** "Copies = replication" says what a word means, though a copy of a book stands in the story. */
function isEveryday(chunk: readonly Item[], { defining }: Vocabulary): boolean {
  const words = chunk.flatMap((item) => (isSubject(item) ? [] : sayWords(item))).map(stem);
  const [only, ...others] = words.filter((word) => !isFraming(word));
  return others.length > 0 || !defining.has(only ?? "");
}

function findAnalogy({ concepts }: Lesson, { concept, analogy }: AnalogyRef): Analogy | undefined {
  return concepts.find(({ id }) => id === concept)?.analogies.find(({ id }) => id === analogy);
}

interface Sides {
  readonly left: Side;
  readonly right: Side;
  /** True where one "is" the other, and not only "would be" or "is like" it. */
  readonly isPlain: boolean;
}

/** Either side may be the thing: "the nodes are the taxis". */
function judgeSides(
  { left, right, isPlain }: Sides,
  story: Analogy,
  given: Omit<Given, "isPlain">,
): Taken | null {
  const thing = findStoryThing(left, story, given.air);
  const taken = judgeTaken(thing, left, right, { ...given, isPlain });
  if (taken || thing.kind !== "strange") return taken;
  const other = findStoryThing(right, story, given.air);
  return other.kind === "row" ? judgeTaken(other, right, left, { ...given, isPlain }) : null;
}

/** A word of every message that takes one thing for another. */
const equating =
  /^(?:is|are|be|was|were|equals?|means?|represents?|stands?|plays?|acts?|corresponds?)$/;
const joint = /^(?:and|but|so|while|whereas|plus)$/;

function cutChunks(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [[]];
  for (const item of items) {
    if (isWord(item.text) && !joint.test(item.text)) chunks.at(-1)?.push(item);
    else chunks.push([]);
  }
  return chunks.filter(({ length }) => length > 1);
}

const lead =
  /^(?:(?:ok|then|well|ah|oh|yes|no|hm|maybe|also|now|wait|right|here|there|like|with|because|you mean|is it that|(?:i )?(?:guess|think|mean|suppose|take it)|i would say|for me|(?:in|of) (?:the|that|this|your) (?:STORY|ANALOGY|story|example|analogy|picture)(?: (?:story|example|one))?|would|could|might|must) )+/;
/** What asks, supposes or denies takes nothing for anything. */
const otherwise =
  /^(?:what|how|why|when|where|who|which|whose|if|whether|is|are|was|were|does|do|did|can|should|has|have|since|unless|until|suppose|imagine|let|as)\b|\b(?:not|never|no|nor|than|or)\b/;
const modal = /^(?:would|could|might|must|will|may|can|should)$/;
const plain = /^(?:is|are|was|were|then|also|really|actually|just|basically|probably|maybe)$/;
const within =
  /^(?:like|the|same|as|to|for|just|basically|kind|sort|of|then|also|really|actually|simply|similar|equivalent|role|part|exactly|probably|maybe|perhaps|in)$/;
/** In words: whoever says what stands for what needs few. */
const longest = 9;

/** "The extra doctors would be more nodes": what stands on both sides of the verb. */
function cutSides(chunk: readonly Item[]): Sides | null {
  const items = dropLead(chunk);
  const texts = items.map(({ text }) => text);
  if (asking.test(texts[0] ?? "")) return cutAsked(items.slice(1));
  if (otherwise.test(texts.join(" "))) return null;
  const from = texts.findIndex(
    (text, at) => at > 0 && (equating.test(text) || (modal.test(text) && isVerb(texts[at + 1]))),
  );
  if (from < 1 || from > longest) return null;
  let to = from;
  while (to < texts.length && isLink(texts[to] ?? "", texts[to + 1])) to++;
  if (to === texts.length || compares(texts[0] ?? "", texts[from] ?? "")) return null;
  const isPlain = texts.slice(from, to).every((text) => plain.test(text));
  return { left: items.slice(0, from), right: items.slice(to), isPlain };
}

/** "Is the bridge stall like our staging server?": what stands on both sides of what likens them. */
function cutAsked(items: readonly Item[]): Sides | null {
  const texts = items.map(({ text }) => text);
  if (excluding.test(texts.join(" "))) return null;
  const from = texts.findIndex((text, at) => at > 0 && parts(text, texts[at + 1]));
  if (from < 1 || from > longest) return null;
  let to = from;
  while (to < texts.length && isLink(texts[to] ?? "", texts[to + 1])) to++;
  if (to === texts.length) return null;
  return { left: items.slice(0, from), right: items.slice(to), isPlain: false };
}

/** What begins a question that may take one thing for another. */
const asking = /^(?:is|are|was|were|would|could)$/;
const excluding = /\b(?:not|never|no|nor|than|or|if|when)\b/;

function parts(text: string, next = ""): boolean {
  if (text === "the") return /^(?:same|equivalent)$/.test(next);
  return /^(?:like|be|basically|similar|equivalent|kind|sort|our|my)$/.test(text);
}

/** "In the library, then" leads in, as "so" does. */
function dropLead(chunk: readonly Item[]): readonly Item[] {
  const [found = ""] = lead.exec(`${chunk.map(({ text }) => text).join(" ")} `) ?? [];
  return chunk.slice(found.split(" ").length - 1);
}

/** "More doctors means more capacity" says what comes of it. */
function compares(first: string, verb: string): boolean {
  return /^means?$/.test(verb) && (/^(?:more|fewer|less)$/.test(first) || first.endsWith("ing"));
}

function isVerb(text = ""): boolean {
  return equating.test(text) || /^(?:then|probably|also|just|basically|correspond)$/.test(text);
}

function isLink(text: string, next = ""): boolean {
  if (text === "the") return /^(?:same|role|part|equivalent)$/.test(next);
  return equating.test(text) || modal.test(text) || within.test(text);
}

const determiner = /^(?:the|an?|my|our|your|each|every)$/;

/** "…, and the patients the users": the verb was said before. */
function cutBare(chunk: readonly Item[]): Sides | null {
  const items = dropLead(chunk);
  const at = items.findIndex(({ text }, index) => index > 1 && determiner.test(text));
  const isBare = at > 1 && items.length <= longest && determiner.test(items[0]?.text ?? "");
  return isBare ? { left: items.slice(0, at), right: items.slice(at), isPlain: false } : null;
}
