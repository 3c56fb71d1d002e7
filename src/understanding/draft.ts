import { questionKinds } from "../lessons/lesson.ts";
import type { Clause } from "./clauses.ts";
import { type Heard, slight } from "./heard.ts";
import type { Move } from "./meaning.ts";
import { venture } from "./word-classes.ts";

/** A move, and what speaks for it. */
export interface Draft {
  readonly move: Move;
  /** What decided: a cue, the examples, an authored question, where the conversation stands, or nothing yet. */
  readonly by: "cue" | "examples" | "question" | "state" | "nothing";
  /** The cue's id, or says which other part decided. */
  readonly rule: string;
  readonly words: string;
  /** 0..100, on the scale of the cues. */
  readonly weight: number;
  readonly clause: Clause | null;
  /** 0..1: how likely the move is, as far as the examples tell; null where they were not asked. */
  readonly share: number | null;
}

/** What was heard with the most weight decides; where nothing was, it is not known. */
export function draftMove(clauses: readonly Clause[], heard: readonly Heard[]): Draft {
  const top = preferStory(clauses, heard, preferQuestion(heard));
  if (!top) return draftUnknown(longest(clauses));
  const light = slight.has(top.cue.move) || top.cue.weight <= weak;
  const open = light ? findOpen(clauses, heard) : undefined;
  const draft = settleByTrouble(open ? draftUnknown(open) : draftHeard(top), clauses, heard);
  return settleBySetup(settleByConclusion(draft, clauses), clauses, heard);
}

/** What decides where something is concluded from what somebody has. */
export const conclusion = "conclusion";

/** The rule of what no cue speaks for. */
export const byExamples = "example";

/** "We have https, so we are safe" asks for nothing: it says what is believed. */
function settleByConclusion(draft: Draft, clauses: readonly Clause[]): Draft {
  const { clause } = draft;
  if (draft.move !== "apply" || !clause || isOpen(clause)) return draft;
  const after = clauses[clauses.indexOf(clause) + 1];
  const concludes = after && /\bso\b/.test(after.lead) && believed.test(after.text);
  return concludes && !isOpen(after)
    ? { ...draft, move: "restate", rule: conclusion, weight: settled }
    : draft;
}

const believed =
  /^(?:we|i|it|that|this|they|everything|nothing|nobody|no one|you) (?:am|is|are|can|will|do|does|need|have|never|should)\b/;

/** "The error rate goes up, what do I do?" asks for no help with the bot. */
function settleByTrouble(draft: Draft, clauses: readonly Clause[], heard: readonly Heard[]): Draft {
  if (!helpless.has(draft.move) || !plight.test(draft.clause?.text ?? "")) return draft;
  const told = clauses.find(
    (clause) => clause !== draft.clause && !isOpen(clause) && clause.text.split(" ").length >= 4,
  );
  if (told && setup.test(told.text) && !noSetup.test(told.text))
    return { ...draft, move: "apply", rule: "own-setup", weight: settled };
  const move = heard.find(({ clause }) => clause === told)?.cue.move;
  if (!told || (move && atALoss.has(move))) return draft;
  return { ...draft, move: "what-if", rule: "trouble", weight: settled };
}

const plight = /^(?:what (?:do|should|can|could) (?:i|we) do(?: (?:now|then))?|what now|now what)$/;
/** What a plight sounds like by itself. */
const helpless: ReadonlySet<Move> = new Set(["help", "continue", "unknown"]);
const atALoss: ReadonlySet<Move> = new Set([
  "help",
  "greeting",
  "explain-again",
  "thanks",
  "understood",
]);

/** The draft of one cue alone. */
export function draftHeard({ cue, words, clause }: Heard): Draft {
  return {
    move: cue.move,
    by: "cue",
    rule: cue.id,
    words,
    weight: cue.weight,
    clause,
    share: null,
  };
}

function draftUnknown(clause: Clause | null): Draft {
  return {
    move: "unknown",
    by: "nothing",
    rule: "none",
    words: "",
    weight: 0,
    clause,
    share: null,
  };
}

