import { isFraming } from "./content.ts";
import type { DialogueState } from "./meaning.ts";
import { isMeantLiterally, saysMisread } from "./missed.ts";
import { isWord, type Token } from "./normalise.ts";
import { readFirstPick, readLeadingPick, readPick } from "./picks.ts";
import { stem } from "./stems.ts";

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
  const parts = listParts(tokens);
  const at =
    pending === "check"
      ? (readPick(text, labels, choices) ?? readFirstChoice(parts, labels, choices))
      : (readFirstOffer(parts, labels) ??
        readLastOffer(parts, labels) ??
        readLeadingPick(text, offers.length) ??
        findNamed(text, labels) ??
        findOnlyAsked(text, parts, offers) ??
        findLabel(text, labels));
  if (at !== null && at >= 0 && at < offers.length) return at;
  if (pending !== "fuzzy" || words.length > mostNaming) return null;
  const named = labels.flatMap((label, index) =>
    ` ${text} `.includes(` ${label} `) ? [index] : [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What stands between the marks, without what is only said along with the first of it. */
function listParts(tokens: readonly Token[]): readonly string[] {
  const parts = tokens
    .map((token) => (isWord(token) ? token : "|"))
    .join(" ")
    .split(/ ?\| ?/)
    .filter((part) => part !== "");
  const from = parts.findIndex((part) => !along.test(part));
  return parts.slice(Math.max(0, from));
}

const along =
  /^(?:(?:yay|yes|no|ok|nice|good|great|cool|perfect|awesome|thanks|sorry|hmm|right|well|please|haha|lol) ?)+$/;

/** "1, that is what I asked", "another one, harder": what is said first picks. Whoever counts up what they say picks nothing, nor does who goes on after "none of these". */
function readFirstOffer([first, ...rest]: readonly string[], labels: readonly string[]) {
  if (first === undefined || rest.length === 0) return null;
  const more = rest.join(" ");
  if (heading.test(first) && more.split(" ").length > mostAfterLabel) return null;
  const isShort = more.split(" ").length <= mostAfterLabel || subject.test(more);
  const at = readLeadingPick(first, labels.length) ?? (isShort ? findLabel(first, labels) : -1);
  return at < 0 || isCounting(rest) || refusing.test(labels[at] ?? "") ? null : at;
}

/** "I was only checking. Let's see number 3 then": what is said last picks where it says that it speaks of an offer. */
function readLastOffer(parts: readonly string[], labels: readonly string[]): number | null {
  const last = parts.findLast((part) => !along.test(part));
  if (last === undefined || parts.length < 2 || !pointing.test(last)) return null;
  return readLeadingPick(last, labels.length);
}

const pointing = /\b(?:number|option|button) \d\b|\b(?:the|that) \w+ (?:one|option|question)\b/;

function readFirstChoice(
  [first, ...rest]: readonly string[],
  labels: readonly string[],
  choices: number,
): number | null {
  if (first === undefined || rest.length === 0 || isCounting(rest)) return null;
  return readFirstPick(first, labels, choices);
}

/** "Last one: what do I tell the next person?" says that a question follows. */
const heading = /^(?:(?:ok|and|so|then|now|the) )*last (?:one|question)$/;

function isCounting(parts: readonly string[]): boolean {
  return parts.some((part) => /^(?:(?:and|or|then) )*\d(?:$| (?:and|or|then)\b)/.test(part));
}

/** "Another analogy, and then tell me how they compare" asks for more than is on offer. */
const mostAfterLabel = 3;

/** "Another one, and make it about replication if you can." */
const subject =
  /^(?:(?:and|but|please|this time|make it|let it be|do) )*(?:about|on|of|for) (?:\w+ ){0,2}\w+(?: (?:please|if you can|now|this time))*$/;

const refusing = /^(?:none of these|not what i meant)$/;

/** Whoever says more than that says something of the part, and does not pick it. */
const mostNaming = 8;

/** The offer that is said as it is written, with no more than a plea around it; a bare "another" after a question is another question. */
function findLabel(text: string, labels: readonly string[]): number {
  const wanted = text.replace(pleading, "").replace(/ please$/, "");
  return labels.indexOf(/^(?:another|one more)(?: one)?$/.test(wanted) ? again : wanted);
}

/** "Yes, the flooding one, please": the one offer that has all the words by which it is called; null where none or several have. */
function findNamed(text: string, labels: readonly string[]): number | null {
  const { before, behind = before } = calledBy.exec(text)?.groups ?? {};
  const words = (behind ?? "").split(" ").filter((word) => word !== "");
  const called = words.map(stem).filter((word) => !isFraming(word));
  if (called.length === 0) return null;
  const having = labels.flatMap((label, at) => {
    const own = label.split(" ").map(stem);
    return called.every((each) => own.includes(each)) ? [at] : [];
  });
  return having.length === 1 ? (having[0] ?? null) : null;
}

/** "Yes, that's just what I'm asking" and "that was no story, it's a real question": the only question on offer; null where there are several, or none was guessed. */
function findOnlyAsked(
  text: string,
  parts: readonly string[],
  offers: readonly string[],
): number | null {
  const asked = offers.flatMap((label, at) => (label.endsWith("?") ? [at] : []));
  const [only, another] = asked;
  if (only === undefined || another !== undefined || offers.includes("Not what I meant"))
    return null;
  const isMeant = meaning.test(text) || (isMeantLiterally(parts) && parts.every(saysMisread));
  return isMeant || (offers.length === 1 && agreeing.test(text)) ? only : null;
}

const meaning =
  /^(?:(?:yes|exactly|right|precisely|indeed|sure|ok|well|yep) )*(?:that|this|it) (?:is|was) (?:(?:just|exactly|precisely|pretty much) )*(?:it|the one|my question|what i (?:am|was) (?:just )?(?:asking|after|wondering)(?: about)?|what i (?:asked|meant|mean|wanted|want)(?: to (?:know|ask))?)(?: (?:please|yes|thanks))*$/;
const agreeing = /^(?:(?:yes|exactly|right|precisely|sure|ok|please|that one|this one) ?)+$/;

const calledBy =
  /^(?:(?:yes|yeah|ok|sure|well|hmm|no|please|i (?:mean|meant|want|would like|think|guess)|(?:more )?like|let us (?:do|take|try|hear)|tell me|maybe|then|just) )*(?:the|that) (?:(?<before>(?:\w+ ){1,3})(?:one|question|option)|(?:one|question|option) (?:about|on|with|of|where|that (?:says|asks)) (?<behind>(?:\w+ ?){1,5}?))(?: (?:please|thanks|then|i (?:think|guess)))*$/;

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
