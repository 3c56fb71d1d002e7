import type { Concept, Lesson, Question } from "../lessons/lesson.ts";
import type { Claim } from "./claims.ts";
import {
  confirming,
  type DialogueState,
  type Echo,
  type Match,
  type Move,
  type Verdict,
} from "./meaning.ts";
import { rankings as learned } from "./model/trained-verdicts.ts";
import {
  type ConceptStatement,
  compilePassages,
  compileStatements,
  ofStory,
  type PassageIndex,
  passageSigns,
  type Side,
  sentenceSigns,
} from "./passage-signs.ts";
import type { Passage, Sentence } from "./passages.ts";
import type { PhraseTrie } from "./phrases.ts";
import { type Evidence, joinEvidence, type Ranked, type Ranking, rankTogether } from "./ranking.ts";
import { type Recall, type Recalled, sumUp } from "./recalled.ts";
import {
  allowsNoException,
  answersAlike,
  answersOtherwise,
  goesBeyond,
  promisesMore,
  saysOneWord,
} from "./unspoken.ts";
import { type Hearing, isSaidByMany, judge } from "./verdicts.ts";
import type { Entry } from "./vocabulary.ts";

/** What a learner states, and all that it is held against the author's words by. */
export interface Statement {
  /** The whole message, masked; in the system's words; and as it was said. */
  readonly text: string;
  readonly words: readonly string[];
  readonly told: readonly string[];
  readonly claim: Claim;
  /** The concepts that it may be about, and which of them is under discussion. */
  readonly concepts: readonly string[];
  readonly here: string | null;
  /** The story in the air, by its id, where it is one of that concept's. */
  readonly story: string | null;
  readonly move: Move;
  readonly matches: readonly Match[];
  /** What the last reply answered, which the learner has just read. */
  readonly answered: DialogueState["answered"];
}

/** Finds where the author speaks of what a learner states, and tells whether it is right. */
export interface EchoIndex {
  /** Null where none of the concepts has anything in common with it. */
  find(statement: Statement): Echo | null;
  /** What the search among the author's passages goes by, and what each of its numbers stands for: for whoever learns how to weigh it. */
  gather(statement: Statement, ofStatements: Ranking): Gathered<Placed>;
  /** The same of the search among learners' statements. */
  gatherStatements(statement: Statement): Gathered<Placed & Side>;
  /** What the verdict goes by, where the search goes by these rankings; null where nothing is found. */
  hear(statement: Statement, rankings: Rankings): Hearing | null;
}

/** How the author's passages are weighed, and how learners' statements are. */
export interface Rankings {
  readonly passages: Ranking;
  readonly statements: Ranking;
}

/** What speaks for each of some passages, by their numbers. */
export interface Gathered<P extends Placed> {
  readonly evidence: Evidence;
  readonly passages: readonly P[];
}

/** Where in the lesson something is said. */
export interface Placed extends Passage {
  readonly concept: string;
}

/** A concept that a statement may be about, and what speaks for its passages. */
interface Looked<P extends Passage = Passage> {
  readonly concept: Concept;
  readonly index: PassageIndex<P>;
  readonly evidence: Evidence;
}

/** The same of the author's passages, beside what learners say of them. */
interface LookedUp extends Looked {
  readonly statements: PassageIndex<Side>;
}

/** What is said of a concept: by its author, and by learners. */
interface Known {
  readonly concept: Concept;
  readonly passages: PassageIndex;
  readonly statements: PassageIndex<Side>;
}

