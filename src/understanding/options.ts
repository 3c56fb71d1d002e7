import type { Check } from "../lessons/lesson.ts";
import { isFraming, readWords } from "./content.ts";
import { ranking as learned } from "./model/trained-answers.ts";
import { dropMarks, toWords } from "./normalise.ts";
import { createPhraseTrie } from "./phrases.ts";
import { sum } from "./phrasings.ts";
import { type Evidence, type Ranking, rankCandidates } from "./ranking.ts";
import type { Entry } from "./vocabulary.ts";
import { compilePairs, type Text, weighWords } from "./wording.ts";

/** Where a text stands that speaks for an option: it is the option itself, its feedback, or a way in which learners say it. */
export const textKinds = ["option", "feedback", "phrasing"] as const;
type TextKind = (typeof textKinds)[number];

/** What speaks for a text, whatever its kind. */
const signsOfText = [
  /** 0..1: how many words the answer and the text have in common, of those that they have. */
  "common words",
  /** 0..1: how many pairs of words that stand together. */
  "common pairs",
  /** 0..1: the share of the text's words that the answer has; those of few options weigh more. */
  "share",
  /** 0..1: the share of the answer's words that the text has. */
  "said",
  /** 1 where no more than one thing that the question does not say is common to both. */
  "lone",
] as const;

/** What speaks for and against a text of an option, in the order of a row's numbers: each kind has its own. */
export const answerSigns = textKinds.flatMap((kind) =>
  signsOfText.map((sign) => `${kind}: ${sign}` as const),
);

/** What speaks for and against an option, whichever of its texts is nearest. */
export const optionSigns = [
  /** 0..1: the share of what the answer says that this option and its phrasings say, and no other. */
  "own words",
  /** 1 where both begin with yes or both with no. */
  "agrees",
  /** 1 where one begins with yes and the other with no. */
  "disagrees",
  /** 1 where both speak of numbers, and of none that is the same. */
  "other number",
] as const;

const answerWidth = answerSigns.length;
const kindWidth = signsOfText.length;
const ofText = {
  ...{ "common words": 0, "common pairs": 1, share: 2, said: 3, lone: 4 },
} satisfies Record<(typeof signsOfText)[number], number>;

/** How likely each option of a check is meant by an answer in the learner's own words, by the options' places: 0..1, together no more than 1, as none may be meant. */
export function weighOptions(text: string, check: Check): readonly number[] {
  return weighBy(text, check, learned);
}

/** The same by another ranking. */
export function weighBy(text: string, check: Check, ranking: Ranking): readonly number[] {
  return [...rankCandidates(gatherOptions(text, check), ranking).shares];
}

/** What speaks for each option of a check. */
export function gatherOptions(text: string, check: Check): Evidence {
  const known = compiled.get(check) ?? compileOptions(check);
  compiled.set(check, known);
  return known(text);
}

/** Most checks of a lesson are never asked: each is made ready when it is first answered. */
const compiled = new WeakMap<Check, (text: string) => Evidence>();

function compileOptions(check: Check): (text: string) => Evidence {
  const texts = listTexts(check);
  const noteTexts = compileTexts(texts, check);
  const noteOptions = compileOwn(texts, check);
  return (text) => {
    const words = toWords(text);
    const said = readAlone(words);
    return {
      numbers: Int32Array.from(texts, ({ number }) => number),
      // An option may be meant though no word of it is said: "neither" is none of both.
      alike: [...texts.keys()],
      texts: noteTexts(said),
      count: check.options.length,
      candidates: noteOptions(words, said),
    };
  };
}

interface OptionText extends Text {
  readonly kind: TextKind;
}

/** All that speaks for the options. What the author accepts speaks for the first that is right. */
function listTexts({ options, accept }: Check): OptionText[] {
  const right = options.findIndex((option) => option.right);
  return options.flatMap(({ text, feedback, answered }, number) => {
    const make = (kind: TextKind, all: readonly string[]) =>
      all.map((each) => ({ number, kind, words: readAlone(toWords(dropMarks(each))) }));
    return [
      ...make("option", [text]),
      ...make("feedback", feedback.split(/(?<=[.!?])\s+/)).filter(({ words }) => tells(words)),
      ...make("phrasing", [...(number === right ? accept : []), ...answered]),
    ];
  });
}

