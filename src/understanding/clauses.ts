import { type Form, readForm } from "./forms.ts";
import { dropFrame } from "./frames.ts";
import { dropTag, foldNods, holdsOut, isNod } from "./nods.ts";
import { isWord } from "./normalise.ts";
import type { Item } from "./tags.ts";
import { tone } from "./tone.ts";

/** One thing said. `text` is masked, and has neither discourse markers nor adverbs of tone. */
export interface Clause {
  readonly text: string;
  readonly form: Form;
  /** True where it ends with a question mark. */
  readonly asked: boolean;
  /** The discourse markers before it: "so", "but", "ok so". */
  readonly lead: string;
  /** True where "…, right?" follows: a nod is asked for. */
  readonly nodded: boolean;
  /** What it holds, for names and questions. */
  readonly items: readonly Item[];
}

/** Discourse markers: they lead into a clause and say nothing of their own. */
const markers = new Set([
  ..."so and but or then ok alright wait oh ah ahh aha ooh right because cool nice great sure hold hang sorry yes even".split(
    " ",
  ),
]);
/** "Great explanation": before these a marker is a judgement. */
const judged = new Set(
  "explanation analogy example story point one idea answer stuff job way".split(" "),
);
const opensAfterComma = new Set(
  (
    "but so and or what how why when where who which is are does do did can could would will should i got you " +
    "thanks please wait say give tell explain let we it that this show have any thank not still am my next " +
    "though although however except meaning good bye see talk in if another once unrelated one sorry who end quit close imagine suppose quiz test ask recap stop skip maybe perhaps go next continue carry move again once slower shorter turn switch shut pause"
  ).split(" "),
);
const opensAfterWord = new Set(
  "what how why can could would is are does do i you should where when who".split(" "),
);
/** "Like, is there somebody who watches?": before these, "like" is a pause. */
const opensQuestion = new Set(
  "is are does do did can could would will should why who where".split(" "),
);
const joints = new Set(["but", "so", "and"]);
/** After "so" or "but", who or what the next clause is about opens it, too. */
const opensAfterJoint = new Set(
  "it that this they the one when if we a an my each imagine suppose picture assume consider".split(
    " ",
  ),
);
const greeting = /^(?:hi|hello|hey)(?: there| all| again| everyone| guys| team)?$/;
const conditional =
  /\b(?:if|when|suppose|imagine|assuming|say|once|while)\b|^(?:and |but )?should (?:the|an?|it|one|all|both|any|CONCEPT|TERM|STORY|ANALOGY)\b/;
const opensConditional =
  /^(?:(?:and|but|so|or|ok|then|now|what|how|why|who|does|do|is|are|can|will|would|could|should) )*(?:\w+ )?(?:if|when|suppose|imagine|assuming|say|once|while|happens)\b/;

/** "So it is not about speed, it is about answering": one thing said, of two halves. */
const contrasted =
  /^so (?:\S+ ){1,8}?(?:is|are|am|do|does|need|has|have) not (?!the same\b)(?!.*\b(?:sure|clear|understand|get|know|see|follow)\b)/;
const contrasting = /^(?:it|they|that|this|but|we|i)$/;

/** "So it is like at the till, when the line gets too long …": what happens in a picture belongs to it. */
const likened =
  /^(?:\S+ ){0,3}?(?:it|that|this) (?:is|sounds|seems|works|feels) (?:\w+ )?like (?:at|in|on|with|when|an?|the|my|our|ANALOGY)\b/;
const opensCase = /^(?:when|if|where|once|while)$/;

/** Splits a tagged message where one thing said ends and the next begins. */
export function splitClauses(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Item[] = [];
  const setOff = new Set<Clause>();
  let afterComma = false;
  const close = (asked: boolean, atComma: boolean) => {
    if (open.some(({ text }) => isWord(text))) {
      const clause = readClause(open, asked);
      clauses.push(clause);
      if (afterComma) setOff.add(clause);
    }
    open = [];
    afterComma = atComma;
  };
  for (const [at, item] of items.entries()) {
    if (endsSentence(item.text)) close(item.text === "?", false);
    else if (breaksBefore(items, at, open)) {
      close(false, item.text === ",");
      if (isWord(item.text)) open.push(item);
    } else open.push(item);
  }
  close(false, false);
  return foldNods(clauses, setOff);
}

function endsSentence(text: string): boolean {
  return text === "." || text === "?" || text === "\u2014";
}

function breaksBefore(items: readonly Item[], at: number, open: readonly Item[]): boolean {
  const text = items[at]?.text ?? "";
  const next = items[at + 1]?.text ?? "";
  if (open.length === 0) return false;
  if (text.startsWith("emoji") || open.at(-1)?.text.startsWith("emoji")) return true;
  if (open.length <= 2 && greeting.test(join(open))) return !greeting.test(`${join(open)} ${text}`);
  if (text === "," && asksNod(items, at + 1)) return true;
  const opens = text === "," ? opensAfterComma.has(next) : opensAfter(text, next);
  if (!opens || keepsWhole(open, text, next)) return false;
  return text === "," || open.some((item) => !markers.has(item.text));
}

/** "If it fails, what happens" is one thing said; "they tire when it is hot, so …" are two. */
function keepsWhole(open: readonly Item[], joint: string, next: string): boolean {
  const text = join(open);
  if (joint === "," && contrasted.test(text) && contrasting.test(next)) return true;
  if (joint === "," && likened.test(text) && opensCase.test(next)) return true;
  const concludes = joint === "," && (next === "so" || next === "but");
  return conditional.test(text) && !(concludes && !opensConditional.test(text));
}

/** So many marks and words a nod is asked for with at most: "did I get that right?" */
const mostNodding = 8;

/** True where nothing but a nod is asked for from here to the question mark. */
function asksNod(items: readonly Item[], from: number): boolean {
  const rest = items.slice(from, from + mostNodding);
  const end = rest.findIndex(({ text }) => text === "?");
  return end > 0 && isNod(join(rest.slice(0, end)));
}

function opensAfter(joint: string, next: string): boolean {
  if (!joints.has(joint)) return false;
  return opensAfterWord.has(next) || (joint !== "and" && opensAfterJoint.has(next));
}

function join(items: readonly Item[]): string {
  return items.map(({ text }) => text).join(" ");
}

function readClause(items: readonly Item[], asked: boolean): Clause {
  const words = items.map(({ text }) => text).filter(isWord);
  const lead = countMarkers(words);
  const said = words.slice(lead);
  const bare = said.filter((word) => !tone.has(word));
  const framed = dropFrame((bare.length > 0 ? bare : said.length > 0 ? said : words).join(" "));
  const untagged = dropTag(framed, asked);
  const text = untagged ?? framed;
  return {
    text,
    form: readForm(text),
    asked: asked || untagged !== null,
    nodded: untagged !== null && holdsOut(text, framed.slice(text.length + 1)),
    lead: words.slice(0, lead).join(" "),
    items,
  };
}

function isMarker(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (word === "on") return /^(?:hold|hang)$/.test(words[at - 1] ?? "");
  if (word === "like") return opensQuestion.has(words[at + 1] ?? "");
  return markers.has(word) && !judged.has(words[at + 1] ?? "");
}

function countMarkers(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && isMarker(words, at)) at++;
  return at === words.length ? 0 : at;
}
