import type { Match } from "../../understanding/meaning.ts";
import { probable, suspected } from "../../understanding/scores.ts";
import { findJustAnswered } from "../answered.ts";
import { questionOffers } from "../offers.ts";
import type { Answer, Step, Turn } from "../turn.ts";
import { answerClose, answerMatch } from "./authored.ts";
import { explainAgain } from "./explaining.ts";
import { findPictured, tellPictured } from "./pictured.ts";
import { compareSummaries, compareTermsNamed, findPair, isAbout } from "./side-by-side.ts";
import { answerInShort, isToldAgain } from "./told-again.ts";
import { admitNoAnswer, askWhich, teachInstead } from "./unanswered.ts";
import { findUsual } from "./usual.ts";

/** What-if, how, apply, compare, relate: the authored answer, in the system's words and in the story's. */
export const answerQuestion: Answer = (turn) => {
  const { match, near } = turn.meaning;
  const pair = findPair(turn);
  if (isFollowUp(turn)) return admitNoAnswer(turn);
  if (asksForRemedy(turn)) return answerRemedy(turn);
  const isPair = pair && (isPointedAt(turn, match) || !isAbout(turn, match, pair));
  const found = (isPair ? pair : match) ?? findUsual(turn);
  const pictured = pair ? null : findPictured(turn);
  if (pictured) return tellPictured(turn, pictured);
  if (asksBareWhy(turn)) return explainAgain(turn);
  if (found) return answerFound(turn, found);
  const close = near.find(({ score }) => score >= suspected);
  if (close) return answerClose(turn, close);
  return (
    compareSummaries(turn) ??
    compareTermsNamed(turn) ??
    teachInstead(turn) ??
    answerOther(turn) ??
    admitNoAnswer(turn)
  );
};

/** "And how is that different from redundancy?": "that" is what is under discussion, unless it was just asked what the other is: "what's replication then, is that just a backup?" */
function isPointedAt({ meaning, state }: Turn, match: Match | null): boolean {
  const { mentions, words, also } = meaning;
  const [only, another] = mentions;
  const isOther = only !== undefined && another === undefined && only !== state.concept;
  if (also.includes("ask-concept") && match?.concept === only) return false;
  const isHere = match?.concept === state.concept;
  return isOther && !isHere && /\b(?:that|this|it)\b/.test(words);
}

/** "What would help there, in a real system?" */
function asksForRemedy({ meaning: { why, move } }: Turn): boolean {
  return why.rule === "remedy" && move !== "apply";
}

/** What helps against what was spoken of; where that is what was just answered, the heart of it. */
function answerRemedy(turn: Turn): Step {
  const { match, near } = turn.meaning;
  const last = findJustAnswered(turn.state);
  if (match) return answerFound(turn, match);
  if (near.length > 0) return askWhich(turn, questionOffers(turn.lesson, near));
  return last && last.kind !== "term"
    ? answerInShort(turn, { ...last, kind: last.kind, score: probable })
    : admitNoAnswer(turn);
}

function answerFound(turn: Turn, found: Match): Step {
  const isLikely = found.score < probable;
  if (isLikely && isOpening(turn)) return teachInstead(turn) ?? answerClose(turn, found);
  if (isToldAgain(turn, found)) return answerInShort(turn, found);
  return isLikely ? answerClose(turn, found) : answerMatch(turn, found);
}

/** "New here, how do you handle secrets?": who begins so wants to hear what it is, unless they surely ask for more. */
function isOpening({ meaning: { move, mentions, concept }, state }: Turn): boolean {
  const named = concept !== null && mentions.includes(concept);
  return move === "ask-how" && named && state.taught.length === 0;
}

/** "Oh. Why not?" asks what was just told for its reason, which a story shows. */
function asksBareWhy({ said, state }: Turn): boolean {
  return state.concept !== null && bareWhy.test(said.trim());
}

const bareWhy =
  /^(?:(?:oh+|ok|okay|but|and|hm+|wait|um|well|so|really)[\s,.!?]+)*(?:why(?: not| so| is that| that| though)?|how (?:come|so))\s*[?!.]*$/i;

/** "Even on a Sunday?": what only goes on from the last question has an answer of its own, or none. */
function isFollowUp({ meaning: { match, why } }: Turn): boolean {
  return why.asks === "follow-up" && (match?.score ?? 0) < probable;
}

/** Where only the other thing that was asked has an answer, that is told. */
function answerOther(turn: Turn): Step | null {
  const [other] = turn.meaning.further;
  return other ? answerMatch(turn, other) : null;
}
