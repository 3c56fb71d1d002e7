import type { ExpressionBuilder, Kysely } from "kysely";
import type { SessionState } from "../tutor/state.ts";
import type { Database } from "./schema.ts";
import { defineStatement } from "./statement.ts";
import type { LearnerKey, OpenSession, Session, ThreadKey } from "./store.ts";

const selectLatest = defineStatement((db, key: ThreadKey) =>
  db
    .selectFrom("session")
    .select(["id", "lesson", "version", "revision", "state", "position"])
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where("thread", "=", key.thread)
    .orderBy("number", "desc")
    .limit(1),
);

const selectLearners = defineStatement((db, { session }: { readonly session: string }) =>
  db.selectFrom("participant").select("learner").where("session", "=", session).orderBy("seat"),
);

/** The thread's latest session, ended or not. */
export async function readSession(db: Kysely<Database>, key: ThreadKey): Promise<Session | null> {
  const [row] = (await selectLatest(db, key)).rows;
  if (row === undefined) return null;
  const state = JSON.parse(row.state) as SessionState;
  const { platform, workspace, thread } = key;
  const learners = (await selectLearners(db, { session: row.id })).rows;
  return {
    ...row,
    key: { platform, workspace, thread },
    state,
    learners: learners.map(({ learner }) => learner),
  };
}

/** Stores the session one revision on; false where another writer was first. */
export async function writeSession(
  db: Kysely<Database>,
  session: Session,
  joins: boolean,
  at: number,
): Promise<boolean> {
  const write = session.revision === 0 ? insertSession : updateSession;
  if (!(await write(db, session, at))) return false;
  const { id, learners } = session;
  if (joins)
    for (const [seat, learner] of learners.entries())
      await insertParticipant(db, { session: id, learner, seat });
  return true;
}

interface Participant {
  readonly session: string;
  readonly learner: string;
  readonly seat: number;
}

const insertParticipant = defineStatement((db, { session, learner, seat }: Participant) =>
  db
    .insertInto("participant")
    .values({ session, learner, seat })
    .onConflict((conflict) => conflict.doNothing()),
);

/** A session as its row holds it. */
interface Row extends ThreadKey {
  readonly id: string;
  readonly lesson: string;
  readonly version: string;
  readonly revision: number;
  readonly next: number;
  readonly state: string;
  readonly status: SessionState["status"];
  readonly position: string | null;
  readonly at: number;
}

function rowOf(session: Session, at: number): Row {
  const { id, key, lesson, version, revision, state, position } = session;
  return {
    id,
    platform: key.platform,
    workspace: key.workspace,
    thread: key.thread,
    lesson,
    version,
    revision,
    next: revision + 1,
    state: JSON.stringify(state),
    status: state.status,
    position,
    at,
  };
}

const insertRow = defineStatement((db, row: Row) =>
  db
    .insertInto("session")
    .values((eb) => ({
      id: row.id,
      platform: row.platform,
      workspace: row.workspace,
      thread: row.thread,
      number: nextNumber(eb, row),
      lesson: row.lesson,
      version: row.version,
      revision: row.next,
      state: row.state,
      status: row.status,
      position: row.position,
      created_at: row.at,
      updated_at: row.at,
    }))
    .onConflict((conflict) => conflict.doNothing()),
);

async function insertSession(db: Kysely<Database>, session: Session, at: number): Promise<boolean> {
  return (await insertRow(db, rowOf(session, at))).numAffectedRows === 1n;
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
const updateRow = defineStatement((db, row: Row) =>
  db
    .updateTable("session")
    .set({
      lesson: row.lesson,
      version: row.version,
      revision: row.next,
      state: row.state,
      status: row.status,
      position: row.position,
      updated_at: row.at,
    })
    .where("id", "=", row.id)
    .where("revision", "=", row.revision)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("session as later")
            .select("later.id")
            .whereRef("later.platform", "=", "session.platform")
            .whereRef("later.workspace", "=", "session.workspace")
            .whereRef("later.thread", "=", "session.thread")
            .whereRef("later.number", ">", "session.number"),
        ),
      ),
    ),
);

async function updateSession(db: Kysely<Database>, session: Session, at: number): Promise<boolean> {
  return (await updateRow(db, rowOf(session, at))).numAffectedRows === 1n;
}

/** All open sessions of one platform, the latest turn first. */
export async function listOpen(
  db: Kysely<Database>,
  platform: string,
): Promise<readonly OpenSession[]> {
  return (await selectOpen(db, platform).execute()).map(showOpen);
}

/** How many sessions are open, by platform. */
export async function countOpen(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("session")
    .select(({ fn }) => ["platform", fn.countAll().as("sessions")])
    .where("status", "=", "open")
    .groupBy("platform")
    .execute();
  return new Map(rows.map(({ platform, sessions }) => [platform, Number(sessions)]));
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

function selectOpen(db: Kysely<Database>, platform: string) {
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
    .where("session.platform", "=", platform)
    .where("session.status", "=", "open")
    .orderBy("session.updated_at", "desc")
    .orderBy("session.id");
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectOpen>["execute"]>>[number];

function showOpen({ platform, workspace, thread, lesson, state, position, updated_at }: OpenRow) {
  const { mode, concept } = JSON.parse(state) as SessionState;
  return { key: { platform, workspace, thread }, lesson, mode, concept, position, at: updated_at };
}

/** Ends the thread's open session without a turn; gives it as it was, null where none was open. */
export async function endSession(
  db: Kysely<Database>,
  key: ThreadKey,
  at: number,
): Promise<Session | null> {
  return db.transaction().execute(async (transaction) => {
    const session = await readSession(transaction, key);
    if (session?.state.status !== "open") return null;
    const state: SessionState = { ...session.state, status: "ended" };
    return (await updateSession(transaction, { ...session, state }, at)) ? session : null;
  });
}
