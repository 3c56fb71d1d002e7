import type { Claim } from "./claims.ts";
import { disagrees } from "./claims.ts";
import type { Match, Move, Verdict } from "./meaning.ts";
import { type Model, predictAll, unpackModel } from "./model/model.ts";
import { trained } from "./model/trained-verdicts.ts";
import type { PassageKind } from "./passages.ts";
import { recognised, suspected } from "./scores.ts";
import { stem } from "./stems.ts";

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

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const likely = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8];
/** Of odds, by their logarithm to the base of 2. */
const odds = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

/** What a verdict is learned by, and told by. */
export function listVerdictFeatures(hearing: Hearing): Set<string> {
  const { text, claim, move, matches, none, nearest } = hearing;
  const found = new Set(["any", `move ${move}`, `kind ${nearest.kind}`]);
  const climb = (name: string, value: number, steps: readonly number[]) => {
    for (const step of steps) if (value >= step) found.add(`${name} ${step}`);
  };
  climb("none", readOdds(none), odds);
  climb("nearest", readOdds(nearest.share), odds);
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
  const words = text.split(" ");

  const row = ["^", ...words, "$"];
  for (const [at, word] of row.entries()) {
    found.add(`“${word}”`).add(`“${stem(word)}~”`);
    if (at > 0) found.add(`“${row[at - 1]} ${word}”`);
  }
}

function readOdds(share: number): number {
  return Math.log2((share + leastShare) / (1 - share + leastShare));
}

const leastShare = 0.01;

let model: Model<Judgement> | null = null;

/** From here on the learner is told so. Measured on statements of concepts that nothing was learned from, two in five of them wrong: of those told that they are right, six in seven are. */
const surelyRight = 0.85;
const probablyRight = 0.6;
const surelyWrong = 0.85;
/** From this share on, what the author dismisses as well is likely the same thing. */
const leastAlike = 0.4;
/** What dismisses something by itself is wrong more often than not. */
const probablyWrong = 0.5;
/** What shares that much with the author's sentence, and says the opposite of a word of it, can't be told from the opposite of all of it. */
const muchTheSame = 0.4;

/** Below this share nothing was found that the author says of it, and there is nothing to judge it by: such may be a fear, or news of somebody's day. */
const leastSpokenOf = 0.1;

/** Whoever is told to be wrong, or close, has to see by which sentence. */
const leastPointedAt = 0.25;

/** What is no mistaken belief may be told of another sentence, and contradicts this one by chance. */
const leastOpposed = 0.4;

/** From this share on, one sentence in particular is likely enough to say so. */
const leastParticular = 0.3;

/** Judges a statement. */
export function judge(hearing: Hearing): Verdict {
  if (hearing.nearest.share < leastSpokenOf) return "unsure";
  const { right, wrong } = weighStatement(hearing);
  const isPointedAt = hearing.nearest.share >= leastPointedAt;
  if (dismissesAlone(hearing)) return wrong >= probablyWrong && isPointedAt ? "wrong" : "unsure";
  if (wrong >= surelyWrong) return isContradicted(hearing) ? "wrong" : "unsure";
  if (right < probablyRight || isBelieved(hearing) || sharesLittle(hearing)) return "unsure";
  const [isSure, isTurned] = [right >= surelyRight, turnsRound(hearing)];
  if (isSure && !isTurned) return "right";
  // What surely says the same may say it by an opposite: "nothing works without it". The author's words stand beside it.
  return (isSure || !isTurned) && isPointedAt ? "nearly" : "unsure";
}

/** "So with two swimmers I go for the one who is worse off": who is told to be wrong says the opposite of the author, or what somebody wrongly believes; what only sounds like a mistake is none. */
function isContradicted({ claim, nearest, matches }: Hearing): boolean {
  const isBelief = nearest.kind === "misconception";
  if (nearest.share < (isBelief ? leastPointedAt : leastOpposed)) return false;
  return (
    isBelief ||
    disagrees(claim, nearest.claim) ||
    matches.some(({ kind, score }) => kind === "misconception" && score >= recognised)
  );
}

/** "It doesn't matter who asks": that is right only where the author says as much of it; the words that both have are no sign. */
function dismissesAlone({ claim, nearest }: Hearing): boolean {
  return claim.dismisses && !(nearest.claim.dismisses && nearest.share >= leastAlike);
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

function turnsRound({ claim, nearest }: Hearing): boolean {
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
