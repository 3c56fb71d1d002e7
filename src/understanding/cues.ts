import type { Clause } from "./clauses.ts";
import { countBeginnings } from "./model/vocabulary.ts";
import { listNeeds, readBeginning } from "./needs.ts";
import { type Rule, rules } from "./rules.ts";

/** What a rule says of a clause in which it fires. */
export type Cue = Pick<Rule, "id" | "move" | "weight" | "also" | "yields">;

const heaviestFirst = [...rules].sort((a, b) => b.weight - a.weight);

/** Which rules are worth trying, by their places among the heaviest first. */
interface Index {
  /** Those that may fire where a word begins so. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** 1 for those that may fire whatever is said. */
  readonly always: Uint8Array;
}

let index: Index | null = null;

/** The heaviest cue that fires in a clause, and the words that fired; null where none does. What touches the lesson is not beside the subject. */
export function fireCue(clause: Clause, touches: boolean): { cue: Cue; words: string } | null {
  const open = openRules(clause.text);
  for (const [at, rule] of heaviestFirst.entries()) {
    if (open[at] === 0 || (touches && isBeside(rule))) continue;
    const words = fire(rule, clause);
    if (words !== null) return { cue: rule, words };
  }
  return null;
}

function isBeside({ move, despite }: Rule): boolean {
  return move === "off-topic" && despite !== "subject";
}

/** 1 for each rule that the words of a text leave open: of all rules, most need a word that is not there. */
function openRules(text: string): Uint8Array {
  index ??= indexRules();
  const open = index.always.slice();
  for (const word of text.match(/\w+/g) ?? [])
    for (const at of index.places.get(readBeginning(word)) ?? []) open[at] = 1;
  return open;
}

/** Done when a line first has to be heard: starting need not wait for it. */
function indexRules(): Index {
  const places = new Map<string, number[]>();
  const always = new Uint8Array(heaviestFirst.length);
  const texts = countBeginnings(readBeginning);
  for (const [at, { cue }] of heaviestFirst.entries()) {
    const needs = listNeeds(cue, (beginning) => texts.get(beginning) ?? 0);
    if (!needs) always[at] = 1;
    for (const word of needs ?? []) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  }
  return { places, always };
}

/** The words that fire; null where none do. */
function fire(rule: Rule, clause: Clause): string | null {
  if (rule.forms && !rule.forms.includes(clause.form)) return null;
  if (rule.asked !== undefined && rule.asked !== clause.asked) return null;
  if (rule.nodded !== undefined && rule.nodded !== clause.nodded) return null;
  if (rule.lead && !rule.lead.test(clause.lead)) return null;
  const words = rule.cue.exec(clause.text)?.[0];
  return words === undefined || rule.not?.test(clause.text) ? null : words.trim();
}
