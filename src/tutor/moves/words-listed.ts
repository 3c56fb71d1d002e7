import { confirming, type Verdict, type Word } from "../../understanding/meaning.ts";
import { capitalise } from "../capitals.ts";
import { offersAt } from "../offers.ts";
import { nameOf, nameSummary, say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { surelyPointedAt } from "./echoing.ts";
import { shorten } from "./told-again.ts";
import { findTerm, tellTerm } from "./words.ts";

/** "Replication = copies, backup = an old copy. Did I get it?": each word by itself; null where none are listed, or a check is to be answered. */
export function weighWords(turn: Turn): Step | null {
  const { state, meaning } = turn;
  const { defines, why, echo } = meaning;
  // How two of them relate is more than what each is.
  const isBorneOut = echo !== null && confirming.has(echo.verdict) && echo.score >= surelyPointedAt;
  if (
    isBorneOut ||
    defines.length === 0 ||
    why.rule === "relation" ||
    state.pending?.kind === "check"
  )
    return null;
  const verdict = sumUp(defines);
  const opener = chooseOpener(verdict === "right" ? "right" : "each", state);
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

const besides = "Where I give my own words, hold yours against them: I can't judge those for sure.";

function sumUp(words: readonly Word[]): Verdict {
  if (words.every(({ verdict }) => verdict === "right")) return "right";
  if (words.every(({ verdict }) => confirming.has(verdict))) return "nearly";
  return words.some(({ verdict }) => verdict === "wrong") ? "wrong" : "unsure";
}

function weighWord(turn: Turn, { defined: { concept: id, term }, verdict, belief }: Word): string {
  const concept = findConcept(turn.lesson, id);
  const found = term === null ? null : findTerm(turn, term);
  const name = capitalise(found?.term.names[0] ?? (concept ? nameOf(concept) : id));
  if (verdict === "right") return `**${name}**: yes.`;
  const refutation = concept?.misconceptions.find((each) => each.id === belief?.id)?.refutation;
  if (refutation) return `**${name}**: no. ${shorten(refutation)}`;
  if (found) return tellTerm(found.term);
  return concept ? nameSummary(concept) : name;
}