/** Moves that ask about the subject. */
const asking: ReadonlySet<Move> = new Set([...questionKinds, "ask-concept", "clarify-term"]);

/** "What about security? How do you keep people out?": the question says more than the name before it. */
function preferQuestion(heard: readonly Heard[]): Heard | undefined {
  const top = heard[0];
  if (!top?.cue.yields) return top;
  const later = heard.find(
    ({ cue, clause }) =>
      clause !== top.clause && asking.has(cue.move) && (cue.weight >= 60 || asksOfIt(clause)),
  );
  return later && later.cue.move !== top.cue.move ? later : top;
}

/** "And the spare, can it …?" */
function asksOfIt({ text, form }: Clause): boolean {
  return (form === "question" || form === "wh") && /\b(?:it|they|them|those|these)\b/.test(text);
}

/** "My dad has a firm, if one of them is ill another one drives": what is supposed belongs to the story before it. */
function preferStory(
  clauses: readonly Clause[],
  heard: readonly Heard[],
  top: Heard | undefined,
): Heard | undefined {
  if (top?.cue.move !== "what-if" || top.clause.asked || top.clause.form === "wh") return top;
  const before = clauses.slice(0, clauses.indexOf(top.clause));
  const told = heard.find(
    ({ cue, clause }) =>
      before.includes(clause) && (cue.move === "own-analogy" || concludes(cue.move, clause, top)),
  );
  return told ?? top;
}

/** What somebody has, runs or builds. */
const setup = new RegExp(
  `^(?:(?:at|in) (?:work|home|our \\w+|my \\w+) )?(?:(?:i|we) (?:(?:only|just|currently|now|all) )*(?:have|run|use|host|own|operate|maintain|sell|build|store|keep|collect|process|manage|work (?:as|in|at|with|for)|got|are|am (?:building|running|making|working on|writing|hosting)|are (?:building|running|making|working on|hosting))|(?:my|our) (?:\\w+ ){1,3}(?:is|are|has|runs|sits|lives|uses)|(?:my|our) (?:\\w+ ){0,2}${venture} (?:has|have|keeps|stores|uses|runs|is|was))\\b.*\\b(?:\\d+|one|two|three|four|five|six|ten|a few|some|several|small|tiny|single|${venture}|people|users|customers|TERM|file|docs?|sheet|spreadsheet|notes|drive|slack|email|chat|folder|wiki|data|records|photos|box|machine|laptop|raspberry pi|vm|cloud|office)\\b`,
);
const noSetup =
  /\b(?:not|never|question|questions|problem|doubt|idea|time|minutes?|trouble|learned|learnt|seen|heard|one more|one of|new|heading|going|thing)\b/;

/** "We have one server in the cellar. What would you change first?" asks for their own case. */
function settleBySetup(draft: Draft, clauses: readonly Clause[], heard: readonly Heard[]): Draft {
  const told = clauses.find(
    ({ text, asked }, at) =>
      !asked &&
      (setup.test(text) || (own.test(text) && judged.test(clauses[at + 1]?.text ?? ""))) &&
      !noSetup.test(text),
  );
  if (!told) return draft;
  const after = clauses.slice(clauses.indexOf(told) + 1);
  if (judged.test(after[0]?.text ?? "") && after[0]?.asked && yieldsToCase.has(draft.move))
    return {
      ...draft,
      move: "apply",
      by: "cue",
      rule: "own-setup",
      weight: settled,
      clause: told,
    };
  const asked = after.find(
    (clause) => isOpen(clause) && isPlain(heard.find((each) => each.clause === clause)),
  );
  const mayBe =
    draft.clause === asked || (draft.clause === told && draft.move === "re-explain-analogy");
  if (!asked || !mayBe) return draft;
  return { ...draft, move: "apply", by: "cue", rule: "own-setup", weight: settled, clause: asked };
}

/** "Our wiki has a page with logins, is that a problem?" */
const own = /^(?:(?:at|in|on) (?:\w+ ){1,2})?(?:my|our|i|we) (?:\S+ ){2,}\S+$/;
const judged =
  /^(?:would |is |are )(?:not )?(?:it|that|this|they|those) (?:be |not )?(?:\w+ )?(?:ok|okay|fine|alright|all right|allowed|bad|wrong|a (?:\w+ )?(?:problem|risk|idea|mistake|issue)|risky|dangerous|safe|secure|enough|acceptable|legal|forbidden|too (?:much|little|risky)|good enough)$/;
