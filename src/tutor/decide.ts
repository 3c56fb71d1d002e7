import { type Lesson, questionKinds } from "../lessons/lesson.ts";
import { type Meaning, type Move, questionMoves, type Thing } from "../understanding/meaning.ts";
import { rememberAnswer, rememberRivals } from "./answered.ts";
import type { Heard, Progress } from "./ledger.ts";
import { inBrief } from "./moves/brief.ts";
import {
  answerBeforeAsking,
  answerInWords,
  answerWith,
  findOpen,
  isDropped,
  reopenCheck,
} from "./moves/checks.ts";
import { explainChoice } from "./moves/doubted.ts";
import { withFurther } from "./moves/further.ts";
import { explainVerdict, sayVerdict, withVerdict } from "./moves/judged.ts";
import { hearKind } from "./moves/kinds.ts";
import { hearObjection } from "./moves/objecting.ts";
import { withStories } from "./moves/of-stories.ts";
import { tellOneByOne } from "./moves/one-by-one.ts";
import { openLesson } from "./moves/opening.ts";
import { takeBack } from "./moves/ours.ts";
import { thankFor, withPicture } from "./moves/pictures.ts";
import { tellScenery } from "./moves/scenery.ts";
import { weighWords } from "./moves/words-listed.ts";
import { answers } from "./moves.ts";
import { placeOffers } from "./offers.ts";
import { isChatter } from "./overheard.ts";
import { passOver } from "./passing-over.ts";
import { wantsNoStories } from "./plain-wish.ts";
import { meaningOfPress, readOffer } from "./press.ts";
import type { Part, Reply } from "./reply.ts";
import type { SessionState } from "./state.ts";
import { leadIn, say } from "./telling.ts";
import { rememberStory } from "./told-stories.ts";
import { type Answer, findConcept, type Step, type Turn } from "./turn.ts";
import { acknowledge } from "./voice.ts";

/** What a learner did. */
export type Act =
  | { readonly kind: "open" }
  | {
      readonly kind: "say";
      readonly text: string;
      readonly meaning: Meaning;
      readonly addressed: boolean;
      /** True where somebody is called by name who is not the bot; left out, nobody is. */
      readonly calls?: boolean;
    }
  | { readonly kind: "press"; readonly offer: string }
  /** Points at an earlier message: the ids of its offers, and the concept that its words name. */
  | { readonly kind: "point"; readonly offers: readonly string[]; readonly concept: string | null };

/** What one turn has to go by. */
export interface Situation {
  readonly lesson: Lesson;
  readonly state: SessionState;
  readonly act: Act;
  /** Who said or did it; left out where only one can. */
  readonly learner?: string | null;
  readonly heard: readonly Heard[];
  readonly progress: readonly Progress[];
  /** False where the authors never see what could not be answered; left out, they do. */
  readonly inbox?: boolean;
  /** True where others take part, too, and what ends for one ends for them; left out, nobody does. */
  readonly company?: boolean;
  /** Said ahead of the answer to a message: how the lesson came to be open. */
  readonly lead?: string | null;
}

/** What one turn comes to. `reply` is null where people are left to talk to each other. */
export interface Decision {
  readonly state: SessionState;
  readonly reply: Reply | null;
  readonly heard: readonly { readonly concept: string; readonly item: string }[];
  readonly progress: readonly Progress[];
  readonly log: TurnLog;
  /** True where the authors should see the message: it could not be answered. */
  readonly unanswered: boolean;
}

/** What is kept of a turn: never its words. */
export interface TurnLog {
  readonly move: Move;
  readonly also: readonly Move[];
  readonly concept: string | null;
  readonly analogy: string | null;
  readonly question: string | null;
  readonly band: Meaning["band"];
  readonly rule: string;
  readonly chosen: string | null;
  readonly result: Step["result"] | null;
}

