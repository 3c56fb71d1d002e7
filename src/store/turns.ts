import type { Kysely } from "kysely";
import { addInboxRow } from "./inbox.ts";
import { hasOnlyHeard, raiseProgress, readLedger, readProgress, writeHeard } from "./ledger.ts";
import { addDelivery } from "./outbox.ts";
import type { Database } from "./schema.ts";
import { readSession, writeSession } from "./sessions.ts";
import { defineStatement } from "./statement.ts";
import type { Committed, LearnerKey, LogRow, Snapshot, ThreadKey, TurnRecord } from "./store.ts";

const day = 24 * 60 * 60 * 1000;
/** Longer than any platform delivers an event again, or anyone asks where a reply went. */
const keptFor = 7 * day;
/** A session prunes with its first turn, and then with every so many. */
const pruneEvery = 64;

/** Everything that a turn needs to know; the revision guards what is read here. */
export async function readTurn(
  db: Kysely<Database>,
  thread: ThreadKey,
  learner: LearnerKey,
): Promise<Snapshot> {
  const session = await readSession(db, thread);
  const ledger = await readLedger(db, learner);
  const progress = session === null ? [] : await readProgress(db, learner, session.lesson);
  return { session, ledger, progress };
}

/** All that one turn writes, or nothing. */
export async function commitTurn(db: Kysely<Database>, turn: TurnRecord): Promise<Committed> {
  try {
    return await db.transaction().execute((transaction) => writeTurn(transaction, turn));
  } catch (error) {
    if (error instanceof Conflict) return { kind: "conflict" };
    throw error;
  }
}

/** All that the turns write; or nothing of any of them, and it rejects, where one meets a conflict. */
export function commitTurns(
  db: Kysely<Database>,
  turns: readonly TurnRecord[],
): Promise<readonly Committed[]> {
  return db.transaction().execute(async (transaction) => {
    const committed: Committed[] = [];
    for (const turn of turns) committed.push(await writeTurn(transaction, turn));
    return committed;
  });
}

/** Thrown inside the transaction, because that is what undoes it. */
class Conflict extends Error {}

/** The first statement writes: an engine then knows at once that this transaction will. */
async function writeTurn(db: Kysely<Database>, turn: TurnRecord): Promise<Committed> {
  if (!(await addEvent(db, turn))) return { kind: "duplicate" };
  if (!(await writeSession(db, turn.session, turn.joins, turn.at))) throw new Conflict();
  if (!(await hasOnlyHeard(db, turn))) throw new Conflict();
  await writeHeard(db, turn);
  await raiseProgress(db, turn);
  await addLogRow(db, turn);
  await addInboxRow(db, turn);
  if (turn.session.revision % pruneEvery === 0) await prune(db, turn.at - keptFor);
  return { kind: "committed", delivery: await addDelivery(db, turn) };
}

interface EventRow {
  readonly platform: string;
  readonly workspace: string;
  readonly id: string;
  readonly at: number;
}

const insertEvent = defineStatement((db, { platform, workspace, id, at }: EventRow) =>
  db
    .insertInto("event")
    .values({ platform, workspace, id, at })
    .onConflict((conflict) => conflict.doNothing()),
);

async function addEvent(
  db: Kysely<Database>,
  { event, at, session: { key } }: TurnRecord,
): Promise<boolean> {
  const { platform, workspace } = key;
  return (await insertEvent(db, { platform, workspace, id: event, at })).numAffectedRows === 1n;
}

interface TurnRow extends Omit<LogRow, "also"> {
  readonly session: string;
  readonly revision: number;
  readonly at: number;
  readonly learner: string;
  readonly also: string;
}

const insertTurn = defineStatement((db, row: TurnRow) =>
  db.insertInto("turn").values({
    session: row.session,
    revision: row.revision,
    at: row.at,
    learner: row.learner,
    move: row.move,
    also: row.also,
    concept: row.concept,
    analogy: row.analogy,
    question: row.question,
    band: row.band,
    rule: row.rule,
    chosen: row.chosen,
    result: row.result,
  }),
);

async function addLogRow(
  db: Kysely<Database>,
  { session, at, learner: { learner }, log }: TurnRecord,
): Promise<void> {
  const also = JSON.stringify(log.also);
  const revision = session.revision + 1;
  await insertTurn(db, { ...log, also, session: session.id, revision, at, learner });
}

async function prune(db: Kysely<Database>, before: number): Promise<void> {
  await db.deleteFrom("event").where("at", "<", before).execute();
  await db.deleteFrom("outbox").where("delivered_at", "<", before).execute();
  await db.deleteFrom("outbox").where("given_up_at", "<", before).execute();
  // What is tried is given up after a week; nobody tries what waits for a platform that is no longer there.
  await db
    .deleteFrom("outbox")
    .where("delivered_at", "is", null)
    .where("given_up_at", "is", null)
    .where("created_at", "<", before - keptFor)
    .execute();
}
