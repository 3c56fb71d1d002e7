import MiniSearch from "minisearch";
import type { Lesson } from "../lessons/lesson.ts";
import { type Content, readContent } from "./content.ts";
import type { Match, Move } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import type { PhraseTrie } from "./phrases.ts";
import { stem } from "./stems.ts";
import type { Entry } from "./vocabulary.ts";

/** What the search knows besides the words. */
export interface QuestionContext {
  readonly move: Move | null;
  readonly concept: string | null;
  readonly mentions: readonly string[];
  /** The concepts of the terms that the message names. */
  readonly near: readonly string[];
}

/** A match, and the authored words that it was found by. */
export interface Found extends Match {
  /** The phrasing's stems. */
  readonly stems: ReadonlySet<string>;
  /** How many things the message and the phrasing both speak of. */
  readonly shared: number;
}

interface Scored extends Match {
  readonly phrasing: Phrasing;
  /** The score before it was cut to what it can prove. */
  readonly raw: number;
}

/** Finds the authored question or misconception that a message asks. */
export interface QuestionIndex {
  /** Best first, each question once, scores 0..1. */
  search(words: readonly string[], context: QuestionContext): Found[];
}

interface Phrasing {
  readonly id: number;
  readonly kind: Match["kind"];
  readonly move: Move;
  readonly concept: string;
  readonly question: string;
  readonly content: Content;
  /** How many things it says besides the concepts. */
  readonly words: number;
  readonly stems: ReadonlySet<string>;
  readonly text: string;
}

const candidates = 40;
const kept = 5;
/** How much the concept under discussion counts where the message names none. */
const implied = 0.5;
/** From this overlap on, a question is asked in the author's words, and belongs to its concept wherever it is asked. */
const literal = 0.86;
/** How sure a match can be where one word is in common, where it is less than a quarter of what is said, and where none is. */
const oneWord = 0.58;
const mereWord = 0.45;
const onlyConcept = 0.38;
/** What a concept's name counts beside rarer words. */
const ofConcept = 0.45;

/** Indexes all that the authors wrote down as asked or voiced. */
export function compileQuestions(
  lesson: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): QuestionIndex {
  const phrasings = listPhrasings(lesson, phrases, names);
  const weigh = weighContent(phrasings);
  const authored = phrasings.map(({ content }) => sum(content, weigh));
  const index = new MiniSearch<Phrasing>({
    fields: ["text"],
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
  });
  index.addAll(phrasings);
  const search: QuestionIndex["search"] = (words, context) => {
    const content = readContent(words, phrases);
    if (content.size === 0) return [];
    for (const concept of listMeant(context)) content.add(`@${concept}`);
    const said = listSaid(content);
    const query = [...(said.length > 0 ? said : content)].join("\n");
    const found = index.search(query).slice(0, candidates);
    const [asked, saidWeight] = [sum(content, weigh), sum(said, weigh)];
    const message = { content, asked, said, saidWeight, weigh };
    const scored = found.flatMap(({ id }) => {
      const phrasing = phrasings[id];
      return phrasing ? [scorePhrasing(phrasing, authored[id] ?? 0, message, context)] : [];
    });
    return keepBest(scored, content);
  };
  return { search };
}

/** "How does it relate to X?" is about the concept under discussion as much as about X. */
function listMeant({ move, concept, mentions }: QuestionContext): string[] {
  const paired = move === "compare" || move === "relate";
  return paired && concept && mentions.length === 1 && mentions[0] !== concept ? [concept] : [];
}

function listPhrasings(
  { concepts }: Lesson,
  phrases: PhraseTrie<Entry>,
  names: ReadonlySet<string>,
): Phrasing[] {
  const rows = concepts.flatMap(({ id: concept, questions, misconceptions }) => [
    ...questions.flatMap(({ id, kind, phrasings }) =>
      phrasings.map((text) => ({
        kind: "question" as const,
        move: kind,
        concept,
        question: id,
        text,
      })),
    ),
    ...misconceptions.flatMap(({ id, belief, phrasings }) =>
      [belief, ...phrasings].map((text) => ({
        kind: "misconception" as const,
        move: "compare" as const,
        concept,
        question: id,
        text,
      })),
    ),
  ]);
  return rows.map((row, id) => {
    const spelled = toWords(row.text, names);
    const content = readContent(spelled, phrases);
    content.add(`@${row.concept}`);
    const words = listSaid(content).length;
    const stems = new Set(spelled.map(stem));
    return { ...row, id, content, words, stems, text: [...content].join("\n") };
  });
}

