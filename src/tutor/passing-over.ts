import { confirming, type Match, type Meaning } from "../understanding/meaning.ts";
import { probable, recognised, sure } from "../understanding/scores.ts";
import { isFresh, isJustTold } from "./answered.ts";
import { placeOffers } from "./offers.ts";
import type { SessionState } from "./state.ts";

/** What was meant, without the answers that cannot be meant: those that somebody has just turned down, and, where it may be another one, the one just told. */
export function passOver(meaning: Meaning, state: SessionState): Meaning {
  const { match, misread, words } = meaning;
  const refused = listRefused(state, words);
  const isVerdict = asksForVerdict.test(words);
  const isOut = (each: Match) =>
    refused.has(keyOf(each)) || (misread && !isVerdict && isJustTold(state, each));
  const near = meaning.near.filter((each) => !isOut(each) && !isJustTold(state, each));
  const others = near.filter((each) => !isFresh(state, each));
  if (match && isOut(match)) return choose(meaning, others, misread ? probable : recognised);
  const awaited = listQuestions(state.offers);
  if (misread) for (const each of state.rivals ?? []) awaited.add(keyOf(each));
  const offered = preferAwaited(meaning, near, awaited);
  if (offered) return offered;
  if (!match || isVerdict || !isJustTold(state, match) || isMeant(meaning, match))
    return near.length === meaning.near.length ? meaning : { ...meaning, near };
  const rest = 1 - match.score + match.score / besides;
  const likelier = others.map((each) => ({ ...each, score: Math.min(1, each.score / rest) }));
  const leads = (likelier[0]?.score ?? 0) >= match.score / besides / rest;
  return leads ? choose(meaning, likelier, recognised) : { ...meaning, near };
}

/** What was on offer a moment ago, and what may have been meant by what was misread, is meant sooner than all else that is like it; null where nothing of that is likely enough. */
function preferAwaited(
  meaning: Meaning,
  near: readonly Match[],
  ids: ReadonlySet<string>,
): Meaning | null {
  const { match } = meaning;
  if (match && (match.score >= probable || ids.has(keyOf(match)))) return null;
  const found = near.find((each) => ids.has(keyOf(each)));
  const score = Math.min(sure, (found?.score ?? 0) * onOffer);
  if (!found || score < recognised || score < (match?.score ?? 0)) return null;
  const rest = near.filter((each) => each !== found);
  return { ...meaning, match: { ...found, score }, near: match ? [match, ...rest] : rest };
}

/** How many times as likely it is than it seems. */
const onOffer = 4;

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
  const [, picked] = /^(\d)\b/.exec(words) ?? [];
  const isOther = picked !== undefined && placeOffers(offers)[Number(picked) - 1]?.id === "other";
  return isOther || refusesAll.test(words) ? listQuestions(offers) : new Set();
}

function listQuestions(offers: SessionState["offers"]): Set<string> {
  return new Set(offers.flatMap(({ id }) => /^question:(.*)$/.exec(id)?.[1] ?? []));
}

function keyOf({ concept, id }: Pick<Match, "concept" | "id">): string {
  return `${concept}/${id}`;
}