/** Decides one turn. Pure: the same situation, the same decision. */
export function decide(situation: Situation): Decision {
  const { lesson, state, act, heard, progress, inbox = true, company = false, lead } = situation;
  const { learner = null } = situation;
  const said = act.kind === "say" ? act.text : "";
  const meaning =
    act.kind === "say" ? passOver(act.meaning, state) : meaningOfPress("greeting", null);
  const turn: Turn = { lesson, state, meaning, said, learner, heard, progress, inbox, company };
  if (act.kind === "open") return settle(turn, keepOpen(turn, openLesson(turn)));
  if (act.kind === "press") return press(turn, act.offer);
  if (act.kind === "point") return press(turn, findPointed(turn, act.offers, act.concept));
  if (isOverheard(turn, act)) return leaveAlone(turn);
  const doubted =
    explainChoice(turn) ??
    sayVerdict(turn) ??
    explainVerdict(turn) ??
    weighWords(turn) ??
    hearObjection(turn) ??
    hearKind(turn) ??
    tellScenery(turn) ??
    tellOneByOne(turn);
  if (doubted) return settle(turn, keepOpen(turn, doubted));
  const picked = meaning.offer === null ? null : placeOffers(state.offers)[meaning.offer];
  if (picked) return press(turn, narrow(turn, picked.id), lead, meaning.further);
  const refused = meaning.offer === null ? null : refuseDropped(turn);
  if (refused) return settle(turn, refused);
  const answer = leadWith(lead, chooseAnswer(turn, act.text)(turn));
  const told = withStories(turn, withFurther(turn, inBrief(turn, answer)));
  const step = withVerdict(turn, withAcknowledgement(turn, withPicture(turn, told)));
  return settle(turn, keepOpen(turn, step));
}

/** "Another question, about replication": a check of the concept that is named. */
function narrow({ lesson, meaning: { mentions } }: Turn, id: string): string {
  const [only, another] = mentions;
  const isNamed = id.startsWith("quiz:") && only !== undefined && another === undefined;
  return isNamed && findConcept(lesson, only) ? `quiz:${only}` : id;
}

/** A choice that has turned out wrong is offered no more, and may be typed all the same; so may one that was not meant before. */
function refuseDropped(turn: Turn): Step | null {
  const open = findOpen(turn);
  const option = open?.check.options[turn.meaning.offer ?? -1];
  if (open && option && !isDropped(turn, open.check, option))
    return answerWith(turn, open.concept, open.check, option);
  return reopenCheck(turn, "That one isn't it, as we saw. What about the others?");
}

/** A check that stays open is put again under the answer, so that its choices are the ones to pick from. */
function keepOpen(turn: Turn, step: Step): Step {
  const kept = step.state?.pending;
  if (kept?.kind !== "check" || kept !== turn.state.pending) return step;
  const check = reopenCheck(turn);
  return check ? { ...step, parts: [...step.parts, ...check.parts], offers: check.offers } : step;
}

function leadWith(lead: Situation["lead"], step: Step): Step {
  return lead ? { ...step, parts: [say(lead), ...step.parts] } : step;
}

/** `further` is what was asked besides, where an offer was picked in words. */
function press(
  turn: Turn,
  id: string,
  lead: Situation["lead"] = null,
  further: Meaning["further"] = [],
): Decision {
  const { move, answer } = readOffer(turn, id);
  const pressed = { ...turn, meaning: { ...meaningOfPress(move, null), further }, said: "" };
  return settle(pressed, leadWith(lead, withFurther(pressed, answer(pressed))));
}

/** The offer that explains once more what a message was about. */
function findPointed({ lesson }: Turn, offers: readonly string[], named: string | null): string {
  const about = offers
    .filter((id) => !onward.test(id))
    .flatMap((id) => id.split(":")[1]?.split("/")[0] ?? [])
    .find((id) => findConcept(lesson, id));
  const concept = about ?? named;
  return concept ? `explain:${concept}` : "explain";
}

/** Offers that lead away from what a message was about. */
const onward = /^(?:concept|back):/;

/** What the bot has just asked for decides how an answer is taken. */
function chooseAnswer(turn: Turn, text: string): Answer {
  const { meaning, state } = turn;
  const { pending } = state;
  const answered = questionMoves.has(meaning.move) ? answerBeforeAsking(turn, text) : null;
  if (answered) return () => answered;
  if (meaning.move === "continue" && pending?.kind === "go-on")
    return (each) => readOffer(each, pending.offer).answer(each);
  const awaited = meaning.move === "answer" ? takeAwaited(turn, text) : null;
  if (awaited) return awaited;
  return meaning.band === "unsure" && !answerable.has(meaning.move)
    ? answers.unknown
    : answers[meaning.move];
}

