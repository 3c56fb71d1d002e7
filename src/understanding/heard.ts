import type { Clause } from "./clauses.ts";
import { type Cue, fireCue } from "./cues.ts";
import { findLikeness, type Likeness, listTelling } from "./likeness.ts";
import type { Move } from "./meaning.ts";

/** What one clause is taken for. */
export interface Heard {
  readonly cue: Cue;
  readonly words: string;
  readonly clause: Clause;
  /** What decided: a cue, or the examples that the clause is like. */
  readonly by: "cue" | "examples";
  /** True where the cue and the examples say the same. */
  readonly agreed: boolean;
}

/** What each clause is taken for, the heaviest first; of equal ones the earlier. What touches the lesson is not beside the subject. */
export function hearClauses(clauses: readonly Clause[], touches: boolean): Heard[] {
  return clauses
    .flatMap((clause) => hearClause(clause, touches) ?? [])
    .sort((a, b) => b.cue.weight - a.cue.weight);
}

function hearClause(clause: Clause, touches: boolean): Heard | null {
  const fired = fireCue(clause, touches);
  if (fired && fired.cue.weight >= plain) return { ...fired, clause, by: "cue", agreed: true };
  const said = clause.lead === "" ? clause.text : `${clause.lead} ${clause.text}`;
  const found = findLikeness(said);
  const beside = found?.move === "off-topic" && (touches || fired !== null);
  const like = found && !beside && !isDenied(clause, found) && isFit(clause, found) ? found : null;
  if (fired && (!like || like.move === fired.cue.move || !overrules(like, fired.cue, clause)))
    return {
      ...fired,
      clause,
      by: "cue",
      agreed: isFirm(fired.cue) || like?.move === fired.cue.move,
    };
  return like && like.share >= leastAlike(like.move) ? hearLike(clause, like, said) : null;
}

function hearLike(clause: Clause, { move, share }: Likeness, said: string): Heard {
  const weight = slight.has(move) ? 18 + 6 * share : 36 + 24 * share;
  return {
    cue: { id: "example", move, weight: Math.round(weight) },
    words: listTelling(said, move),
    clause,
    by: "examples",
    agreed: false,
  };
}

/** Moves that are only courtesy where something else is asked. */
export const slight: ReadonlySet<Move> = new Set(["understood", "thanks", "greeting"]);

/** From this weight on, a cue yields to nothing but what is as good as an example. */
const firm = 70;
const asGood = 0.86;
/** From this weight on, a courtesy says in so many words that it was understood. */
const outright = 30;
/** From this weight on, it decides whatever the examples say. */
const plain = 88;

function isFirm({ weight }: Cue): boolean {
  return weight >= firm;
}

function overrules({ move, share }: Likeness, cue: Cue, { text }: Clause): boolean {
  return share >= leastToOverrule(cue, move) && !(isFirm(cue) && isMostlyNames(text));
}

/** "What does CONCEPT do": so few other words are like much. */
function isMostlyNames(text: string): boolean {
  const words = text.split(" ");
  const others = words.filter((word) => !mask.test(word)).length;
  return others < words.length && others < 5;
}

const mask = /^(?:CONCEPT|TERM|ANALOGY|STORY)$/;

/** How alike the examples of another move have to be to decide against a cue. */
function leastToOverrule(cue: Cue, like: Move): number {
  const { move, weight } = cue;
  if (slight.has(move) && slight.has(like)) return 1;
  if (cue.move === "understood" && weight >= outright) return 0.8;
  if (isFirm(cue)) return leadingAway.has(like) ? 0.97 : asGood;
  return weight >= 60 || leadingAway.has(like) ? 0.8 : 0.6;
}

/** From this share on, what a clause is like decides where no cue fired; where it would lead away, from the second on. */
const alike = 0.35;
const alikeAway = 0.42;
const leadingAway: ReadonlySet<Move> = new Set([
  "re-explain-analogy",
  "stop",
  "goodbye",
  "help",
  "recap",
  "continue",
  "quiz-me",
  "hint",
  "off-topic",
]);

function leastAlike(move: Move): number {
  return leadingAway.has(move) ? alikeAway : alike;
}

/** Moves that "so more copies mean less of it" makes in no way, whatever it is like. */
const asking: ReadonlySet<Move> = new Set(["ask-how", "apply", "what-if", "relate"]);

/** "Do they all have to say yes" states nothing, and grasps nothing. */
function isFit({ form, nodded, lead, asked }: Clause, { move, share }: Likeness): boolean {
  if (form === "statement" && !asked && /\bso\b/.test(lead) && asking.has(move))
    return share >= asGood + 0.1;
  const asks = form === "wh" || form === "question" || form === "request";
  return !asks || nodded || !(move === "understood" || (move === "restate" && share < 0.9));
}

/** "Not following" is not like "I follow", whatever the words have in common. */
function isDenied({ text }: Clause, { move, share }: Likeness): boolean {
  return move === "understood" && share < 0.75 && /\b(?:not|no|never|hardly)\b/.test(text);
}
