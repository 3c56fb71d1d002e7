import type { Lesson, Question } from "../lessons/lesson.ts";
import { slight } from "../understanding/heard.ts";
import type { DialogueState, Meaning } from "../understanding/meaning.ts";
import { questionMoves } from "../understanding/meaning.ts";
import { listSayings, type Saying } from "../understanding/sayings.ts";
import { isFresh } from "./answered.ts";
import { type Act, type Decision, decide, type Situation } from "./decide.ts";
import type { Heard } from "./ledger.ts";
import { opensWithVerdict } from "./moves/judged.ts";
import { listTelling } from "./moves/told-again.ts";
import { placeOffers } from "./offers.ts";
import type { Part } from "./reply.ts";
import { readDialogue, type SessionState } from "./state.ts";
import { headAnswer } from "./telling.ts";

/** A message, before it is understood. */
export type Message = Omit<Extract<Act, { kind: "say" }>, "kind" | "meaning">;

/** What a message comes to. */
export interface Answered {
  readonly decision: Decision;
  /** Of the message as a whole. */
  readonly meaning: Meaning;
}

type Read = (text: string, state: DialogueState) => Meaning;

/** Decides the turn of a message: as a whole, or, where it says two things that stand by themselves, one after the other. Pure: the same situation and `read`, the same decision. */
export function answerMessage(
  situation: Omit<Situation, "act">,
  message: Message,
  read: Read,
): Answered {
  const { state, learner = null } = situation;
  const dialogue = readDialogue(state, learner);
  const meaning = read(message.text, dialogue);
  const whole = decide({ ...situation, act: { kind: "say", ...message, meaning } });
  if (whole.reply === null || opensWithVerdict(message.text)) return { decision: whole, meaning };
  const sayings = listSayings(message.text, (text, named) =>
    read(text, named === null ? dialogue : { ...dialogue, concept: named }),
  );
  const [first, second] = chooseTwo(
    sayings.filter((each) => !refuses(each, state) && !isToldAlready(each, state)),
    situation.lesson,
  );
  if (isOne(meaning) && !(first && second && leadsTo(first, second)))
    return { decision: whole, meaning };
  if (first && second)
    return {
      decision:
        decideBoth(situation, message, { whole: meaning, sayings: [first, second] }, read) ?? whole,
      meaning,
    };
  if (!first || !hides(meaning, first)) return { decision: whole, meaning };
  const act = { kind: "say", ...message, ...withCourtesy(first, meaning) } as const;
  return { decision: decide({ ...situation, act }), meaning };
}

/** "Great, thank you" is said of the whole, whatever sentence is answered. */
function withCourtesy({ text, meaning }: Saying, { also, move }: Meaning) {
  const kind = [move, ...also].filter((each) => slight.has(each));
  return { text, meaning: { ...meaning, also: [...new Set([...meaning.also, ...kind])] } };
}

/** "2, and what does it cost?", "the oven is the node. quiz me": what is picked or lined up comes first, and something is asked for besides. */
function leadsTo({ does }: Saying, second: Saying): boolean {
  const isLead = does === "picks" || does === "maps";
  return isLead && (second.does === "asks" || second.does === "calls");
}

/** What picks an offer, paints a picture or lists what things stand for is one thing otherwise, however many sentences it takes. */
function isOne({ offer, picture, taken, defines, stories }: Meaning): boolean {
  return (
    offer !== null || picture !== null || stories !== null || taken.length + defines.length > 0
  );
}

/** "None of these" leads on to what was meant. */
function refuses({ meaning: { offer } }: Saying, { offers }: SessionState): boolean {
  return offer !== null && placeOffers(offers)[offer]?.id === "other";
}

/** What was answered a moment ago is no second thing. */
function isToldAlready({ does, meaning: { match } }: Saying, state: SessionState): boolean {
  return does === "asks" && match !== null && isFresh(state, match);
}

/** Two things that are said, what waits for something the later one. */
function chooseTwo(sayings: readonly Saying[], lesson: Lesson): readonly Saying[] {
  const each: Saying[] = [];
  for (const saying of sayings)
    if (!each.some((other) => isAlike(saying, other, lesson))) each.push(saying);
  const isLast = ({ does }: Saying) => does === "calls" || does === "leaves";
  return [...each.filter((one) => !isLast(one)), ...each.filter(isLast)].slice(0, 2);
}

