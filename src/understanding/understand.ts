import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import { canEcho, recognised } from "./authored.ts";
import { judgeBand } from "./bands.ts";
import { conclusion, type Draft, preferAsked } from "./draft.ts";
import type { Heard } from "./heard.ts";
import type { DialogueState, Echo, Match, Meaning, Move, Translated } from "./meaning.ts";
import { readStanding } from "./model/standing.ts";
import { isWord, normalise } from "./normalise.ts";
import { matchOffer } from "./offers.ts";
import type { Found } from "./questions.ts";
import { readRow } from "./rows.ts";
import { findAsks } from "./rules.ts";
import { settleMove } from "./settle.ts";
import {
  chooseAnalogy,
  chooseConcept,
  namesToldStory,
  readSubject,
  readToldStories,
  type Subject,
} from "./subject.ts";
import { type Item, tagTokens } from "./tags.ts";
import { type StoryEntry, translate } from "./translate.ts";
import { hearUtterance, isTaughtTalk } from "./utterance.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { weighDraft } from "./weighing.ts";

/** Says what a learner means by one message. Pure: the same arguments, the same meaning. */
export function understand(text: string, vocabulary: Vocabulary, state: DialogueState): Meaning {
  const tokens = normalise(text, vocabulary.names);
  const items = tagTokens(tokens, vocabulary, state.analogy);
  const utterance = hearUtterance(items, state);
  const { heard } = utterance;
  const weighed = isTaughtTalk(utterance, state)
    ? weighDraft(utterance, readStanding(state, readSubject(items, null).mentions))
    : utterance.draft;
  const draft = preferAsked(weighed, utterance);
  const subject = readSubject(items, draft.clause);
  const asked = findAsked({ items, draft, subject, vocabulary, state });
  const row = draft.move === "answer" ? null : readRow(items, vocabulary.lesson, state);
  const echo = findEcho({ items, draft, subject, vocabulary, state });
  const settled = settleMove(draft, {
    match: asked.matches[0] ?? null,
    vocabulary,
    subject,
    state,
    said: tokens.join(" "),
    row,
    echo,
  });
  const told =
    settled.move === "re-explain-analogy" ? readToldStories(subject, items, state) : subject;
  const match = asked.matches.find(({ score }) => score >= recognised) ?? null;
  return {
    move: settled.move,
    also: listAlso(heard, settled, draft),
    concept: chooseConcept(settled, told, state, match?.concept ?? null),
    mentions: subject.mentions,
    analogy: isOwnPicture(settled, subject, items, vocabulary.lesson, state)
      ? null
      : chooseAnalogy(told, state),
    term: subject.terms[0]?.term ?? null,
    match: match && showMatch(match),
    near: asked.matches
      .filter((other) => other !== match)
      .slice(0, 3)
      .map(showMatch),
    translated: asked.used.map(showTranslated),
    row,
    echo,
    offer: matchOffer(tokens.filter(isWord), state, vocabulary.spellLabel),
    band: row ? "sure" : judgeBand(settled, match),
    why: explain(settled, utterance.draft, subject, match),
  };
}

/** A picture of the learner's own may be that of a story which is told of some other concept, and was not told yet. */
function isOwnPicture(
  { move }: Draft,
  subject: Subject,
  items: readonly Item[],
  lesson: Lesson,
  state: DialogueState,
): boolean {
  const story = chooseAnalogy(subject, state)?.concept;
  if (move !== "own-analogy" || !story || namesToldStory(items)) return false;
  const near = [
    state.concept,
    ...subject.mentions,
    ...(state.taught ?? []),
    ...listNeighbours(lesson, state.concept),
  ];
  return state.concept !== null && !near.includes(story);
}

/** The concepts that one is met after, and those that are met after it. */
function listNeighbours({ concepts }: Lesson, concept: string | null): string[] {
  return concepts
    .filter(({ id, requires }) => {
      const here = concepts.find((each) => each.id === concept);
      return here?.requires.includes(id) || (concept !== null && requires.includes(concept));
    })
    .map(({ id }) => id);
}

function showMatch({ kind, concept, id, score }: Found): Match {
  return { kind, concept, id, score };
}

function showTranslated({ story, system, concept, analogy }: StoryEntry): Translated {
  return { story, system, from: { concept, analogy } };
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

/** What the deciding clause, or else the whole message, repeats of the concepts that it names or that are talked about. */
function findEcho({ items, draft, subject, vocabulary, state }: Asking): Echo | null {
  if (!canEcho(draft)) return null;
  const near = [...new Set([state.concept ?? [], subject.mentions].flat())];
  const look = (part: readonly Item[], concepts: readonly string[] = near) => {
    const { words } = translate(part, state.analogy, state.concept);
    return vocabulary.echoes.find(words, concepts);
  };
  const [one, other] = splitPair(draft.clause?.items ?? []);
  if (one && other) {
    const both = [look(one.items, [one.concept]), look(other.items, [other.concept])];
    return both.every((echo) => echo?.fits) ? (both[0] ?? null) : null;
  }
  const clause = look(draft.clause?.items ?? items);
  const whole = clause?.fits ? null : look(items);
  return whole?.fits ? whole : (clause ?? whole);
}

/** "One is being able to grow, and the other being able to survive": what is said of each. */
function splitPair(items: readonly Item[]): { concept: string; items: readonly Item[] }[] {
  const named = items.flatMap(({ tag, text }, at) => {
    const entry = text === "CONCEPT" && tag?.entries.find(({ kind }) => kind === "concept");
    return entry ? [{ concept: entry.concept, at }] : [];
  });
  const [one, other] = named;
  if (!one || !other || one.concept === other.concept || named.length > 2) return [];
  return [
    { concept: one.concept, items: items.slice(one.at, other.at) },
    { concept: other.concept, items: items.slice(other.at) },
  ];
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
  const others = heard.filter(({ clause }) => clause !== draft.clause).map(({ cue }) => cue.move);
  const overruled = settled.move !== draft.move && draft.move !== "unknown" ? [draft.move] : [];
  return [...new Set([...overruled, ...second, ...others])].filter((move) => move !== settled.move);
}

/** What a cue asks besides its move is asked as well where the examples take it for another question. */
function explain(
  { move, rule, words }: Draft,
  cued: Draft,
  { terms }: Subject,
  match: Match | null,
): Meaning["why"] {
  const asks = findAsks(rule) ?? (questions.has(move) ? findAsks(cued.rule) : undefined);
  const term = terms[0]?.term;
  return {
    rule,
    words,
    ...(asks && { asks }),
    ...(term && { term }),
    ...(match && { question: match.id }),
  };
}

const questions: ReadonlySet<Move> = new Set(questionKinds);
