import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import { conclusion, type Draft } from "./draft.ts";
import { type DialogueState, type Match, type Move, questionMoves } from "./meaning.ts";
import { toWords } from "./normalise.ts";
import type { Found } from "./questions.ts";
import { findAsks } from "./rules.ts";
import { probable, recognised, sure } from "./scores.ts";
import { leastSaid } from "./stated.ts";
import { stem } from "./stems.ts";
import { isMask } from "./tags.ts";
import { isWorried } from "./worries.ts";

/** Cues below this weight say little, and up to that one next to nothing. */
const slight = 60;
const vague = 50;
/** Moves that an authored question can take the place of. */
const yielding: ReadonlySet<Move> = new Set([
  ...questionKinds,
  ...(["unknown", "off-topic", "breaks-down"] as const),
]);
/** Moves in which a misconception can be voiced, and how near its wording has to be. */
const voicing: ReadonlySet<Move> = new Set(["own-analogy", "restate"]);
const voiced = 0.6;
/** How near it has to be where what is believed is held out to be confirmed. */
const heldOut = 0.4;

/** What was surely asked decides over a weak cue, and over one that the author's own words would fire as well. */
export function settleByMatch(
  draft: Draft,
  match: Found | null,
  lesson: Lesson,
  pending: DialogueState["pending"],
  said: string,
): Draft {
  if (!match || isDenied(draft, match)) return draft;
  if (isDoubting(draft, match, said)) return takeMatch(draft, match, lesson);
  return settleByScore(draft, match, lesson, pending, said);
}

function settleByScore(
  draft: Draft,
  match: Found,
  lesson: Lesson,
  pending: DialogueState["pending"],
  said: string,
): Draft {
  if (isHeldOut(draft) && match.kind === "misconception" && match.score >= leastHeldOut(draft))
    return isTrusted(draft) && draft.move !== "restate" ? draft : { ...draft, move: "compare" };
  if (isAskedAllTheSame(draft, match, pending, said)) return takeMatch(draft, match, lesson);
  if (match.score < leastCertain(draft)) return draft;
  if (isIncidental(draft, match)) return takeMatch(draft, match, lesson);
  if (isVoiced(draft, match)) return { ...draft, move: "compare" };
  if (isTrusted(draft) && !isOfLesson(draft, match)) return draft;
  if (!yielding.has(draft.move) && !(isLoose(draft) && isAsking(draft))) return draft;
  return yieldsTo(draft, match) ? takeMatch(draft, match, lesson) : draft;
}

/** "My pull request has been waiting for days": what is so surely asked is not beside the subject. */
function isOfLesson({ move }: Draft, match: Found): boolean {
  return move === "off-topic" && isSure(match);
}

/** True where what it is taken for has the question in it. */
function isAskedAllTheSame(
  draft: Draft,
  match: Found,
  pending: DialogueState["pending"],
  said: string,
): boolean {
  return (
    isNoMapping(draft, match, pending, said) ||
    isToldBeside(draft, match, said) ||
    asksWhyInStory(draft, match, said)
  );
}

/** "Is that not a waste?" and "I am afraid of comments" voice a belief, whatever else is said with it. */
function isDoubting({ move }: Draft, { kind, score }: Match, said: string): boolean {
  if (score < recognised || leading.has(move)) return false;
  return isWorried(said) || (kind === "misconception" && doubt.test(said));
}

const doubt =
  /\b(?:is|are|do|does|did|should|would|can|will) not (?:i|we|you|it|that|this|they|the|having|keeping)\b.*\?/;

/** From this share on, the examples know which move it is; what was asked is answered all the same. */
const trusted = 0.8;

export function isTrusted({ share }: Draft): boolean {
  return (share ?? 0) >= trusted;
}

/** "That's the same as when a pharmacy opens at night" paints a picture, and is like what is believed to be the same. */
function isVoiced({ move }: Draft, { kind, score }: Match): boolean {
  const least = move === "own-analogy" ? sure : voiced;
  return kind === "misconception" && voicing.has(move) && score >= least;
}

/** "Merged means live, right?" and "we have https, so we are safe": what only sums up may say the opposite of a belief. */
function isHeldOut({ move, rule, clause }: Draft): boolean {
  return (
    rule === conclusion || (clause?.nodded === true && (move === "restate" || move === "what-if"))
  );
}