/** Indexes what a lesson says, each concept when it is first looked up. */
export function compileEchoes(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): EchoIndex {
  const compiled = new Map<string, Known>();
  const recall = (id: string): readonly Known[] => {
    const concept = concepts.find((each) => each.id === id);
    if (!concept) return [];
    const known = compiled.get(id) ?? {
      concept,
      passages: compilePassages(concept, phrases, names),
      statements: compileStatements(concept, phrases, names),
    };
    compiled.set(id, known);
    return [known];
  };
  const lookAmongStatements = (statement: Statement): Looked<Side>[] =>
    statement.concepts.flatMap(recall).map(({ concept, statements: index }) => {
      const evidence = index.gather(readFor(concept, statement, []));
      return { concept, index, evidence };
    });
  const recallSaid = (statement: Statement, ranking: Ranking): Recall => {
    const looked = lookAmongStatements(statement);
    return sumUp(looked, rankAll(looked, ranking, statement.answered));
  };
  const look = (statement: Statement, { passages }: Recall): LookedUp[] =>
    statement.concepts.flatMap(recall).map(({ concept, passages: index, statements }) => {
      const evidence = index.gather(readFor(concept, statement, passages));
      return { concept, index, evidence, statements };
    });
  const hearWith = (statement: Statement, rankings: Rankings): Heard | null => {
    const recalled = recallSaid(statement, rankings.statements);
    const nearest = findNearest(look(statement, recalled), rankings.passages, statement.answered);
    return nearest && { nearest, hearing: hearNearest(statement, nearest, recalled) };
  };
  return {
    gather: (statement, ofStatements) =>
      gatherAll(look(statement, recallSaid(statement, ofStatements))),
    gatherStatements: (statement) => gatherAll(lookAmongStatements(statement)),
    hear: (statement, rankings) => hearWith(statement, rankings)?.hearing ?? null,
    find(statement) {
      const heard = hearWith(statement, learned);
      if (!heard) return null;
      const { nearest } = heard;
      const { concept, passage, sentence, share } = nearest;
      const judged = judgeNearest(statement, heard, phrases);
      return {
        concept: concept.id,
        passage: { kind: passage.kind, id: passage.id },
        sentence: sentence.text,
        score: judged === null ? Math.min(share, partly) : share,
        facet: findFacet(nearest),
        verdict: judged ?? "unsure",
      };
    },
  };
}

/** A statement, as far as it may be about that concept. */
function readFor(
  { id }: Concept,
  { words, told, claim, here, story, matches }: Statement,
  stated: readonly Recalled[],
): ConceptStatement {
  const isHere = id === here;
  return {
    words,
    told,
    claim,
    story: isHere ? story : null,
    here: isHere,
    matches: matches.filter((each) => each.concept === id),
    stated: stated.filter((each) => each.concept === id),
  };
}

function gatherAll<P extends Passage>(looked: readonly Looked<P>[]): Gathered<P & Placed> {
  return {
    evidence: joinEvidence(looked.map(({ evidence }) => evidence)),
    passages: looked.flatMap(({ concept, index }) =>
      index.passages.map((each) => ({ ...each, concept: concept.id })),
    ),
  };
}

/** Weighs what speaks for the passages of several concepts: what somebody says next is sooner of the answer that they have just read. */
function rankAll(
  all: readonly Looked[],
  ranking: Ranking,
  answered: Statement["answered"],
): readonly Ranked[] {
  const ranked = rankTogether(
    all.map(({ evidence }) => evidence),
    ranking,
  );
  return answered ? preferRead(all, ranked, answered) : ranked;
}

/** How many times as likely as otherwise what was just read is what is spoken of. */
const justRead = 6;

function preferRead(
  all: readonly Looked[],
  ranked: readonly Ranked[],
  { concept: of, kind, id }: NonNullable<Statement["answered"]>,
): readonly Ranked[] {
  const likelier = ranked.map(({ shares }, at) => {
    const { concept, index } = all[at] ?? {};
    return shares.map((share, number) => {
      const passage = index?.passages[number];
      const isRead = concept?.id === of && passage?.kind === kind && passage.id === id;
      return isRead ? justRead * share : share;
    });
  });
  const sum = (shares: readonly Float64Array[]) =>
    shares.reduce((total, each) => total + each.reduce((own, share) => own + share, 0), 0);
  const whole = 1 + sum(likelier) - sum(ranked.map(({ shares }) => shares));
  return ranked.map((each, at) => ({
    ...each,
    shares: likelier[at]?.map((share) => share / whole) ?? each.shares,
  }));
}

