import type { Analogy } from "../lessons/lesson.ts";
import { dropAside, dropComplaint, dropRefused } from "./asides.ts";
import { type Draft, preferAsked } from "./draft.ts";
import { slight } from "./heard.ts";
import type { DialogueState } from "./meaning.ts";
import { isMeantLiterally, isMisread, onlySaysMisread } from "./missed.ts";
import type { Utterance } from "./model/features.ts";
import { readStanding } from "./model/standing.ts";
import { isWord, normalise, type Token, toWords } from "./normalise.ts";
import { isJustDrawn } from "./picture-talk.ts";
import { placeInStory } from "./placing.ts";
import { stemName } from "./stems.ts";
import { findAnalogy, isTold } from "./story-names.ts";
import { readSubject } from "./subject.ts";
import { type Item, tagTokens } from "./tags.ts";
import { type Turned, turnTo } from "./turning.ts";
import { hearUtterance, isTaughtTalk } from "./utterance.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";
import { weighDraft } from "./weighing.ts";
import { askWhetherWorthIt } from "./worth.ts";

/** What was said, as far as it can be told before it is held against what the authors wrote; `given` has the concept that it begins by turning to, and `state` the story in the air that it begins by naming, too. */
export function hear(text: string, vocabulary: Vocabulary, stood: DialogueState) {
  const said = normalise(text, vocabulary.names);
  const parts = listParts(said);
  const before = isMeantLiterally(parts) ? leavePicture(stood) : stood;
  const named = tagTokens(said, vocabulary, before.analogy);
  const turned = turnTo(named, said, before);
  const given = turned ? standAt(turned, before) : before;
  const all = turned?.tokens ?? said;
  const isOut =
    (all.includes("like") ? undefined : isOfOurs(given)) ?? isOfAir(all, vocabulary, given);
  const whole = turned || isOut ? tagTokens(all, vocabulary, given.analogy, isOut) : named;
  const placed = placeInStory(whole, all, given);
  const state = placed ? { ...given, analogy: placed.analogy } : given;
  const tokens = placed?.tokens ?? all;
  const items = placed ? tagTokens(tokens, vocabulary, placed.analogy, isOut) : whole;
  const { utterance, draft, meant, stated } = hearAsked(items, state);
  const isComplaint = onlySaysMisread(utterance.clauses);
  return {
    words: said.filter(isWord).join(" "),
    tokens,
    items: meant,
    /** What is held against the author's words, where it is a statement. */
    stated,
    utterance,
    draft,
    subject: readSubject(meant, draft.clause),
    given,
    state,
    /** The concept that it begins by turning to; null where it turns to none. */
    turnedTo: given === before ? null : given.concept,
    /** True where any of it says that the last reply missed what was meant. */
    misread: isMisread(parts),
    /** True where it says no more than that what was taken for a picture was none. */
    isLiteral: before !== stood && isComplaint,
    /** True where it says no more than that the last reply missed what was meant. */
    isComplaint,
    /** The story that it begins by naming. */
    place: placed?.analogy ?? null,
  };
}

/** What stands between marks. */
function listParts(tokens: readonly Token[]): string[] {
  return tokens
    .map((token) => (isWord(token) ? token : "."))
    .join(" ")
    .split(/ \.(?: |$)/);
}

/** What was no picture leaves none to be mapped. */
function leavePicture(state: DialogueState): DialogueState {
  const pending = state.pending === "own-analogy" ? null : state.pending;
  return { ...state, pending, pictured: null };
}

/** Who has just drawn a picture of their own and likens it to nothing else speaks of things in that, and of no story that was not told yet; undefined where none was drawn. */
function isOfOurs(state: DialogueState): ((entry: Entry) => boolean) | undefined {
  if (!state.stories || !isJustDrawn(state)) return undefined;
  return (entry) => entry.kind === "analogy" && !isTold(entry, state);
}

/** Who turns to another concept leaves behind what was said of the one before. */
function standAt({ concept, term }: Turned, before: DialogueState): DialogueState {
  if (concept === before.concept) return term ? { ...before, explained: term } : before;
  return { ...before, concept, explained: term, thing: null, answered: null, analogy: null };
}

/** "So if the food comes from one kitchen": a word that the story in the air is told in names no other one that was not told, unless a story is spoken of as such. */
function isOfAir(
  tokens: readonly Token[],
  { lesson }: Vocabulary,
  state: DialogueState,
): ((entry: Entry) => boolean) | undefined {
  const air = state.analogy && findAnalogy(lesson, state.analogy);
  if (!air || calling.test(tokens.join(" "))) return undefined;
  const told = readTold(air);
  return (entry) =>
    entry.kind === "analogy" &&
    !isTold(entry, state) &&
    toWords(entry.phrase).every((word) => told.has(stemName(word)));
}

const calling =
  /\b(?:stor(?:y|ies)|analog(?:y|ies)|examples?|metaphors?|pictures?|again|like|ones? (?:with|about|of)|(?:the|that|this|other) (?:\w+ )?one)\b/;

/** The stems of the words that a story is told in. */
function readTold(analogy: Analogy): ReadonlySet<string> {
  const known = toldIn.get(analogy) ?? new Set(toWords(analogy.story).map(stemName));
  toldIn.set(analogy, known);
  return known;
}

const toldIn = new WeakMap<Analogy, ReadonlySet<string>>();

interface Heeded {
  readonly utterance: Utterance;
  readonly draft: Draft;
}

/** What is asked beside a courtesy is heard by itself. */
function hearAsked(items: readonly Item[], state: DialogueState) {
  const all = hearItems(items, state);
  const { clauses } = all.utterance;
  const kept = { meant: dropRefused(items, clauses), stated: dropComplaint(items, clauses) };
  const rest = dropAside(all.utterance, all.draft);
  if (!rest) return { ...all, ...kept };
  const asked = hearItems(rest, state);
  if (slight.has(asked.draft.move)) return { ...all, ...kept };
  const heard = [...asked.utterance.heard, ...all.utterance.heard];
  return { utterance: { ...asked.utterance, heard }, draft: asked.draft, ...kept };
}

function hearItems(items: readonly Item[], state: DialogueState): Heeded {
  const utterance = hearUtterance(items, state);
  const draft = isTaughtTalk(utterance, state)
    ? weighDraft(utterance, readStanding(state, readSubject(items, null).mentions))
    : utterance.draft;
  return { utterance, draft: askWhetherWorthIt(preferAsked(draft, utterance)) };
}
