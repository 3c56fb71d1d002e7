import type { Clause } from "./clauses.ts";
import { type Rule, rules } from "./rules.ts";

/** What a rule says of a clause in which it fires. */
export type Cue = Pick<Rule, "id" | "move" | "weight" | "also" | "yields">;

const heaviestFirst = [...rules].sort((a, b) => b.weight - a.weight);
const aboutSubject = heaviestFirst.filter(
  ({ move, despite }) => move !== "off-topic" || despite === "subject",
);

/** The heaviest cue that fires in a clause, and the words that fired; null where none does. What touches the lesson is not beside the subject. */
export function fireCue(clause: Clause, touches: boolean): { cue: Cue; words: string } | null {
  for (const rule of touches ? aboutSubject : heaviestFirst) {
    const words = fire(rule, clause);
    if (words !== null) return { cue: rule, words };
  }
  return null;
}

/** The words that fire; null where none do. */
function fire(rule: Rule, clause: Clause): string | null {
  if (rule.forms && !rule.forms.includes(clause.form)) return null;
  if (rule.asked !== undefined && rule.asked !== clause.asked) return null;
  if (rule.nodded && !clause.nodded) return null;
  if (rule.lead && !rule.lead.test(clause.lead)) return null;
  const words = rule.cue.exec(clause.text)?.[0];
  return words === undefined || rule.not?.test(clause.text) ? null : words.trim();
}
