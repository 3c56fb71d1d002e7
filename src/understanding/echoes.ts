import type { Concept, Lesson, Question } from "../lessons/lesson.ts";
import { readClaim } from "./claims.ts";
import {
  confirming,
  type DialogueState,
  type Echo,
  type Match,
  type Move,
  type Verdict,
} from "./meaning.ts";
import { ranking as learned } from "./model/trained-verdicts.ts";
import {
  compilePassages,
  ofStory,
  type PassageIndex,
  passageSigns,
  sentenceSigns,
} from "./passage-signs.ts";
import type { Passage, Sentence } from "./passages.ts";
import type { PhraseTrie } from "./phrases.ts";
import { type Evidence, joinEvidence, type Ranked, type Ranking, rankTogether } from "./ranking.ts";
import {
  allowsNoException,
  answersAlike,
  answersOtherwise,
  goesBeyond,
  promisesMore,
} from "./unspoken.ts";
import { type Hearing, judge } from "./verdicts.ts";
import type { Entry } from "./vocabulary.ts";

/** What a learner states, and all that it is held against the author's words by. */
export interface Statement {
  /** The whole message, masked; in the system's words; and as it was said. */
  readonly text: string;
  readonly words: readonly string[];
  readonly told: readonly string[];
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
  /** What the search goes by, and what each of its numbers stands for: for whoever learns how to weigh it. */
  gather(statement: Statement): {
    readonly evidence: Evidence;
    readonly passages: readonly Placed[];
  };
  /** What the verdict goes by, where the search goes by that ranking; null where nothing is found. */
  hear(statement: Statement, ranking: Ranking): Hearing | null;
}

/** Where in the lesson something is said. */
export interface Placed extends Passage {
  readonly concept: string;
}

/** A concept that a statement may be about, and what speaks for its passages. */
interface Looked {
  readonly concept: Concept;
  readonly index: PassageIndex;
  readonly evidence: Evidence;
}

/** Indexes what a lesson says, each concept when it is first looked up. */
export function compileEchoes(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): EchoIndex {
  const known = new Map<string, PassageIndex>();
  const look = ({ words, told, concepts: about, here, story, matches }: Statement): Looked[] =>
    about.flatMap((id) => {
      const concept = concepts.find((each) => each.id === id);
      if (!concept) return [];
      const index = known.get(id) ?? compilePassages(concept, phrases, names);
      known.set(id, index);
      const isHere = id === here;
      const evidence = index.gather({
        words,
        told,
        story: isHere ? story : null,
        here: isHere,
        matches: matches.filter((each) => each.concept === id),
      });
      return [{ concept, index, evidence }];
    });
  return {
    gather(statement) {
      const looked = look(statement);
      return {
        evidence: joinEvidence(looked.map(({ evidence }) => evidence)),
        passages: looked.flatMap(({ concept, index }) =>
          index.passages.map(({ kind, id }) => ({ concept: concept.id, kind, id })),
        ),
      };
    },
    hear(statement, ranking) {
      const nearest = findNearest(look(statement), ranking, statement.answered);
      return nearest && hearNearest(statement, nearest);
    },
    find(statement) {
      const nearest = findNearest(look(statement), learned, statement.answered);
      if (!nearest) return null;
      const { concept, passage, sentence, share } = nearest;
      const judged = judgeNearest(statement, nearest, phrases);
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

/** The passage that most likely speaks of a statement, and its sentence that comes nearest. */
interface Nearest extends Looked {
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
  all: readonly Looked[],
  ranking: Ranking,
  answered: Statement["answered"],
): Nearest | null {
  const ranked = rankTogether(
    all.map(({ evidence }) => evidence),
    ranking,
  );
  if (answered) preferRead(all, ranked, answered);
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

/** How many times as likely as otherwise what was just read is what is spoken of. */
const justRead = 6;

/** What somebody says next is sooner of the answer that they have just read. */
function preferRead(
  all: readonly Looked[],
  ranked: readonly Ranked[],
  { concept: of, kind, id }: NonNullable<Statement["answered"]>,
): void {
  for (const [at, { concept, index }] of all.entries()) {
    const number = index.passages.findIndex((each) => each.kind === kind && each.id === id);
    const share = concept.id === of ? (ranked[at]?.shares[number] ?? 0) : 0;
    if (share === 0) continue;
    const whole = 1 + (justRead - 1) * share;
    for (const { shares } of ranked)
      for (let each = 0; each < shares.length; each++) shares[each] = (shares[each] ?? 0) / whole;
    const own = ranked[at]?.shares;
    if (own) own[number] = (justRead * share) / whole;
  }
}

/** Null where it would be confirmed, and says more than the author does. */
function judgeNearest(
  statement: Statement,
  nearest: Nearest,
  phrases: PhraseTrie<Entry>,
): Verdict | null {
  const verdict = judge(hearNearest(statement, nearest));
  const { told } = statement;
  if (verdict === "wrong" && answersAlike(told, findQuestion(nearest))) return "unsure";
  if (!confirming.has(verdict)) return verdict;
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

function hearNearest(
  { text, told, move, matches }: Statement,
  { evidence, number, passage, place, sentence, share, none }: Nearest,
): Hearing {
  const ofText = place * sentenceSigns.length;
  const ofPassage = number * passageSigns.length;
  return {
    text,
    claim: readClaim(told),
    move,
    matches,
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
