import type { Verdict } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { offersAt } from "../offers.ts";
import { say } from "../telling.ts";
import { currentConcept, type Step, type Turn } from "../turn.ts";

/** "So is it right or wrong?": whether what the last reply weighed was right, once more and in so many words; null where nothing of the kind is asked, or nothing was weighed. */
export function sayVerdict(turn: Turn): Step | null {
  const { state, said, meaning } = turn;
  const { weighed } = state;
  if (weighed?.turn !== state.turns - 1 || meaning.match) return null;
  if (!asked.test(toWords(said).join(" "))) return null;
  const concept = currentConcept(turn);
  return {
    parts: [say(verdicts[weighed.verdict])],
    offers: offersAt(turn, concept),
    state: { weighed: { ...weighed, turn: state.turns } },
    concept: concept?.id ?? null,
  };
}

const verdicts: Readonly<Record<Verdict, string>> = {
  right: "Yes, it is right.",
  nearly: "Mostly right, yes. Where my words differ from yours, trust those.",
  wrong: "No, not as you put it. What I said just now is how it is.",
  unsure:
    "Neither yes nor no, I'm afraid: I can only hold it against what is written for me, and that doesn't settle it. Where my words say the same as yours, you are right.",
};

const it =
  "(?:it|that|this|i|mine|my (?:\\w+ )?(?:statement|sentence|summary|version|idea|understanding|picture)|what i (?:said|wrote|think))";
const right = "(?:right|wrong|correct|true|false|ok|accurate)";
const asked = new RegExp(
  [
    `\\b(?:is|was|am|are|were) ${it} (?:\\w+ )?${right}(?: or (?:${right}|not))?$`,
    `\\b(?:so )?(?:is )?(?:that|it) (?:is |was )?(?:an? )?(?:yes|no)(?: or (?:an? )?(?:yes|no))?(?: (?:then|i guess))?$`,
    `^(?:(?:so|and|but|well|ok|just|come on|please) )*(?:yes or no|${right} or (?:${right}|not))(?: please)?$`,
  ].join("|"),
);
