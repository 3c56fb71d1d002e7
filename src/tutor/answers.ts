import type { Check, CheckOption } from "../lessons/lesson.ts";
import { toWords } from "../understanding/normalise.ts";
import { stem } from "../understanding/stems.ts";

const empty = new Set(
  "a an the it is are was be to of in on at by for and or that this they them you i we so as with because".split(
    " ",
  ),
);
const denial = /\b(?:not|no|never|nothing|without|hardly)\b/;
/** From this share of an option's words on, an answer in one's own words means it. */
const close = 0.5;

/** The option that an answer in the learner's own words means; null where that cannot be told. */
export function matchAnswer(text: string, { options, accept }: Check): CheckOption | null {
  const said = toWords(text);
  const right = options.find((option) => option.right) ?? null;
  const best = rank(said, options)[0];
  if (best && best.score >= close) return best.option;
  const clauses = text.split(/[.,;:!?…]+/).map((clause) => toWords(clause));
  const affirmed = clauses.filter((words) => !denial.test(words.join(" "))).map(stemAll);
  if (accept.some((phrase) => affirmed.some((clause) => clause.includes(stemAll(toWords(phrase))))))
    return right;
  return matchYesNo(said.join(" "), options);
}

/** Set off by blanks, so that one may be looked for in another. */
function stemAll(words: readonly string[]): string {
  return ` ${words.map(stem).join(" ")} `;
}

function rank(said: readonly string[], options: readonly CheckOption[]) {
  const given = contentOf(said);
  const scored = options.map((option) => ({
    option,
    score: overlap(given, contentOf(toWords(option.text))),
  }));
  const sorted = scored.sort((a, b) => b.score - a.score);
  const [first, second] = sorted;
  return first && second && first.score - second.score < 0.1 ? [] : sorted;
}

function contentOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => !empty.has(word)).map(stem));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

function matchYesNo(words: string, options: readonly CheckOption[]): CheckOption | null {
  const said = /^(?:emoji)?(yes|no)\b/.exec(words)?.[1];
  const found = said ? options.filter(({ text }) => text.toLowerCase().startsWith(said)) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}
