import type { Lesson } from "../lessons/lesson.ts";
import { firstWord } from "../lessons/slots.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Heard } from "./heard.ts";
import type {
  AnalogyRef,
  AsksOfStories,
  DialogueState,
  Meaning,
  Move,
  Row,
  Taken,
} from "./meaning.ts";
import { theirs } from "./own-mapping.ts";
import { noPicture } from "./picture-talk.ts";
import { findPlace, type PlacedIn, placeFirst, readCounterpart } from "./placed.ts";
import { cutSentences, readRow } from "./rows.ts";
import { readAsksOfStories } from "./stories.ts";
import { nameStories } from "./story-names.ts";
import { foldNames, type Item } from "./tags.ts";
import { readTaken } from "./taken.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a sentence asks of stories that it names: of them as such, or of a thing in the one that it names. */
export interface StoryAsk {
  readonly asks: AsksOfStories | null;
  readonly row: Row | null;
  readonly sentence: readonly Item[];
}

/** A message, and how the conversation stood before it. */
interface Talk {
  readonly items: readonly Item[];
  readonly vocabulary: Vocabulary;
  readonly draft: Draft;
  readonly heard: readonly Heard[];
  readonly given: DialogueState;
  /** The story that the message begins by naming. */
  readonly place: AnalogyRef | null;
}

/** What is asked of stories, or said of what is in one. */
export interface StoryTalk {
  readonly row: Row | null;
  readonly taken: readonly Taken[];
  readonly stories: Meaning["stories"];
  /** What decides the move. */
  readonly only: AsksOfStories | null;
  /** True where nothing else is asked. */
  readonly isAll: boolean;
}

function sayAll(items: readonly Item[]): string {
  return items.map(({ text }) => text).join(" ");
}

/** "In my supermarket, who would be the load balancer?", where they drew one. */
function isOfTheirs(said: string, { pictured }: DialogueState): boolean {
  const [, world = ""] = /\bin my (?:own )?(?!CONCEPT|TERM)(\w+)/.exec(said) ?? [];
  return theirs.test(said) || (pictured !== null && world !== "" && !noPicture.test(world));
}

/** Reads what a message has to do with stories, once it is known what it asks of them; it `isMatched` where it also asks what authors have answered. */
export function readStoryTalk(given: Talk, ask: StoryAsk | null, isMatched: boolean): StoryTalk {
  const none = { row: null, taken: [], stories: null, only: null, isAll: false };
  if (given.draft.move === "answer" || isOfTheirs(sayAll(given.items), given.given)) return none;
  const state = standAt(given);
  const isOurs = !ask?.asks && state.pending !== "own-analogy";
  const { taken, said } = readTaken(isOurs ? given.items : [], given.vocabulary, state.analogy);
  if (taken.length > 0) {
    const isAll = given.draft.clause?.items.some((item) => said.includes(item)) ?? true;
    return { ...none, taken, row: makeRow(taken), isAll };
  }
  if (!ask)
    return { ...none, row: readRow(foldNames(given.items), given.vocabulary.lesson, state) };
  const { asks, row } = ask;
  const isAll = !isElsewhere(ask, given.draft, isMatched);
  if (!asks) return { ...none, row, isAll };
  const isLater = asks.kind === "compare" && asks.stories[0] === null;
  const stories = { asks, besides: isLater || !isAll };
  return { ...none, stories, only: isAll ? asks : null, row, isAll };
}

/** The thing that they speak of first is "it" from now on. */
function makeRow(taken: readonly Taken[]): Row | null {
  const first = taken.find(({ thing }) => thing !== null);
  if (!first?.thing) return null;
  const system = firstWord(first.thing.system);
  return { ...first.thing, system, taken: first.taken, fits: first.fit === "right" };
}

/** True for a clause of the sentence that asks of stories: no author has an answer to it. */
export function isOfStories({ items }: Pick<Clause, "items">, ask: StoryAsk | null): boolean {
  return items.some((item) => ask?.sentence.includes(item));
}

function standAt({ given, place }: Talk): DialogueState {
  return place ? { ...given, analogy: place } : given;
}

/** The first sentence that asks anything of the stories it names; null where none does, and where a check is answered. */
export function findStoryAsk({
  draft,
  heard,
  given,
  place,
  vocabulary: { lesson },
  ...said
}: Talk): StoryAsk | null {
  if (draft.move === "answer") return null;
  const items = foldNames(said.items);
  const asksAnother = another.has(draft.move) || heard.some(({ cue }) => cue.move === wished);
  for (const sentence of cutSentences(items, sentenceEnd)) {
    const pieces = nameStories(sentence, lesson, given);
    const asks = readAsksOfStories(pieces, given, asksAnother);
    if (asks) return { asks, row: null, sentence };
    const within = place ? placeFirst(place, sentence) : findPlace(pieces, given);
    const placed = within && readPlaced(within, lesson, given);
    if (placed) return { ...placed, sentence };
  }
  return null;
}

const sentenceEnd = /^[.?!\u2014]$/;

/** A thing of the story that is named is that story's; what it lacks may be another's. */
function readPlaced(
  place: PlacedIn,
  lesson: Lesson,
  given: DialogueState,
): Pick<StoryAsk, "asks" | "row"> | null {
  const row = readRow(place.items, lesson, { analogy: place.story, concept: null });
  if (row) return { asks: null, row };
  const asks = readCounterpart(place, given);
  return asks && { asks, row: null };
}

const wished: Move = "another-example";
/** Moves that ask for a story to be told. */
const another: ReadonlySet<Move> = new Set([wished, "explain-again"]);

/** True where another sentence is what decides: it asks what has an answer, or for a story. */
function isElsewhere(ask: StoryAsk, { clause, move }: Draft, isMatched: boolean): boolean {
  const isIn = clause === null || isOfStories(clause, ask);
  return !isIn && (isMatched || another.has(move));
}