/** "If it runs it is available, no?" has to be the belief itself: most of what is supposed is a case; and "so …, right?" sums up. */
function leastHeldOut({ move, clause, rule }: Draft): number {
  if (move === "what-if" || rule === "nodded-if") return sure;
  return rule !== conclusion && /\bso\b/.test(clause?.lead ?? "") ? voiced : heldOut;
}

/** "Hi! My pull request has been waiting for days": who greets, or tells of their own work, asks about what they say with it; so does who wants help with what is known, or wants it "in plain words". */
function isToldBeside(draft: Draft, match: Found, said: string): boolean {
  const { move, rule, clause } = draft;
  if (match.kind !== "question" || match.shared < 2) return false;
  if (isHalfHeard(draft)) return match.score >= recognised;
  if (match.score < probable) return false;
  if (rule === "anecdote" || (move === "simpler" && isSure(match))) return true;
  const besides = said.split(" ").length - (clause?.text.split(" ").length ?? 0);
  return move === "greeting" && besides >= leastSaid;
}

/** True for what the examples take for a plea, or doubt to be a statement. */
function isHalfHeard({ move, by, share }: Draft): boolean {
  if (by !== "examples") return false;
  return move === "help" || (move === "restate" && (share ?? 0) < even);
}

/** Below this share it is more likely to be something else. */
const even = 0.5;

/** "Why didn't they just buy a second oven?" is like what wants a part of the story again; where the author answers it, that is what is waited for. */
function asksWhyInStory({ move, by, clause }: Draft, { score }: Match, said: string): boolean {
  if (move !== "re-explain-analogy" || by !== "examples" || score < probable) return false;
  return /^why\b/.test(clause?.text ?? "") && !missing.test(said);
}

const missing =
  /\b(?:again|once more|miss(?:ed)?|catch|caught|bit|remind|hear|story|retell|lost|over)\b/;

/** True for what is no more than somewhat like an example. */
function isLoose({ by, weight }: Draft): boolean {
  return by === "examples" && weight < akin;
}

/** Moves that lead to the authored answer by themselves, or that nothing takes the place of. */
const leading: ReadonlySet<Move> = new Set([...questionKinds, "restate", "answer"]);

/** True where the words that fired stand in the authored phrasing, too: "I'm new" is no plea for help in "I'm new, can I review?" */
function isIncidental(draft: Draft, match: Found): boolean {
  const { move, by, words, weight, clause } = draft;
  if (!isSure(match) || leading.has(move) || namesAnother(draft, match)) return false;
  if (/\b(?:ANALOGY|STORY)\b/.test(words)) return false;
  const own = (text: string) =>
    text.split(" ").filter((word) => !framing.has(word) && !isMask(word));
  const isTheirs = (word: string) => match.stems.has(stem(word));
  if (by === "cue") return own(words).every(isTheirs);
  const said = own(clause?.text ?? "");
  const least = weight >= akin ? said.length : said.length / 2;
  return by === "examples" && said.filter(isTheirs).length >= least;
}

/** "What does the word fencing mean here?" is no question of the word fault, whatever else they have in common. */
function namesAnother({ move, clause }: Draft, { stems }: Found): boolean {
  if (move !== "clarify-term") return false;
  const terms = (clause?.items ?? []).filter(({ text }) => text === "TERM");
  const called = terms.flatMap(({ tag }) => [
    tag?.words ?? "",
    ...(tag?.entries ?? []).flatMap((entry) => (entry.kind === "term" ? entry.term : [])),
  ]);
  return terms.length > 0 && !toWords(called.join(" ")).some((word) => stems.has(stem(word)));
}

/** "So it is not done when it is merged" has the belief the right way round. */
function isDenied({ clause, rule }: Draft, { kind, stems }: Found): boolean {
  if (kind !== "misconception" || !clause) return false;
  if (rule === "so-not-but") return true;
  if (clause.asked || clause.form === "question") return false;
  if (!/\bso\b/.test(clause.lead)) return false;
  return (
    (/\b(?:not|never)\b/.test(clause.text) && !stems.has("not") && !stems.has("never")) ||
    /\b(?:too|as well|not only)$/.test(clause.text)
  );
}

/** What asks or voices something authored maps no story of one's own. */
function isNoMapping(
  { by }: Draft,
  match: Found,
  pending: DialogueState["pending"],
  said: string,
): boolean {
  if (by !== "state" || pending !== "own-analogy") return false;
  return isSure(match) || (said.endsWith("?") && !maps.test(said) && match.score >= recognised);
}

