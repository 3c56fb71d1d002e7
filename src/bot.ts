import type { Aside, Incoming, Where } from "./adapters/adapter.ts";
import { sayAside, sayClosed } from "./asides.ts";
import { type BotParts, findAdapter, nameThread } from "./bot-parts.ts";
import { endLesson, visitThread } from "./closed-threads.ts";
import { type Courier, createCourier } from "./courier.ts";
import type { Refusal } from "./delivery.ts";
import { apologise, sayGone } from "./failing.ts";
import type { Taught } from "./library.ts";
import { createQueue } from "./queue.ts";
import { findConversation, receive } from "./reception.ts";
import type { LearnerKey, Session, Snapshot, TurnRecord } from "./store/store.ts";
import { learnerOf, makeRecord } from "./turn-record.ts";
import type { About } from "./tutor/about.ts";
import { type Act, type Decision, decide, type Situation, type TurnLog } from "./tutor/decide.ts";
import { answerMessage } from "./tutor/message.ts";
import { knowsOffer } from "./tutor/press.ts";
import type { Reply } from "./tutor/reply.ts";
import { readDialogue } from "./tutor/state.ts";
import { callsSomebody } from "./understanding/calling.ts";
import type { DialogueState, Meaning } from "./understanding/meaning.ts";
import { understand } from "./understanding/understand.ts";

/** What a turn came to; null `reply` where nothing was said. */
export interface Outcome {
  readonly log: TurnLog;
  readonly reply: Reply | null;
  readonly why: Meaning["why"] | null;
}

/** What became of something a learner did. */
export type Handled =
  /** `refusal` says why its reply could not be shown, where the thread is closed to us or gone. */
  | { readonly kind: "turn"; readonly outcome: Outcome; readonly refusal: Refusal | null }
  /** It was taken before. */
  | { readonly kind: "known" }
  /** No turn was taken; null where there is nothing to say about it, either. */
  | { readonly kind: "refused"; readonly aside: Aside | null }
  /** The learner was told that it did not work, and the reason was reported. */
  | { readonly kind: "failed" };

type OnStored = (() => Promise<void>) | undefined;

/** A turn that is stored: its thread is free for the next one, while its reply takes its time. */
interface Taken {
  readonly done: Promise<Handled>;
}

/** What was handed over, and when, in milliseconds since 1970. */
interface Taking {
  readonly incoming: Incoming;
  readonly onStored: OnStored;
  readonly taken: number;
}

/** The bot as its adapters and the command line use it. */
export interface Bot {
  /** Takes one turn to its end: stored, then delivered, with `onStored` in between, which must not reject. Never rejects. */
  handle(incoming: Incoming, onStored?: OnStored): Promise<Handled>;
  /** Comes back to a thread: what was said there last and could not arrive is carried now. Gives what is in the way. */
  visit(where: Where, learner: string): Promise<Refusal | null>;
  /** Ends the session of a thread that is gone or closed to us, and tells who started it. */
  endSession(where: Where, reason: string): Promise<void>;
  /** Forgets all that is kept of a learner, once the turns of theirs that were taken are done; false where that is nothing. */
  forget(learner: LearnerKey): Promise<boolean>;
  /** Delivers what a stopped process left undelivered. */
  deliverWaiting(platform: string): Promise<void>;
  /** Settles when all turns that were begun are done. */
  idle(): Promise<void>;
  /** Tries no more deliveries of its own accord. */
  stop(): void;
}

const mostAttempts = 8;

/** One turn end to end: load, decide, save, deliver. */
export function createBot(parts: BotParts): Bot {
  const queue = createQueue();
  const endSession = (where: Where, reason: string) => endLesson(parts, where, reason);
  const courier = createCourier(parts, endSession);
  const underway = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    underway.add(work);
    return work.finally(() => underway.delete(work));
  };
  return {
    handle(incoming, onStored) {
      const { where, within } = incoming;
      const keys = [
        nameThread(where),
        ...(within === undefined ? [] : [nameThread({ ...where, thread: within })]),
        nameLearner(learnerOf(incoming)),
      ];
      const taken = parts.now();
      const turn = { incoming, onStored, taken };
      return track(queue.run(keys, () => takeTurn(parts, courier, turn)).then(({ done }) => done));
    },
    visit: (where, learner) =>
      track(queue.run([nameThread(where)], () => visitThread(parts, courier, where, learner))),
    endSession: (where, reason) =>
      track(queue.run([nameThread(where)], () => endSession(where, reason))),
    // Turns of others in a group need not wait: where one comes in between, it is decided anew.
    forget: (learner) =>
      track(queue.run([nameLearner(learner)], () => parts.store.forgetLearner(learner))),
    deliverWaiting: courier.deliverWaiting,
    async idle() {
      while (underway.size > 0) await Promise.allSettled(underway);
    },
    stop: courier.stop,
  };
}

/** One name for one learner, of whichever platform. */
function nameLearner({ platform, workspace, learner }: LearnerKey): string {
  return `learner ${platform} ${workspace} ${learner}`;
}

async function takeTurn(parts: BotParts, courier: Courier, taking: Taking): Promise<Taken> {
  const { incoming } = taking;
  const admit = async (error: unknown): Promise<Handled> => {
    await apologise(parts, incoming, error);
    return { kind: "failed" };
  };
  try {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const taken = await attemptTurn(parts, courier, taking);
      if (taken !== "conflict") return { done: taken.done.catch(admit) };
    }
    throw new Error(`The thread ${incoming.where.thread} kept changing under us.`);
  } catch (error) {
    return { done: admit(error) };
  }
}

