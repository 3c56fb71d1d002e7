import { commonWords } from "../lessons/common-words.ts";
import { questionKinds } from "../lessons/lesson.ts";
import { readAngles } from "./angles.ts";
import { isSure, isTrusted, plainly, settleByMatch } from "./authored.ts";
import type { Clause } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { Grounds } from "./grounds.ts";
import type { DialogueState, Move } from "./meaning.ts";
import { isOutside, speaksOfWork } from "./outside.ts";
import { recognised, sure } from "./scores.ts";
import { repeating, settleOutright } from "./settle-outright.ts";
import { announces, isQuestion } from "./stated.ts";
import type { Subject } from "./subject.ts";
import { isWorried } from "./worries.ts";

/** From this weight on, a concept is asked for in so many words. */
const outright = 75;

/** What has been asked decides over a weak cue, and what has been taught over "again". */
export function settleMove(draft: Draft, grounds: Grounds): Draft {
  if (grounds.isLiteral)
    return { ...draft, move: "unknown", by: "state", rule: "literal", weight: 80 };
  const { clauses, match, vocabulary, subject, state, said, misread } = grounds;
  const settled = settleOutright(draft, grounds);
  if (settled) return settled;
  const formed = settleByForm(settleByPicture(draft, grounds), clauses, state);
  const named = settleByNamed(formed, subject, state);
  const bare = match && isSure(match) ? named : settleBare(named, subject, state);
  const matched = settleByMatch(bare, match, vocabulary.lesson, state.pending, said);
  const asked = settleByOther(settleByStory(matched, grounds), subject, state);
  if (misread && (asked.move === "off-topic" || asked.move === "understood"))
    return { ...asked, move: "unknown" };
  if (!misread && isBeside(asked, grounds) && !isOfConcept(asked, state))
    return { ...asked, move: "off-topic", by: "nothing", rule: "beside", weight: 20 };
  return settleByTaught(asked, subject, state);
}

/** "Isn't waiting kinder?" is like what doubts a picture, and speaks of none. */
function settleByPicture(draft: Draft, { clauses, subject }: Grounds): Draft {
  const { move, by, clause } = draft;
  if (move !== "breaks-down" || by !== "examples" || !clause || !isQuestion(clause)) return draft;
  const isSpokenOf =
    subject.analogies.length > 0 || clauses.some(({ text }) => ofPicture.test(text));
  return isSpokenOf ? draft : { ...draft, move: "ask-how" };
}

const ofPicture =
  /\b(?:STORY|ANALOGY|TERM|CONCEPT|picture|story|analogy|comparison|metaphor|example|computers?|machines?|systems?|servers?|software)\b/;

/** "Once it is mended, does it get its old job back?" is like much that is stated, and asks; so does whoever is afraid, and that is like much that is felt. */
function settleByForm(draft: Draft, clauses: readonly Clause[], state: DialogueState): Draft {
  const worried = clauses.some(({ text }) => isWorried(text));
  const asked = clauses.some(isQuestion);
  const isFelt = felt.has(draft.move) || (naming.has(draft.move) && !asked);
  const asks =
    draft.move === "restate"
      ? worried || asked
      : worried && isFelt && draft.by === "examples" && !isTrusted(draft);
  if (isAnnounced(draft, clauses) || isBesideWish(draft, clauses))
    return { ...draft, move: "ask-how", by: "cue", rule: "announced", weight: formOnly };
  const supposes = clauses.some(({ text }) => /\b(?:then|now) what$/.test(text));
  if (asks) return { ...draft, move: supposes ? "what-if" : "ask-how" };
  return isOfConcept(draft, state) ? { ...draft, move: "ask-how" } : draft;
}

/** "I only want to know: the others show the old value?" */
function isAnnounced({ move, by, clause }: Draft, clauses: readonly Clause[]): boolean {
  if (by === "cue" || !clause || !announced.has(move)) return false;
  return (
    clauses.some(({ text }) => announces(text) || askedAbout.test(text)) &&
    !/\b(?:if|when|what)\b/.test(clause.text)
  );
}

