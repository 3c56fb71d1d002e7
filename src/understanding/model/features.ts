import type { Clause } from "../clauses.ts";
import { type Draft, isOpen } from "../draft.ts";
import { isInverted } from "../forms.ts";
import type { Heard } from "../heard.ts";
import { stem } from "../stems.ts";
import type { Take } from "./model.ts";
import { findRow, type Rows } from "./rows.ts";
import type { Standing } from "./standing.ts";

/** What was said, as far as the cues tell. */
export interface Utterance {
  readonly clauses: readonly Clause[];
  readonly heard: readonly Heard[];
  readonly draft: Draft;
}

/** Of a long clause no more words than that are looked at. */
const longest = 40;

/** A word, and the rows that it begins. */
interface Begun<Row, Word> {
  readonly word: Word;
  readonly alone: Row;
  readonly stem: Row;
  /** What it is where its clause asks. */
  readonly asked: Row;
  /** With one or two others after it, whichever they are. */
  readonly gap: Row;
  readonly wide: Row;
}

/** A word in the deciding clause, and in any other. */
export interface Beginnings<Row, Word> {
  readonly decides: Begun<Row, Word>;
  readonly also: Begun<Row, Word>;
}

/** Where features are noted: by name, to learn from, or as they were learned. */
export interface Notes<Row, Word> {
  readonly rows: Rows<Row, Word>;
  /** As `beginRows` does; the same words come again and again. */
  begin(word: string): Beginnings<Row, Word>;
  readonly take: Take<Row>;
}

/** Reads which rows a word begins. */
export function beginRows<Row, Word>(
  rows: Rows<Row, Word>,
  written: string,
): Beginnings<Row, Word> {
  const word = rows.read(written);
  const stemmed = rows.read(`${stem(written)}~`);
  const other = rows.read("_");
  const asked = findRow(rows, [`${written}?`]);
  const begin = (part: Row): Begun<Row, Word> => {
    const alone = rows.step(part, word);
    const gap = rows.step(alone, other);
    const wide = rows.step(gap, other);
    return { word, alone, stem: rows.step(part, stemmed), asked, gap, wide };
  };
  return { decides: begin(rows.start), also: begin(findRow(rows, ["also"])) };
}

/** Notes all that may speak for one move or another: the words and how they stand together, the cues, the forms, and the conversation. */
export function listFeatures<Row, Word>(
  utterance: Utterance,
  standing: Standing,
  notes: Notes<Row, Word>,
): void {
  const { clauses, heard, draft } = utterance;
  note(notes, "any");
  listDraft(draft, clauses, notes);
  for (const { cue, clause } of heard) {
    note(notes, "cue", cue.id);
    note(notes, "cues", cue.move);
    if (clause === draft.clause) note(notes, "decides", cue.id);
    if (isOpen(clause)) note(notes, "asks", cue.move);
  }
  note(notes, "open", clauses.map((clause) => Number(isOpen(clause))).join(""));
  if (clauses.length > 1)
    note(notes, "one", "by", "one", ...clauses.map((clause) => nameCue(clause, heard)));
  for (const clause of clauses) listWords(clause, clause === draft.clause, notes);
  listStanding(standing, utterance, notes);
}

/** The move of a clause's cue, or its form where none fires. */
function nameCue(clause: Clause, heard: readonly Heard[]): string {
  return heard.find((each) => each.clause === clause)?.cue.move ?? clause.form;
}

function listDraft<Row, Word>(
  draft: Draft,
  clauses: readonly Clause[],
  notes: Notes<Row, Word>,
): void {
  const { move, rule, by, weight, clause } = draft;
  note(notes, "drafted", move);
  note(notes, "rule", rule);
  note(notes, "by", by, move);
  note(notes, "weighs", move, `${Math.round(weight / 12)}`);
  const last = clauses.at(-1);
  if (!clause || !last) return;
  const size = clause.text.split(" ").length;
  note(notes, "form", clause.form);
  note(notes, "form", clause.form, `${clause.asked}`);
  note(notes, "lead", ...clause.lead.split(" "));
  note(notes, "last", last.form, `${last.asked}`);
  note(notes, "size", `${Math.min(6, Math.round(2 * Math.log2(1 + size)))}`);
  note(notes, "clauses", `${Math.min(4, clauses.length)}`);
  if (clause.nodded) note(notes, "nodded");
}

/** Words, and how they stand together; the deciding clause is told from the rest. */
function listWords<Row, Word>(
  { text, asked }: Clause,
  decides: boolean,
  notes: Notes<Row, Word>,
): void {
  const begin = (written: string) => notes.begin(written)[decides ? "decides" : "also"];
  const words = text.split(" ").slice(0, longest);
  const known = words.map((written) => {
    const word = begin(written);
    const isKnown = notes.take(word.alone);
    notes.take(word.stem);
    if (asked) notes.take(word.asked);
    return isKnown ? word : null;
  });
  listTogether([begin("^"), ...known, begin("$")], notes);
  if (isInverted(text)) note(notes, ...(decides ? [] : ["also"]), "inverted");
  note(notes, "begins", words[0] ?? "", words[1] ?? "", `${asked}`);
}

/** Pairs, triples, and what stands around one or two others; null is what was not learned by itself. */
function listTogether<Row, Word>(
  row: readonly (Begun<Row, Word> | null)[],
  { rows, take }: Notes<Row, Word>,
): void {
  let pair: Row | null = null;
  for (let at = 1; at < row.length; at++) {
    const [third, second, first, last] = [row[at - 3], row[at - 2], row[at - 1], row[at]];
    const before: Row | null = pair;
    pair = null;
    if (!last) continue;
    const next = first ? rows.step(first.alone, last.word) : null;
    if (next !== null && take(next)) pair = next;
    if (second) take(rows.step(second.gap, last.word));
    if (before !== null && pair !== null) take(rows.step(before, last.word));
    if (third) take(rows.step(third.wide, last.word));
  }
}

function listStanding<Row, Word>(
  standing: Standing,
  { clauses, heard, draft }: Utterance,
  notes: Notes<Row, Word>,
): void {
  for (const each of standing) note(notes, "at", each);
  if (standing.includes("start")) note(notes, "start", draft.move);
  if (!standing.includes("check")) return;
  note(notes, "check", draft.move);
  for (const { form, asked } of clauses) note(notes, "check", form, `${asked}`);
  for (const { cue } of heard) note(notes, "check", "cues", cue.move);
}

/** Takes a row that is given by its words. */
function note<Row, Word>({ rows, take }: Notes<Row, Word>, ...words: readonly string[]): boolean {
  return take(findRow(rows, words));
}
