import type { ExpressionBuilder, Kysely } from "kysely";
import type { SessionState } from "../tutor/state.ts";
import type { Database } from "./schema.ts";
import type { EndedSession, LearnerKey, OpenSession, Session, ThreadKey } from "./store.ts";

/** The thread's latest session, ended or not. */
export async function readSession(db: Kysely<Database>, key: ThreadKey): Promise<Session | null> {
  const row = await selectStored(db)
    .where("session.platform", "=", key.platform)
    .where("session.workspace", "=", key.workspace)
    .where("session.thread", "=", key.thread)
    .orderBy("session.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? showStored(db, row) : null;
}

function selectStored(db: Kysely<Database>) {
  return db
    .selectFrom("session")
    .select([
      "session.id",
      "session.platform",
      "session.workspace",
      "session.thread",
      "session.lesson",
      "session.version",
      "session.revision",
      "session.state",
      "session.position",
    ]);
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof selectStored>["execute"]>>[number];

async function showStored(db: Kysely<Database>, row: StoredRow): Promise<Session> {
  const { platform, workspace, thread, ...rest } = row;
  const state = JSON.parse(row.state) as SessionState;
  const learners = await readLearners(db, row.id);
  return { ...rest, key: { platform, workspace, thread }, state, learners };
}

async function readLearners(db: Kysely<Database>, session: string): Promise<string[]> {
  const query = db.selectFrom("participant").select("learner").where("session", "=", session);
  return (await query.orderBy("seat").execute()).map((row) => row.learner);
}

/** Stores the session one revision on; false where another writer was first. */
export async function writeSession(
  db: Kysely<Database>,
  session: Session,
  at: number,
): Promise<boolean> {
  const written =
    session.revision === 0
      ? await insertSession(db, session, at)
      : await updateSession(db, session, at);
  if (written) await writeLearners(db, session);
  return written;
}

async function insertSession(
  db: Kysely<Database>,
  { id, key, lesson, version, state, position }: Session,
  at: number,
): Promise<boolean> {
  const { platform, workspace, thread } = key;
  const result = await db
    .insertInto("session")
    .values((eb) => ({
      id,
      platform,
      workspace,
      thread,
      number: nextNumber(eb, key),
      lesson,
      version,
      revision: 1,
      state: JSON.stringify(state),
      status: state.status,
      position,
      created_at: at,
      updated_at: at,
    }))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

function nextNumber(eb: ExpressionBuilder<Database, "session">, key: ThreadKey) {
  return eb
    .selectFrom("session")
    .select(({ fn, lit }) => eb(fn.coalesce(fn.max("number"), lit(0)), "+", lit(1)).as("number"))
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where("thread", "=", key.thread);
}

/** A session that another one has followed in its thread takes no more turns. */
async function updateSession(
  db: Kysely<Database>,
  { id, lesson, version, revision, state, position }: Session,
  at: number,
): Promise<boolean> {
  const result = await db
    .updateTable("session")
    .set({
      lesson,
      version,
      revision: revision + 1,
      state: JSON.stringify(state),
      status: state.status,
      position,
      updated_at: at,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where(isLatest)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Where no other session has followed in the same thread. */
function isLatest({ not, exists, selectFrom }: ExpressionBuilder<Database, "session">) {
  const later = selectFrom("session as later")
    .select("later.id")
    .whereRef("later.platform", "=", "session.platform")
    .whereRef("later.workspace", "=", "session.workspace")
    .whereRef("later.thread", "=", "session.thread")
    .whereRef("later.number", ">", "session.number");
  return not(exists(later));
}

async function writeLearners(db: Kysely<Database>, { id, learners }: Session): Promise<void> {
  const known = await readLearners(db, id);
  const same = known.length === learners.length && known.every((l, seat) => l === learners[seat]);
  if (same) return;
  await db.deleteFrom("participant").where("session", "=", id).execute();
  for (const [seat, learner] of learners.entries()) {
    await db.insertInto("participant").values({ session: id, learner, seat }).execute();
  }
}

/** All open sessions of one platform, the latest turn first. */
export async function listOpen(
  db: Kysely<Database>,
  platform: string,
): Promise<readonly OpenSession[]> {
  return (await selectOpen(db, platform).execute()).map(showOpen);
}

/** The open sessions that a learner takes part in, the latest turn first. */
export async function listSessions(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
): Promise<readonly OpenSession[]> {
  const rows = await selectOpen(db, platform)
    .innerJoin("participant", "participant.session", "session.id")
    .where("participant.learner", "=", learner)
    .where("workspace", "=", workspace)
    .execute();
  return rows.map(showOpen);
}

const mostEnded = 10;

/** The latest of the ended sessions that a learner took part in and that none has followed. */
export async function listEnded(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
): Promise<readonly EndedSession[]> {
  const rows = await selectListed(db)
    .innerJoin("participant", "participant.session", "session.id")
    .where("participant.learner", "=", learner)
    .where("session.platform", "=", platform)
    .where("session.workspace", "=", workspace)
    .where("session.status", "!=", "open")
    .where(isLatest)
    .limit(mostEnded)
    .execute();
  return rows.map((row) => {
    const { status } = JSON.parse(row.state) as SessionState;
    return { ...showOpen(row), status: status === "gone" ? status : "ended" };
  });
}

function selectOpen(db: Kysely<Database>, platform: string) {
  return selectListed(db)
    .where("session.platform", "=", platform)
    .where("session.status", "=", "open");
}

function selectListed(db: Kysely<Database>) {
  return db
    .selectFrom("session")
    .select([
      "session.platform",
      "session.workspace",
      "session.thread",
      "session.lesson",
      "session.state",
      "session.position",
      "session.updated_at",
    ])
    .orderBy("session.updated_at", "desc")
    .orderBy("session.id");
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectListed>["execute"]>>[number];

function showOpen({ platform, workspace, thread, lesson, state, position, updated_at }: OpenRow) {
  const { mode, concept } = JSON.parse(state) as SessionState;
  return { key: { platform, workspace, thread }, lesson, mode, concept, position, at: updated_at };
}

/** What a learner last took part in of a lesson, in whichever thread, ended or not. */
export async function findLast(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
  lesson: string,
): Promise<Session | null> {
  const row = await selectStored(db)
    .innerJoin("participant", "participant.session", "session.id")
    .where("participant.learner", "=", learner)
    .where("session.platform", "=", platform)
    .where("session.workspace", "=", workspace)
    .where("session.lesson", "=", lesson)
    .orderBy("session.updated_at", "desc")
    .orderBy("session.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? showStored(db, row) : null;
}

/** The thread is gone, and its session with it; gives it as it was, null where none was open. */
export async function endSession(
  db: Kysely<Database>,
  key: ThreadKey,
  at: number,
): Promise<Session | null> {
  return db.transaction().execute(async (transaction) => {
    const session = await readSession(transaction, key);
    if (!session || session.state.status === "gone") return null;
    const state: SessionState = { ...session.state, status: "gone" };
    const ended = await updateSession(transaction, { ...session, state }, at);
    return ended && session.state.status === "open" ? session : null;
  });
}