/** "Yes." and "That's right." stand in the feedback on any option. */
function tells(words: readonly string[]): boolean {
  return words.some((word) => !isFraming(word));
}

/** A check is of one concept, and its options differ in more than that: the lesson's names are words as others are. */
function readAlone(words: readonly string[]): readonly string[] {
  return readWords(words, noNames).sequence;
}

const noNames = createPhraseTrie<Entry>();

/** Notes the signs of each text. */
function compileTexts(
  texts: readonly OptionText[],
  { question, options }: Check,
): (said: readonly string[]) => Float64Array {
  const weigh = weighWords(texts, options.length);
  const countPairs = compilePairs(texts);
  const sets = texts.map(({ words }) => new Set(words));
  const weights = sets.map((own) => sum(own, weigh));
  const asked = new Set(readAlone(toWords(dropMarks(question))));
  return (said) => {
    const different = [...new Set(said)];
    const total = sum(different, weigh) || 1;
    const pairs = countPairs(said);
    const telling = new Set(said.filter((word) => !isFraming(word) && !asked.has(word)));
    const rows = new Float64Array(texts.length * answerWidth);
    for (const [at, { kind, words }] of texts.entries()) {
      const row = at * answerWidth + textKinds.indexOf(kind) * kindWidth;
      const own = sets[at] ?? new Set();
      const shared = different.filter((word) => own.has(word));
      const weight = sum(shared, weigh);
      const alike = [...telling].filter((word) => own.has(word)).length;
      rows[row + ofText["common words"]] = (2 * shared.length) / (own.size + different.length || 1);
      rows[row + ofText["common pairs"]] =
        (2 * (pairs[at] ?? 0)) / (words.length + said.length || 1);
      rows[row + ofText.share] = weight / (weights[at] || 1);
      rows[row + ofText.said] = weight / total;
      rows[row + ofText.lone] = Number(alike < 2);
    }
    return rows;
  };
}

/** Notes the signs of each option. */
function compileOwn(
  texts: readonly OptionText[],
  { options }: Check,
): (words: readonly string[], said: readonly string[]) => Float64Array {
  // The feedback on an option speaks of the others, too.
  const owners = findOwners(texts.filter(({ kind }) => kind !== "feedback"));
  const spelled = options.map(({ text }) => toWords(dropMarks(text)));
  const verdicts = spelled.map(readVerdict);
  const numbers = spelled.map(readNumbers);
  return (words, said) => {
    const telling = new Set(said.filter((word) => !isFraming(word)));
    const verdict = readVerdict(words);
    const counted = readNumbers(words);
    return Float64Array.from(
      options.flatMap((_, number) => {
        const own = [...telling].filter((word) => owners.get(word) === number).length;
        const known = verdicts[number] ?? null;
        const both = verdict !== null && known !== null;
        return [
          own / (telling.size || 1),
          Number(both && verdict === known),
          Number(both && verdict !== known),
          Number(isOtherNumber(counted, numbers[number] ?? [])),
        ];
      }),
    );
  };
}

/** For each word the one option that says it; -1 where several do. */
function findOwners(texts: readonly Text[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const { number, words } of texts)
    for (const word of words)
      owners.set(word, (owners.get(word) ?? number) === number ? number : -1);
  return owners;
}

/** Whether it begins with yes or with no; null where with neither. */
function readVerdict([first = ""]: readonly string[]): "yes" | "no" | null {
  if (/^(?:emoji)?yes$/.test(first)) return "yes";
  return /^(?:(?:emoji)?no|not|never)$/.test(first) ? "no" : null;
}

const counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The numbers that are spoken of, in digits. */
function readNumbers(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const at = counts.indexOf(word);
    if (at >= 0) return [String(at + 1)];
    return /^\d/.test(word) ? [word] : [];
  });
}

/** "One" counts nothing up where it is said of a thing: "the one with the tape". */
function isOtherNumber(said: readonly string[], known: readonly string[]): boolean {
  const counted = said.some((number) => number !== "1");
  return counted && known.length > 0 && !said.some((number) => known.includes(number));
}