/** "What if the load balancer fails?" and "what if it itself fails?" have much the same answer. */
function isAlike(one: Saying, other: Saying, { concepts }: Lesson): boolean {
  if (one.does !== "asks" || other.does !== "asks") return one.does === other.does;
  // What a thing is and what it is good for have different answers.
  if (isNaming(one) !== isNaming(other)) return false;
  const [first = [], second = []] = [one, other].map(({ text, meaning: { match } }) => {
    const asked = match ? findQuestion(concepts, match.id) : undefined;
    return listTelling(asked?.phrasings[0] ?? text);
  });
  const [short = [], long = []] = [first, second].sort((a, b) => a.length - b.length);
  return short.every((word) => long.includes(word));
}

function isNaming({ meaning: { move } }: Saying): boolean {
  return move === "ask-concept";
}

function findQuestion(concepts: Lesson["concepts"], id: string | null): Question | undefined {
  return concepts.flatMap(({ questions }) => questions).find((each) => each.id === id);
}

/** "That wasn't an answer. 2": what is surely said by a sentence of it, where the whole was not surely understood. */
function hides({ move, band, match }: Meaning, saying: Saying): boolean {
  const { meaning, does } = saying;
  if (does === "picks") return band !== "sure" || !questionMoves.has(move);
  if (does !== "asks") return false;
  // "Availability. Short, please" wants it in few words.
  if (isNaming(saying)) return band === "unsure";
  return (
    band !== "sure" ||
    (match !== null && match.id === meaning.match?.id && !questionMoves.has(move))
  );
}

/** What a message means as a whole, and the two things that it says. */
interface Two {
  readonly whole: Meaning;
  readonly sayings: readonly [Saying, Saying];
}

/** The one after the other, in one turn; null where the second has no answer after all. */
function decideBoth(
  situation: Omit<Situation, "act">,
  message: Message,
  { whole, sayings: [first, second] }: Two,
  read: Read,
): Decision | null {
  const { state, learner = null, heard, progress } = situation;
  const one = decide({
    ...situation,
    act: { kind: "say", ...message, ...withCourtesy(first, whole) },
  });
  if (one.reply === null) return null;
  const between = {
    ...situation,
    lead: null,
    state: one.state,
    heard: [...heard, ...countHeard(heard, one)],
    progress: [...progress, ...one.progress],
  };
  const { text } = second;
  const meaning = read(text, readDialogue(one.state, learner));
  const other = decide({ ...between, act: { kind: "say", ...message, text, meaning } });
  if (other.reply === null || other.unanswered || tellSame(one, other)) return null;
  const told = first.does === "maps" ? one.reply.parts : tellFirst(one.reply.parts);
  const isAfterMore = first.does === "asks" || first.does === "maps";
  const isApart = isAfterMore && second.does === "asks";
  const then = isApart ? withHeading(situation.lesson, other) : other.reply.parts;
  const [main, aside] =
    first.does === "asks" || second.does !== "asks" ? [one, other] : [other, one];
  return {
    ...other,
    state: inOneTurn(other.state, state.turns),
    reply: { ...other.reply, parts: [...told, ...then] },
    heard: [...one.heard, ...other.heard],
    progress: [...one.progress, ...other.progress],
    log: { ...main.log, also: [...new Set([...main.log.also, aside.log.move])] },
  };
}

/** "Three replicas, so no backup. I need none, right?" is answered once. */
function tellSame({ log: one }: Decision, { log: other }: Decision): boolean {
  return one.question !== null && one.question === other.question;
}

/** What was told first is heard already when the second is decided. */
function countHeard(heard: readonly Heard[], { heard: told }: Decision): Heard[] {
  const last = Math.max(0, ...heard.map((row) => row.last));
  return told.map((row, at) => ({ ...row, times: 1, last: last + at + 1 }));
}

/** An answer that is not the last says no more than it has to. */
function tellFirst(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  return first?.kind === "text" ? [first] : parts;
}

/** The second answer stands under the question that it answers. */
function withHeading({ concepts }: Lesson, { reply, log }: Decision): readonly Part[] {
  const [first, ...rest] = reply?.parts ?? [];
  const asked = findQuestion(concepts, log.question);
  if (!asked || first?.kind !== "text") return reply?.parts ?? [];
  return [{ ...first, text: headAnswer(asked, first.text) }, ...rest];
}

/** Both were said in this turn. */
function inOneTurn(state: SessionState, turn: number): SessionState {
  const { answered, weighed, picture } = state;
  return {
    ...state,
    turns: turn + 1,
    ...(answered && {
      answered: answered.map((each) => ({ ...each, turn: Math.min(each.turn, turn) })),
    }),
    ...(weighed && { weighed: { ...weighed, turn: Math.min(weighed.turn, turn) } }),
    ...(picture && { picture: { ...picture, turn: Math.min(picture.turn, turn) } }),
  };
}
