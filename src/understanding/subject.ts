import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { type AnalogyRef, type DialogueState, isSameAnalogy, type Move } from "./meaning.ts";
import { findAsks } from "./rules.ts";
import type { Item } from "./tags.ts";
import type { Entry } from "./vocabulary.ts";

/** What a message names. */
export interface Subject {
  /** Concepts, those of the deciding clause first. */
  readonly mentions: readonly string[];
  readonly terms: readonly Extract<Entry, { kind: "term" }>[];
  readonly analogies: readonly AnalogyRef[];
}

/** "Like a potter" is anybody's picture; "like the potter" is the one that was told. */
export function namesToldStory(items: readonly Item[]): boolean {
  return items.some(
    ({ text }, at) =>
      text === "ANALOGY" && /^(?:the|that|this|your|those)$/.test(items[at - 1]?.text ?? ""),
  );
}

/** Collects what the deciding clause names, then what the rest of the message does. */
export function readSubject(items: readonly Item[], decisive: Clause | null): Subject {
  const ordered = [...(decisive?.items ?? []), ...items];
  const entries = ordered.flatMap(({ tag }) => tag?.entries ?? []);
  return {
    mentions: [
      ...new Set(entries.filter(({ kind }) => kind === "concept").map(({ concept }) => concept)),
    ],
    terms: pointsBack(decisive) ? listTerms(entries).reverse() : listTerms(entries),
    analogies: ordered
      .filter(({ text }) => text === "ANALOGY")
      .flatMap(({ tag }) => tag?.entries ?? [])
      .filter((entry): entry is Extract<Entry, { kind: "analogy" }> => entry.kind === "analogy"),
  };
}

function listTerms(entries: readonly Entry[]): Extract<Entry, { kind: "term" }>[] {
  return entries.filter(
    (entry): entry is Extract<Entry, { kind: "term" }> => entry.kind === "term",
  );
}

/** "They use computers and keep saying load balancer. What is that?": what was named last. */
function pointsBack(decisive: Clause | null): boolean {
  return (
    decisive !== null &&
    /\b(?:that|this|it|they|those)\b/.test(decisive.text) &&
    listTerms(decisive.items.flatMap(({ tag }) => tag?.entries ?? [])).length === 0
  );
}

/** Where a story is asked for again, an everyday word for one is meant, too: "tell me about the net again". */
export function readToldStories(
  subject: Subject,
  items: readonly Item[],
  { concept, taught }: DialogueState,
): Subject {
  if (subject.analogies.length > 0) return subject;
  const analogies = items
    .flatMap(({ tag }) => tag?.entries ?? [])
    .filter((entry): entry is Extract<Entry, { kind: "analogy" }> => entry.kind === "analogy")
    .filter((entry) => entry.concept === concept || taught?.includes(entry.concept));
  return { ...subject, analogies };
}

/** Moves that speak of two concepts: the one that is not under discussion is what they are about. */
const pairing: ReadonlySet<Move> = new Set(["compare", "relate"]);
/** Moves that ask for a word to be explained, wherever it belongs. */
const naming: ReadonlySet<Move> = new Set(["clarify-term", "ask-concept"]);
/** Moves that stay with what is under discussion, whatever question their words are like. */
const testing: ReadonlySet<Move> = new Set(["quiz-me", "hint"]);
/** Moves about no concept. */
const social: ReadonlySet<Move> = new Set([
  "understood",
  "continue",
  "recap",
  "help",
  "stop",
  "greeting",
  "thanks",
  "goodbye",
  "off-topic",
  "unknown",
]);

/** The concept that a move is about: named outright, by a term or a story, or the one under discussion. */
export function chooseConcept(
  { move, rule }: Draft,
  subject: Subject,
  state: DialogueState,
  matched: string | null,
): string | null {
  if (social.has(move)) return null;
  const { mentions } = subject;
  if (pairing.has(move))
    return mentions.find((id) => id !== state.concept) ?? mentions[0] ?? matched ?? state.concept;
  const byTerm = naming.has(move) || testing.has(move);
  const named = mentions[0] ?? (byTerm ? subject.terms[0]?.concept : undefined);
  const story = chooseAnalogy(subject, state)?.concept;
  if (move === "re-explain-analogy" || move === "breaks-down")
    return story ?? state.analogy?.concept ?? named ?? state.concept;
  if (naming.has(move) && findAsks(rule) === "outside") return null;
  if (testing.has(move)) return named ?? state.concept;
  return named ?? matched ?? state.concept ?? subject.terms[0]?.concept ?? story ?? null;
}

/** The analogy that is named: the one in the air if it fits, then one of a concept that is named, one that was told, or one of the concept under discussion. */
export function chooseAnalogy(
  { analogies, mentions }: Subject,
  state: DialogueState,
): AnalogyRef | null {
  const found =
    analogies.find((analogy) => isSameAnalogy(analogy, state.analogy)) ??
    analogies.find(({ concept }) => mentions.includes(concept)) ??
    analogies.find((analogy) => state.stories?.some((told) => isSameAnalogy(told, analogy))) ??
    analogies.find(({ concept }) => concept === state.concept) ??
    analogies.find(({ concept }) => state.taught?.includes(concept)) ??
    analogies[0];
  return found ? { concept: found.concept, analogy: found.analogy } : null;
}
