import type { ExpressionBuilder, Kysely, Transaction } from "kysely";
import type { SessionState } from "../tutor/state.ts";
import { listReached, readLedger } from "./ledger.ts";
import { dropPerson, readPerson } from "./page.ts";
import { pagePlace } from "./page-store.ts";
import type { Database } from "./schema.ts";
import type { KeptLearner, KeptSession, KeptTurn, LearnerKey, LogRow } from "./store.ts";

/** All that is kept of a learner, as it is at one moment; null where that is nothing. */
export function readLearner(db: Kysely<Database>, key: LearnerKey): Promise<KeptLearner | null> {
  return db.transaction().execute(async (transaction) => {
    const kept: KeptLearner = {
      learner: key,
      progress: await listReached(transaction, key),
      heard: await readLedger(transaction, key),
      sessions: await listShares(transaction, key),
      page: isOnPage(key) ? await readPerson(transaction, key.learner) : null,
    };
    const { progress, heard, sessions, page } = kept;
    return progress.length + heard.length + sessions.length > 0 || page !== null ? kept : null;
  });
}

function isOnPage({ platform, workspace }: LearnerKey): boolean {
  return platform === pagePlace.platform && workspace === pagePlace.workspace;
}

/** Each session that the learner takes part in, with what is theirs of it. */
async function listShares(db: Kysely<Database>, key: LearnerKey): Promise<KeptSession[]> {
  const sessions = await db
    .selectFrom("session")
    .select(["id", "thread", "lesson", "state", "created_at"])
    .where((eb) => hasTakenPart(eb, key))
    .orderBy("created_at")
    .orderBy("number")
    .execute();
  const turns = await listTurns(db, key);
  return sessions.map(({ id, thread, lesson, state, created_at }) => {
    const { mode, status, picture } = JSON.parse(state) as SessionState;
    const own = picture?.owner === key.learner && { picture };
    const at = Number(created_at);
    return { thread, lesson, mode, status, at, ...own, turns: turns.get(id) ?? [] };
  });
}

/** A learner's turns, by the id of their session. */
async function listTurns(
  db: Kysely<Database>,
  key: LearnerKey,
): Promise<ReadonlyMap<string, KeptTurn[]>> {
  const rows = await db
    .selectFrom("turn")
    .selectAll()
    .where("learner", "=", key.learner)
    .where("session", "in", (eb) =>
      eb
        .selectFrom("session")
        .select("session.id")
        .where((inner) => hasTakenPart(inner, key)),
    )
    .orderBy("revision")
    .execute();
  const turns = new Map<string, KeptTurn[]>();
  for (const {
    session,
    learner: _learner,
    revision: _revision,
    at,
    also,
    result,
    ...log
  } of rows) {
    const ofSession = turns.get(session) ?? [];
    turns.set(session, ofSession);
    ofSession.push({
      ...log,
      at: Number(at),
      also: JSON.parse(also) as LogRow["also"],
      result: result as LogRow["result"],
    });
  }
  return turns;
}

/** Where the learner is among those taking part in the session. */
function hasTakenPart(eb: ExpressionBuilder<Database, "session">, key: LearnerKey) {
  return eb.and([
    eb("session.platform", "=", key.platform),
    eb("session.workspace", "=", key.workspace),
    eb.exists(
      eb
        .selectFrom("participant")
        .select("participant.session")
        .whereRef("participant.session", "=", "session.id")
        .where("participant.learner", "=", key.learner),
    ),
  ]);
}

/** Forgets all that is kept of a learner; false where that is nothing. */
export function forgetLearner(db: Kysely<Database>, key: LearnerKey): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const took = await leaveSessions(transaction, key);
    const heard = await deleteOwn(transaction, "ledger", key);
    const reached = await deleteOwn(transaction, "progress", key);
    const onPage = isOnPage(key) && (await dropPerson(transaction, key.learner));
    return took || heard || reached || onPage;
  });
}

