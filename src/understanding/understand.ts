import { recognised } from "./authored.ts";
import { judgeBand } from "./bands.ts";
import { type Clause, splitClauses } from "./clauses.ts";
import { conclusion, type Draft, draftMove } from "./draft.ts";
import { type Heard, hearClauses } from "./heard.ts";
import type { DialogueState, Match, Meaning, Move, Translated } from "./meaning.ts";
import { isWord, normalise } from "./normalise.ts";
import { findWayBack, matchOffer } from "./offers.ts";
import { readPending } from "./pending.ts";
import type { Found } from "./questions.ts";
import { findAsks } from "./rules.ts";
import { settleMove } from "./settle.ts";
import {
  chooseAnalogy,
  chooseConcept,
  namesToldStory,
  readSubject,
  type Subject,
} from "./subject.ts";
import { type Item, tagTokens } from "./tags.ts";
import { type StoryEntry, translate } from "./translate.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Says what a learner means by one message. Pure: the same arguments, the same meaning. */
export function understand(text: string, vocabulary: Vocabulary, state: DialogueState): Meaning {
  const tokens = normalise(text, vocabulary.names);
  const items = tagTokens(tokens, vocabulary, state.analogy);
  const clauses = splitClauses(items);
  const heard = hearClauses(clauses, touchesLesson(items));
  const draft = draftWithState(clauses, heard, state);
  const subject = readSubject(items, draft.clause);
  const asked = findAsked({ items, draft, subject, vocabulary, state });
  const settled = settleMove(draft, {
    match: asked.matches[0] ?? null,
    vocabulary,
    subject,
    state,
    said: tokens.join(" "),
  });
  const match = asked.matches.find(({ score }) => score >= recognised) ?? null;
  return {
    move: settled.move,
    also: listAlso(heard, settled, draft),
    concept: chooseConcept(settled, subject, state, match?.concept ?? null),
    mentions: subject.mentions,
    analogy: isOwnPicture(settled, subject, items, state) ? null : chooseAnalogy(subject, state),
    term: subject.terms[0]?.term ?? null,
    match: match && showMatch(match),
    near: asked.matches
      .filter((other) => other !== match)
      .slice(0, 3)
      .map(showMatch),
    translated: asked.used.map(showTranslated),
    offer: matchOffer(tokens.filter(isWord), state, vocabulary.spellLabel),
    band: judgeBand(settled, match),
    why: explain(settled, subject, match),
  };
}

/** A picture of the learner's own may be that of a story which is told of some other concept, and was not told yet. */
function isOwnPicture(
  { move }: Draft,
  subject: Subject,
  items: readonly Item[],
  state: DialogueState,
): boolean {
  const story = chooseAnalogy(subject, state)?.concept;
  if (move !== "own-analogy" || !story || namesToldStory(items)) return false;
  const near = [state.concept, ...subject.mentions, ...(state.taught ?? [])];
  return state.concept !== null && !near.includes(story);
}

function showMatch({ kind, concept, id, score }: Found): Match {
  return { kind, concept, id, score };
}

function showTranslated({ story, system, concept, analogy }: StoryEntry): Translated {
  return { story, system, from: { concept, analogy } };
}

/** True for talk that names something of the lesson. */
function touchesLesson(items: readonly Item[]): boolean {
  return items.some(({ text }) => text === "CONCEPT" || text === "TERM" || text === "ANALOGY");
}

/** What the bot has just asked decides before any cue does. */
function draftWithState(
  clauses: readonly Clause[],
  heard: readonly Heard[],
  state: DialogueState,
): Draft {
  const draft = draftMove(clauses, heard);
  const said = clauses.map(({ text }) => text).join(" ");
  if (findWayBack(said, state.offers) !== null)
    return { ...draft, move: "continue", by: "state", rule: "way-back", weight: 75 };
  const move = readPending(said, heard, state);
  return move ? { ...draft, move, by: "state", rule: "pending", weight: 75 } : draft;
}

interface Asking {
  readonly items: readonly Item[];
  readonly draft: Draft;
  readonly subject: Subject;
  readonly vocabulary: Vocabulary;
  readonly state: DialogueState;
}

/** Looks the deciding clause and the whole message up among the authored questions, in the system's words. */
function findAsked({ items, draft, subject, vocabulary, state }: Asking): {
  matches: Found[];
  used: readonly StoryEntry[];
} {
  const context = {
    move: draft.rule === conclusion ? ("compare" as const) : draft.move,
    concept: state.concept,
    mentions: subject.mentions,
    near: subject.terms.map(({ concept }) => concept),
  };
  const look = (part: readonly Item[]) => {
    const { words, used } = translate(part, state.analogy, state.concept);
    return { matches: vocabulary.questions.search(words, context), used };
  };
  const clause = look(draft.clause?.items ?? items);
  const isAll = !draft.clause || draft.clause.items.length === items.length;
  if (isAll || bestScore(clause) >= plainly) return clause;
  const whole = look(items);
  return bestScore(whole) > bestScore(clause) + preferClause
    ? { matches: whole.matches, used: clause.used }
    : clause;
}

/** From this score on, the deciding clause by itself says what is asked. */
const plainly = 0.75;

/** How much better the whole message has to fit a question than the clause that decided. */
const preferClause = 0.05;

function bestScore({ matches }: { matches: readonly Match[] }): number {
  return matches[0]?.score ?? 0;
}

/** Moves of the other clauses, the heaviest first, each once. */
function listAlso(heard: readonly Heard[], settled: Draft, draft: Draft): Move[] {
  const second = heard.flatMap(({ cue }) => (cue.id === draft.rule && cue.also ? [cue.also] : []));
  const others = heard
    .filter(({ clause, by }) => clause !== draft.clause && by === "cue")
    .map(({ cue }) => cue.move);
  const overruled = settled.move !== draft.move && draft.move !== "unknown" ? [draft.move] : [];
  return [...new Set([...overruled, ...second, ...others])].filter((move) => move !== settled.move);
}

function explain({ rule, words }: Draft, { terms }: Subject, match: Match | null): Meaning["why"] {
  const asks = findAsks(rule);
  const term = terms[0]?.term;
  return {
    rule,
    words,
    ...(asks && { asks }),
    ...(term && { term }),
    ...(match && { question: match.id }),
  };
}