const announced: ReadonlySet<Move> = new Set(["what-if", "restate", "clarify-term"]);
const askedAbout = /^(?!.*\bTERM\b)(?:\w+ )?i (?:just |only )?asked (?:about|how|why|whether)\b/;

/** "Give me an example with numbers. How many minutes …?": the question is what is waited for. */
function isBesideWish({ move, by, clause }: Draft, clauses: readonly Clause[]): boolean {
  if (move !== "apply" || by !== "examples" || clause?.form !== "request") return false;
  return clauses.some((each) => each !== clause && isQuestion(each));
}

/** "Any downsides?" is asked of what is taught, whether or not it has an answer. */
function isOfConcept({ move, by, clause }: Draft, { concept }: DialogueState): boolean {
  if (!clause || by === "cue" || !yielding.has(move)) return false;
  return readAngles(clause.text).isAll && (concept !== null || /\bCONCEPT\b/.test(clause.text));
}

const yielding: ReadonlySet<Move> = new Set([
  ...(["help", "off-topic", "quiz-me", "unknown"] as const),
  ...questionKinds,
]);

const felt: ReadonlySet<Move> = new Set(["understood", "simpler", "explain-again"]);
const naming: ReadonlySet<Move> = new Set(["clarify-term", "ask-concept"]);

const storyWords =
  /\b(?:story|analogy|metaphor|example|that one|this one|the other one|that again|(?:bit|thing|part|one) (?:with|about))\b/;
/** Moves that yield to a story that is named: "Taxi fleet … how does that one go?" */
const beforeStory: ReadonlySet<Move> = new Set([
  "explain-again",
  "another-example",
  "ask-how",
  "unknown",
  "off-topic",
  "ask-concept",
]);

/** "The taxi part … one more time?" asks for that story, though it is named in another clause. */
function settleByStory(draft: Draft, { subject, said, match }: Grounds): Draft {
  const { mentions, analogies } = subject;
  // "I like the one with the lifeguard. Do I get paid for it?"
  if (draft.move === "ask-how" && match && match.score >= sure) return draft;
  if (analogies.length === 0 || mentions.length > 0 || !beforeStory.has(draft.move)) return draft;
  if (/\b(?:another|different|else|other|new|instead|rather)\b/.test(said) || namesPart(draft))
    return draft;
  const about = draft.move === "explain-again" || (draft.weight <= 70 && storyWords.test(said));
  return about
    ? { ...draft, move: "re-explain-analogy", weight: Math.max(draft.weight, 70) }
    : draft;
}

/** "I follow the taxi bit, but the other part …": what is asked about is said, and is no story. */
function namesPart({ clause }: Draft): boolean {
  return (
    clause !== null && /\bthe (?!ANALOGY|STORY)\w+ (?:thing|part|bit|stuff)\b/.test(clause.text)
  );
}

/** "And failover, what is that about?", "a load balancer, what is that in plain words?": what was just named; where nothing was, and nothing is talked about, the bot itself. */
function settleByNamed(draft: Draft, subject: Subject, state: DialogueState): Draft {
  const { mentions, terms } = subject;
  if (draft.rule === "you-mean" && meansConcept.test(draft.clause?.text ?? ""))
    return { ...draft, move: "ask-concept" };
  if (mentions.length > 0) return draft;
  const isElsewhere = terms.length > 0 && terms.every(({ concept }) => concept !== state.concept);
  const isWished = draft.move === "ask-concept" && draft.by === "examples" && namesTerm(draft);
  if (isWished || (draft.move === "simpler" && isElsewhere))
    return { ...draft, move: "clarify-term" };
  if (draft.rule === "what-meant" && isWordBefore(draft, subject))
    return { ...draft, move: "clarify-term" };
  if (!asksOfThis(draft)) return draft;
  if (terms.length === 0 && state.concept === null) return { ...draft, move: "help" };
  return { ...draft, move: terms.length > 0 ? "clarify-term" : "explain-again" };
}

/** "What is this?" is like much that asks for the bot. */
function asksOfThis({ move, rule, clause }: Draft): boolean {
  if (rule === "what-is-it") return true;
  return move === "help" && /^what (?:is|was) (?:this|that|it)$/.test(clause?.text ?? "");
}

