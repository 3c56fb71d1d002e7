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

/** "So was that right? Anyway, what if …": the verdict goes before the answer to the rest. */
export function withVerdict(turn: Turn, step: Step): Step {
  const [first = "", rest = ""] = turn.said.split(/[?.!\n]+(.*)/s);
  const weighed = findWeighed(turn);
  const words = toWords(first).join(" ");
  const isAsked = outright.test(words) && asked.test(words);
  if (!weighed || !isAsked || rest.trim() === "") return step;
  const verdict = say(verdicts[weighed.verdict]);
  return step.unanswered || leaving.has(turn.meaning.move)
    ? { ...step, parts: [verdict] }
    : { ...step, parts: [verdict, ...step.parts] };
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
  "(?:it|that|this|i|mine|my (?:\\w+ )?(?:answer|statement|sentence|summary|version|idea|understanding|picture|reasoning|thinking|logic|guess|comparison|analogy|conclusion|take)|what i (?:said|wrote|think))";
const right = "(?:right|wrong|correct|true|false|ok|accurate)";
const asked = new RegExp(
  [
    `\\b(?:is|was|am|are|were) ${it} (?:\\w+ )?${right}(?: or (?:${right}|not))?(?: yes or no)?$`,
    `\\b(?:if|whether) ${it} (?:is|am|was|are|were) (?:\\w+ )?${right}(?: or (?:${right}|not))?$`,
    `\\b(?:so )?(?:is |was )?(?:that|it) (?:is |was )?(?:an? )?(?:yes|no)(?: or (?:an? )?(?:yes|no))?(?: for (?:\\w+ ){0,3}\\w+)?(?: (?:then|i guess|as well|too))?$`,
    `^(?:(?:so|and|but|well|ok|just|come on|please) )*(?:${right} or (?:${right}|not))(?: please)?$`,
    "^(?:\\w+ ){0,8}yes or no(?: (?:please|then|answer|lol|haha))*$",
    "^(?:(?:so|and|but|well|ok) )*(?:did|have) i (?:get|got|understood|understand) (?:it|that|this)(?: (?:right|wrong|correctly|now))*(?: or (?:wrong|not))?$",
  ].join("|"),
);

/** "You don't tell me if I'm right" complains, and then asks once more. */
const outright = /^(?:(?:so|and|but|well|ok|oh|wait|hm+) )*(?:was|is|am|were|did|have) /;

const leaving: ReadonlySet<Move> = new Set(["thanks", "understood", "unknown", "off-topic"]);
