import type { Draft } from "./draft.ts";
import { type Band, type Match, type Move, questionMoves } from "./meaning.ts";
import { probable, recognised } from "./scores.ts";

/** Moves after which nothing can go wrong: a light cue is enough. */
const harmless: ReadonlySet<Move> = new Set([
  "understood",
  "thanks",
  "greeting",
  "goodbye",
  "answer",
]);

/** Moves that do no harm where they were not meant: something is explained that can be heard anyway. */
const gentle: ReadonlySet<Move> = new Set([
  "explain-again",
  "another-example",
  "re-explain-analogy",
  "simpler",
  "ask-concept",
  "continue",
  "recap",
  "help",
  "quiz-me",
  "hint",
]);

/** From this share on a move is sure, and from that one likely. */
const surely = 0.75;
const probably = 0.45;

/** How sure the decision is. Measured: sure is right in nine of ten cases, likely in two of three. */
export function judgeBand(draft: Draft, match: Match | null): Band {
  if (draft.move === "unknown") return "unsure";
  if (harmless.has(draft.move)) return "sure";
  if (questionMoves.has(draft.move)) return judgeAnswer(draft, match);
  const share = draft.share ?? draft.weight / 100;
  if (share >= surely) return "sure";
  return share >= probably || gentle.has(draft.move) ? "likely" : "unsure";
}

function judgeAnswer({ weight }: Draft, match: Match | null): Band {
  const score = match?.score ?? 0;
  if (score >= probable) return "sure";
  if (score >= recognised || weight >= 80) return "likely";
  return "unsure";
}
