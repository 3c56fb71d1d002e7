import type { About, Incoming, Where } from "./adapters/adapter.ts";
import { sayAside, sayClosed, sayEnded } from "./asides.ts";
import type { BotParts } from "./bot-parts.ts";
import { type Courier, createCourier } from "./courier.ts";
import { carry } from "./delivery.ts";
import type { Taught } from "./library.ts";
import { createQueue } from "./queue.ts";
import { chooseSession, followPosition } from "./seating.ts";
import {
  type LearnerKey,
  type Session,
  type Snapshot,
  StoreError,
  type TurnRecord,
} from "./store/store.ts";
import { type Act, type Decision, decide, type TurnLog } from "./tutor/decide.ts";
import { redact } from "./tutor/redact.ts";
import type { Reply } from "./tutor/reply.ts";
import { readDialogue, type SessionState } from "./tutor/state.ts";
import type { Meaning } from "./understanding/meaning.ts";
import { understand } from "./understanding/understand.ts";

/** What a turn came to; null `reply` where nothing was said. */
export interface Outcome {
  readonly log: TurnLog;
  readonly reply: Reply | null;
  readonly why: Meaning["why"] | null;
}

/** What became of something a learner did. */
export type Handled =
  /** `refusal` says why its reply could not be shown, where the thread is closed to us. */
  | { readonly kind: "turn"; readonly outcome: Outcome; readonly refusal: string | null }
  /** It was taken before. */
  | { readonly kind: "known" }
  /** No turn was taken; null where there is nothing to say about it, either. */
  | { readonly kind: "refused"; readonly aside: Reply | null }
  /** The learner was told that it did not work, and the reason was reported. */
  | { readonly kind: "failed" };

type OnStored = (() => Promise<void>) | undefined;

/** The bot as its adapters and the command line use it. */
export interface Bot {
  /** Takes one turn to its end: stored, then delivered, with `onStored` in between, which must not reject. Never rejects. */
  handle(incoming: Incoming, onStored?: OnStored): Promise<Handled>;
  /** Ends the session of a thread that is gone or closed to us, and tells who started it. */
  endSession(where: Where, reason: string): Promise<void>;
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
  const endSession = (where: Where, reason: string) => end(parts, where, reason);
  const courier = createCourier(parts, endSession);
  return {
    handle(incoming, onStored) {
      const { platform, workspace } = incoming.where;
      const keys = [
        nameThread(incoming.where),
        `learner ${platform} ${workspace} ${incoming.learner}`,
      ];
      return queue.run(keys, () => takeTurn(parts, courier, incoming, onStored));
    },
    endSession: (where, reason) => queue.run([nameThread(where)], () => endSession(where, reason)),
    deliverWaiting: courier.deliverWaiting,
    idle: queue.idle,
    stop: courier.stop,
  };
}

function nameThread({ platform, workspace, thread }: Where): string {
  return `thread ${platform} ${workspace} ${thread}`;
}

async function takeTurn(
  parts: BotParts,
  courier: Courier,
  incoming: Incoming,
  onStored: OnStored,
): Promise<Handled> {
  try {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const handled = await attemptTurn(parts, courier, incoming, onStored);
      if (handled !== "conflict") return handled;
    }
    throw new Error(`The thread ${incoming.where.thread} kept changing under us.`);
  } catch (error) {
    return apologise(parts, incoming, error);
  }
}

/** Reads, decides and saves. Another writer's turn in between is a conflict: nothing was written. */
async function attemptTurn(
  parts: BotParts,
  courier: Courier,
  incoming: Incoming,
  onStored: OnStored,
): Promise<Handled | "conflict"> {
  const snapshot = await parts.store.readTurn(incoming.where, learnerOf(incoming));
  const seat = chooseSession(parts, incoming, snapshot.session);
  if (seat.kind === "refused") return seat;
  const { session } = seat;
  const taught = await parts.library.findVersion(session.lesson, session.version);
  if (!taught) return sayGone(parts, incoming, session);
  const { act, meaning } = readAct(incoming, taught, session.state);
  const decision = decide({
    lesson: taught.lesson,
    state: session.state,
    act,
    heard: await readHeard(parts, incoming, session, snapshot.ledger),
    progress: snapshot.session?.id === session.id ? snapshot.progress : [],
    inbox: parts.inbox,
  });
  const outcome = { log: decision.log, reply: decision.reply, why: meaning?.why ?? null };
  if (decision.reply === null && session.learners.includes(incoming.learner))
    return { kind: "turn", outcome, refusal: null };
  const record = makeRecord(parts, incoming, session, decision, snapshot.ledger);
  const committed = await parts.store.commitTurn(record);
  if (committed.kind === "conflict") return "conflict";
  if (committed.kind === "duplicate") return answerKnown(parts, courier, incoming);
  await onStored?.();
  const about = incoming.act.kind === "open" ? undefined : describe(outcome);
  const refusal = committed.delivery && (await courier.deliver(committed.delivery, about));
  return { kind: "turn", outcome, refusal };
}

/** What an adapter may show of the reasons for a reply. */
function describe({ log, why }: Outcome): About {
  const { move, concept, analogy, band, rule, chosen } = log;
  return { move, concept, analogy, band, rule, words: why?.words ?? "", chosen };
}

