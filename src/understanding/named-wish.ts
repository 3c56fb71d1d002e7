import { any } from "./any.ts";
import type { DialogueState, Meaning, Move } from "./meaning.ts";
import type { Said } from "./plain-wish.ts";
import { sure } from "./scores.ts";
import { understand } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Where no lesson is open. */
export const nowhere: DialogueState = {
  isOpen: false,
  concept: null,
  analogy: null,
  taught: [],
  pending: null,
  offers: [],
};

/** A lesson of which a message names something. */
export interface Named {
  readonly lesson: string;
  /** True where it is the lesson or a concept, false where it is no more than a word that the lesson explains. */
  readonly byName: boolean;
  /** True where something in the lesson is named, and not the lesson alone. */
  readonly inside: boolean;
}

/** What is asked of a lesson: `asks` where the message itself is to be answered in it, and the concept that it is about. */
interface Asked {
  readonly isAsked: boolean;
  readonly asks: boolean;
  readonly concept: string | null;
}

/** Whether what a message names of a lesson is asked for, and what of it. */
export function readNamed(said: Said, { byName, inside }: Named, vocabulary: Vocabulary): Asked {
  const isWished = (cue: RegExp) => byName && said.clauses.some(({ text }) => cue.test(text));
  if (!inside) {
    const isAsked =
      isWished(wishing) || isWished(choosing) || asks(said.meaning, said, askingLesson);
    return { isAsked, asks: false, concept: null };
  }
  const own = understand(said.text, vocabulary, nowhere);
  const isAsked = asks(own, said, byName ? asking : askingWord);
  return {
    isAsked: isAsked || isWished(wishing),
    asks: isAsked || asking.has(own.move),
    concept: own.mentions[0] ?? own.concept,
  };
}

/** Moves that ask to be taught something: a word that the lesson explains, a concept, the lesson itself. */
const askingWord: ReadonlySet<Move> = new Set([
  "ask-concept",
  "ask-how",
  "apply",
  "what-if",
  "compare",
  "relate",
  "clarify-term",
]);
const asking: ReadonlySet<Move> = new Set([
  ...askingWord,
  "explain-again",
  "another-example",
  "re-explain-analogy",
  "simpler",
  "own-analogy",
  "breaks-down",
  "quiz-me",
]);
const askingLesson: ReadonlySet<Move> = new Set(["ask-concept", "quiz-me", "simpler"]);

/** "My availability is limited" names a concept, and asks nothing; "is the server down?" asks nothing that is taught. */
function asks(own: Meaning, { clauses, meaning }: Said, moves: ReadonlySet<Move>): boolean {
  const { move, band, why, match } = own;
  if (!moves.has(move) || band === "unsure" || why.rule === "named") return false;
  if (meaning.why.asks === "yes-no" && meaning.mentions.length === 0) return false;
  const isOpen = clauses.some(({ form }) => form !== "first" && form !== "statement");
  // Where no more than its likeness to an authored question speaks for it, it has to be much like that.
  if (why.rule === "authored") return isOpen && band === "sure" && (match?.score ?? 0) >= sure;
  return band === "sure" || isOpen;
}

/** Asking for a lesson by its name. */
const wishing = any(
  /\bCONCEPT (?:lesson|course|class|training|tutorial|topic)\b/,
  /\b(?:lesson|course|class|training|tutorial|something|anything|more) (?:on|about|in|for|called|named) (?:the )?CONCEPT\b/,
  /\bdo you (?:teach|cover) (?:\w+ ){0,2}CONCEPT\b/,
  /^(?:(?:please|let us|now) )*(?:continue|resume|go on|carry on|(?:go )?back|return)(?: with| to)? (?:the )?CONCEPT\b/,
  /^(?:(?:please|let us|now) )*(?:start|begin|open|learn|study|teach|take|try) (?:\w+ ){0,4}CONCEPT\b/,
  /\b(?:want|like|love|need|hope|ready|can we|could we|can i|could i|may i|shall we|let us) (?:\w+ ){0,3}(?:start|begin|learn|study|try|understand) (?:\w+ ){0,3}CONCEPT\b/,
);

/** "Can we do distributed systems?": a lesson is done, and a concept is not. */
const choosing =
  /\b(?:want|like|love|need|can we|could we|can i|shall we|let us) (?:\w+ ){0,3}(?:do|take|open|finish|go through) (?:\w+ ){0,3}CONCEPT\b/;
