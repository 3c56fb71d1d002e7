import type { Concept, Facet, Term } from "../../lessons/lesson.ts";
import type { Answer, Step, Turn } from "../turn.ts";
import { explainFacet } from "./explaining.ts";
import { listTelling } from "./told-again.ts";
import { explainRow, explainTerm } from "./words.ts";

/** "The bit about one cause taking all of them", "I meant the shared power thing". */
const part =
  /\b(?:bit|part|thing|sentence|point|piece) (?:about|with|on|where|of|that|when|which) (.+)|\b(?:mean|meant|only) (?:the |that )?((?:\w+ ){1,4})(?:bit|part|thing)\b/;

/** Explains the part of a concept that is asked for once more: a word of it, or one of its facets; null where none is asked for, or none is like it. */
export function explainPart(turn: Turn, concept: Concept): Step | null {
  const [, about, named] = part.exec(turn.meaning.words) ?? [];
  const asked = listTelling(about ?? named ?? "");
  if (asked.length === 0 || !turn.state.taught.includes(concept.id)) return null;
  const [best, next] = [...concept.terms.map(ofTerm), ...concept.facets.map(ofFacet)]
    .map((each) => ({ ...each, rate: rate(each, asked) }))
    .sort((a, b) => b.rate - a.rate);
  if (!best || best.rate < least || best.rate === next?.rate) return null;
  return best.term
    ? explainTerm(turn, concept, best.term)
    : explainFacet(turn, concept, best.facet?.id ?? "");
}

/** A word of its name counts for two of its text. */
const least = 2;

interface Part {
  readonly term?: Term;
  readonly facet?: Facet;
  readonly name: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

function ofTerm(term: Term): Part {
  return {
    term,
    name: new Set(term.names.flatMap(listTelling)),
    text: new Set(listTelling(term.text)),
  };
}

function ofFacet(facet: Facet): Part {
  return { facet, name: new Set(listTelling(facet.id)), text: new Set(listTelling(facet.text)) };
}

function rate({ name, text }: Part, asked: readonly string[]): number {
  return asked.reduce((sum, word) => sum + 2 * Number(name.has(word)) + Number(text.has(word)), 0);
}

const lost =
  /\b(?:lost(?: me)?|confused|stuck|stumble[ds]?) (?:at|with|by|on|about) (?:the |that |your )?\w+/;

/** The same answer, but for "I got lost at the oven": what that stands for, and not all of the story once more. */
export function unlessLostAt(answer: Answer): Answer {
  return (turn) => {
    const [thing] = turn.meaning.translated;
    return thing && lost.test(turn.meaning.words) ? explainRow(turn, thing) : answer(turn);
  };
}
