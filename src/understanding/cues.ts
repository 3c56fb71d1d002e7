import type { Clause } from "./clauses.ts";
import { countBeginnings } from "./model/vocabulary.ts";
import { listAlternatives, readBeginning } from "./needs.ts";
import { type Rule, rules } from "./rules.ts";

/** What a rule says of a clause in which it fires. */
export type Cue = Pick<Rule, "id" | "move" | "weight" | "also" | "yields">;

const heaviestFirst = [...rules].sort((a, b) => b.weight - a.weight);

/** One of the alternatives of a rule's cue: it is tried where all that it needs is there. */
interface Gate {
  readonly source: string;
  /** The rule's place among the heaviest first. */
  readonly rule: number;
  /** A bit for each of its needs. */
  readonly whole: number;
  /** Compiled when it is first tried: most never are. */
  pattern: RegExp | null;
}

/** Which alternatives of which rules are worth trying. */
interface Index {
  readonly gates: readonly Gate[];
  /** For each rule, by its place, where its gates begin; and where the last one's end. */
  readonly starts: readonly number[];
  /** Which gates need a word that begins so: the gate, and behind it the bit of that need. */
  readonly keys: ReadonlyMap<string, Int32Array>;
  /** What each gate's bits are when all that it needs is there, and whose it is. */
  readonly wholes: Uint8Array;
  readonly owners: Int32Array;
  /** For each rule 1 where one of its gates is open whatever is said. */
  readonly always: Uint8Array;
  /** What the words of a text leave open: of each gate the bits that are there, and 1 for each rule that has an open one; good until the next text. */
  readonly open: { readonly gates: Uint8Array; readonly rules: Uint8Array };
}

let index: Index | null = null;

/** The heaviest cue that fires in a clause, and the words that fired; null where none does. What touches the lesson is not beside the subject. */
export function fireCue(clause: Clause, touches: boolean): { cue: Cue; words: string } | null {
  index ??= indexRules();
  openGates(index, clause.text);
  const { gates, rules: open } = index.open;
  for (let at = 0; at < heaviestFirst.length; at++) {
    const rule = open[at] === 1 ? heaviestFirst[at] : undefined;
    if (!rule || (touches && isBeside(rule)) || !suits(rule, clause)) continue;
    const words = fire(index, at, gates, clause.text);
    if (words !== null && !rule.not?.test(clause.text)) return { cue: rule, words };
  }
  return null;
}

function isBeside({ move, despite }: Rule): boolean {
  return move === "off-topic" && despite !== "subject";
}

/** Opens what the words of a text leave open. */
function openGates({ keys, wholes, owners, always, open: { gates, rules } }: Index, text: string) {
  gates.fill(0);
  rules.set(always);
  for (const word of new Set(text.match(/\w+/g))) {
    const needing = keys.get(readBeginning(word)) ?? none;
    for (let at = 0; at < needing.length; at += 2) {
      const gate = needing[at] ?? 0;
      const bits = (gates[gate] ?? 0) | (needing[at + 1] ?? 0);
      gates[gate] = bits;
      if (bits === wholes[gate]) rules[owners[gate] ?? 0] = 1;
    }
  }
}

const none = new Int32Array();

/** Done when a line first has to be heard: starting need not wait for it. */
function indexRules(): Index {
  const texts = countBeginnings(readBeginning);
  const gates: Gate[] = [];
  const starts = [0];
  const keys = new Map<string, number[]>();
  const always = new Uint8Array(heaviestFirst.length);
  for (const [rule, { cue }] of heaviestFirst.entries()) {
    for (const { source, needs } of listAlternatives(cue, (word) => texts.get(word) ?? 0)) {
      for (const [at, words] of needs.entries())
        for (const word of words) {
          const known = keys.get(word) ?? [];
          keys.set(word, known);
          known.push(gates.length, 1 << at);
        }
      if (needs.length === 0) always[rule] = 1;
      gates.push({ source, rule, whole: (1 << needs.length) - 1, pattern: null });
    }
    starts.push(gates.length);
  }
  return {
    ...{ gates, starts, always },
    keys: new Map([...keys].map(([word, needing]) => [word, Int32Array.from(needing)])),
    wholes: Uint8Array.from(gates, ({ whole }) => whole),
    owners: Int32Array.from(gates, ({ rule }) => rule),
    open: { gates: new Uint8Array(gates.length), rules: new Uint8Array(always.length) },
  };
}

/** Whether a rule is for such clauses at all. */
function suits({ forms, asked, nodded, lead }: Rule, clause: Clause): boolean {
  if (forms && !forms.includes(clause.form)) return false;
  if (asked !== undefined && asked !== clause.asked) return false;
  if (nodded !== undefined && nodded !== clause.nodded) return false;
  return !lead || lead.test(clause.lead);
}

/** The words that the rule at that place fires at, the first in the text; null where there are none. */
function fire({ gates, starts }: Index, rule: number, open: Uint8Array, text: string) {
  let first: RegExpExecArray | null = null;
  for (let at = starts[rule] ?? 0; at < (starts[rule + 1] ?? 0); at++) {
    const gate = gates[at];
    if (!gate || open[at] !== gate.whole) continue;
    gate.pattern ??= new RegExp(gate.source, heaviestFirst[rule]?.cue.flags);
    const found = gate.pattern.exec(text);
    if (found && (!first || found.index < first.index)) first = found;
  }
  return first?.[0].trim() ?? null;
}
