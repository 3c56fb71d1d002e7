import type { Clause } from "./clauses.ts";

/** "… , right?" asks for a nod to what was said. */
const nods = new Set([
  "right",
  "correct",
  "no",
  "yes",
  "is it",
  "is not it",
  "is that it",
  "is that right",
  "does not it",
  "do not they",
  "are not they",
  "is it not",
  "am i right",
  "are they",
  "does it",
  "will not it",
  "would not it",
  "can not it",
  "or",
  "or not",
  "or no",
  "isnt it",
]);
/** "…, sort of?" asks for a nod, too, but by itself it is an answer. */
const halfNods = new Set(["sort of", "kind of", "somehow", "or so"]);
/** "…, I guess" only softens what was said. */
const hedges = new Set(["i guess", "i think", "i suppose", "i mean", "i believe", "you know"]);

/** True for words that, with a question mark, ask for a nod. */
export function isNod(text: string): boolean {
  return nods.has(text);
}

/** Makes "…, right?" a question of the clause before it; `setOff` are the clauses that follow a comma. */
export function foldNods(clauses: readonly Clause[], setOff: ReadonlySet<Clause>): Clause[] {
  const folded: Clause[] = [];
  for (const clause of clauses) {
    const before = folded.at(-1);
    const joined = before && foldInto(before, clause, setOff.has(clause));
    if (joined) folded.splice(-1, 1, joined);
    else folded.push(clause);
  }
  return folded;
}

/** The clause before with the nod or hedge that follows it; null where this is a clause of its own. */
function foldInto(before: Clause, { text, asked }: Clause, setOff: boolean): Clause | null {
  if (setOff && hedges.has(text)) return { ...before, asked: before.asked || asked };
  const nodded = asked && (nods.has(text) || (setOff && halfNods.has(text)));
  return nodded ? { ...before, asked: true, nodded: true } : null;
}
