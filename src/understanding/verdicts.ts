import type { Claim } from "./claims.ts";
import { disagrees } from "./claims.ts";
import type { Match, Move, Verdict } from "./meaning.ts";
import { type Model, predictAll, unpackModel } from "./model/model.ts";
import { trained } from "./model/trained-verdicts.ts";
import type { PassageKind } from "./passages.ts";
import { recognised, suspected } from "./scores.ts";
import { stem } from "./stems.ts";
import { isMask } from "./tags.ts";

/** What a statement is, as somebody who knows the lesson would say: `open` where the lesson does not settle it. */
export const judgements = ["right", "wrong", "open"] as const;
export type Judgement = (typeof judgements)[number];

/** All that may speak for a statement being right or wrong. */
export interface Hearing {
  /** The whole message, masked. */
  readonly text: string;
  readonly claim: Claim;
  readonly move: Move;
  /** What else it may be: the questions and beliefs that are like it. */
  readonly matches: readonly Match[];
  /** 0..1: how likely it says the same as what learners are known to say, rightly and wrongly. */
  readonly recalled: {
    readonly right: number;
    readonly wrong: number;
    /** How much of it the likeliest of those has. */
    readonly said: number;
  };
  /** 0..1: how likely no passage speaks of it. */
  readonly none: number;
  /** The passage that most likely speaks of it, and its nearest sentence. */
  readonly nearest: {
    readonly share: number;
    readonly kind: PassageKind;
    readonly id: string;
    readonly claim: Claim;
    /** 0..1, each by its name: what the message and the sentence have in common. */
    readonly signs: readonly (readonly [sign: string, value: number])[];
  };
}

/** From this share of what is stated on, what is recalled has it plainly. */
const half = 0.5;
const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const likely = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8];
/** Of odds, by their logarithm to the base of 2. */
const odds = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

/** What a verdict is learned by, and told by. */
export function listVerdictFeatures(hearing: Hearing): Set<string> {
  const { text, claim, move, matches, recalled, none, nearest } = hearing;
  const found = new Set(["any", `move ${move}`, `kind ${nearest.kind}`]);
  const climb = (name: string, value: number, steps: readonly number[]) => {
    for (const step of steps) if (value >= step) found.add(`${name} ${step}`);
  };
  climb("none", readOdds(none), odds);
  climb("nearest", readOdds(nearest.share), odds);
  climb("recalled right", readOdds(recalled.right), odds);
  climb("recalled wrong", readOdds(recalled.wrong), odds);
  climb("recalled said", 10 * recalled.said, tenths);
  climb("rather right", readOdds(compareRecalled(recalled)), odds);
  if (recalled.said >= half) {
    climb("plainly right", readOdds(recalled.right), odds);
    climb("plainly wrong", readOdds(recalled.wrong), odds);
  }
  for (const [sign, value] of nearest.signs) climb(sign, 10 * value, tenths);
  // To deny what the author affirms, or the other way round, counts the more, the more the two are alike.
  const shared = 10 * readShared(nearest);
  climb(claim.denies === nearest.claim.denies ? "agrees" : "denies", shared, tenths);
  if (disagrees(claim, nearest.claim)) climb("disagrees", shared, [0, ...tenths]);
  found.add(`denies ${claim.denies} ${nearest.claim.denies}`);
  found.add(`wholly ${claim.wholly} ${nearest.claim.wholly}`);
  for (const kind of ["question", "misconception"] as const) {
    const scores = matches.filter((match) => match.kind === kind).map(({ score }) => score);
    climb(kind, Math.max(0, ...scores), likely);
  }
  const [match] = matches;
  if (match && match.id === nearest.id) found.add(`same ${match.kind}`);
  listWords(text, found);
  return found;
}

function listWords(text: string, found: Set<string>): void {
  // Who names what they speak of is no likelier to be wrong.
  const row = ["^", ...text.split(" ").filter((word) => !isMask(word)), "$"];
  for (const [at, word] of row.entries()) {
    found.add(`“${word}”`).add(`“${stem(word)}~”`);
    if (at > 0) found.add(`“${row[at - 1]} ${word}”`);
  }
}

/** 0..1: how much likelier it is said rightly than wrongly. */
function compareRecalled({ right, wrong }: Hearing["recalled"]): number {
  return (right + leastShare) / (right + wrong + 2 * leastShare);
}

function readOdds(share: number): number {
  return Math.log2((share + leastShare) / (1 - share + leastShare));
}

const leastShare = 0.01;

let model: Model<Judgement> | null = null;

/** From here on the learner is told so. Measured on statements of concepts that nothing was learned from, two in five of them wrong: of those told that they are right, nineteen in twenty are. */
const surelyRight = 0.9;
const probablyRight = 0.6;
const surelyWrong = 0.98;
/** From this share on, what the author dismisses as well is likely the same thing. */
const leastAlike = 0.4;
/** Enough for what dismisses something by itself, and for what is like a mistaken belief. */
const probablyWrong = 0.9;
/** What shares that much with the author's sentence, and says the opposite of a word of it, can't be told from the opposite of all of it. */
const muchTheSame = 0.4;

/** Below this share nothing was found that the author says of it, and there is nothing to judge it by: such may be a fear, or news of somebody's day. */
const leastSpokenOf = 0.1;

/** What is no mistaken belief may be told of another sentence, and contradicts this one by chance. */
const leastOpposed = 0.4;

/** From this share on, learners are known to say just that: no sign besides has to say the same. */
const wellKnown = 0.5;

/** True for what learners are known to say, on that side, where one of them has most of it: what else is said may be the opposite. */
export function isSaidByMany(side: "right" | "wrong", { recalled }: Hearing): boolean {
  return recalled[side] >= wellKnown && recalled.said >= mostOfIt;
}

