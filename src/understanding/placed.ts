import { firstWord } from "../lessons/slots.ts";
import {
  type AnalogyRef,
  type AsksOfStories,
  type DialogueState,
  isSameAnalogy,
  type Thing,
} from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { isBesides } from "./rows.ts";
import { isTold, listTold, type Piece } from "./story-names.ts";
import type { Item } from "./tags.ts";
import type { StoryEntry } from "./translate.ts";

/** A sentence that asks after something within a story that it names. */
export interface PlacedIn {
  readonly story: AnalogyRef;
  /** The sentence with no more than "story" where the name was. */
  readonly items: readonly Item[];
}

const within = /^(?:in|inside|within)$/;
const ofCalled = /^(?:of|for|from|with)$/;
const inPlace: Item = { text: "story", tag: null };

/** "What is the dispatcher in the taxi story?", whatever story was told last. */
export function findPlace(pieces: readonly Piece[], state: DialogueState): PlacedIn | null {
  const at = pieces.findIndex((_, index) => isPlace(pieces, index, state));
  const story = pieces[at]?.story;
  if (!story) return null;
  return {
    story,
    items: pieces.flatMap(({ items }, index) => (index === at ? [inPlace] : items)),
  };
}

/** "Of the first officer" names a thing; "of the pilots story" names the story. */
function isPlace(pieces: readonly Piece[], at: number, state: DialogueState): boolean {
  const { text, story } = pieces[at] ?? { text: "", story: null };
  const before = pieces[at - 1]?.text ?? "";
  if (!story) return false;
  if (text === "NAMED") return within.test(before) || ofCalled.test(before);
  return within.test(before) && isTold(story, state);
}

/** What is said within a story that was named before. */
export function placeFirst(story: AnalogyRef, items: readonly Item[]): PlacedIn {
  return { story, items: [{ text: "in", tag: null }, inPlace, ...items] };
}

const asks =
  /^(?:who|what|which|whose|where|there|has|have|does|equivalent|counterpart|part|role|plays?)$/;

/** What plays the part of a thing of another story, of a part of the system, or of the thing spoken of last; null where something else is asked. */
export function readCounterpart(
  { story, items }: PlacedIn,
  state: DialogueState,
): AsksOfStories | null {
  const words = items.filter(({ text, tag }) => tag || isWord(text));
  const things = words.flatMap((item) => findThing(item, state) ?? []);
  const left = words.filter(
    (item) => !findThing(item, state) && !isBesides(item, { analogy: story }),
  );
  const [part, another] = left;
  const isAsked = words.some(({ text }) => asks.test(text));
  const [thing] = things;
  if (things.length > 1 || another) return null;
  if (thing && !part) return isAsked ? makeAsk(story, thing.system, thing) : null;
  if (part && !thing) return isAsked ? readPart(story, part) : null;
  const last = state.thing ?? null;
  return last && !part && !thing ? makeAsk(story, last.system, last) : null;
}

function makeAsk(story: AnalogyRef, system: string, thing: Thing | null): AsksOfStories | null {
  if (thing && isSameAnalogy(thing.from, story)) return null;
  return { kind: "counterpart", story, system, thing };
}

function readPart(story: AnalogyRef, { tag }: Item): AsksOfStories | null {
  const term = tag?.entries.find((entry) => entry.kind === "term");
  return term ? makeAsk(story, term.term, null) : null;
}

/** A thing of the stories that were told, that of the latest first. */
function findThing({ tag }: Item, state: DialogueState): Thing | null {
  const entries = (tag?.entries ?? []).filter(
    (entry): entry is StoryEntry => entry.kind === "story" && !entry.head,
  );
  for (const ref of listTold(state)) {
    const entry = entries.find((each) => isSameAnalogy(each, ref));
    if (entry) return { story: entry.story, system: firstWord(entry.system), from: ref };
  }
  return null;
}
