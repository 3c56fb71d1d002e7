import type { DialogueState } from "./meaning.ts";
import { isWord, type Token } from "./normalise.ts";
import { readLeadingPick, readPick } from "./picks.ts";

/** The 0-based offer that a message picks: by number, by its words, or, for a fuzzy part, by naming it. */
export function matchOffer(
  tokens: readonly Token[],
  { offers, choices = offers.length, pending }: DialogueState,
  spell: (label: string) => string,
): number | null {
  const words = tokens.filter(isWord);
  if (offers.length === 0 || words.length === 0) return null;
  const text = words.join(" ");
  const back = findWayBack(text, offers);
  if (back !== null) return back;
  const labels = offers.map(spell);
  const at =
    pending === "check"
      ? readPick(text, labels, choices)
      : (readFirstPick(tokens, labels) ??
        readLeadingPick(text, offers.length) ??
        findLabel(text, labels));
  if (at !== null && at >= 0 && at < offers.length) return at;
  if (pending !== "fuzzy" || words.length > mostNaming) return null;
  const named = labels.flatMap((label, index) =>
    ` ${text} `.includes(` ${label} `) ? [index] : [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "1, that is what I asked": what stands before the first mark picks. Whoever counts up what they say picks nothing, nor does who goes on after "none of these". */
function readFirstPick(tokens: readonly Token[], labels: readonly string[]): number | null {
  const end = tokens.findIndex((token) => !isWord(token));
  if (end < 0 || tokens[end] === "?") return null;
  const rest = tokens.slice(end + 1);
  const at = readLeadingPick(tokens.slice(0, end).join(" "), labels.length);
  const isCounting = rest.some((token) => /^\d$/.test(token));
  return at === null || isCounting || refusing.test(labels[at] ?? "") ? null : at;
}

const refusing = /^(?:none of these|not what i meant)$/;

/** Whoever says more than that says something of the part, and does not pick it. */
const mostNaming = 8;

/** The offer that is said as it is written, with no more than a plea around it; a bare "another" after a question is another question. */
function findLabel(text: string, labels: readonly string[]): number {
  const wanted = text.replace(pleading, "").replace(/ please$/, "");
  return labels.indexOf(/^(?:another|one more)(?: one)?$/.test(wanted) ? again : wanted);
}

const pleading =
  /^(?:(?:no|nice|ok|good|cool|great|now|please|i|meant|mean|want|wanted|would|like|give|me|can|have|let|us|do) )*/;
const again = "another question";

const backwards =
  /^(?:please |now )*(?:(?:can|could|shall|may) (?:we|you|i) |let us |i (?:want|would like) to )?(?:(?:go|get|come|take me|bring me|return) )?back(?: (?:now|then|again|there|please))*(?: to (?:it|that|where (?:we|i) \w+(?: off)?|before|the (?:\w+ )?(?:topic|lesson|one|thing|question)|what we had))?(?: please)?$/;

/** The 0-based offer that leads back from a detour, where "back" is all that is said; null where there is none. */
export function findWayBack(text: string, offers: readonly string[]): number | null {
  const at = offers.findIndex((label) => /^back to /i.test(label));
  return at >= 0 && backwards.test(text) ? at : null;
}
