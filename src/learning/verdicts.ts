import type { Lesson } from "../lessons/lesson.ts";
import { loadShipped } from "../parsed-lessons.ts";
import { findAsked } from "../understanding/asked.ts";
import { readStatement } from "../understanding/echoed.ts";
import type { Placed, Rankings, Statement } from "../understanding/echoes.ts";
import { hear } from "../understanding/hearing.ts";
import type { DialogueState } from "../understanding/meaning.ts";
import { recallingBeliefs, statingBeliefs } from "../understanding/model/beliefs.ts";
import {
  makeRankingSample,
  type RankingSample,
  trainRanking,
} from "../understanding/model/ranking-training.ts";
import { readSayings, type Saying } from "../understanding/model/saying.ts";
import { type Sample, trainModel } from "../understanding/model/training.ts";
import type { Ranking } from "../understanding/ranking.ts";
import { type Judgement, listVerdictFeatures } from "../understanding/verdicts.ts";
import { compileVocabulary, type Vocabulary } from "../understanding/vocabulary.ts";
import type { Learned } from "./kept.ts";
import { readTexts } from "./texts.ts";

/** The same steps away from src/learning/ and from dist/learning/. */
const folder = new URL("../../src/understanding/said/", import.meta.url);

/** What is said of fewer concepts than that is their own, and says nothing of others. */
const fewestConcepts = 3;

/** Learns from what learners state where the author speaks of it, and whether it is right. */
export async function learnVerdicts(): Promise<Learned> {
  const sayings = await readShippedSayings();
  const lessons = await loadShipped();
  const known = hearSayings(lessons, sayings);
  const statements = trainRanking(known.map(sampleStatements), recallingBeliefs);
  // Authors may write no statements: there, too, the rest has to tell.
  const stated = [
    ...known,
    ...known.map(({ unaided, ...each }) => ({ ...each, vocabulary: unaided })),
  ];
  const passages = trainRanking(
    stated.map((each) => samplePassages(each, statements)),
    statingBeliefs,
  );
  const rankings = { passages, statements };
  const trained = trainModel(
    stated.flatMap((each) => sampleVerdict(each, rankings)),
    fewestConcepts,
  );
  return { rankings, trained };
}

/** What learners state of each lesson, by the lessons' ids. */
async function readShippedSayings(): Promise<ReadonlyMap<string, readonly Saying[]>> {
  const texts = await readTexts(folder);
  return new Map(texts.map(({ name, text }) => [name, readSayings(text)]));
}

interface Stated {
  readonly saying: Saying;
  readonly statement: Statement;
  readonly vocabulary: Vocabulary;
}

interface Known extends Stated {
  /** The vocabulary of the same lesson where its authors wrote no statements. */
  readonly unaided: Vocabulary;
}

function withoutStatements(lesson: Lesson): Lesson {
  return {
    ...lesson,
    concepts: lesson.concepts.map((concept) => ({ ...concept, statements: [] })),
  };
}

function hearSayings(
  lessons: readonly Lesson[],
  sayings: ReadonlyMap<string, readonly Saying[]>,
): Known[] {
  return lessons.flatMap((lesson) => {
    const vocabulary = compileVocabulary(lesson);
    const unaided = compileVocabulary(withoutStatements(lesson));
    return (sayings.get(lesson.id) ?? []).map((saying) => ({
      saying,
      statement: hearSaying(saying, vocabulary, lesson),
      vocabulary,
      unaided,
    }));
  });
}

function hearSaying(
  { text, concept, story }: Saying,
  vocabulary: Vocabulary,
  { concepts }: Lesson,
): Statement {
  const ids = concepts.map(({ id }) => id);
  const state: DialogueState = {
    isOpen: true,
    concept,
    analogy: story === null ? null : { concept, analogy: story },
    taught: ids.slice(0, ids.indexOf(concept) + 1),
    pending: null,
    offers: [],
  };
  const asking = { ...hear(text, vocabulary, state), vocabulary, state };
  return readStatement(asking, findAsked(asking).matches);
}

/** Whatever says rightly the same that is said rightly, and wrongly the same that is said wrongly. */
function sampleStatements({ saying, statement, vocabulary }: Stated): RankingSample {
  const { evidence, passages } = vocabulary.echoes.gatherStatements(statement);
  const right = passages.flatMap((each, number) =>
    each.isRight === (saying.judgement === "right") && isOneOf(saying.passages, each)
      ? [number]
      : [],
  );
  return makeRankingSample(evidence, right, recallingBeliefs);
}

function samplePassages(
  { saying, statement, vocabulary }: Stated,
  statements: Ranking,
): RankingSample {
  const { evidence, passages } = vocabulary.echoes.gather(statement, statements);
  for (const wanted of saying.passages)
    if (!passages.some((each) => isSame(each, wanted)) && wanted.concept === saying.concept)
      throw new Error(
        `No lesson has ${wanted.concept}/${wanted.kind}/${wanted.id}, which is said by: ${saying.text}`,
      );
  const right = passages.flatMap((each, number) =>
    isOneOf(saying.passages, each) ? [number] : [],
  );
  return makeRankingSample(evidence, right, statingBeliefs);
}

function isOneOf(wanted: readonly Placed[], said: Placed): boolean {
  return wanted.some((each) => isSame(said, each));
}

/** What is said where a story breaks down is as good as what the story says. */
function isSame(said: Placed, wanted: Placed): boolean {
  const kind = said.kind === "breakdown" && wanted.kind === "story" ? "story" : said.kind;
  return said.concept === wanted.concept && kind === wanted.kind && said.id === wanted.id;
}

function sampleVerdict(
  { saying, statement, vocabulary }: Stated,
  rankings: Rankings,
): Sample<Judgement>[] {
  const hearing = vocabulary.echoes.hear(statement, rankings);
  if (!hearing) return [];
  const features = [...listVerdictFeatures(hearing)];
  return [{ features, label: saying.judgement, others: [], topic: saying.concept }];
}