/** "The goalkeeper is the spare, and the coach the detector?" */
const maps = /\b(?:is|are|be|being|as|like) (?:the|an?|my|our|your)\b|\bfor\b/;

/** True for what was surely asked or voiced: a single thing in common can be chance. */
export function isSure({ score, shared }: Found): boolean {
  return score >= sure && shared >= 2;
}

/** True where a belief was voiced in nearly the author's words: nothing else that is alike makes it right. */
export function isRefuted(match: Found | null): boolean {
  return match?.kind === "misconception" && match.score >= sure;
}

/** Words that a question is built of, whatever it asks. */
const framing: ReadonlySet<string> = new Set(
  (
    "a an the is are am was were be do does did can could will would should may might i we you it that this they my our your " +
    "to of in on at by for with from and or but so if not what how who where when which why just then even ever"
  ).split(" "),
);

/** What asks for a story, or to hear something again, beside a question of its own that the author answers: that is what they wait for. */
export function yieldsToQuestions({ move, by, clause }: Draft): boolean {
  // "Tell me about deployment. What happens after the merge?"
  if (move === "clarify-term") return clause?.form === "request";
  return outranked.has(move) || (move === "ask-concept" && by === "examples");
}

const outranked: ReadonlySet<Move> = new Set([
  ...(["explain-again", "another-example", "simpler", "re-explain-analogy"] as const),
  ...(["breaks-down", "help", "off-topic"] as const),
]);

export function takeMatch(draft: Draft, match: Match, lesson: Lesson): Draft {
  const weight = Math.max(draft.weight, Math.round(match.score * 90));
  const kind = asksPlainly(draft, match) ? "ask-how" : readKind(match, lesson);
  return {
    ...draft,
    move: isPlain(draft, match) ? draft.move : kind,
    by: "question",
    rule: "authored",
    words: match.id,
    weight,
  };
}

/** "Is it automatic?" and "where is it?" are plain questions, though a belief or a case to suppose answers them. */
function isPlain({ move, by, clause }: Draft, match: Match): boolean {
  if (by !== "cue" || !clause || clause.nodded) return false;
  if (match.kind === "misconception" && /\bso\b/.test(clause.lead) && concluded.test(clause.text))
    return false;
  if (match.kind === "misconception")
    return plain.has(move) && clause.form !== "statement" && !/\bnot\b/.test(clause.text);
  return move === "ask-how";
}

/** "What has to be done before merging": a belief answers it, and it voices none. */
function asksPlainly({ move, by, clause }: Draft, { kind }: Match): boolean {
  const isPlainly = move === "unknown" || (by === "examples" && move === "ask-how");
  return (
    kind === "misconception" && isPlainly && /^(?:what|which|who|where)\b/.test(clause?.text ?? "")
  );
}

/** "So when it is merged I am done" asks nothing. */
const concluded = /^(?:when|if|once) .+ (?:i|we|you|it|that) (?:am|are|is|can|do|have)\b/;

/** Moves that a belief can answer, and that stay what they are. */
const plain: ReadonlySet<Move> = new Set(["ask-how", "what-if", "apply", "relate"]);

/** From this share on, the examples know what it is, and they know talk beside the subject, too. */
export const plainly = 0.55;

/** From this weight on, something is as good as an example of what has no authored answer. */
const akin = 55;

/** What is only like an example yields to a question that is like an authored one, if that is more so. */
function leastCertain({ by, move, rule, weight, share }: Draft): number {
  if (move === "off-topic" && by === "examples")
    return (share ?? 0) < plainly ? recognised : probable;
  if (findAsks(rule) === "follow-up") return probable;
  if (by === "examples") return weight >= akin && !questionMoves.has(move) ? sure : probable;
  return by !== "nothing" && weight <= vague ? recognised : probable;
}

/** A weak cue yields to a question that was surely asked; where none fired, a statement yields, too. */
function yieldsTo(draft: Draft, { score }: Match): boolean {
  if (draft.by === "examples") return true;
  return draft.weight < slight && (isAsking(draft) || score >= probable);
}

function isAsking({ clause }: Draft): boolean {
  return (
    clause !== null &&
    (clause.asked ||
      clause.form === "wh" ||
      clause.form === "question" ||
      clause.form === "request")
  );
}

function readKind(match: Match, lesson: Lesson): Move {
  const concept = lesson.concepts.find(({ id }) => id === match.concept);
  return (
    concept?.questions.find(({ id }) => match.kind === "question" && id === match.id)?.kind ??
    "compare"
  );
}
