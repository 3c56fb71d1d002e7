import type { Clause } from "./clauses.ts";
import { type Rule, rules } from "./rules.ts";

/** A cue that fired. */
export interface Fired {
  readonly rule: Rule;
  readonly words: string;
  readonly clause: Clause;
}

/** Every cue that fires, the heaviest first; of equal ones the earlier. */
export function fireCues(clauses: readonly Clause[]): Fired[] {
  return clauses
    .flatMap((clause) => rules.flatMap((rule) => fire(rule, clause)))
    .sort((a, b) => b.rule.weight - a.rule.weight);
}

/** The heaviest cue of each clause, in the order given. */
export function listHeads(fired: readonly Fired[]): Fired[] {
  const seen = new Set<Clause>();
  return fired.filter(({ clause }) => !seen.has(clause) && seen.add(clause));
}

function fire(rule: Rule, clause: Clause): Fired[] {
  if (rule.forms && !rule.forms.includes(clause.form)) return [];
  if ((rule.asked && !clause.asked) || (rule.nodded && !clause.nodded)) return [];
  if (rule.lead && !rule.lead.test(clause.lead)) return [];
  const words = rule.cue.exec(clause.text)?.[0];
  if (words === undefined || rule.not?.test(clause.text)) return [];
  return [{ rule, words: words.trim(), clause }];
}
