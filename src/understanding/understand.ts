import type { Lesson } from "../lessons/lesson.ts";
import { findAngled } from "./angles.ts";
import { findAsked, findFurther } from "./asked.ts";
import { yieldsToQuestions } from "./authored.ts";
import { judgeBand } from "./bands.ts";
import { defining, findDefinition } from "./defining.ts";
import { listDefinitions } from "./definitions.ts";
import type { Draft } from "./draft.ts";
import { type Asking, findEcho } from "./echoed.ts";
import type { Heard } from "./heard.ts";
import { hear } from "./hearing.ts";
import {
  type AnalogyRef,
  type DialogueState,
  type Match,
  type Meaning,
  type Move,
  questionMoves,
  type Translated,
  type Word,
} from "./meaning.ts";
import { matchOffer } from "./offers.ts";
import { readPicture } from "./picture.ts";
import type { Found } from "./questions.ts";
import { readRemedy } from "./remedy.ts";
import { findAsks } from "./rules.ts";
import { possible, probable, recognised, sure, suspected } from "./scores.ts";
import { settleMove } from "./settle.ts";
import { isContrasted, isQuestion } from "./stated.ts";
import { findStoryAsk, isOfStories, readStoryTalk, type StoryTalk } from "./story-asks.ts";
import {
  chooseAnalogy,
  chooseConcept,
  namesToldStory,
  readToldStories,
  type Subject,
} from "./subject.ts";
import { type Item, sayWords } from "./tags.ts";
import { type StoryEntry, translate } from "./translate.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { judgeDefinition, listSwapped } from "./word-verdicts.ts";
import { isWorried } from "./worries.ts";

/** Says what a learner means by one message. Pure: the same arguments, the same meaning. */
export function understand(text: string, vocabulary: Vocabulary, before: DialogueState): Meaning {
  const { words, tokens, items, utterance, draft, subject, given, state, ...beside } = hear(
    text,
    vocabulary,
    before,
  );
  const { stated, place, turnedTo, misread, isLiteral, isComplaint } = beside;
  const { heard } = utterance;
  const asking = { items, stated, draft, clauses: utterance.clauses, subject, vocabulary, state };
  const remedy = readRemedy(utterance.clauses, state, vocabulary.lesson);
  const { matches: found, used } = findAsked(asking, remedy);
  const said = { items, vocabulary, draft, heard, given, place };
  const ask = findStoryAsk(said);
  const clauses = utterance.clauses.filter((clause) => !isOfStories(clause, ask));
  const others = findFurther({ ...asking, clauses });
  const angled = findAngled(asking, found);
  const outright = chooseOutright(draft, angled, others, found);
  const matches = listLikely(isComplaint ? [] : found, others, outright).filter(
    (each) => !isContrasted(each, utterance.clauses, vocabulary.lesson),
  );
  const talk = readStoryTalk(said, ask, (matches[0]?.score ?? 0) >= probable);
  const { row, taken, stories, only } = talk;
  const whole = { text, tokens, items, clauses: utterance.clauses, isOurs: taken.length > 0 };
  const picture = readPicture(whole, vocabulary, state);
  const echo = findEcho(asking, matches);
  const settled = settleMove(draft, {
    clauses: utterance.clauses,
    match: matches[0] ?? null,
    outright,
    vocabulary,
    subject,
    state,
    said: tokens.join(" "),
    misread,
    isLiteral,
    row,
    taken,
    picture,
    stories: only,
    remedy,
    echo,
  });
  const told =
    settled.move === "re-explain-analogy" ? readToldStories(subject, items, state) : subject;
  const worried = isWorried(tokens.join(" "));
  const match = only ? null : findMeant(matches, state.concept, worried);
  const isMapped = taken.length > 0 || picture !== null;
  const defines = isMapped ? [] : readDefinitions(items, vocabulary, before);
  const further = [
    ...listBesides(talk, match, draft),
    ...[...angled, ...others].filter(({ id }) => id !== match?.id),
  ];
  return {
    words,
    move: settled.move,
    also: listAlso(heard, settled, draft),
    concept: chooseConcept(
      settled,
      told,
      state,
      isAboutSame(settled, state, match) ? null : (match?.concept ?? null),
    ),
    mentions: listMentions(subject, turnedTo),
    analogy: isOwnPicture(settled, subject, items, vocabulary.lesson, state)
      ? null
      : (chooseAnalogy(told, state) ?? choosePlaced(settled, state, given)),
    terms: [...new Set(subject.terms.map(({ term }) => term))],
    match: match && showMatch(match),
    further: further.slice(0, 2).map(showMatch),
    near: matches
      .filter((other) => other !== match && other.score >= possible)
      .slice(0, 3)
      .map(showMatch),
    translated: used.map(showTranslated),
    row,
    taken,
    stories,
    defined: defines.length > 0 ? null : readSingle(asking, settled, { matches, echo }),
    defines,
    picture,
    echo,
    offer: matchOffer(tokens, state, vocabulary.spellLabel),
    band: isMapped || row || only ? "sure" : judgeBand(settled, match),
    worried,
    misread,
    why: explain(settled, utterance.draft, subject, match),
  };
}

