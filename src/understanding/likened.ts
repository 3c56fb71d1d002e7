import type { Lesson, MappingRow } from "../lessons/lesson.ts";
import { cellWords } from "../lessons/slots.ts";
import type { DialogueState } from "./meaning.ts";
import { isSameAnalogy } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { isJustDrawn } from "./picture-talk.ts";
import { type Item, sayWords } from "./tags.ts";
import { isThing, longestThing } from "./things.ts";
import { idiom } from "./word-classes.ts";

const be =
  "(?:is|are|was|were|works?|acts?|behaves?|sounds?|looks?|seems?|feels?|would be|can be|could be)";
const hedge =
  "(?:(?:not|just|kind of|sort of|a bit|a little|basically|pretty much|much|more|almost|really|actually|exactly|then|so|also|\\w+ly) )*";
const like = "(?:like|similar to|comparable to|akin to|the same as|the equivalent of|as if it is)";
const said = new RegExp(`^${be} ${hedge}${like} (?=\\S)`);
const asked = new RegExp(`^(?:be )?${hedge}${like} (?=\\S)`);
const inverted =
  /(?:^|[.,] )(?:(?:so|and|ok|oh|ah|then|hi|hey) )*(?:is|are|would) (?:(?:the|an?|your|this|that) )?$/;
const wondering =
  /(?:^|[.,?] )(?:(?:so|and|but|ok|then) )*(?:what|how|why|when|where|which|who)\b[^.,?]*$/;

/** "Load balancing is like the person at the airport who …": the one as the lesson calls it, and the other as what stands for it; null where nothing that has a name there is likened to anything. */
export function readLikening(
  items: readonly Item[],
  lesson: Lesson,
  state: DialogueState,
): MappingRow | null {
  for (const [at, item] of items.entries()) {
    const system = nameSystem(item, lesson, state);
    if (system === null) continue;
    const before = showText(items.slice(0, at));
    const behind = items.slice(at + 1);
    const [lead] = (inverted.test(before) ? asked : said).exec(showText(behind)) ?? [];
    if (lead === undefined || wondering.test(before)) continue;
    const story = readThing(behind.slice(lead.trim().split(" ").length));
    if (story !== null) return { story, system };
  }
  return null;
}

/** "Maybe not insurance, more like a second branch" and "I meant the second branch": what is put in the place of the picture that was just drawn; null where nothing is. */
export function readRevision(
  items: readonly Item[],
  { concepts }: Lesson,
  state: DialogueState,
): MappingRow | null {
  const system = concepts.find(({ id }) => id === state.concept)?.names[0];
  if (!isJustDrawn(state) || system === undefined) return null;
  for (const [at, { text }] of items.entries()) {
    const starts = at === 0 || !isWord(items[at - 1]?.text ?? "");
    if (!starts || !isWord(text)) continue;
    const [lead] = revised.exec(showText(items.slice(at))) ?? [];
    const story = lead ? readThing(items.slice(at + lead.trim().split(" ").length)) : null;
    if (story !== null) return { story, system };
  }
  return null;
}

const revised =
  /^(?:(?:no|so|ok|hmm|well|then|maybe|perhaps|actually|but|or|it is|that is|i would say|i guess|i think) )*(?:(?:(?:more|rather)(?: of)?|better) (?:like )?|i (?:meant|mean|was thinking of|am thinking of) (?!my |our )|let us (?:take|say) )(?=(?:an?|the|my|our) )/;

function showText(items: readonly Item[]): string {
  return items
    .map(({ text }) => text)
    .join(" ")
    .concat(" ");
}

/** A part of the system, by its own name or by what stands for it in the story in the air. */
function nameSystem({ tag, text }: Item, { concepts }: Lesson, { analogy }: DialogueState) {
  const named = tag?.entries.find(({ kind }) => kind === "term");
  if (named?.kind === "term") return named.term;
  const entry = tag?.entries.find(
    (each) => each.kind === "concept" || (each.kind === "story" && isSameAnalogy(each, analogy)),
  );
  if (entry?.kind === "story")
    return text === "STORY" || text === "ANALOGY" ? (cellWords(entry.system)[0] ?? null) : null;
  return concepts.find(({ id }) => id === entry?.concept)?.names[0] ?? null;
}

const determiner = /^(?:the|an?|my|our|your|their|his|her|one|those|these|this|that|having|some)$/;
/** From here on it is told what the thing does. */
const clause =
  /^(?:who|whose|that|which|where|when|while|because|so|if|or|and|but|right|no|i|you|we|they|he|she|it|is|are|was|were|then|though|does|do|has|have|can|will|would)$/;
const doing = /ing$/;
const object =
  /^(?:me|you|us|them|people|everyone|everybody|him|her|the|an?|my|our|your|each|every)$/;

/** "Sounds like an excuse" says what one thinks of it. */
const judgement = new RegExp(
  `^(?:(?:lame|bad|good|poor) )?(?:${idiom}|(?:excuses?|ways?|kind|sort|type|form|reasons?)\\b)`,
);

/** The thing that the words begin with, as it was said; null where they name none of the everyday world. */
function readThing(items: readonly Item[]): string | null {
  const end = items.findIndex(({ text }) => !isWord(text));
  const phrase = end < 0 ? items : items.slice(0, end);
  const first = phrase.findIndex(({ text }) => !determiner.test(text));
  const rest = phrase.slice(Math.max(first, 0));
  const stop = rest.findIndex(
    ({ text }, at) => at > 0 && endsThing(text, rest[at + 1]?.text ?? ""),
  );
  const thing = stop < 0 ? rest : rest.slice(0, stop);
  const isOurs = thing.some(({ text }) => /^(?:CONCEPT|TERM|ANALOGY|STORY)$/.test(text));
  const words = thing.flatMap(sayWords).join(" ");
  const fits = first >= 0 && words.length <= longestThing && isThing(words);
  return fits && !isOurs && !judgement.test(words) ? words : null;
}

function endsThing(text: string, next: string): boolean {
  return clause.test(text) || (doing.test(text) && object.test(next));
}
