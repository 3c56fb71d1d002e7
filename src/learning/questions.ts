import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import { loadShipped } from "../parsed-lessons.ts";
import { phraseAsked, readAskedPair } from "../understanding/asked.ts";
import { hear } from "../understanding/hearing.ts";
import type { DialogueState } from "../understanding/meaning.ts";
import { type AskedLine, readAskings } from "../understanding/model/asking.ts";
import { askingBeliefs } from "../understanding/model/beliefs.ts";
import {
  makeRankingSample,
  type RankingSample,
  trainRanking,
} from "../understanding/model/ranking-training.ts";
import { type Evidence, rankCandidates } from "../understanding/ranking.ts";
import { compileVocabulary, type Vocabulary } from "../understanding/vocabulary.ts";
import type { Learned } from "./kept.ts";
import { readShippedExamples } from "./moves.ts";
import { readTexts } from "./texts.ts";

/** The same steps away from src/learning/ and from dist/learning/. */
const folder = new URL("../../src/understanding/asked/", import.meta.url);

/** Of the lines that make other moves every so-manieth asks nothing authored, too. */
const everyOther = 24;

/** Learns from the lines that ask something of the lessons that come with the program. */
export async function learnQuestions(): Promise<Learned> {
  const lessons = await loadShipped();
  const askings = await readShippedAskings();
  const others = await listOthers();
  const ranking = trainRanking(
    lessons.flatMap((lesson) => sampleLesson(lesson, askings.get(lesson.id) ?? [], others)),
    askingBeliefs,
  );
  return { ranking };
}

/** The lines that ask something of each lesson, by the lessons' ids. */
export async function readShippedAskings(): Promise<ReadonlyMap<string, readonly AskedLine[]>> {
  const texts = await readTexts(folder);
  return new Map(texts.map(({ name, text }) => [name, readAskings(text)]));
}

/** What is learned has to hold for lessons of all sizes: a lesson as it is, with no more than one of its concepts, where most of what is asked has no answer, and either with few phrasings. */
function sampleLesson(
  lesson: Lesson,
  askings: readonly AskedLine[],
  others: readonly string[],
): RankingSample[] {
  const besides = others.map((text, at) => ({
    text,
    concept: lesson.concepts[at % lesson.concepts.length]?.id ?? "",
    story: null,
    question: null,
  }));
  const parts = [lesson, ...lesson.concepts.map((concept) => ({ ...lesson, concepts: [concept] }))];
  const lines = [...askings, ...besides];
  const some = lines.filter((_, at) => at % ofThin === 0);
  return [
    ...parts.flatMap((part) => samplePart(part, lines)),
    ...sampleElsewhere(lesson, askings),
    ...parts.flatMap((part) => samplePart(thinOut(part), some)),
  ];
}

function samplePart(part: Lesson, askings: readonly AskedLine[]): RankingSample[] {
  const vocabulary = compileVocabulary(part);
  const ids = part.concepts.map(({ id }) => id);
  return askings
    .filter(({ concept }) => ids.includes(concept))
    .flatMap((asking) => sample(keepAnswerable(asking, ids), vocabulary));
}

/** What says by itself what is asked, and what no author could have answered, while another concept is under discussion: the lines are nearly all of questions to the one that is, as learners' are not. */
function sampleElsewhere(lesson: Lesson, askings: readonly AskedLine[]): RankingSample[] {
  const vocabulary = compileVocabulary(lesson);
  return askings
    .filter((asking) => standsAlone(asking, vocabulary))
    .flatMap((asking, at) => {
      const others = lesson.concepts.filter(
        ({ id }) => id !== asking.concept && id !== asking.question?.concept,
      );
      const concept = others[at % others.length]?.id;
      return concept ? sample({ ...asking, concept }, vocabulary) : [];
    });
}

function standsAlone(asking: AskedLine, vocabulary: Vocabulary): boolean {
  const { question, story } = asking;
  if (story !== null) return false;
  if (!question) return true;
  const alone = gather({ ...asking, concept: null }, vocabulary);
  if (!alone) return false;
  const { shares } = rankCandidates(alone, askingBeliefs);
  const best = shares.indexOf(Math.max(...shares));
  return best === vocabulary.questions.numberOf(question.concept, question.id);
}

/** How many phrasings a question has in a lesson that somebody wrote in an evening; every so-manieth line is held against those as well. */
const few = 3;
const ofThin = 4;

function thinOut(lesson: Lesson): Lesson {
  const concepts = lesson.concepts.map((concept) => ({
    ...concept,
    questions: concept.questions.map(({ phrasings: [heading, ...others], ...question }) => ({
      ...question,
      phrasings: [heading, ...others.slice(0, few - 1)] as const,
    })),
    misconceptions: concept.misconceptions.map(({ phrasings, ...belief }) => ({
      ...belief,
      phrasings: phrasings.slice(0, few - 1),
    })),
  }));
  return { ...lesson, concepts };
}

function keepAnswerable(asking: AskedLine, concepts: readonly string[]): AskedLine {
  const { question } = asking;
  return question && !concepts.includes(question.concept) ? { ...asking, question: null } : asking;
}

/** What learners say who ask nothing that an author could have written down. */
async function listOthers(): Promise<string[]> {
  const examples = await readShippedExamples();
  return examples
    .filter(({ move, text }) => !asking.has(move) && !/[A-Z]/.test(text))
    .filter((_, at) => at % everyOther === 0)
    .map(({ text }) => text);
}

const asking: ReadonlySet<string> = new Set([
  ...questionKinds,
  ...["restate", "own-analogy", "ask-concept", "clarify-term", "answer", "unknown"],
]);

/** What speaks for each question; `concept` is null where nothing is under discussion. */
function gather(
  { text, concept, story }: Pick<AskedLine, "text" | "story"> & { readonly concept: string | null },
  vocabulary: Vocabulary,
): Evidence | null {
  const state: DialogueState = {
    isOpen: true,
    concept,
    analogy: story === null || concept === null ? null : { concept, analogy: story },
    taught: concept === null ? [] : [concept],
    pending: null,
    offers: [],
  };
  const { items, draft, subject } = hear(text, vocabulary, state);
  const { words, context } = phraseAsked(
    items,
    { draft, state, subject, vocabulary },
    readAskedPair({ items, draft, state }),
  );
  return vocabulary.questions.gather(words, context);
}

function sample(asking: AskedLine, vocabulary: Vocabulary): RankingSample[] {
  const { text, question } = asking;
  const asked = question ? vocabulary.questions.numberOf(question.concept, question.id) : -1;
  if (question && asked < 0)
    throw new Error(`No lesson has ${question.concept}/${question.id}, which is asked by: ${text}`);
  const right = asked < 0 ? [] : [asked];
  const evidence = gather(asking, vocabulary);
  return evidence ? [makeRankingSample(evidence, right, askingBeliefs)] : [];
}
