import type { Move, Verdict } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { probable } from "../../understanding/scores.ts";
import { offersAt, questionOffers } from "../offers.ts";
import type { SessionState } from "../state.ts";
import { say } from "../telling.ts";
import { currentConcept, type Step, type Turn } from "../turn.ts";

/** "So is it right or wrong?": whether what was last weighed was right, once more and in so many words; null where nothing of the kind is asked, or nothing was weighed. */
export function sayVerdict(turn: Turn): Step | null {
  const { state, meaning } = turn;
  const weighed = findWeighed(turn);
  if (!weighed || (meaning.match?.score ?? 0) >= probable || !asked.test(meaning.words))
    return null;
  const concept = currentConcept(turn);
  const verdict = meantElse.test(meaning.words) ? "unsure" : weighed.verdict;
  const near = verdict === "unsure" ? questionOffers(turn.lesson, meaning.near) : [];
  return {
    parts: [say(verdicts[verdict])],
    offers: [...near, ...offersAt(turn, concept)].slice(0, 4),
    state: { weighed: { verdict, turn: state.turns } },
    concept: concept?.id ?? null,
    ...(verdict === "unsure" && { unanswered: true }),
  };
}

/** "Why not quite?": what the verdict goes by; null where nothing of the kind is asked, or nothing in particular was gone by. */
export function explainVerdict(turn: Turn): Step | null {
  const { state, meaning } = turn;
  const weighed = findWeighed(turn);
  const said = weighed && grounds[weighed.verdict];
  if (!said || weighed.by === undefined || !askedWhy.test(meaning.words)) return null;
  const concept = currentConcept(turn);
  return {
    parts: [say(`I go by this: “${weighed.by}” ${said}`)],
    offers: offersAt(turn, concept),
    state: { weighed: { ...weighed, turn: state.turns } },
    concept: concept?.id ?? null,
  };
}

const grounds: Readonly<Partial<Record<Verdict, string>>> = {
  nearly: "As far as yours says the same, it is right; what goes beyond that I can't vouch for.",
  wrong:
    "As I read it, your sentence says otherwise. If you meant the same in other words, we agree.",
};

const wrong =
  "(?:not(?: (?:quite|right|true|correct|entirely|exactly|really))?|wrong|false|off|missing|only (?:close|nearly|half|mostly)|close|nearly|mostly)";
const mine = "(?:it|that|this|mine|what i (?:said|wrote)|my (?:\\w+ )?\\w+)";
const askedWhy = new RegExp(
  [
    "^(?:(?:but|so|and|hm+|ok|wait|huh|no|well|sorry) )*(?:",
    `(?:why|how|how come|in what way) (?:(?:is|was|am|was i|am i) )?(?:${mine} )?${wrong}`,
    `|what (?:is|was) ${wrong}(?: (?:with|about|in|of) ${mine})?`,
    "|what did i (?:get wrong|miss|forget|leave out)|where (?:am|was) i wrong",
    `|(?:what|which) (?:part|bit)(?: of ${mine})? (?:is|was) ${wrong}`,
    ")(?: (?:then|exactly|though|here|there|please))*$",
  ].join(""),
);

/** "So was that right? Anyway, what if …": the verdict goes before the answer to the rest. */
export function withVerdict(turn: Turn, step: Step): Step {
  const weighed = findWeighed(turn);
  const [, rest = ""] = cutFirst(turn.said);
  if (!weighed || !opensWithVerdict(turn.said) || rest.trim() === "") return step;
  const verdict = say(verdicts[weighed.verdict]);
  const { move, also } = turn.meaning;
  return step.unanswered || leaving.has(move) || also.includes("goodbye")
    ? { ...step, parts: [verdict] }
    : { ...step, parts: [verdict, ...step.parts] };
}

/** True for what first asks whether something was right. */
export function opensWithVerdict(said: string): boolean {
  const words = toWords(cutFirst(said)[0] ?? "").join(" ");
  return outright.test(words) && asked.test(words);
}

/** The first sentence, and the rest. */
function cutFirst(said: string): string[] {
  return said.split(/[?.!\n]+(.*)/s);
}

/** Whose words were weighed longer ago asks of something else. */
function findWeighed({ state: { weighed, turns } }: Turn): SessionState["weighed"] {
  return weighed && weighed.turn >= turns - latest ? weighed : undefined;
}

/** In turns. */
const latest = 2;

/** "But my point was the two ways, is that right?": something else than what was weighed. */
const meantElse =
  /\bmy (?:\w+ )?(?:point|question|idea) (?:is|was) (?!(?:right|wrong|correct|true))|\bi (?:only |just )?meant\b/;

const verdicts: Readonly<Record<Verdict, string>> = {
  right: "Yes, it is right.",
  nearly: "Mostly right, yes. Where my words differ from yours, trust those.",
  wrong: "No, not as you put it. What I said just now is how it is.",
  unsure: "I wish I could say: what is written for me doesn't settle it, one way or the other.",
};

const it =
  "(?:it|that|this|i|mine|my (?:\\w+ )?(?:answe?r|statement|sentence|summary|version|idea|understanding|picture|reasoning|thinking|logic|guess|comparison|analogy|conclusion|take)|what i (?:said|wrote|think))";
const right = "(?:right|wrong|correct|true|false|ok|accurate)";
const idly = "(?: (?:though|tho|then|now|anyway|btw))*";
const asked = new RegExp(
  [
    `\\b(?:is|was|am|are|were) ${it} (?:\\w+ )?${right}(?: or (?:${right}|not))?(?: yes or no)?${idly}$`,
    `\\b(?:if|whether) ${it} (?:is|am|was|are|were) (?:\\w+ )?${right}(?: or (?:${right}|not))?$`,
    `\\b(?:so )?(?:is |was )?(?:that|it) (?:is |was )?(?:an? )?(?:yes|no)(?: or (?:an? )?(?:yes|no))?(?: for (?:\\w+ ){0,3}\\w+)?(?: (?:then|i guess|as well|too))?$`,
    `^(?:(?:so|and|but|well|ok|just|come on|please) )*(?:${right} or (?:${right}|not))(?: please)?$`,
    "^(?:(?:so|and|but|well|ok|just|simply|only|please|come on|can you|you|tell|say|give|me|i|want|need|would like|a|an|the|is|was|it|that|this|my|clear|plain|straight|simple|answer|in|now) )*yes or no(?: (?:please|then|answer|lol|haha))*$",
    "^(?:(?:so|and|but|well|ok) )*(?:did|have) i (?:get|got|understood|understand) (?:it|that|this)(?: (?:right|wrong|correctly|now))*(?: or (?:wrong|not))?$",
  ].join("|"),
);

/** "You don't tell me if I'm right" complains, and then asks once more. */
const outright = /^(?:(?:so|and|but|well|ok|oh|wait|hm+) )*(?:was|is|am|were|did|have) /;

const leaving: ReadonlySet<Move> = new Set(["thanks", "understood", "unknown", "off-topic"]);
