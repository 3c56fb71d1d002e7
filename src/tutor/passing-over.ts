import { confirming, type Match, type Meaning } from "../understanding/meaning.ts";
import { probable, recognised, sure } from "../understanding/scores.ts";
import { isFresh, isJustTold } from "./answered.ts";
import type { SessionState } from "./state.ts";

/** What was meant, without the answers that cannot be meant: those that somebody has just turned down, and, where it may be another one, the one just told. */
export function passOver(meaning: Meaning, state: SessionState): Meaning {
  const { match, misread, words } = meaning;
  const refused = listRefused(state, words);
  const isVerdict = asksForVerdict.test(words);
  const isOut = (each: Match) =>
    refused.has(`${each.concept}/${each.id}`) || (misread && !isVerdict && isJustTold(state, each));
  const near = meaning.near.filter((each) => !isOut(each) && !isJustTold(state, each));
  const others = near.filter((each) => !isFresh(state, each));
  if (match && isOut(match)) return choose(meaning, others, misread ? probable : recognised);
  if (!match || isVerdict || !isJustTold(state, match) || isMeant(meaning, match))
    return near.length === meaning.near.length ? meaning : { ...meaning, near };
  const rest = 1 - match.score + match.score / besides;
  const likelier = others.map((each) => ({ ...each, score: Math.min(1, each.score / rest) }));
  const leads = (likelier[0]?.score ?? 0) >= match.score / besides / rest;
  return leads ? choose(meaning, likelier, recognised) : { ...meaning, near };
}

/** "That doesn't tell me if I'm right": what was told is what is meant, and a yes or no to it. */
const asksForVerdict =
  /\b(?:if|whether) (?:i am|i was|it is|that is) (?:right|wrong|true|correct)\b|\byes or no\b/;

/** Whoever asks in nearly its words, or says it back, means what they have just read. */
function isMeant({ echo }: Meaning, { score }: Match): boolean {
  return score >= sure || confirming.has(echo?.verdict ?? "unsure");
}

/** How many times as likely as others the answer just told may seem, and another one be meant: hardly anybody asks for what they have just read. */
const besides = 4;

function choose(meaning: Meaning, others: readonly Match[], least: number): Meaning {
  const match = others.find(({ score }) => score >= least) ?? null;
  return { ...meaning, match, near: others.filter((each) => each !== match) };
}

const refusesAll =
  /^(?:(?:no|nope|sorry|hmm|well|but|huh|oh) )*(?:it is )?(?:none|neither|not (?:any|one)) of (?:these|those|them|the (?:two|three|above))\b/;

/** The questions on offer, as `CONCEPT/ID`, where none of them was meant. */
function listRefused({ offers }: SessionState, words: string): ReadonlySet<string> {
  if (!refusesAll.test(words)) return new Set();
  return new Set(offers.flatMap(({ id }) => /^question:(.*)$/.exec(id)?.[1] ?? []));
}
