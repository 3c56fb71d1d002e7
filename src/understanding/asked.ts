import { conclusion } from "./draft.ts";
import { translateDrawn } from "./drawn.ts";
import type { Asking } from "./echoed.ts";
import { readManner } from "./manner.ts";
import type { Match, Move } from "./meaning.ts";
import { isWord, toWords } from "./normalise.ts";
import { type Pair, readPair } from "./pair.ts";
import type { Found, QuestionContext } from "./questions.ts";
import type { Remedy } from "./remedy.ts";
import { probable } from "./scores.ts";
import { isQuestion } from "./stated.ts";
import { type Item, sayWords } from "./tags.ts";
import { type StoryEntry, translate } from "./translate.ts";
import { worth } from "./worth.ts";

interface Asked {
  readonly matches: readonly Found[];
  readonly used: readonly StoryEntry[];
}

/** Looks up among the authored questions what is asked, in the system's words: where that is only what helps, the trouble that it helps against. */
export function findAsked(asking: Omit<Asking, "clauses">, remedy: Remedy | null = null): Asked {
  return remedy ? findTrouble(asking, remedy) : findSaid(asking);
}

/** What systems do about a trouble answers what asks about it. */
function findTrouble(asking: Omit<Asking, "clauses">, remedy: Remedy): Asked {
  const { questions } = asking.vocabulary;
  if (remedy.of === "all" || remedy.of === "answer") return { matches: [], used: [] };
  if (remedy.of === "said" || remedy.of === "plight") {
    const { words, used, context } = phraseAsked(remedy.items, asking, null);
    const move = remedy.of === "plight" ? "what-if" : "ask-how";
    return { matches: questions.search(words, { ...context, move }), used };
  }
  const { context } = phraseAsked([], asking, null);
  const matches = questions.search(remedy.words, { ...context, move: "ask-how" });
  return { matches: share(matches), used: [] };
}

/** Whatever asks about so long a text has few of its words: which of those that do is likeliest is all that can be told. */
function share(matches: readonly Found[]): Found[] {
  const all = matches.reduce((sum, { score }) => sum + score, 0);
  return matches.map((each) => ({ ...each, score: (each.score / all) * oneOfThem }));
}

/** How likely one of them is meant, whichever it is: judged of the stories of both lessons. */
const oneOfThem = 0.6;

/** Looks up the deciding clause and the whole message. */
function findSaid(asking: Omit<Asking, "clauses">): Asked {
  const { items, draft, vocabulary } = asking;
  const pair = readAskedPair(asking);
  const look = (part: readonly Item[]) => {
    const { words, used, context } = phraseAsked(part, asking, pair);
    const matches = vocabulary.questions.search(words, context);
    if (bestScore(matches) >= plainly) return { matches, used };
    const said = part.flatMap(sayWords);
    const drawn = translateDrawn(said, asking.state.drawn ?? []);
    const own = drawn ? vocabulary.questions.search(drawn, context) : [];
    if (isBetter(own, matches)) return { matches: own, used: [] };
    if (used.length === 0) return { matches, used };
    // A word of the story in the air may be meant as it stands.
    const plain = vocabulary.questions.search(said, context);
    return { matches: isBetter(plain, matches) ? plain : matches, used };
  };
  const clause = look(draft.clause?.items ?? items);
  const isAll = !draft.clause || sayAsked(draft.clause.items) === sayAsked(items);
  if (isAll || bestScore(clause.matches) >= plainly) return clause;
  const whole = look(items);
  return isBetter(whole.matches, clause.matches)
    ? { matches: whole.matches, used: clause.used }
    : clause;
}

/** All that a part is looked up by: beside the deciding clause there may be no more than marks and what leads to it. */
function sayAsked(part: readonly Item[]): string {
  return dropLead(part).flatMap(sayWords).join(" ");
}