const mostOfIt = 0.6;

/** The same beyond doubt, whatever else speaks against it. */
function isSurelySaid(side: "right" | "wrong", { recalled }: Hearing): boolean {
  return recalled[side] >= surelyKnown && recalled.said >= half;
}

const surelyKnown = 0.8;

/** From this share on, it is wrong whichever of what learners are known to say it is. */
const mostLikely = 0.6;

/** From this share on, one sentence in particular is likely enough to say so. */
const leastParticular = 0.3;

/** Judges a statement. */
export function judge(hearing: Hearing): Verdict {
  if (hearing.nearest.share < leastSpokenOf) return "unsure";
  const { right, wrong } = weighStatement(hearing);
  if (isMistaken(hearing, wrong)) return "wrong";
  if (dismissesAlone(hearing)) return "unsure";
  if (right < probablyRight && !isSurelySaid("right", hearing)) return "unsure";
  if (isUnfounded(hearing) || isRatherWrong(hearing)) return "unsure";
  const isSure = right >= surelyRight || repeatsAuthor(hearing.nearest);
  const isTurned = turnsRound(hearing);
  if (isSure && !isTurned) return "right";
  // What surely says the same may say it by an opposite: "nothing works without it". The author's words stand beside it.
  return (isSure || !isTurned) && isPointedAt(hearing) ? "nearly" : "unsure";
}

function isMistaken(hearing: Hearing, wrong: number): boolean {
  // "So I don't need backups, a copy is left": what refutes a belief says what is wrong with all that sounds like it.
  if (hearing.nearest.kind === "misconception" && wrong >= probablyWrong) return true;
  if (dismissesAlone(hearing)) return wrong >= probablyWrong && isPointedAt(hearing);
  if (isSurelySaid("wrong", hearing) && isPointedAt(hearing)) return true;
  return wrong >= surelyWrong && isContradicted(hearing);
}

/** Whoever is told to be wrong, or close, has to see by which sentence. */
function isPointedAt({ nearest }: Hearing): boolean {
  return nearest.share >= leastPointedAt;
}

const leastPointedAt = 0.25;

/** "So with two swimmers I go for the one who is worse off": who is told to be wrong says the opposite of the author; what only sounds like a mistake is none. */
function isContradicted(hearing: Hearing): boolean {
  const { claim, nearest, matches } = hearing;
  return (
    nearest.share >= leastOpposed &&
    (isSaidByMany("wrong", hearing) ||
      hearing.recalled.wrong >= mostLikely ||
      disagrees(claim, nearest.claim) ||
      matches.some(({ kind, score }) => kind === "misconception" && score >= recognised))
  );
}

/** "It doesn't matter who asks": that is right only where the author says as much of it; the words that both have are no sign. */
function dismissesAlone(hearing: Hearing): boolean {
  if (isSaidByMany("right", hearing)) return false;
  const { claim, nearest } = hearing;
  return claim.dismisses && !(nearest.claim.dismisses && nearest.share >= leastAlike);
}

/** True for what nothing in particular bears out, neither a sentence nor what many say. */
function isUnfounded(hearing: Hearing): boolean {
  return !isSaidByMany("right", hearing) && (isBelieved(hearing) || sharesLittle(hearing));
}

/** "So it is just another word for a backup, right?": what no sentence in particular says is not confirmed where it is like a belief. */
function isBelieved({ claim, matches: [match], nearest }: Hearing): boolean {
  if (!match || nearest.share >= leastParticular || claim.denies) return false;
  return match.kind === "misconception" && match.score >= suspected;
}

/** "The yeast cells sing while they do it": one word in common, out of all that is said, bears nothing out. */
function sharesLittle({ nearest: { signs } }: Hearing): boolean {
  const known = new Map(signs);
  return known.get("lone") === 1 && (known.get("words") ?? 0) < leastShared;
}

const leastShared = 0.29;

/** "Replication is keeping the same data on several nodes": nearly all of it stands in one sentence of the author, in that order. */
function repeatsAuthor({ signs }: Hearing["nearest"]): boolean {
  const known = new Map(signs);
  const differs = ["lone", "denied", "opposed", "turned"].some((sign) => known.get(sign) !== 0);
  return !differs && (known.get("said") ?? 0) >= nearlyAll;
}

const nearlyAll = 0.8;

/** "I push it straight to everybody, and somebody will tell me tomorrow": what learners sooner say wrongly is not confirmed for the way it is said. */
function isRatherWrong({ recalled, nearest }: Hearing): boolean {
  // Whatever a thing of a story is likened to, that thing is named on either side.
  if (nearest.kind === "story") return false;
  return recalled.right < clearly * recalled.wrong && !repeatsAuthor(nearest);
}

const clearly = 0.75;

function turnsRound(hearing: Hearing): boolean {
  if (isSaidByMany("right", hearing)) return false;
  const { claim, nearest } = hearing;
  return readShared(nearest) >= muchTheSame && disagrees(claim, nearest.claim);
}

function readShared({ signs }: Hearing["nearest"]): number {
  return signs.find(([sign]) => sign === "said")?.[1] ?? 0;
}

/** How likely a statement is right, and how likely it is wrong: 0..1. */
function weighStatement(hearing: Hearing): {
  readonly right: number;
  readonly wrong: number;
} {
  model ??= unpackModel(trained);
  const shares = predictAll(model, listVerdictFeatures(hearing));
  const { labels } = model;
  const share = (judgement: Judgement) => shares[labels.indexOf(judgement)] ?? 0;
  return { right: share("right"), wrong: share("wrong") };
}
