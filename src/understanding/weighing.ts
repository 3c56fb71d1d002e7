import { commonWords } from "../lessons/common-words.ts";
import { byExamples, type Draft, draftHeard, isOpen } from "./draft.ts";
import { slight } from "./heard.ts";
import { type Move, questionMoves } from "./meaning.ts";
import { type Beginnings, beginRows, listFeatures, type Utterance } from "./model/features.ts";
import { knowsWord, listTelling, type Model, predict, unpackModel } from "./model/model.ts";
import type { Standing } from "./model/standing.ts";
import { trained } from "./model/trained.ts";
import { remember } from "./remember.ts";

/** What was learned, and the rows that each word begins there. */
interface Learned {
  readonly model: Model<Move>;
  readonly begin: (word: string) => Beginnings<number, number>;
}

let learned: Learned | null = null;

/** Unpacked when a line first needs it: whoever only starts the bot need not wait for it. */
function recall(): Learned {
  if (learned) return learned;
  const model = unpackModel(trained);
  learned = { model, begin: remember((word) => beginRows(model.rows, word), 5_000) };
  return learned;
}

/** What a cue of next to no weight counts, and what examples that are sure add to it. */
const light = 36;
const added = 24;

/** True where a clause of its own asks something, which weighs more than any courtesy before it. */
function asksOutright({ clauses, draft: { by, clause, move, weight } }: Utterance): boolean {
  return (
    by === "cue" &&
    weight >= outright &&
    questionMoves.has(move) &&
    clause !== null &&
    isOpen(clause) &&
    clauses.length > 1
  );
}

/** True for what somebody concludes, and waits to hear whether it is so. */
function isHeldOut({ by, clause, move, weight }: Draft): boolean {
  return by === "cue" && move === "restate" && weight >= outright && clause?.nodded === true;
}

/** True for a statement that only sounds like a case to suppose or a picture. */
function statesItself(draft: Draft, move: Move, share: number): boolean {
  // "So if one is lost, the reader goes to the other, yes?" asks for a nod, whatever else it is like.
  if (move === "what-if") return isHeldOut(draft);
  // "My version: the gas comes first": who announces their own words draws no picture, unless it is hardly anything else.
  return move === "own-analogy" && announcesWords(draft) && share < plainly;
}

function announcesWords({ by, clause, rule }: Draft): boolean {
  return by === "cue" && rule === "you-saying" && /^my \w+/.test(clause?.text ?? "");
}

/** From this share on, it is hardly anything else. */
const plainly = 0.9;
/** From this weight on, a cue asks in so many words. */
const outright = 70;

const common: ReadonlySet<string> = new Set(commonWords);

/** False where most of what is said besides everyday words is such as no example has. */
function isFamiliar({ clauses }: Utterance): boolean {
  const words = clauses.flatMap(({ text }) => text.split(" "));
  const telling = words.filter((word) => !common.has(word));
  const known = telling.filter((word) => knowsWord(recall().model, word));
  return words.length > 0 && 2 * known.length >= telling.length;
}

/** Weighs all that was said against the examples: they decide, and the cue that says the same is the reason. */
export function weighDraft(utterance: Utterance, standing: Standing): Draft {
  const { draft, heard } = utterance;
  const { model, begin } = recall();
  const { rows } = model;
  const predicted = predict(model, (take) =>
    listFeatures(utterance, standing, { rows, begin, take }),
  );
  if (!predicted || (draft.by === "nothing" && !isFamiliar(utterance))) return draft;
  const { label: move, share } = predicted;
  if (move === draft.move) return { ...draft, share };
  if (slight.has(move) && asksOutright(utterance)) return draft;
  if (statesItself(draft, move, share)) return draft;
  // A stop closes the lesson, a farewell leaves it open: what may be either is a farewell.
  if (move === "stop" && draft.move === "goodbye" && share < plainly) return draft;
  // "Thank you for everything. Good night!" thanks on the way out.
  const leaving = move === "thanks" && heard.find((each) => each.cue.move === "goodbye");
  if (leaving) return draftHeard(leaving);
  const cue = heard.find((each) => each.cue.move === move);
  if (cue) return { ...draftHeard(cue), share };
  const words = draft.clause?.text.split(" ") ?? [];
  return {
    ...draft,
    move,
    by: "examples",
    rule: byExamples,
    words: listTelling(model, words, move).join(" "),
    weight: Math.round(light + added * share),
    share,
  };
}
