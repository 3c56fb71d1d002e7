import type { Meaning, Move } from "../understanding/meaning.ts";
import type { SessionState } from "./state.ts";

/** What is said in a group to nobody in particular. */
interface Overheard {
  readonly said: string;
  readonly meaning: Meaning;
  readonly state: SessionState;
}

/** True for what people may as well say to each other: only what is surely a learner's move is answered unasked. */
export function isChatter({ said, meaning, state }: Overheard): boolean {
  const { move, band, why } = meaning;
  if (band !== "sure" || chatter.has(move)) return true;
  if (!light.has(move)) return false;
  const isAwaited = state.pending?.kind === "go-on" && why.rule === "pending";
  return !isAwaited && !toMentor.test(said) && !alone.test(said.trim());
}

/** Moves that people make towards each other, too. */
const chatter: ReadonlySet<Move> = new Set([
  "understood",
  "greeting",
  "thanks",
  "goodbye",
  "off-topic",
  "unknown",
  "restate",
]);

/** Moves for which a word or two will do: "sure, what time?" and "stop it" are said among friends. */
const light: ReadonlySet<Move> = new Set([
  "continue",
  "stop",
  "explain-again",
  "another-example",
  "simpler",
  "recap",
  "help",
  "hint",
]);

/** A word that is a command where nothing else is said. */
const alone = /^(?:please )?(?:stop|again|continue|help|hint|recap|simpler)(?: please)?[.!]*$/i;

/** What one says to who teaches. */
const toMentor =
  /\b(?:expla\w+|examples?|analog\w+|stor(?:y|ies)|pictures?|simpl\w+|easier|plain\w*|recap|summar\w+|hints?|lessons?|concepts?|next|continue|go on|carry on|move on|repeat|again please|say (?:that|it) again|understand|get (?:it|that|this)|follow|lost|confus\w+|unclear|fuzzy|mentor|bot)\b/i;
