import { confirming, type Verdict, type Word } from "../../understanding/meaning.ts";
import { capitalise } from "../capitals.ts";
import { offersAt } from "../offers.ts";
import { nameOf, nameSummary, say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";
import { surelyPointedAt } from "./echoing.ts";
import { shorten } from "./told-again.ts";
import { findTerm, tellTerm } from "./words.ts";

/** "Replication = copies, backup = an old copy. Did I get it?": each word by itself; null where none are listed, or a check is to be answered. */
export function weighWords(turn: Turn): Step | null {
  const { state, meaning } = turn;
  const { defines, why, echo } = meaning;
  // How two of them relate is more than what each is; what one of them is says nothing of the other.
  const isBorneOut =
    echo !== null &&
    confirming.has(echo.verdict) &&
    echo.score >= surelyPointedAt &&
    echo.passage.kind !== "term";
  const isSwapped = defines.some(isTurned);
  if (
    (isBorneOut && !defines.some(({ verdict }) => verdict === "wrong")) ||
    defines.length === 0 ||
    why.rule === "relation" ||
    state.pending?.kind === "check"
  )
    return null;
  const verdict = sumUp(defines);
  const opener = chooseOpener(chooseOpening(verdict, isSwapped), state);
  const lines = defines.map((word) => `- ${weighWord(turn, word)}`).join("\n");
  const concept = currentConcept(turn);
  return {
    parts:
      verdict === "right"
        ? [say(`${opener} All of it.`)]
        : [say(opener), say(lines), ...(verdict === "unsure" ? [say(besides)] : [])],
    offers: offersAt(turn, concept),
    state: { opener, weighed: { turn: state.turns, verdict } },
    concept: concept?.id ?? null,
  };
}

function chooseOpening(verdict: Verdict, isSwapped: boolean): Opening {
  if (isSwapped) return "turned";
  return verdict === "right" ? "right" : "each";
}

/** What was said of it is what another word means that was defined along with it. */
function isTurned({ verdict, instead }: Word): boolean {
  return verdict === "wrong" && instead !== null;
}

const besides = "Where I give my own words, hold yours against them: I can't judge those for sure.";

function sumUp(words: readonly Word[]): Verdict {
  if (words.every(({ verdict }) => verdict === "right")) return "right";
  if (words.every(({ verdict }) => confirming.has(verdict))) return "nearly";
  return words.some(({ verdict }) => verdict === "wrong") ? "wrong" : "unsure";
}

function weighWord(
  turn: Turn,
  { defined: { concept: id, term }, verdict, belief, instead }: Word,
): string {
  const concept = findConcept(turn.lesson, id);
  const found = term === null ? null : findTerm(turn, term);
  const name = capitalise(found?.term.names[0] ?? (concept ? nameOf(concept) : id));
  if (verdict === "right") return `**${name}**: yes.`;
  const meant = verdict === "unsure" ? sayInstead(turn, instead) : "";
  const refutation = concept?.misconceptions.find((each) => each.id === belief?.id)?.refutation;
  if (refutation) return `**${name}**: no. ${shorten(refutation)}`;
  const own = concept ? nameSummary(concept) : name;
  return `${found ? tellTerm(found.term) : own}${meant}`;
}

/** "What you say is rather what **scaling up** means.", after what a word does mean; nothing where that is not so. */
export function sayInstead(turn: Turn, instead: Word["instead"]): string {
  if (!instead) return "";
  const concept = findConcept(turn.lesson, instead.concept);
  const other = instead.term ?? (concept && nameOf(concept));
  return other ? ` What you say is rather what **${other}** means.` : "";
}
