import type { Outcome } from "../bot.ts";
import type { Meaning } from "../understanding/meaning.ts";

/** A decision's reason in one line: the rule and the words that fired, the term, the question, and why this analogy. */
export function tellWhy(outcome: Outcome | null): string {
  if (!outcome) return "the turn could not be taken";
  const chosen = outcome.log.chosen;
  return [
    outcome.why ? tellRule(outcome.why) : outcome.log.rule,
    ...(chosen ? [`analogy: ${chosen}`] : []),
  ].join("; ");
}

/** The rule and the words that fired, with the term and the question it is about. */
export function tellRule({ rule, words, term, question }: Meaning["why"]): string {
  return [
    words === "" ? rule : `${rule} “${words}”`,
    ...(term ? [`term ${term}`] : []),
    ...(question ? [`question ${question}`] : []),
  ].join("; ");
}
