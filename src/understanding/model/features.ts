import type { Clause } from "../clauses.ts";
import { type Draft, isOpen } from "../draft.ts";
import { isInverted } from "../forms.ts";
import type { Heard } from "../heard.ts";
import { stem } from "../stems.ts";
import type { Standing } from "./standing.ts";

/** What was said, as far as the cues tell. */
export interface Utterance {
  readonly clauses: readonly Clause[];
  readonly heard: readonly Heard[];
  readonly draft: Draft;
}

/** Of a long clause no more words than that are looked at. */
const longest = 40;

/** All that may speak for one move or another: the words and how they stand together, the cues, the forms, and the conversation. */
export function listFeatures(utterance: Utterance, standing: Standing): Set<string> {
  const { clauses, heard, draft } = utterance;
  const found = new Set<string>(["any"]);
  listDraft(draft, clauses, found);
  for (const { cue, clause } of heard) {
    found.add(`cue ${cue.id}`).add(`cues ${cue.move}`);
    if (clause === draft.clause) found.add(`decides ${cue.id}`);
    if (isOpen(clause)) found.add(`asks ${cue.move}`);
  }
  found.add(`open ${clauses.map((clause) => Number(isOpen(clause))).join("")}`);
  if (clauses.length > 1)
    found.add(`one by one ${clauses.map((clause) => nameCue(clause, heard)).join(" ")}`);
  for (const clause of clauses) listWords(clause, clause === draft.clause ? "" : "also ", found);
  listStanding(standing, utterance, found);
  return found;
}

/** The move of a clause's cue, or its form where none fires. */
function nameCue(clause: Clause, heard: readonly Heard[]): string {
  return heard.find((each) => each.clause === clause)?.cue.move ?? clause.form;
}

function listDraft(draft: Draft, clauses: readonly Clause[], found: Set<string>): void {
  const { move, rule, by, weight, clause } = draft;
  found.add(`drafted ${move}`).add(`rule ${rule}`).add(`by ${by} ${move}`);
  found.add(`weighs ${move} ${Math.round(weight / 12)}`);
  const last = clauses.at(-1);
  if (!clause || !last) return;
  const size = clause.text.split(" ").length;
  found.add(`form ${clause.form}`).add(`form ${clause.form} ${clause.asked}`);
  found.add(`lead ${clause.lead}`).add(`last ${last.form} ${last.asked}`);
  found.add(`size ${Math.min(6, Math.round(2 * Math.log2(1 + size)))}`);
  found.add(`clauses ${Math.min(4, clauses.length)}`);
  if (clause.nodded) found.add("nodded");
}

/** Words, pairs, and what stands around one or two others. `part` tells the deciding clause from the rest. */
function listWords({ text, asked }: Clause, part: string, found: Set<string>): void {
  const words = text.split(" ").slice(0, longest);
  const row = ["^", ...words, "$"];
  for (const word of words) {
    found.add(`${part}${word}`).add(`${part}${stem(word)}~`);
    if (asked) found.add(`${word}?`);
  }
  for (let at = 1; at < row.length; at++) {
    const [third, second, first, word] = [row[at - 3], row[at - 2], row[at - 1], row[at]];
    found.add(`${part}${first} ${word}`);
    if (second === undefined) continue;
    found.add(`${part}${second} _ ${word}`).add(`${part}${second} ${first} ${word}`);
    if (third !== undefined) found.add(`${part}${third} _ _ ${word}`);
  }
  if (isInverted(text)) found.add(`${part}inverted`);
  found.add(`begins ${words[0]} ${words[1] ?? ""} ${asked}`);
}

function listStanding(
  standing: Standing,
  { clauses, heard, draft }: Utterance,
  found: Set<string>,
) {
  for (const each of standing) found.add(`at ${each}`);
  if (standing.includes("start")) found.add(`start ${draft.move}`);
  if (!standing.includes("check")) return;
  found.add(`check ${draft.move}`);
  for (const { form, asked } of clauses) found.add(`check ${form} ${asked}`);
  for (const { cue } of heard) found.add(`check cues ${cue.move}`);
}
