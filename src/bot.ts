import type { Incoming } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { carry, deliver } from "./delivery.ts";
import type { Taught } from "./library.ts";
import { createQueue } from "./queue.ts";
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
import { openState, readDialogue, type SessionState } from "./tutor/state.ts";
import type { Meaning } from "./understanding/meaning.ts";
import { understand } from "./understanding/understand.ts";

/** What a turn came to; null `reply` where nothing was said. */
export interface Outcome {
  readonly log: TurnLog;
  readonly reply: Reply | null;
  readonly why: Meaning["why"] | null;
}

/** The bot as its adapters and the command line use it. */
export interface Bot {
  /** Takes one turn to its end: stored, then delivered. Null for what was taken before. Never rejects. */
  handle(incoming: Incoming): Promise<Outcome | null>;
  /** Delivers what a stopped process left undelivered. */
  deliverWaiting(platform: string): Promise<void>;
  /** Settles when all turns that were begun are done. */
  idle(): Promise<void>;
}

const mostAttempts = 8;

/** One turn end to end: load, decide, save, deliver. */
export function createBot(parts: BotParts): Bot {
  const queue = createQueue();
  return {
    handle(incoming) {
      const { platform, workspace, thread } = incoming.where;
      const keys = [
        `thread ${platform} ${workspace} ${thread}`,
        `learner ${platform} ${workspace} ${incoming.learner}`,
      ];
      return queue.run(keys, () => takeTurn(parts, incoming));
    },
    async deliverWaiting(platform) {
      for (const delivery of await parts.store.listUndelivered(platform))
        await deliver(parts, delivery);
    },
    idle: queue.idle,
  };
}

async function takeTurn(parts: BotParts, incoming: Incoming): Promise<Outcome | null> {
  try {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const outcome = await attemptTurn(parts, incoming);
      if (outcome !== "conflict") return outcome;
    }
    throw new Error(`The thread ${incoming.where.thread} kept changing under us.`);
  } catch (error) {
    return apologise(parts, incoming, error);
  }
}

/** Reads, decides and saves. Another writer's turn in between is a conflict: nothing was written. */
async function attemptTurn(
  parts: BotParts,
  incoming: Incoming,
): Promise<Outcome | null | "conflict"> {
  const learner = learnerOf(incoming);
  const snapshot = await parts.store.readTurn(incoming.where, learner);
  const session = chooseSession(parts, incoming, snapshot);
  const taught = await parts.library.findVersion(session.lesson, session.version);
  if (!taught) return sayGone(parts, incoming, session);
  const { act, meaning } = readAct(incoming, taught, session.state);
  const isOwn = snapshot.session?.id === session.id;
  const decision = decide({
    lesson: taught.lesson,
    state: session.state,
    act,
    heard: snapshot.ledger,
    progress: isOwn ? snapshot.progress : [],
    inbox: parts.inbox,
  });
  const outcome = { log: decision.log, reply: decision.reply, why: meaning?.why ?? null };
  if (decision.reply === null && session.learners.includes(incoming.learner)) return outcome;
  return save(parts, makeRecord(parts, incoming, session, decision, snapshot.ledger), outcome);
}

async function save(
  parts: BotParts,
  record: TurnRecord,
  outcome: Outcome,
): Promise<Outcome | null | "conflict"> {
  const committed = await parts.store.commitTurn(record);
  if (committed.kind === "conflict") return "conflict";
  if (committed.kind === "duplicate") return null;
  if (committed.delivery) await deliver(parts, committed.delivery);
  return outcome;
}

function learnerOf({ where, learner }: Incoming): LearnerKey {
  return { platform: where.platform, workspace: where.workspace, learner };
}

/** The thread's open session, or a new one, pinned to the lesson as it is now. */
function chooseSession(
  { library, newId }: BotParts,
  incoming: Incoming,
  { session }: Snapshot,
): Session {
  if (session && session.state.status === "open") return session;
  const mode = incoming.act.kind === "open" ? incoming.act.mode : "solo";
  return {
    id: newId(),
    key: incoming.where,
    lesson: incoming.lesson,
    version: library.find(incoming.lesson)?.lesson.version ?? "",
    revision: 0,
    state: openState(mode),
    learners: [],
  };
}

function readAct(
  { act, addressed }: Incoming,
  taught: Taught,
  state: SessionState,
): { act: Act; meaning: Meaning | null } {
  if (act.kind === "press") return { act, meaning: null };
  if (act.kind === "open") return { act: { kind: "open" }, meaning: null };
  const meaning = understand(act.text, taught.vocabulary, readDialogue(state));
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
  const learners = session.learners.includes(incoming.learner)
    ? session.learners
    : [...session.learners, incoming.learner];
  const kept = incoming.act.kind === "say" && unanswered && parts.inbox;
  const text = kept ? redact(incoming.act.text) : "";
  return {
    event: incoming.id,
    at: parts.now(),
    session: { ...session, state, learners },
    learner: learnerOf(incoming),
    ledgerLast: heard.length > 0 ? Math.max(0, ...ledger.map(({ last }) => last)) : null,
    heard,
    progress,
    log: { ...log, result: log.result ?? null },
    reply,
    inbox: text === "" ? null : { lesson: session.lesson, concept: session.state.concept, text },
  };
}

/** The lesson was removed and no copy of it is left. */
async function sayGone(
  parts: BotParts,
  incoming: Incoming,
  session: Session,
): Promise<Outcome | null> {
  parts.report({
    who: "author",
    message: `The lesson “${session.lesson}” is asked for, but it is not in LESSONS_DIR, or it has mistakes: run lint.`,
  });
  await carry(
    parts,
    incoming,
    `The lesson “${session.lesson}” isn't here any more. Please ask whoever runs this bot to put it back; your progress is kept.`,
  );
  return null;
}

/** The learner gets one kind line; whoever can mend it gets the reason. */
async function apologise(parts: BotParts, incoming: Incoming, error: unknown): Promise<null> {
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
  await carry(parts, incoming, line);
  return null;
}
