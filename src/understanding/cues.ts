import type { Clause } from "./clauses.ts";
import { type Rule, rules } from "./rules.ts";

/** A cue that fired. */
export interface Fired {
  readonly rule: Rule;
  readonly words: string;
  readonly clause: Clause;
}

const heaviestFirst = [...rules].sort((a, b) => b.weight - a.weight);
const aboutSubject = heaviestFirst.filter(({ move }) => move !== "off-topic");

/** The heaviest cue of each clause, the heaviest first; of equal ones the earlier. What touches the lesson is not beside the subject. */
export function fireCues(clauses: readonly Clause[], touches: boolean): Fired[] {
  const tried = touches ? aboutSubject : heaviestFirst;
  return clauses
    .flatMap((clause) => fireHeaviest(clause, tried) ?? [])
    .sort((a, b) => b.rule.weight - a.rule.weight);
}

function fireHeaviest(clause: Clause, tried: readonly Rule[]): Fired | null {
  for (const rule of tried) {
    const words = fire(rule, clause);
    if (words !== null) return { rule, words, clause };
  }
  return null;
}

/** The words that fire; null where none do. */
function fire(rule: Rule, clause: Clause): string | null {
  if (rule.forms && !rule.forms.includes(clause.form)) return null;
  if ((rule.asked && !clause.asked) || (rule.nodded && !clause.nodded)) return null;
  if (rule.lead && !rule.lead.test(clause.lead)) return null;
  const words = rule.cue.exec(clause.text)?.[0];
  return words === undefined || rule.not?.test(clause.text) ? null : words.trim();
}
