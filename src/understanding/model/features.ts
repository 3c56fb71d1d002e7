import type { Clause } from "../clauses.ts";
import { type Draft, isOpen } from "../draft.ts";
import { isInverted } from "../forms.ts";
import type { Heard } from "../heard.ts";
import { stem } from "../stems.ts";
import type { Note } from "./model.ts";
import type { Standing } from "./standing.ts";

/** What was said, as far as the cues tell. */
export interface Utterance {
  readonly clauses: readonly Clause[];
  readonly heard: readonly Heard[];
  readonly draft: Draft;
}

/** Of a long clause no more words than that are looked at. */
const longest = 40;

/** Notes all that may speak for one move or another: the words and how they stand together, the cues, the forms, and the conversation. */
export function listFeatures(utterance: Utterance, standing: Standing, note: Note): void {
  const { clauses, heard, draft } = utterance;
  note("any");
  listDraft(draft, clauses, note);
  for (const { cue, clause } of heard) {
    note(`cue ${cue.id}`);
    note(`cues ${cue.move}`);
    if (clause === draft.clause) note(`decides ${cue.id}`);
    if (isOpen(clause)) note(`asks ${cue.move}`);
  }
  note(`open ${clauses.map((clause) => Number(isOpen(clause))).join("")}`);
  if (clauses.length > 1)
    note(`one by one ${clauses.map((clause) => nameCue(clause, heard)).join(" ")}`);
  for (const clause of clauses) listWords(clause, clause === draft.clause ? "" : "also ", note);
  listStanding(standing, utterance, note);
}

/** The move of a clause's cue, or its form where none fires. */
function nameCue(clause: Clause, heard: readonly Heard[]): string {
  return heard.find((each) => each.clause === clause)?.cue.move ?? clause.form;
}

function listDraft(draft: Draft, clauses: readonly Clause[], note: Note): void {
  const { move, rule, by, weight, clause } = draft;
  note(`drafted ${move}`);
  note(`rule ${rule}`);
  note(`by ${by} ${move}`);
  note(`weighs ${move} ${Math.round(weight / 12)}`);
  const last = clauses.at(-1);
  if (!clause || !last) return;
  const size = clause.text.split(" ").length;
  note(`form ${clause.form}`);
  note(`form ${clause.form} ${clause.asked}`);
  note(`lead ${clause.lead}`);
  note(`last ${last.form} ${last.asked}`);
  note(`size ${Math.min(6, Math.round(2 * Math.log2(1 + size)))}`);
  note(`clauses ${Math.min(4, clauses.length)}`);
  if (clause.nodded) note("nodded");
}

/** Words, pairs, and what stands around one or two others. `part` tells the deciding clause from the rest. */
function listWords({ text, asked }: Clause, part: string, note: Note): void {
  const words = text.split(" ").slice(0, longest);
  const row = ["^", ...words, "$"];
  const isKnown = row.map((word, at) => {
    if (at === 0 || at > words.length) return true;
    const known = note(`${part}${word}`);
    note(`${part}${stem(word)}~`);
    if (asked) note(`${word}?`);
    return known;
  });
  let wasPair = false;
  for (let at = 1; at < row.length; at++) {
    const [third, second, first, word] = [row[at - 3], row[at - 2], row[at - 1], row[at]];
    const isPair = isKnown[at] && isKnown[at - 1] && note(`${part}${first} ${word}`);
    if (second !== undefined && isKnown[at] && isKnown[at - 2]) note(`${part}${second} _ ${word}`);
    if (wasPair && isPair) note(`${part}${second} ${first} ${word}`);
    if (third !== undefined && isKnown[at] && isKnown[at - 3]) note(`${part}${third} _ _ ${word}`);
    wasPair = isPair === true;
  }
  if (isInverted(text)) note(`${part}inverted`);
  note(`begins ${words[0]} ${words[1] ?? ""} ${asked}`);
}

function listStanding(standing: Standing, { clauses, heard, draft }: Utterance, note: Note): void {
  for (const each of standing) note(`at ${each}`);
  if (standing.includes("start")) note(`start ${draft.move}`);
  if (!standing.includes("check")) return;
  note(`check ${draft.move}`);
  for (const { form, asked } of clauses) note(`check ${form} ${asked}`);
  for (const { cue } of heard) note(`check cues ${cue.move}`);
}