const yieldsToCase: ReadonlySet<Move> = new Set(["own-analogy", "ask-how", "unknown"]);

/** True for a question that no cue says more of than that it asks how. */
function isPlain(heard: Heard | undefined): boolean {
  if (!heard || heard.cue.move === "apply" || heard.cue.id === "where-start") return true;
  return heard.cue.move === "ask-how" && heard.cue.weight < settled;
}

/** What a setup makes of a question weighs as much as a cue for one's own case. */
const settled = 72;

/** True for what asks for something. */
export function isOpen({ asked, form }: Clause): boolean {
  return asked || form === "wh" || form === "request" || form === "question";
}

/** "Why keep two of them? Sounds like my cellar" and "what about insiders? Like a cleaner who steals": the question is what is said, and the picture goes with it. */
export function preferAsked(
  draft: Draft,
  { clauses, heard }: { readonly clauses: readonly Clause[]; readonly heard: readonly Heard[] },
): Draft {
  const word = pleading.has(draft.move) && heard.find(asksForWord);
  if (word) return { ...draftHeard(word), share: draft.share };
  const liked = draft.move === "own-analogy" || draft.rule === "dismissed";
  const isPassing = draft.clause?.nodded ? naming.test(draft.clause.text) : liked;
  if (!isPassing || draft.by === "state") return draft;
  const clause = clauses.find((each) => each !== draft.clause && isPlainQuestion(each));
  if (!clause) return draft;
  const own = heard.find((each) => each.clause === clause && asking.has(each.cue.move));
  return own
    ? { ...draftHeard(own), share: draft.share }
    : { ...draft, move: "ask-how", by: "examples", rule: "asked", clause };
}

/** "That's split brain, isn't it? How do you stop it?" */
const naming =
  /^(?:(?:ah|oh|so|and) )*(?:that|this|it) (?:is|was|would be) (?:(?:called|just|an?|the) )*(?:TERM|CONCEPT)$/;

/** Moves that ask for all of it once more, where a word may be all that is missing. */
const pleading: ReadonlySet<Move> = new Set(["simpler", "explain-again"]);

/** "Say it simpler, I do not know what deploy means." */
function asksForWord({ cue, clause }: Heard): boolean {
  return cue.move === "clarify-term" && clause.items.some(({ text }) => text === "TERM");
}

function isPlainQuestion({ text, form, asked }: Clause): boolean {
  return (
    asked &&
    form === "wh" &&
    text.split(" ").length >= (/^what about\b/.test(text) ? 3 : 4) &&
    /^(?:(?:and|but|so) )?(?:why|how|who|where|when|what (?:about|if|happens|for|is the (?:point|use|good)))\b/.test(
      text,
    ) &&
    !/\b(?:ANALOGY|STORY)\b/.test(text) &&
    !/\b(?:call|say|think|know what|explain|put|see) (?:it|that|this)\b/.test(text)
  );
}

/** "So it's layers, if one breaks there is another behind it": what is supposed belongs to what was concluded. */
function concludes(move: Move, { lead, asked }: Clause, { clause }: Heard): boolean {
  return (
    move === "restate" &&
    /\bso\b/.test(lead) &&
    !asked &&
    !/\b(?:what|how|who|why)\b/.test(clause.text)
  );
}

/** Up to this weight a cue is no more than a noise. */
const weak = 45;

/** "Ok. (a question that nothing was heard in)": the question counts, not the courtesy before it. */
function findOpen(clauses: readonly Clause[], heard: readonly Heard[]): Clause | undefined {
  return clauses.find(
    (clause) =>
      (clause.asked || clause.form === "wh" || clause.form === "request") &&
      !heard.some((each) => each.clause === clause),
  );
}

function longest(clauses: readonly Clause[]): Clause | null {
  return [...clauses].sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}
