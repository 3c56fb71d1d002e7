import { isWord } from "./normalise.ts";
import { tone } from "./shorthand.ts";
import type { Item } from "./tags.ts";

/** What kind of sentence a clause is; it gates which cues may fire. */
export type Form = "request" | "wh" | "question" | "first" | "fragment" | "statement";

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

const markers = new Set([
  ..."so and but or then ok alright wait oh ah ahh aha ooh right because cool nice great sure hold hang on sorry yes".split(
    " ",
  ),
]);
const opensAfterComma = new Set(
  (
    "but so and or what how why when where who which is are does do did can could would will should i got you " +
    "thanks please wait say give tell explain let we it that this show have any thank not still am my next " +
    "though although however except meaning good bye see talk in if another once unrelated one sorry quiz test ask recap stop skip"
  ).split(" "),
);
const opensAfterWord = new Set(
  "what how why can could would is are does do i you should where when who".split(" "),
);
const joints = new Set(["but", "so", "and"]);
/** After "so" or "but", who or what the next clause is about opens it, too. */
const opensAfterJoint = new Set("it that this they the one when if we a an my each".split(" "));
/** "… , right?" asks for a nod to what was said. */
const nods = new Set([
  "right",
  "correct",
  "no",
  "yes",
  "is it",
  "is not it",
  "is that it",
  "is that right",
  "does not it",
  "do not they",
  "are not they",
  "is it not",
  "am i right",
  "are they",
  "does it",
  "will not it",
  "would not it",
  "can not it",
  "or",
  "or not",
  "or no",
  "isnt it",
]);
/** "…, sort of?" asks for a nod, too, but by itself it is an answer. */
const halfNods = new Set(["sort of", "kind of", "somehow", "or so"]);
/** "…, I guess" only softens what was said. */
const hedges = new Set(["i guess", "i think", "i suppose", "i mean", "i believe", "you know"]);
const greeting = /^(?:hi|hello|hey)(?: there| all| again| everyone| guys| team)?$/;
const conditional = /\b(?:if|when|suppose|imagine|assuming|say|once|while)\b/;

/** Splits a tagged message where one thing said ends and the next begins. */
export function splitClauses(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Item[] = [];
  const tags = new Set<Clause>();
  let tagged = false;
  const close = (asked: boolean, joined: boolean) => {
    if (open.some(({ text }) => isWord(text))) {
      const clause = readClause(open, asked);
      clauses.push(clause);
      if (tagged) tags.add(clause);
    }
    open = [];
    tagged = joined;
  };
  for (const [at, item] of items.entries()) {
    if (endsSentence(item.text)) close(item.text === "?", false);
    else if (breaksBefore(items, at, open)) {
      close(false, item.text === ",");
      if (isWord(item.text)) open.push(item);
    } else open.push(item);
  }
  close(false, false);
  return foldNods(clauses, tags);
}

/** Makes "…, right?" a question of the clause before it; `tags` are those that a comma sets off. */
function foldNods(clauses: readonly Clause[], tags: ReadonlySet<Clause>): Clause[] {
  const folded: Clause[] = [];
  for (const clause of clauses) {
    const before = folded.at(-1);
    const isTag = tags.has(clause);
    if (before && isTag && hedges.has(clause.text))
      folded.splice(-1, 1, { ...before, asked: before.asked || clause.asked });
    else if (
      before &&
      clause.asked &&
      (nods.has(clause.text) || (isTag && halfNods.has(clause.text)))
    )
      folded.splice(-1, 1, { ...before, asked: true, nodded: true });
    else folded.push(clause);
  }
  return folded;
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
  if (text === "," && isNod(items, at + 1)) return true;
  const opens = text === "," ? opensAfterComma.has(next) : opensAfter(text, next);
  if (!opens || conditional.test(join(open))) return false;
  return text === "," || open.some((item) => !markers.has(item.text));
}

function isNod(items: readonly Item[], from: number): boolean {
  const rest = items.slice(from, from + 5).map(({ text }) => text);
  const end = rest.indexOf("?");
  return end > 0 && nods.has(rest.slice(0, end).join(" "));
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
  const text = (bare.length > 0 ? bare : said.length > 0 ? said : words).join(" ");
  return {
    text,
    form: readForm(text),
    asked,
    nodded: false,
    lead: words.slice(0, lead).join(" "),
    items,
  };
}

function countMarkers(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && markers.has(words[at] ?? "")) at++;
  return at === words.length ? 0 : at;
}

const request =
  /^(?:(?:can|could|would|will|may|might) (?:you|we|i|u|someone|anyone)\b|explain|give|tell|show|repeat|describe|define|help|walk|remind|quiz|test|ask|let|go|say|teach|clarify|break|compare|continue|stop|try|do you (?:have|know|mind)|got (?:any|another|a|an)|have you|any|another|one more|need|want|mind)\b/;
const wh = /^(?:what|how|why|when|where|who|which|whose)\b/;
const question =
  /^(?:is|are|am|was|were|does|do|did|can|could|would|will|should|has|have|had|might)\b|^(?:if|suppose|imagine|assuming)\b/;
const first = /^(?:i|we|my|me|our)\b/;

function readForm(text: string): Form {
  if (request.test(text)) return "request";
  if (wh.test(text)) return "wh";
  if (question.test(text)) return "question";
  if (first.test(text)) return "first";
  return text.split(" ").length <= 3 ? "fragment" : "statement";
}