/** Reads, decides and saves. Another writer's turn in between is a conflict: nothing was written. */
async function attemptTurn(
  parts: BotParts,
  courier: Courier,
  { incoming: given, onStored, taken }: Taking,
): Promise<Taken | "conflict"> {
  const { snapshot, meant, answerIn } = await findConversation(parts.store, given);
  const seat = await receive(parts, meant, snapshot.session);
  if (seat.kind === "refused") return settled(seat);
  const { session, incoming, lead } = seat;
  const taught = await parts.library.findVersion(session.lesson, session.version);
  if (!taught) {
    await sayGone(parts, given, session.lesson);
    return settled({ kind: "failed" });
  }
  if (incoming.act.kind === "press" && !knowsOffer(taught.lesson, incoming.act.offer))
    return settled({ kind: "refused", aside: sayAside("unknown", null) });
  const { decision, meaning } = decideTurn(incoming, taught, {
    lesson: taught.lesson,
    state: session.state,
    learner: incoming.learner,
    heard: await readHeard(parts, incoming, session, snapshot.ledger),
    progress: snapshot.session?.lesson === session.lesson ? snapshot.progress : [],
    inbox: parts.inbox,
    company: session.learners.some((learner) => learner !== incoming.learner),
    lead,
  });
  const outcome = { log: decision.log, reply: decision.reply, why: meaning?.why ?? null };
  if (decision.reply === null && session.learners.includes(incoming.learner))
    return settled({ kind: "turn", outcome, refusal: null });
  const record: TurnRecord = {
    ...makeRecord(parts, incoming, session, decision, snapshot.ledger),
    ...(answerIn !== null && { answerIn }),
    ...(showsReasons(parts, incoming) && { about: explain(outcome) }),
  };
  const committed = await parts.store.commitTurn(record);
  if (committed.kind === "conflict") return "conflict";
  if (committed.kind === "duplicate") return { done: answerKnown(courier, incoming) };
  observeTurn(parts, record, taken);
  await onStored?.();
  const refused = committed.delivery ? courier.deliver(committed.delivery) : null;
  return { done: Promise.resolve(refused).then((refusal) => ({ kind: "turn", outcome, refusal })) };
}

function settled(handled: Handled): Taken {
  return { done: Promise.resolve(handled) };
}

/** Whether the platform shows why it was answered so; nobody wonders at an opening. */
function showsReasons(parts: BotParts, { where, act }: Incoming): boolean {
  return findAdapter(parts, where.platform)?.showsReasons === true && act.kind !== "open";
}

function explain({ log, why }: Outcome): About {
  const { move, concept, analogy, band, rule, chosen } = log;
  return { move, concept, analogy, band, rule, words: why?.words ?? "", chosen };
}

function observeTurn(
  { observe, now }: BotParts,
  { event, session, log: { move, band, concept } }: TurnRecord,
  taken: number,
): void {
  const { key: where, lesson } = session;
  const storing = Math.max(0, now() - taken);
  observe?.({ kind: "turn", where, event, lesson, move, band, concept, storing });
}

/** A message that comes again is the platform's doing, a press may be a person's: of one who got no answer, or is late. */
async function answerKnown(courier: Courier, { act, where }: Incoming): Promise<Handled> {
  if (act.kind !== "press") return { kind: "known" };
  const taken = await courier.takeUp(where);
  if (taken === "known") return { kind: "refused", aside: sayAside("known", null) };
  return taken === null ? { kind: "known" } : { kind: "refused", aside: sayClosed(taken) };
}

/** Whoever started a group's lesson has heard all that was told in it, and nobody there wants to hear it again. */
async function readHeard(
  { store }: BotParts,
  { where, learner }: Incoming,
  { state, learners: [starter] }: Session,
  own: Snapshot["ledger"],
): Promise<Snapshot["ledger"]> {
  if (state.mode === "solo" || starter === undefined || starter === learner) return own;
  const ledger = await store.readLedger({ ...where, learner: starter });
  const isOwn = (row: (typeof ledger)[number]) =>
    own.some(({ concept, item }) => concept === row.concept && item === row.item);
  return [...own, ...ledger.filter((row) => !isOwn(row))];
}

function decideTurn(
  { act, addressed, learner }: Incoming,
  taught: Taught,
  situation: Omit<Situation, "act">,
): { readonly decision: Decision; readonly meaning: Meaning | null } {
  const { state } = situation;
  const read = (text: string, dialogue: DialogueState) =>
    understand(text, taught.vocabulary, dialogue);
  const decideAct = (each: Act) => ({
    decision: decide({ ...situation, act: each }),
    meaning: null,
  });
  switch (act.kind) {
    case "press":
      return decideAct(act);
    case "open":
      return decideAct(readOpening(act.concept ?? null, taught));
    case "point": {
      const { concept } = read(act.text, readDialogue(state, learner));
      return decideAct({ kind: "point", offers: act.offers, concept });
    }
    case "say": {
      const calls = state.mode === "group" && callsSomebody(act.text, taught.vocabulary);
      return answerMessage(situation, { text: act.text, addressed, calls }, read);
    }
  }
}

/** To begin with a concept is what its offer does. */
function readOpening(concept: string | null, { lesson }: Taught): Act {
  const offer = `concept:${concept}`;
  return concept !== null && knowsOffer(lesson, offer)
    ? { kind: "press", offer }
    : { kind: "open" };
}
