import { commonWords } from "../lessons/common-words.ts";
import type { Check, CheckOption } from "../lessons/lesson.ts";
import { isFraming } from "../understanding/content.ts";
import { dropMarks, toWords } from "../understanding/normalise.ts";
import { weighOptions } from "../understanding/options.ts";
import { stem } from "../understanding/stems.ts";
import { listOnSide } from "./sides.ts";

/** The option that an answer in the learner's own words means, and how sure that is. */
export interface Understood {
  readonly option: CheckOption;
  readonly band: "sure" | "likely";
}

// Measured on answers to checks of concepts that nothing was learned from, a third of them to no option at all: of those that are told outright to be right, ten in eleven are, and none means a wrong option.
const surely = 0.9;
const probably = 0.55;

const denial = /\b(?:not|no|never|nothing|without|hardly)\b/;

/** Reads an answer in the learner's own words; null where it cannot be told which option they mean. */
export function matchAnswer(text: string, check: Check): Understood | null {
  const words = toWords(text);
  const plain = findQuoted(words, check) ?? findListed(words, check) ?? matchYesNo(words, check);
  if (plain) return { option: plain, band: "sure" };
  const weighed = weighAnswer(text, words, check);
  const side = listOnSide(text, check);
  return side.length > 0 && !(weighed && side.includes(weighed.option))
    ? weighSide(text, check, side)
    : weighed;
}

/** "No, because …": the only option that says no is meant, whatever the reason; of several, the one that the reason leads to. */
function weighSide(text: string, check: Check, side: readonly CheckOption[]): Understood | null {
  const shares = weighOptions(text, check);
  const [first, second] = side
    .map((option) => ({ option, share: shares[check.options.indexOf(option)] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  if (!first) return null;
  // Whichever of them is meant, it is wrong.
  if (side.every(({ right }) => !right)) return { option: first.option, band: "likely" };
  const leads = !second || first.share >= Math.max(leastReason, ahead * second.share);
  return leads ? { option: first.option, band: "likely" } : null;
}

/** How likely an option on the right side has to be, and how many times as likely as the next. */
const leastReason = 0.2;
const ahead = 3;

function weighAnswer(text: string, words: readonly string[], check: Check): Understood | null {
  const shares = words.every((word) => isFraming(stem(word))) ? [] : weighOptions(text, check);
  const most = Math.max(0, ...shares);
  const nearest = check.options[shares.indexOf(most)] ?? null;
  const option = most < probably ? null : nearest;
  const right = check.options.find((each) => each.right) ?? null;
  const accepted = readAccepted(text, check);
  if (accepted === "said" && right && (!option || option === right))
    return { option: right, band: nearest && nearest !== right ? "likely" : "sure" };
  if (!option || (accepted === "denied" && option === right)) return null;
  return { option, band: most >= surely ? "sure" : "likely" };
}

/** The option that is said as it is written, and with nothing that denies it. */
function findQuoted(words: readonly string[], { options }: Check): CheckOption | null {
  const said = stemAll(words);
  return findOnly(options, ({ text }) => {
    const own = toWords(dropMarks(text));
    if (stemAll(own) === said) return true;
    const rest = said.split(stemAll(own));
    return own.length >= enough && rest.length === 2 && !denial.test(rest.join(" "));
  });
}

/** The option that the author lists this answer at. */
function findListed(words: readonly string[], { options }: Check): CheckOption | null {
  const said = stemAll(words);
  return findOnly(options, ({ answered }) =>
    answered.some((each) => stemAll(toWords(each)) === said),
  );
}

function findOnly(
  options: readonly CheckOption[],
  fits: (option: CheckOption) => boolean,
): CheckOption | null {
  const [found, ...others] = options.filter(fits);
  return found && others.length === 0 ? found : null;
}

/** So many words are not said by chance as they are written. */
const enough = 4;

/** Whether the answer has what the author accepts, or only denies it. What everybody says all the time shows nothing by itself. */
function readAccepted(text: string, { accept }: Check): "said" | "denied" | null {
  const clauses = text.split(/[.,;:!?…]+/).map((clause) => stemAll(toWords(clause)));
  const rests = accept
    .map((phrase) => toWords(phrase))
    .filter(isTelling)
    .flatMap((phrase) => clauses.map((clause) => clause.split(stemAll(phrase))))
    .filter((rest) => rest.length > 1);
  if (rests.length === 0) return null;
  return rests.some((rest) => !isDenied(rest)) ? "said" : "denied";
}

/** What is denied before it is named, or right after that; "wouldn't it be …?" denies nothing. */
function isDenied([before = "", ...after]: readonly string[]): boolean {
  const near = after.map((rest) => rest.trim().split(" ").slice(0, 3).join(" "));
  return denial.test([before.replace(suggestion, ""), ...near].join(" "));
}

const suggestion = /^ (?:is|are|wa|were|do|doe|did|would|could|should|can|have|ha) not\b/;

function isTelling(phrase: readonly string[]): boolean {
  const [word = ""] = phrase;
  return phrase.length > 1 || !(commonWords.has(word) || counted.test(word));
}

/** Numbers and letters stand in answers for many things. */
const counted = /^(?:\d.*|\p{L}|one|two|three|four|five|six|seven|eight|nine|ten)$/u;

/** Set off by blanks, so that one may be looked for in another. */
function stemAll(words: readonly string[]): string {
  return ` ${words.map(stem).join(" ")} `;
}

/** A mere yes or no, where exactly one option begins so. */
function matchYesNo(words: readonly string[], { options }: Check): CheckOption | null {
  const [first = "", ...others] = words;
  const said = /^(?:emoji)?(yes|no)$/.exec(first)?.[1];
  if (!said || !others.every((word) => isFraming(stem(word)))) return null;
  return findOnly(options, ({ text }) => toWords(text)[0] === said);
}