/** The statement that touches the sessions comes first: whoever decided a turn in one of them has to read it again. */
async function leaveSessions(db: Transaction<Database>, key: LearnerKey): Promise<boolean> {
  const touched = await db
    .updateTable("session")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where((eb) => hasTakenPart(eb, key))
    .executeTakeFirst();
  if (touched.numUpdatedRows === 0n) return false;
  await deleteOwnSessions(db, key);
  await forgetPictures(db, key);
  await forgetWhy(db, key);
  await deleteTurns(db, key);
  await leaveSeats(db, key);
  return true;
}

/** What hangs on a session goes with it: seats, turns, and replies, delivered or not. */
async function deleteOwnSessions(db: Transaction<Database>, key: LearnerKey): Promise<void> {
  await db
    .deleteFrom("session")
    .where((eb) => hasTakenPart(eb, key))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("participant as other")
            .select("other.session")
            .whereRef("other.session", "=", "session.id")
            .where("other.learner", "!=", key.learner),
        ),
      ),
    )
    .$if(isOnPage(key), (own) => own.where((eb) => eb.not(hasOthersSeated(eb, key))))
    .execute();
}

/** Where somebody else has come to the page's thread: they may not have said anything yet, and cannot begin its lesson anew. */
function hasOthersSeated(
  { exists, selectFrom }: ExpressionBuilder<Database, "session">,
  { learner }: LearnerKey,
) {
  return exists(
    selectFrom("page_seat")
      .select("page_seat.thread")
      .whereRef("page_seat.thread", "=", "session.thread")
      .where("page_seat.learner", "!=", learner),
  );
}

/** What they drew in a group's session is in their own words. */
async function forgetPictures(db: Transaction<Database>, key: LearnerKey): Promise<void> {
  const sessions = await db
    .selectFrom("session")
    .select(["id", "state"])
    .where((eb) => hasTakenPart(eb, key))
    .execute();
  for (const { id, state } of sessions) {
    const { picture, ...rest } = JSON.parse(state) as SessionState;
    if (picture?.owner !== key.learner) continue;
    const kept = JSON.stringify(rest satisfies SessionState);
    await db.updateTable("session").set({ state: kept }).where("id", "=", id).execute();
  }
}

/** A reply that waits for a group says what it is about, in words of the one whom it answers. */
async function forgetWhy(db: Transaction<Database>, key: LearnerKey): Promise<void> {
  await db
    .updateTable("outbox")
    .set(({ lit }) => ({ about: lit(null) }))
    .where("about", "is not", null)
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("turn")
          .select("turn.session")
          .whereRef("turn.session", "=", "outbox.session")
          .whereRef("turn.revision", "=", "outbox.revision")
          .where("turn.learner", "=", key.learner),
      ),
    )
    .execute();
}

async function deleteTurns(db: Transaction<Database>, key: LearnerKey): Promise<void> {
  await db
    .deleteFrom("turn")
    .where("learner", "=", key.learner)
    .where("session", "in", (eb) =>
      eb
        .selectFrom("session")
        .select("session.id")
        .where((inner) => hasTakenPart(inner, key)),
    )
    .execute();
}

/** Those behind move up, so that the next one to come gets a seat of their own. */
async function leaveSeats(db: Transaction<Database>, { learner, ...place }: LearnerKey) {
  const seats = await db
    .selectFrom("participant")
    .innerJoin("session", "session.id", "participant.session")
    .select(["participant.session", "participant.seat"])
    .where("participant.learner", "=", learner)
    .where("session.platform", "=", place.platform)
    .where("session.workspace", "=", place.workspace)
    .execute();
  for (const { session, seat } of seats) {
    const those = db.deleteFrom("participant").where("session", "=", session);
    await those.where("learner", "=", learner).execute();
    await db
      .updateTable("participant")
      .set((eb) => ({ seat: eb("seat", "-", 1) }))
      .where("session", "=", session)
      .where("seat", ">", seat)
      .execute();
  }
}

async function deleteOwn(
  db: Transaction<Database>,
  table: "ledger" | "progress",
  { platform, workspace, learner }: LearnerKey,
): Promise<boolean> {
  const gone = await db
    .deleteFrom(table)
    .where("platform", "=", platform)
    .where("workspace", "=", workspace)
    .where("learner", "=", learner)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
