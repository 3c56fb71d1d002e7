import type { Content } from "./content.ts";
import { findClash, type Manner } from "./manner.ts";
import type { Move } from "./meaning.ts";
import { holds, type Pair, strays } from "./pair.ts";
import { ofConcept, type Phrasing } from "./phrasings.ts";

/** What the search knows besides the words. */
export interface QuestionContext {
  readonly move: Move | null;
  readonly concept: string | null;
  readonly mentions: readonly string[];
  /** The concepts of the terms that the message names. */
  readonly near: readonly string[];
  readonly manner: Manner;
  /** The two things that are held against each other, as in `Content`; null where none are. */
  readonly pair: Pair | null;
}

/** What a message says; `asked` is the weight of it all. */
export interface Message {
  readonly content: Content;
  readonly asked: number;
  /** How much it says besides the concepts, and the weight of that. */
  readonly said: number;
  readonly saidWeight: number;
  /** The stems of all its words. */
  readonly stems: ReadonlySet<string>;
}

/** How like one message phrasings are. `common` and `weight` are how many things both say besides the concepts, and what they count. */
export interface Scoring {
  /** `authored` is the weight of all that the phrasing says. */
  measure(phrasing: Phrasing, authored: number, weight: number): number;
  /** What the likeness is cut to: as much as it can prove. */
  limit(phrasing: Phrasing, common: number, weight: number): number;
}

/** How much the concept under discussion counts where the message names none. */
const implied = 0.5;
/** From this overlap on, a question is asked in the author's words, and belongs to its concept wherever it is asked. */
const literal = 0.86;
/** What the author's very words count, whatever they are about. */
const verbatim = 0.1;
/** How sure a match can be where one word is in common, where it is less than a third of what is said, and where none is. */
const oneWord = 0.58;
const mereWord = 0.45;
const onlyConcept = 0.38;
/** What speaks against a question about something else than the two things that are compared. */
const astray = 0.45;

/** Scores phrasings against one message; `concepts` are the lesson's, in its order. */
export function createScoring(
  concepts: readonly string[],
  message: Message,
  context: QuestionContext,
): Scoring {
  const bearings = concepts.map((concept) => findBearing(concept, message, context));
  const bear = ({ place }: Phrasing) => bearings[place] ?? nowhere;
  const { pair, manner } = context;
  return {
    measure(phrasing, authored, weight) {
      const { meant, isElsewhere, lean } = bear(phrasing);
      const named = countNamed(phrasing, bearings) * ofConcept;
      const said = message.asked + meant + authored;
      const overlap = (2 * (weight + named + meant)) / (said || 1);
      const nudge =
        (phrasing.move === context.move ? 0.08 : 0) +
        (isElsewhere && overlap >= literal ? awayInItsWords : lean) -
        (pair && strays(phrasing, pair) ? astray : 0) -
        findClash(manner, phrasing.manner, {
          isCase: phrasing.move === "what-if",
          isBelief: phrasing.kind === "misconception",
        });
      const wording = overlap > 0.5 ? verbatim * compareWording(phrasing.stems, message.stems) : 0;
      return overlap + (overlap > 0.25 ? nudge : 0) + wording;
    },
    limit: (phrasing, common, weight) =>
      pair && holds(phrasing, pair)
        ? 1
        : mostSure(phrasing.words, common, weight, message, bear(phrasing).isElsewhere),
  };
}

/** How the situation bears on a concept's phrasings. */
interface Bearing {
  /** What the concept counts, where it is under discussion and not named. */
  readonly meant: number;
  /** True where something else is talked about. */
  readonly isElsewhere: boolean;
  /** What was named is meant; where nothing was, what is under discussion is. */
  readonly lean: number;
  /** True where the message names it. */
  readonly isSaid: boolean;
}

const nowhere: Bearing = { meant: 0, isElsewhere: false, lean: 0, isSaid: false };

const away = -0.2;
const awayInItsWords = -0.05;

function findBearing(
  concept: string,
  { content }: Message,
  { concept: current, mentions, near }: QuestionContext,
): Bearing {
  const isHere = current === concept;
  const isNamed = mentions.includes(concept);
  const isElsewhere = current !== null && !isHere && !isNamed && !near.includes(concept);
  const isSaid = content.has(`@${concept}`);
  return {
    meant: isHere && !isSaid ? ofConcept * (mentions.length > 0 ? implied : 1) : 0,
    isElsewhere,
    lean: isElsewhere ? away : (isHere ? 0.06 : 0) + (isNamed ? 0.05 : 0),
    isSaid,
  };
}

/** 0 where half of the words are others, 1 where all are the same. */
function compareWording(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return Math.max(0, (2 * common) / (one.size + other.size - common || 1) - 1);
}

function countNamed({ named }: Phrasing, bearings: readonly Bearing[]): number {
  let count = 0;
  for (const place of named) if (bearings[place]?.isSaid) count++;
  return count;
}

/** One word in common is no proof, unless it is all that either of them says, here; the concept alone is none at all. */
function mostSure(
  words: number,
  common: number,
  weight: number,
  { said, saidWeight }: Message,
  isElsewhere: boolean,
): number {
  if (common > 1 || (said === common && words === common && !isElsewhere)) return 1;
  if (common === 0) return onlyConcept;
  return 3 * weight >= saidWeight ? oneWord : mereWord;
}