/** "How long does it take? Do the users notice?": what sentences other than the deciding one surely ask, in their order. */
export function findFurther(asking: Asking): readonly Found[] {
  const { draft, clauses, vocabulary } = asking;
  return clauses.flatMap((clause) => {
    if (clause === draft.clause || !isQuestion(clause)) return [];
    if (clause.text.split(" ").length < leastAsked) return [];
    const { words, context } = phraseAsked(clause.items, asking, null);
    const [best] = vocabulary.questions.search(words, { ...context, move: "ask-how" });
    return best && best.score >= probable ? [best] : [];
  });
}

/** So many words ask something that stands by itself. */
const leastAsked = 4;

/** A part of a message in the system's words, and all else that it is looked up by. */
export function phraseAsked(
  part: readonly Item[],
  { draft, state, subject, vocabulary }: Pick<Asking, "draft" | "state" | "subject" | "vocabulary">,
  pair: Pair | null,
): {
  readonly words: readonly string[];
  readonly used: readonly StoryEntry[];
  readonly context: QuestionContext;
} {
  const { words: said, used } = translate(dropLead(part), state.analogy, state.concept);
  const words = used.length > 0 ? said : standIn(said, subject, findLast(state, vocabulary));
  const move = findAskedMove(draft);
  const manner = readManner(part.flatMap(sayWords));
  return { words, used, context: { move, about: listAbout(move, subject, state), manner, pair } };
}

/** What was spoken of last, and the words that point at it. */
interface Last {
  readonly term: string;
  readonly pointing: RegExp;
}

/** The word that was just explained, or that the question just answered is about: to the whole of its answer "that" points, too. */
function findLast(
  { explained, answered }: Asking["state"],
  { questions }: Asking["vocabulary"],
): Last | null {
  if (explained) return { term: explained, pointing: /^(?:it|that|this|they|them|those|these)$/ };
  const term = answered ? questions.findTerm(answered.concept, answered.id) : null;
  return term === null ? null : { term, pointing: /^(?:they|them|those|these)$/ };
}

/** "And how long does it take?", after a word was explained, asks it of that; "where do you put them?", after "how many replicas do I need?", of these. */
function standIn(
  words: readonly string[],
  { terms, mentions }: Asking["subject"],
  last: Last | null,
): readonly string[] {
  const at = last ? words.findIndex((word) => last.pointing.test(word)) : -1;
  if (!last || at < 0 || terms.length + mentions.length > 0) return words;
  return [...words.slice(0, at), ...toWords(last.term), ...words.slice(at + 1)];
}

/** "But what if …" asks what "what if …" does. */
function dropLead(part: readonly Item[]): readonly Item[] {
  const from = part.findIndex(({ text }) => isWord(text) && !leading.has(text));
  return part.slice(Math.max(0, from));
}

const leading: ReadonlySet<string> = new Set(["but", "and", "so", "ok", "then", "well", "oh"]);

/** What is concluded is held against what the author says, and a doubt about one thing against no other. */
function findAskedMove({ rule, move }: Asking["draft"]): Move {
  if (rule === worth) return "ask-how";
  return rule === conclusion ? "compare" : move;
}

/** What is named, or else what is under discussion; that too where one thing is held against another. */
function listAbout(
  move: Move,
  { mentions }: Asking["subject"],
  { concept }: Asking["state"],
): readonly string[] {
  const isBoth = mentions.length === 0 || move === "compare" || move === "relate";
  return isBoth && concept !== null ? [...mentions, concept] : mentions;
}

/** The two things that the whole message holds against each other. */
export function readAskedPair({
  items,
  draft,
  state,
}: Pick<Asking, "items" | "draft" | "state">): Pair | null {
  return readPair(findAskedMove(draft), items, state);
}

/** From this score on, the deciding clause by itself says what is asked. */
const plainly = 0.9;

/** How much better other words have to fit a question than those of the clause that decided. */
const clearly = 0.05;

function isBetter(others: readonly Match[], matches: readonly Match[]): boolean {
  return bestScore(others) > bestScore(matches) + clearly;
}

function bestScore(matches: readonly Match[]): number {
  return matches[0]?.score ?? 0;
}