/** Rarer words say more; concepts are known from the context, and say less. */
function weighContent(phrasings: readonly Phrasing[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const { content } of phrasings) {
    for (const key of content) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.log(1 + phrasings.length) || 1;
  const weigh = (count: number) =>
    0.25 + (0.75 * Math.log(1 + phrasings.length / (1 + count))) / most;
  const weights = new Map(
    [...counts].map(([key, count]) => [key, key.startsWith("@") ? ofConcept : weigh(count)]),
  );
  const unseen = weigh(0);
  return (key) => weights.get(key) ?? (key.startsWith("@") ? ofConcept : unseen);
}

/** A message on its way through the phrasings; `asked` is the weight of all that it says. */
interface Message {
  readonly content: Content;
  readonly asked: number;
  /** What it says besides the concepts, and the weight of that. */
  readonly said: readonly string[];
  readonly saidWeight: number;
  readonly weigh: (key: string) => number;
}

function scorePhrasing(
  phrasing: Phrasing,
  authored: number,
  message: Message,
  context: QuestionContext,
): Scored {
  const { content, asked, weigh } = message;
  const { kind, concept, question: id } = phrasing;
  let shared = 0;
  for (const key of content) if (phrasing.content.has(key)) shared += weigh(key);
  const implies = !content.has(`@${concept}`) && context.concept === concept;
  const meant = implies ? ofConcept * (context.mentions.length > 0 ? implied : 1) : 0;
  const overlap = (2 * (shared + meant)) / (asked + meant + authored || 1);
  const nudge =
    (phrasing.move === context.move ? 0.08 : 0) +
    leanTo(concept, context, overlap) -
    strayFrom(phrasing, context);
  const raw = overlap + (overlap > 0.25 ? nudge : 0);
  const score = Math.min(mostSure(phrasing, message, context), raw);
  return { kind, concept, id, score, raw, phrasing };
}

/** One word in common is no proof, unless it is all that either of them says, here; the concept alone is none at all. */
function mostSure(
  { content, words, concept }: Phrasing,
  { said, saidWeight, weigh }: Message,
  context: QuestionContext,
): number {
  let common = 0;
  let weight = 0;
  for (const key of said) {
    if (!content.has(key)) continue;
    common++;
    weight += weigh(key);
  }
  const all = said.length === common && words === common;
  if (common > 1 || (all && !isElsewhere(concept, context))) return 1;
  if (common === 0) return onlyConcept;
  return 4 * weight >= saidWeight ? oneWord : mereWord;
}

/** What is said besides the concepts. */
function listSaid(content: Content): string[] {
  return [...content].filter((key) => !key.startsWith("@"));
}

/** A question about two concepts is not about a third. */
function strayFrom({ content }: Phrasing, { move, concept, mentions }: QuestionContext): number {
  const meant = new Set([...mentions, ...(concept ? [concept] : [])].map((id) => `@${id}`));
  const paired = (move === "compare" || move === "relate") && meant.size >= 2;
  return paired && [...content].some((key) => key.startsWith("@") && !meant.has(key)) ? 0.45 : 0;
}

/** What was named is meant; where nothing was, what is under discussion is. */
function leanTo(concept: string, context: QuestionContext, overlap: number): number {
  const here = context.concept === concept ? 0.06 : 0;
  if (context.mentions.includes(concept)) return here + 0.05;
  if (isElsewhere(concept, context)) return overlap >= literal ? -0.05 : -0.2;
  return here;
}

function isElsewhere(concept: string, { concept: current, mentions, near }: QuestionContext) {
  const meant = current === concept || mentions.includes(concept) || near.includes(concept);
  return current !== null && !meant;
}

function sum(keys: Iterable<string>, weigh: (key: string) => number): number {
  let total = 0;
  for (const key of keys) total += weigh(key);
  return total;
}

/** What is surely asked goes before what only looks so: each is cut to what it can prove before the best is looked for. */
function keepBest(matches: readonly Scored[], asked: Content): Found[] {
  const best = new Map<string, Scored>();
  for (const match of matches) {
    const key = `${match.kind}/${match.concept}/${match.id}`;
    const other = best.get(key);
    if (!other || compare(match, other) < 0) best.set(key, match);
  }
  return [...best.values()]
    .sort(compare)
    .slice(0, kept)
    .map(({ phrasing: { content, stems }, raw: _, ...match }) => ({
      ...match,
      stems,
      shared: [...asked].filter((key) => content.has(key)).length,
    }));
}

function compare(a: Scored, b: Scored): number {
  return b.score - a.score || b.raw - a.raw;
}
