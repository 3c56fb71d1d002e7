import type { Check, Lesson } from "../lessons/lesson.ts";
import { loadShipped } from "../parsed-lessons.ts";
import { type Answering, readAnswerings } from "../understanding/model/answering.ts";
import { answeringBeliefs } from "../understanding/model/beliefs.ts";
import {
  makeRankingSample,
  type RankingSample,
  trainRanking,
} from "../understanding/model/ranking-training.ts";
import { gatherOptions } from "../understanding/options.ts";
import type { Learned } from "./kept.ts";
import { readTexts } from "./texts.ts";

/** The same steps away from src/learning/ and from dist/learning/. */
const folder = new URL("../../src/understanding/answered/", import.meta.url);

/** Learns from what learners answer to the checks of the lessons that come with the program. */
export async function learnAnswers(): Promise<Learned> {
  const lessons = await loadShipped();
  const answerings = await readShippedAnswerings();
  const samples = lessons.flatMap((lesson) =>
    (answerings.get(lesson.id) ?? []).flatMap((each) => sample(each, findCheck(each, lesson))),
  );
  const ranking = trainRanking(samples, answeringBeliefs);
  return { ranking };
}

/** What learners answer to the checks of each lesson, by the lessons' ids. */
export async function readShippedAnswerings(): Promise<ReadonlyMap<string, readonly Answering[]>> {
  const texts = await readTexts(folder);
  return new Map(texts.map(({ name, text }) => [name, readAnswerings(text)]));
}

function findCheck({ text, concept, check, option }: Answering, lesson: Lesson): Check {
  const checks = lesson.concepts.find(({ id }) => id === concept)?.checks ?? [];
  const found = checks.find(({ id }) => id === check);
  if (!found || (option !== null && !found.options[option]))
    throw new Error(`${lesson.id} has no such option of ${concept}/${check}: ${text}`);
  return found;
}

/** What is learned has to hold for authors, too, who list no phrasings at their options. */
function sample({ text, option }: Answering, check: Check): RankingSample[] {
  const right = option === null ? [] : [option];
  return [check, bare(check)].map((each) =>
    makeRankingSample(gatherOptions(text, each), right, answeringBeliefs),
  );
}

/** The same check, none of whose options has phrasings. */
function bare(check: Check): Check {
  return bared.get(check) ?? keep(check);
}

function keep(check: Check): Check {
  const options = check.options.map((option) => ({ ...option, answered: [] }));
  const made = { ...check, options };
  bared.set(check, made);
  return made;
}

const bared = new Map<Check, Check>();