/** A message that comes again is the platform's doing, a press may be a person's: of one who got no answer, or is late. */
async function answerKnown(
  { store }: BotParts,
  courier: Courier,
  { act, where }: Incoming,
): Promise<Handled> {
  if (act.kind !== "press") return { kind: "known" };
  const lost = await store.takeUpDelivery(where);
  if (!lost) return { kind: "refused", aside: sayAside("known", null) };
  const refusal = await courier.deliver(lost);
  return refusal === null ? { kind: "known" } : { kind: "refused", aside: sayClosed(refusal) };
}

function learnerOf({ where, learner }: Incoming): LearnerKey {
  return { platform: where.platform, workspace: where.workspace, learner };
}

/** Whoever started a group's lesson has heard all that was told in it, and nobody there wants to hear it again. */
async function readHeard(
  { store }: BotParts,
  { where, learner }: Incoming,
  { state, learners: [starter] }: Session,
  own: Snapshot["ledger"],
): Promise<Snapshot["ledger"]> {
  if (state.mode === "solo" || starter === undefined || starter === learner) return own;
  const { ledger } = await store.readTurn(where, { ...where, learner: starter });
  const isOwn = (row: (typeof ledger)[number]) =>
    own.some(({ concept, item }) => concept === row.concept && item === row.item);
  return [...own, ...ledger.filter((row) => !isOwn(row))];
}

function readAct(
  { act, addressed }: Incoming,
  taught: Taught,
  state: SessionState,
): { act: Act; meaning: Meaning | null } {
  if (act.kind === "press") return { act, meaning: null };
  if (act.kind === "open") return { act: { kind: "open" }, meaning: null };
  const meaning = understand(act.text, taught.vocabulary, readDialogue(state));
  if (act.kind === "point")
    return { act: { kind: "point", offers: act.offers, concept: meaning.concept }, meaning: null };
  return { act: { kind: "say", text: act.text, meaning, addressed }, meaning };
}

function makeRecord(
  parts: BotParts,
  incoming: Incoming,
  session: Session,
  decision: Decision,
  ledger: Snapshot["ledger"],
): TurnRecord {
  const { state, reply, heard, progress, log, unanswered } = decision;
  const joins = !session.learners.includes(incoming.learner);
  const learners = joins ? [...session.learners, incoming.learner] : session.learners;
  const position = followPosition(session.position, incoming.position);
  const kept = incoming.act.kind === "say" && unanswered && parts.inbox;
  const text = kept ? redact(incoming.act.text) : "";
  return {
    event: incoming.id,
    at: parts.now(),
    session: { ...session, state, learners, position },
    learner: learnerOf(incoming),
    joins,
    ledgerLast: heard.length > 0 ? Math.max(0, ...ledger.map(({ last }) => last)) : null,
    heard,
    progress,
    log: { ...log, result: log.result ?? null },
    reply,
    inbox: text === "" ? null : { lesson: session.lesson, concept: session.state.concept, text },
  };
}

/** Never rejects: what cannot be stored now is found again when the thread is next used. */
async function end(parts: BotParts, where: Where, reason: string): Promise<void> {
  const session = await parts.store.endSession(where, parts.now()).catch((error: unknown) => {
    parts.report({ who: "operator", message: String(error) });
    return null;
  });
  if (!session) return;
  const taught = await parts.library.findVersion(session.lesson, session.version);
  const title = taught?.lesson.title ?? session.lesson;
  parts.report({
    who: "operator",
    message: `The lesson “${title}” in ${where.platform} thread ${where.thread} has ended: ${reason} Progress is kept.`,
  });
  const adapter = parts.adapters.find(({ platform }) => platform === where.platform);
  const [starter] = session.learners;
  // Not everyone takes private messages, and the lesson is over either way.
  if (starter)
    await adapter?.whisper?.(starter, sayEnded(title, reason), where.workspace).catch(() => {});
}

/** The lesson was removed and no copy of it is left. */
async function sayGone(parts: BotParts, incoming: Incoming, session: Session): Promise<Handled> {
  parts.report({
    who: "author",
    message: `The lesson “${session.lesson}” is asked for, but it is not in LESSONS_DIR, or it has mistakes: run lint.`,
  });
  await carry(
    parts,
    incoming.where,
    `The lesson “${session.lesson}” isn't here any more. Please ask whoever runs this bot to put it back; your progress is kept.`,
  );
  return { kind: "failed" };
}

/** The learner gets one kind line; whoever can mend it gets the reason. */
async function apologise(parts: BotParts, incoming: Incoming, error: unknown): Promise<Handled> {
  const isStore = error instanceof StoreError;
  const detail =
    error instanceof Error
      ? isStore
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  parts.report({
    who: isStore ? "operator" : "developer",
    message: isStore ? detail : `Turn ${incoming.id} in ${incoming.where.thread}: ${detail}`,
  });
  const line = isStore
    ? "I can't write down your progress just now, so I'd rather not go on. Nothing from before is lost: please try again in a while."
    : "Something went wrong on my side, and I've noted it. Please try that again, or say it in another way.";
  await carry(parts, incoming.where, line);
  return { kind: "failed" };
}
