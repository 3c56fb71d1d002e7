import type { Incoming } from "./adapters/adapter.ts";
import type { BotParts } from "./bot-parts.ts";
import { followPosition } from "./seating.ts";
import type { LearnerKey, Session, Snapshot, TurnRecord } from "./store/store.ts";
import type { Decision } from "./tutor/decide.ts";
import { redact } from "./tutor/redact.ts";

/** Who did it, as the store knows them. */
export function learnerOf({ where, learner }: Incoming): LearnerKey {
  return { platform: where.platform, workspace: where.workspace, learner };
}

/** All that is to be stored of a turn, by what was known before it and what was decided. */
export function makeRecord(
  parts: BotParts,
  incoming: Incoming,
  session: Session,
  decision: Decision,
  ledger: Snapshot["ledger"],
): TurnRecord {
  const { state, reply, heard, progress, log, unanswered } = decision;
  const learners = [...new Set([...session.learners, incoming.learner])];
  const position = followPosition(session.position, incoming.position);
  const kept = incoming.act.kind === "say" && unanswered && parts.inbox;
  const text = kept ? redact(incoming.act.text) : "";
  return {
    event: incoming.id,
    at: parts.now(),
    session: { ...session, state, learners, position },
    learner: learnerOf(incoming),
    // In a session that begins all are new, also those of the one that it takes up.
    joins: session.revision === 0 || learners.length > session.learners.length,
    ledgerLast: heard.length > 0 ? Math.max(0, ...ledger.map(({ last }) => last)) : null,
    heard,
    progress,
    log: { ...log, result: log.result ?? null },
    reply,
    inbox: text === "" ? null : { lesson: session.lesson, concept: session.state.concept, text },
  };
}
