import pluralize from "pluralize";
import type { Analogy, Lesson } from "../lessons/lesson.ts";
import { cellWords, parseSlots, slotKey } from "../lessons/slots.ts";
import { capitalise } from "./capitals.ts";

/** Tells a line with slots in a story's words; null where the story lacks one of them. `sameTerm` knows other names. */
export function tellInStory(
  line: string,
  analogy: Analogy,
  sameTerm: (a: string, b: string) => boolean,
): string | null {
  const pieces = parseSlots(line).map(({ text, slot }) =>
    slot === null ? text : fillSlot(slot, analogy, sameTerm),
  );
  return pieces.some((piece) => piece === null) ? null : pieces.join("");
}

/** The first word that a story has for a part of the system; null where it has none. */
export function findStoryWord(
  part: string,
  { mapping }: Analogy,
  sameTerm: (a: string, b: string) => boolean,
): string | null {
  const key = slotKey(part);
  const row = mapping.find(({ system }) =>
    cellWords(system).some((cell) => sameTerm(slotKey(cell), key)),
  );
  return row ? (cellWords(row.story)[0] ?? null) : null;
}

/** "the chefs stand for the node", as a cell of the mapping has them. */
export function standFor(story: string, system: string, mark = ""): string {
  return `${name(story, mark)} ${areMany(story) ? "stand" : "stands"} for ${name(system, mark)}`;
}

/** "the chefs", and "Lena". */
export function name(words: string, mark = ""): string {
  const bare = `${mark}${words.replace(article, "")}${mark}`;
  return isProper(words) || isDoing(words) ? bare : `the ${bare}`;
}

/** "Moving the flags". */
function isDoing(words: string): boolean {
  return /^\p{Ll}+ing (?:the|an?|my|our|up|in|out|off|down|away) /u.test(words);
}

/** A name of somebody or of a place: "Mrs Hansen", "Lena from sales", "Tom's van"; not "Christmas tree", "GPS tracker" or "T-shirt". Cells are in lower case otherwise. */
function isProper(words: string): boolean {
  return properName.test(words);
}

const word = "\\p{Lu}\\p{Ll}[\\p{L}.-]*";
const goesOn = "$|['’]s? | (?:and|at|by|from|in|of|on|the|with) ";
const properName = new RegExp(`^${word}(?: (?:\\p{Lu}\\.?|${word}))*(?:${goesOn})`, "u");

function areMany(words: string): boolean {
  if (isDoing(words)) return false;
  if (isProper(words)) return words.includes(" and ");
  return pluralize.isPlural(words) && !pluralize.isSingular(words);
}

const article = /^(a|an|the) (?=.)/i;

function fillSlot(
  slot: string,
  analogy: Analogy,
  sameTerm: (a: string, b: string) => boolean,
): string | null {
  const lead = article.exec(slot)?.[1]?.toLowerCase() ?? "";
  const bare = slot.replace(article, "");
  const word = findStoryWord(bare, analogy, sameTerm)?.replace(article, "");
  if (!word) return null;
  const many = pluralize.isPlural(bare) && !pluralize.isSingular(bare);
  // There is one Lena: what is said of many parts cannot be told of her.
  if (isProper(word)) return many && !areMany(word) ? null : word;
  const told = withArticle(lead, many ? pluralize.plural(word) : word);
  return /^[A-Z]/.test(slot) ? capitalise(told) : told;
}

/** A word behind the article that it is led by: "a", "an" or "the". */
export function withArticle(lead: string, word: string): string {
  if (lead === "the") return `the ${word}`;
  if (lead === "") return word;
  return areMany(word) ? word : `${startsOnVowel(word) ? "an" : "a"} ${word}`;
}

/** By sound, as far as spelling shows it: an hour, a university. */
function startsOnVowel(word: string): boolean {
  return (
    /^(?:hour|honest|heir|8|11\b|18\b)/i.test(word) ||
    (/^[aeiou]/i.test(word) && !/^(?:uni(?!n)|use|usu|eu|one\b|once)/i.test(word))
  );
}

const compared = new WeakMap<Lesson, (a: string, b: string) => boolean>();

/** Tells whether two words name the same thing: equal, or names of one term of the lesson. */
export function compareTerms(lesson: Lesson): (a: string, b: string) => boolean {
  const known = compared.get(lesson) ?? makeComparison(lesson);
  compared.set(lesson, known);
  return known;
}

function makeComparison({ concepts }: Lesson): (a: string, b: string) => boolean {
  const names = concepts.flatMap(({ terms }) =>
    terms.map((term) => new Set(term.names.map(slotKey))),
  );
  return (a, b) => a === b || names.some((set) => set.has(a) && set.has(b));
}