/** The passage that most likely speaks of a statement, and its sentence that comes nearest. */
interface Nearest extends LookedUp {
  readonly number: number;
  readonly passage: Passage;
  readonly place: number;
  readonly sentence: Sentence;
  readonly share: number;
  /** How likely each passage of that concept is. */
  readonly shares: Float64Array;
  /** How likely none of any concept is. */
  readonly none: number;
}

function findNearest(
  all: readonly LookedUp[],
  ranking: Ranking,
  answered: Statement["answered"],
): Nearest | null {
  const ranked = rankAll(all, ranking, answered);
  let none = 1;
  let best: Omit<Nearest, "none"> | null = null;
  for (const [at, { shares, nearest }] of ranked.entries())
    for (const [number, share] of shares.entries()) {
      none -= share;
      const looked = all[at];
      const place = nearest[number] ?? -1;
      const passage = looked?.index.passages[number];
      const sentence = looked?.index.sentences[place];
      if (looked && passage && sentence && share > (best?.share ?? 0))
        best = { ...looked, number, passage, place, sentence, share, shares };
    }
  return best && { ...best, none };
}

/** Null where it would be confirmed, and says more than the author does. */
function judgeNearest(
  { told }: Statement,
  { nearest, hearing }: Heard,
  phrases: PhraseTrie<Entry>,
): Verdict | null {
  const verdict = judge(hearing);
  if (verdict === "wrong" && answersAlike(told, findQuestion(nearest))) return "unsure";
  if (!confirming.has(verdict)) return verdict;
  if (saysOneWord(told, phrases)) return "unsure";
  if (isSaidByMany("right", hearing)) return verdict;
  const isBeyond =
    answersOtherwise(told, findQuestion(nearest)) ||
    promisesMore(told, nearest.sentence) ||
    allowsNoException(told, nearest.sentence, nearest.share) ||
    goesBeyond(told, nearest, phrases);
  return isBeyond ? null : verdict;
}

function findQuestion({ concept, passage: { kind, id } }: Nearest): Question | null {
  const question = kind === "question" ? concept.questions.find((each) => each.id === id) : null;
  return question ?? null;
}

/** How likely a passage is at most to speak of what says more than that. */
const partly = 0.25;

/** What was found, and what the verdict goes by. */
interface Heard {
  readonly nearest: Nearest;
  readonly hearing: Hearing;
}

function hearNearest(
  { text, claim, move, matches }: Statement,
  { evidence, number, passage, place, sentence, share, none }: Nearest,
  { right, wrong, said }: Recall,
): Hearing {
  const ofText = place * sentenceSigns.length;
  const ofPassage = number * passageSigns.length;
  return {
    text,
    claim,
    move,
    matches,
    recalled: { right, wrong, said },
    none,
    nearest: {
      share,
      kind: passage.kind,
      id: passage.id,
      claim: sentence.claim,
      signs: [
        ...sentenceSigns.map((sign, at) => [sign, evidence.texts[ofText + at] ?? 0] as const),
        [passageSigns[0], evidence.candidates[ofPassage] ?? 0],
      ],
    },
  };
}

/** From this share on, a facet says something of what the story is said to show: of dozens of passages, most have next to none. */
const leastShown = 0.03;

/** What a story shows that comes nearest to what is said of it; null where nothing of it comes near. */
function findFacet({ concept, index, passage, shares }: Nearest): string | null {
  if (!ofStory.has(passage.kind)) return null;
  const story = concept.analogies.find(({ id }) => id === passage.id);
  let best: { readonly facet: string; readonly share: number } | null = null;
  for (const facet of story?.facets ?? []) {
    const at = index.passages.findIndex(({ kind, id }) => kind === "facet" && id === facet);
    const share = shares[at] ?? 0;
    if (share >= Math.max(leastShown, best?.share ?? 0)) best = { facet, share };
  }
  return best?.facet ?? null;
}
