import type { ExpressionBuilder, Kysely } from "kysely";
import type { SessionState } from "../tutor/state.ts";
import type { Database } from "./schema.ts";
import { defineStatement } from "./statement.ts";
import type { Session, ThreadKey } from "./store.ts";

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
  return row === undefined ? null : showStored(db, key, row);
}

/** A session as its row and those taking part make it. */
export async function showStored(
  db: Kysely<Database>,
  { platform, workspace, thread }: ThreadKey,
  row: Pick<Row, "id" | "lesson" | "version" | "revision" | "state" | "position">,
): Promise<Session> {
  const { id, lesson, version, revision, position } = row;
  const state = JSON.parse(row.state) as SessionState;
  const learners = (await selectLearners(db, { session: id })).rows;
  return {
    id,
    key: { platform, workspace, thread },
    lesson,
    version,
    revision,
    state,
    position,
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
  if (!(await isAsRead(db, session)) || !(await write(db, session, at))) return false;
  const { id, learners } = session;
  if (joins)
    for (const [seat, learner] of learners.entries())
      await insertParticipant(db, { session: id, learner, seat });
  return true;
}

/** Whether the session that a new one goes on from is still what it was: somebody in it may have been forgotten. */
async function isAsRead(db: Kysely<Database>, { goesOn }: Session): Promise<boolean> {
  if (goesOn === undefined) return true;
  const query = db
    .selectFrom("session")
    .select("id")
    .where("id", "=", goesOn.id)
    .where("revision", "=", goesOn.revision);
  return (await query.executeTakeFirst()) !== undefined;
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
    .where(isLatest),
);

/** Where no other session has followed in the same thread. */
export function isLatest({ not, exists, selectFrom }: ExpressionBuilder<Database, "session">) {
  const later = selectFrom("session as later")
    .select("later.id")
    .whereRef("later.platform", "=", "session.platform")
    .whereRef("later.workspace", "=", "session.workspace")
    .whereRef("later.thread", "=", "session.thread")
    .whereRef("later.number", ">", "session.number");
  return not(exists(later));
}

async function updateSession(db: Kysely<Database>, session: Session, at: number): Promise<boolean> {
  return (await updateRow(db, rowOf(session, at))).numAffectedRows === 1n;
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