/** What answers the check that is open, or maps a picture as was asked for. */
function takeAwaited(turn: Turn, text: string): Answer | null {
  const { pending } = turn.state;
  const open = findOpen(turn);
  if (open) return (each) => answerInWords(each, open.concept, open.check, text);
  const concept = pending?.kind === "own-analogy" && findConcept(turn.lesson, pending.concept);
  return concept ? (each) => takeBack(each) ?? thankFor(each, concept) : null;
}

/** Moves that speak for themselves, or say on their own that they have no answer. */
const answerable: ReadonlySet<Move> = new Set([
  ...questionKinds,
  "off-topic",
  "clarify-term",
  "restate",
]);

/** In a group, only what is surely a learner's move, and is asked of nobody else, is answered, unless the bot is spoken to. */
function isOverheard(
  turn: Turn,
  { addressed, calls = false }: Extract<Act, { kind: "say" }>,
): boolean {
  if (turn.state.mode === "solo" || addressed || turn.meaning.offer !== null) return false;
  return calls || isChatter(turn);
}

function leaveAlone(turn: Turn): Decision {
  const { state, meaning } = turn;
  return {
    state,
    reply: null,
    heard: [],
    progress: [],
    log: logOf(meaning, { parts: [], offers: [] }),
    unanswered: false,
  };
}

function withAcknowledgement({ meaning, state, said }: Turn, step: Step): Step {
  const glad = !step.unanswered && hasLanded(said) && !hesitant.test(said);
  const clause = acknowledge(meaning, state, glad);
  const [first] = step.parts;
  if (!clause || !first || opensItself(first, step)) return step;
  const led = leadIn(clause, step);
  return first.kind === "text" ? { ...led, state: { ...step.state, opener: clause } } : led;
}

/** "Do I change it to get approved?" is glad of nothing. */
function hasLanded(said: string): boolean {
  return said.split(/(?<=[.,;:!?])\s+/).some((part) => landed.test(part) && !part.endsWith("?"));
}

/** "Ok" and "fine" only lead on. */
const landed =
  /\b(?:got|get|gets|understood|understand|clear|clearer|sense|see|follow|with you|helps?|helped|clicks?|clicked|aha|ahh*|oh+|nice|cool|great|neat|love|good)\b/i;

/** Nobody is glad of "ugh, ok". */
const hesitant = /\b(?:h+m+|ugh+|argh+|meh|erm+)\b/i;

/** True where a reply has an opener of its own: two in a row sound like a machine. */
function opensItself(first: Part, { state }: Step): boolean {
  return (
    first.kind === "text" && Boolean(state?.opener) && first.text.startsWith(state?.opener ?? "")
  );
}

function settle(turn: Turn, step: Step): Decision {
  const { meaning } = turn;
  const { thing: _, plainly: __, rivals: ___, ...state } = turn.state;
  return {
    state: {
      ...state,
      ...(wantsNoStories(meaning, turn.state) && { plainly: true }),
      pending: null,
      unsure: 0,
      agains: 0,
      ...step.state,
      ...rememberAnswer(state, step.told),
      ...rememberRivals(meaning, step.told),
      ...rememberStory(state, step.state?.analogy),
      ...(meaning.row && { thing: pickThing(meaning.row) }),
      offers: step.offers,
      turns: state.turns + 1,
    },
    reply: { parts: step.parts, offers: step.offers },
    heard: step.heard ?? [],
    progress: step.progress ?? [],
    log: logOf(meaning, step),
    unanswered: step.unanswered ?? false,
  };
}

function pickThing({ story, system, from }: Thing): Thing {
  return { story, system, from };
}

function logOf({ move, also, concept, band, why }: Meaning, step: Step): TurnLog {
  return {
    move,
    also,
    concept: step.concept === undefined ? concept : step.concept,
    analogy: step.analogy ?? null,
    question: step.question ?? null,
    band,
    rule: why.rule,
    chosen: step.chosen ?? null,
    result: step.result ?? null,
  };
}
