import type { Lesson } from "../lessons/lesson.ts";
import { readClaim } from "./claims.ts";
import type { Echo, Match, Move } from "./meaning.ts";
import { ranking as learned } from "./model/trained-verdicts.ts";
import { compilePassages, type PassageIndex, sentenceSigns } from "./passage-signs.ts";
import type { Passage, Sentence } from "./passages.ts";
import type { PhraseTrie } from "./phrases.ts";
import {
  type Evidence,
  joinEvidence,
  type Ranked,
  type Ranking,
  rankCandidates,
} from "./ranking.ts";
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
}

/** Finds where the author speaks of what a learner states, and tells whether it is right. */
export interface EchoIndex {
  /** Null where none of the concepts has anything in common with it. */
  find(statement: Statement): Echo | null;
  /** What the search goes by, and what each of its numbers stands for: for whoever learns how to weigh it. It is good until the next search. */
  gather(statement: Statement): Gathered;
  /** What the verdict goes by, where the search goes by that ranking; null where nothing is found. */
  hear(statement: Statement, ranking: Ranking): Hearing | null;
}

/** Where in the lesson something is said. */
export interface Placed extends Passage {
  readonly concept: string;
}

interface Gathered {
  readonly evidence: Evidence;
  readonly passages: readonly Placed[];
  readonly sentences: readonly Sentence[];
}

/** Indexes what a lesson says, each concept when it is first looked up. */
export function compileEchoes(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): EchoIndex {
  const known = new Map<string, PassageIndex>();
  const recall = (id: string): readonly (readonly [string, PassageIndex])[] => {
    const concept = concepts.find((each) => each.id === id);
    if (!concept) return [];
    const index = known.get(id) ?? compilePassages(concept, phrases, names);
    known.set(id, index);
    return [[id, index]];
  };
  const gather = ({ words, told, concepts: about, here, story }: Statement): Gathered => {
    const all = about.flatMap(recall);
    const gathered = all.map(([id, index]) =>
      index.gather({ words, told, story: id === here ? story : null, here: id === here }),
    );
    return {
      evidence: joinEvidence(gathered),
      passages: all.flatMap(([concept, index]) =>
        index.passages.map(({ kind, id }) => ({ concept, kind, id })),
      ),
      sentences: all.flatMap(([, index]) => index.sentences),
    };
  };
  const look = (statement: Statement, ranking: Ranking) => {
    const gathered = gather(statement);
    const ranked = rankCandidates(gathered.evidence, ranking);
    const best = findBest(gathered, ranked);
    return (
      best && { gathered, ranked, best, hearing: hearNearest(statement, gathered, ranked, best) }
    );
  };
  return {
    gather,
    hear: (statement, ranking) => look(statement, ranking)?.hearing ?? null,
    find(statement) {
      const found = look(statement, learned);
      if (!found) return null;
      const { gathered, ranked, best, hearing } = found;
      const { concept, kind, id } = best.passage;
      return {
        concept,
        passage: { kind, id },
        sentence: best.sentence.text,
        score: hearing.nearest.share,
        facet:
          kind === "story" || kind === "breakdown"
            ? findFacet(concepts, gathered, ranked, best.passage)
            : null,
        verdict: judge(hearing),
      };
    },
  };
}

interface Best {
  readonly number: number;
  readonly passage: Placed;
  readonly place: number;
  readonly sentence: Sentence;
}

function findBest({ passages, sentences }: Gathered, { shares, nearest }: Ranked): Best | null {
  const number = shares.indexOf(Math.max(...shares));
  const place = nearest[number] ?? -1;
  const passage = passages[number];
  const sentence = sentences[place];
  return passage && sentence ? { number, passage, place, sentence } : null;
}

function hearNearest(
  { text, told, move, matches }: Statement,
  { evidence, passages }: Gathered,
  { shares }: Ranked,
  { passage, place, number, sentence }: Best,
): Hearing {
  const width = sentenceSigns.length;
  const ofCandidate = evidence.candidates.length / evidence.count;
  const signs = sentenceSigns.map(
    (sign, at) => [sign, evidence.texts[place * width + at] ?? 0] as const,
  );
  const share = passages.reduce(
    (sum, { concept, kind, id }, at) =>
      concept === passage.concept && id === passage.id && kind === passage.kind
        ? sum + (shares[at] ?? 0)
        : sum,
    0,
  );
  return {
    text,
    claim: readClaim(told),
    move,
    matches,
    none: 1 - shares.reduce((sum, each) => sum + each, 0),
    nearest: {
      share,
      kind: passage.kind,
      id: passage.id,
      claim: sentence.claim,
      signs: [...signs, ["words", evidence.candidates[number * ofCandidate] ?? 0]],
    },
  };
}

/** What a story shows that comes nearest to what is said of it. */
function findFacet(
  concepts: Lesson["concepts"],
  { passages }: Gathered,
  { shares }: Ranked,
  { concept, id }: Placed,
): string | null {
  const story = concepts
    .find((each) => each.id === concept)
    ?.analogies.find((each) => each.id === id);
  const facets = (story?.facets ?? []).map((facet) => {
    const at = passages.findIndex(
      (each) => each.concept === concept && each.kind === "facet" && each.id === facet,
    );
    return { facet, share: shares[at] ?? 0 };
  });
  return (
    facets.reduce<(typeof facets)[number] | null>(
      (best, each) => (best && best.share >= each.share ? best : each),
      null,
    )?.facet ?? null
  );
}