/** The one word whose meaning is said, where that decides. */
function readSingle(
  { draft, clauses, state, vocabulary }: Asking,
  { rule }: Draft,
  { matches, echo }: { readonly matches: readonly Found[]; readonly echo: Meaning["echo"] },
): Word | null {
  const found = rule === defining ? findDefinition(draft, clauses) : null;
  if (!found) return null;
  const { defined } = found;
  const meaning = translate(found.meaning, state.analogy, state.concept).words;
  const statement = sayAll(clauses);
  return judgeDefinition(
    { defined, meaning, statement },
    { match: matches[0] ?? null, echo },
    vocabulary,
  );
}

function sayAll(clauses: Asking["clauses"]): string {
  return clauses.flatMap(({ items }) => items.flatMap(sayWords)).join(" ");
}

/** Each word that is defined beside others, weighed by what is said of it alone. */
function readDefinitions(
  items: readonly Item[],
  vocabulary: Vocabulary,
  before: DialogueState,
): readonly Word[] {
  const state = { ...before, pending: null };
  const all = listDefinitions(items, before);
  const swapped = listSwapped(all, vocabulary);
  return all.map((each) => {
    const instead = swapped.get(each);
    if (instead) return { defined: each.defined, verdict: "wrong", belief: null, instead };
    return judgeDefinition(each, understand(each.statement, vocabulary, state), vocabulary);
  });
}

/** What it turns to is named first. */
function listMentions({ mentions }: Subject, turnedTo: string | null): string[] {
  return [...new Set([...(turnedTo === null ? [] : [turnedTo]), ...mentions])];
}

/** What is asked in words that leave no doubt: of any concept, or beside what yields to it. */
function chooseOutright(
  draft: Draft,
  [angled]: readonly Found[],
  others: readonly Found[],
  found: readonly Found[],
): Found | null {
  const [other = null] = yieldsToQuestions(draft) ? others : [];
  return angled ?? other ?? findLeading(found, others);
}

/** What goes before all else, and what was found, each as likely as it is in the message or in a sentence of its own. */
function listLikely(
  found: readonly Found[],
  others: readonly Found[],
  outright: Found | null,
): readonly Found[] {
  const likeliest = found
    .map((each) => others.find((other) => isLikelier(other, each)) ?? each)
    .sort((a, b) => b.score - a.score);
  return outright ? [outright, ...likeliest] : likeliest;
}

/** "Give me an example with numbers. How many minutes of downtime is that a year?": the sentence that is far more surely meant than all that the deciding one is like. */
function findLeading([best]: readonly Found[], [other]: readonly Found[]): Found | null {
  if (!best || !other || other.id === best.id || best.score >= sure) return null;
  return other.score >= best.score + clearly ? other : null;
}

const clearly = 0.1;

/** The whole message may hide what a sentence of it asks by itself. */
function isLikelier(other: Found, { concept, id, score }: Found): boolean {
  return other.concept === concept && other.id === id && other.score > score;
}

/** What is likely enough to be answered: by itself, or beside the next. Of what is neither, five in six are not what was asked, measured on lines that nothing was learned from. What is under discussion has no rivals elsewhere; who speaks of a fear is not asked back, and who holds one thing against another is told of these two. */
function findMeant(
  [best, ...others]: readonly Found[],
  here: string | null,
  worried: boolean,
): Found | null {
  if (!best || best.score < (best.isOfPair ? recognised : probable)) return null;
  const next = others.find(({ concept }) => best.concept !== here || concept === here);
  const stands = best.score >= suspected || best.isSame || worried;
  const leads = stands || best.score >= ahead * (next?.score ?? 0);
  return leads ? best : null;
}

/** How many times as likely as the next one it has to be. */
const ahead = 2.5;

/** What is asked of a story as such is asked of the one that was named first. */
function choosePlaced(
  { move }: Draft,
  { analogy }: DialogueState,
  given: DialogueState,
): AnalogyRef | null {
  return ofStory.has(move) && analogy !== given.analogy ? analogy : null;
}

const ofStory: ReadonlySet<Move> = new Set(["breaks-down", "re-explain-analogy"]);

/** "Do you have a different one?" is about what is under discussion, unless it surely asks something else. */
function isAboutSame({ move }: Draft, { concept }: DialogueState, match: Match | null): boolean {
  return concept !== null && repeating.has(move) && (match?.score ?? 0) < sure;
}

const repeating: ReadonlySet<Move> = new Set(["explain-again", "another-example", "simpler"]);

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

/** "So the vault is the reception. But who lets me in?": the deciding clause asks, and what was said of the story is another one. */
function listBesides({ row, isAll }: StoryTalk, match: Found | null, { clause }: Draft): Found[] {
  if (!row || isAll || !match || match.score < probable) return [];
  return clause !== null && isQuestion(clause) ? [match] : [];
}

function showMatch({ kind, concept, id, score }: Found): Match {
  return { kind, concept, id, score };
}

function showTranslated({ story, system, concept, analogy }: StoryEntry): Translated {
  return { story, system, from: { concept, analogy } };
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
  const asks = findAsks(rule) ?? (questionMoves.has(move) ? findAsks(cued.rule) : undefined);
  const term = terms[0]?.term;
  return {
    rule,
    words,
    ...(asks && { asks }),
    ...(term && { term }),
    ...(match && { question: match.id }),
  };
}
