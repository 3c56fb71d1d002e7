import type { Clause } from "./clauses.ts";
import type { Form } from "./forms.ts";
import type { Heard } from "./heard.ts";
import type { DialogueState, Move } from "./meaning.ts";
import { announces } from "./stated.ts";

const yes =
  /^(?:(?:ok|yes|sure|alright|right|please|of course|go|absolutely|definitely|sounds good|why not|fine|correct|true|i do|do it|emojiyes) ?)+$/;
const no =
  /^(?:no|not|never|wrong|false)(?: (?:yet|now|thanks|thank you|really|not|it is not|it does not|i do not think so|way|i am good|let us stay))*$/;
const clueless =
  /^(?:i )?(?:do not know|have no (?:idea|clue)|no (?:idea|clue)|am not sure|not sure|can not (?:tell|say|think)|give up|am stuck|stuck|hmm|not a clue|beats me|pass|(?:am |my mind is |drawing a |am drawing a )?blank|can not (?:figure|work) (?:it|this|that) out|can not (?:remember|solve|answer)|nothing comes to mind|can not think of (?:anything|one)|have not the (?:faintest|slightest|foggiest)(?: idea)?|am lost)\b/;

/** Moves that go before an answer when the bot has asked for one. */
const goBefore: ReadonlySet<Move> = new Set([
  "another-example",
  "re-explain-analogy",
  "simpler",
  "breaks-down",
  "quiz-me",
  "hint",
  "continue",
  "recap",
  "help",
  "stop",
  "goodbye",
  "greeting",
  "thanks",
  "clarify-term",
]);

/** What a message is when the bot has just asked something: an answer, unless it clearly is something else. */
export function readPending(
  clauses: readonly Clause[],
  heard: readonly Heard[],
  { pending }: Pick<DialogueState, "pending">,
): Move | null {
  const text = clauses.map((clause) => clause.text).join(" ");
  if (pending === null || pending === "fuzzy" || text === "") return null;
  const top = heard[0];
  if (pending === "own-analogy" && asksBack(clauses, heard)) return null;
  if (pending === "go-on") return readNod(text);
  if (isClueless(text) && !(top && top.cue.weight >= 80)) return "hint";
  if (pending === "check" && pleads.test(text)) return "hint";
  if (pending === "check" && (givesReason(heard) || guess.test(text) || instructs(text, heard)))
    return "answer";
  const other = top && breaksThrough(top, text, pending);
  return other ? null : "answer";
}

/** What maps a story states something; it neither begins as a question nor asks for anything. */
function asksBack(clauses: readonly Clause[], heard: readonly Heard[]): boolean {
  return (
    heard.some(({ clause }) => asking.has(clause.form)) ||
    clauses.some((clause) => announces(clause.text))
  );
}

/** "Because I see what I meant" gives the reason that was asked for, whatever it sounds like. */
function givesReason(heard: readonly Heard[]): boolean {
  const [top] = heard;
  const wish = top && (goBefore.has(top.cue.move) || top.cue.move === "explain-again");
  return (
    !wish &&
    heard.some(({ clause: { lead, form } }) => /\bbecause\b/.test(lead) && !asking.has(form))
  );
}

/** "Tell them no and show how to ask for it": what somebody should do, and not the bot. */
function instructs(text: string, heard: readonly Heard[]): boolean {
  return (
    (instruction.test(text) || refusal.test(text)) &&
    !toTheBot.test(text) &&
    !heard.some(({ clause }) => clause.asked)
  );
}

const should =
  "(?:(?:i|we|you|one) (?:would|should|could|can|will|must|have to|need to) |(?:maybe|probably|first|then|just|well|simply|politely|to) )*";
const instruction = new RegExp(
  `^${should}(?:(?:tell|show|give|ask|remind|warn|teach|help|let|point|send|refer|direct|explain to|talk to|write to|inform) (?:them|him|her|people|everyone|everybody|anyone|somebody|someone|others|security|(?:the|my|our|a|their|your) (?:\\w+ )?(?:colleagues?|boss|manager|team|authors?|reviewers?|users?|clients?|customers?|lead|sender|owner|others?|other one|rest|TERM|company|person|newcomer|friend))|say (?:no|yes|nothing|sorry|what|why|how|where)|(?:refuse|deny|decline|reject|rotate|revoke|revert|replace|restart|switch|turn|roll (?:it|back)|take (?:\\w+ ){1,3}(?:back|out|down|away|off)|undo|report|delete|disable|block|split|merge|deploy|escalate|apologi[sz]e)\\b(?! (?:to|through|over) (?:the )?(?:next|CONCEPT)))\\b`,
);
const refusal = new RegExp(
  `^${should}(?:do not|never) (?!get|know|understand|see|follow|remember|think|care|want|mind|like|feel|bother|need|have|explain|tell|show|repeat|stop|quiz|worry|give up)\\w+`,
);
const toTheBot =
  /\b(?:me|us|you (?:said|told|mean)|again|hint|example|story|analogy|question|topic|simpler|(?:the|your) (?:answer|solution))\b/;

const asking: ReadonlySet<Form> = new Set(["wh", "question", "request"]);

function readNod(text: string): Move | null {
  if (yes.test(text)) return "continue";
  return no.test(text) ? "understood" : null;
}

function breaksThrough(
  { cue, clause }: Heard,
  text: string,
  pending: DialogueState["pending"],
): boolean {
  if (cue.move === "understood") return cue.weight >= 30 || !yes.test(text);
  // "The load balancer" is what was asked for; "the load balancer?" asks back.
  if (cue.move === "clarify-term" && clause.form === "fragment" && !clause.asked) return false;
  if (goBefore.has(cue.move)) return true;
  if (cue.move === "explain-again") return cue.weight >= 70;
  const asks =
    clause.form === "wh" || clause.form === "request" || (clause.asked && cue.weight >= 75);
  return asks && cue.weight >= (pending === "check" ? 60 : 50);
}

/** After "no idea" comes nothing much, or a plea; a guess makes it an answer all the same. */
function isClueless(text: string): boolean {
  const rest = text.replace(clueless, "").trim();
  return clueless.test(text) && (rest.split(" ").length <= 2 || plea.test(rest));
}

/** "No idea, maybe the spare does it" is an answer after all. */
const guess =
  /^(?:hmm )?(?:i )?(?:do not know|have no (?:idea|clue)|no idea|no clue|am not sure|not sure)(?: (?:but|so))? (?!(?:what|where|which|how|why|who|can|could|give|point|show|get|start|let|please|help|sorry|explain|tell|about|at all|i (?:do not|am|need|have|can not|did not)|(?:this|that|it) (?:is|one))\b)(?:\S+ ){2,}\S+$/;
/** A cry for help with the question. */
const pleads =
  /^(?:(?:please|hmm|ok|sorry) )*(?:(?:can|could|would|will) (?:you|someone|i) (?:please )?(?:get |have )?(?:(?:some|a little|a bit of|any) )?help|(?:i )?(?:need|want|could use) (?:(?:some|a little|a bit of|your) )?help|(?:some|a little|a bit of|any|little) help|help me|(?:can|could) (?:you|i) (?:give|get|have) (?:me )?a (?:start|push|starting point|first (?:letter|word))|what is the first (?:letter|word|step|part)|(?:(?:that|this|it) is )?(?:an? )?(?:hard|tough|tricky|difficult|hell of a|nasty) (?:one|question|nut))(?: (?:me|out|here|please|with (?:this|that|it)|a bit|a little|now|on this))*$/;

const plea = /^(?:what|where|which|how|can|could|give|please|help)\b/;