/** "What do you mean by security in distributed systems?": the first that is named. */
const meansConcept = /\b(?:mean|meant|meaning) (?:by|with) (?:(?:the|your|this|that) )?CONCEPT\b/;

/** "I need to understand caching"; "the hacker stuff" is all that has to do with hackers. */
function namesTerm({ clause }: Draft): boolean {
  return /\bTERM\b(?! (?:stuff|things?|side|parts?|bits?|business|topic)\b)/.test(
    clause?.text ?? "",
  );
}

/** "Eventual consistency, what does that mean?": little is said but the word. */
function isWordBefore({ clause }: Draft, { terms }: Subject): boolean {
  return (
    terms.length > 0 &&
    (clause?.items.length ?? 0) <= 9 &&
    /\bwhat does (?:that|this|it)\b/.test(clause?.text ?? "")
  );
}

/** What was never told cannot be told again, and what was told is. */
function settleByTaught(draft: Draft, { mentions }: Subject, state: DialogueState): Draft {
  const [concept] = mentions;
  if (concept === undefined || state.taught === null) return draft;
  const told = state.taught.includes(concept);
  if (repeating.has(draft.move) && !told) return { ...draft, move: "ask-concept" };
  return draft.move === "ask-concept" && told && draft.weight >= outright
    ? { ...draft, move: "explain-again" }
    : draft;
}

/** "Scalability, was that one of yours?": nothing was heard but the name of what is not talked about. */
function settleByOther(draft: Draft, { mentions }: Subject, state: DialogueState): Draft {
  const other = mentions.some((concept) => concept !== state.concept);
  if (draft.move !== "unknown" || !other) return draft;
  return { ...draft, move: "ask-concept", by: "state", rule: "named", weight: 45 };
}

/** A concept's bare name, before anything was talked about, asks for it. */
function settleBare(draft: Draft, subject: Subject, state: DialogueState): Draft {
  const bare =
    (draft.move === "unknown" || draft.by === "examples") &&
    (draft.clause?.text.split(" ").length ?? 0) <= 4;
  const isTerm = draft.move === "clarify-term" && (draft.clause?.text.split(" ").length ?? 0) > 2;
  if (!namesAnything(subject) || !bare || isTerm || state.concept !== null) return draft;
  return { ...draft, move: "ask-concept", by: "state", rule: "named", weight: 50 };
}

/** Moves that a cue tells by their form alone, whatever they are about. */
const anySubject: ReadonlySet<Move> = new Set(["ask-how", "explain-again", "what-if"]);
/** "What happens while the phone rings?" supposes a case, which may be of anything. */
const supposing = /^what (?:if|happens|would happen|will happen)\b/;
/** From this weight on, a cue says more than the form. */
const formOnly = 66;

/** Talk that touches nothing in the lesson is beside the subject; so is a question in words that the lesson never uses. */
function isBeside(draft: Draft, grounds: Grounds): boolean {
  const { match, subject, vocabulary, state, said, echo } = grounds;
  if (namesAnything(subject) || (match && match.score >= recognised)) return false;
  const { move, weight, words, clause, share } = draft;
  if ((share ?? 0) >= plainly) return false;
  const isUnlike = move === "restate" && draft.by === "examples" && !echo;
  if (move === "unknown" || isUnlike)
    return speaksOfNothing(clause?.text ?? "") && !speaksOfWork(said);
  return (
    anySubject.has(move) &&
    weight < formOnly &&
    !supposing.test(clause?.text ?? "") &&
    isOutside(clause?.text ?? said, words, vocabulary.spoken, state.concept !== null)
  );
}

function speaksOfNothing(text: string): boolean {
  const words = text.split(" ");
  const refers = words.some((word) => /^(?:it|that|this|these|those|they|them)$/.test(word));
  return !refers && words.length >= 3 && words.some((word) => commonWords.has(word));
}

function namesAnything({ mentions, terms, analogies }: Subject): boolean {
  return mentions.length + terms.length + analogies.length > 0;
}
