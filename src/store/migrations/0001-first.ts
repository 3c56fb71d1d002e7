import { type Kysely, type Migration, sql } from "kysely";

type Create = (db: Kysely<unknown>) => Promise<void>;

const createSession: Create = async (db) => {
  await db.schema
    .createTable("session")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("thread", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("session_number", ["platform", "workspace", "thread", "number"])
    .execute();
  // A thread has one open session at most, whoever writes.
  await db.schema
    .createIndex("session_open")
    .unique()
    .on("session")
    .columns(["platform", "workspace", "thread"])
    .where(sql.ref("status"), "=", "open")
    .execute();
};

const createParticipant: Create = (db) =>
  db.schema
    .createTable("participant")
    .addColumn("session", "text", (column) =>
      column.notNull().references("session.id").onDelete("cascade"),
    )
    .addColumn("learner", "text", (column) => column.notNull())
    .addColumn("seat", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("participant_key", ["session", "learner"])
    .execute();

const createEvent: Create = async (db) => {
  await db.schema
    .createTable("event")
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("event_key", ["platform", "workspace", "id"])
    .execute();
  await db.schema.createIndex("event_at").on("event").column("at").execute();
};

const createTurn: Create = (db) =>
  db.schema
    .createTable("turn")
    .addColumn("session", "text", (column) =>
      column.notNull().references("session.id").onDelete("cascade"),
    )
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("learner", "text", (column) => column.notNull())
    .addColumn("move", "text", (column) => column.notNull())
    .addColumn("also", "text", (column) => column.notNull())
    .addColumn("concept", "text")
    .addColumn("analogy", "text")
    .addColumn("question", "text")
    .addColumn("band", "text", (column) => column.notNull())
    .addColumn("rule", "text", (column) => column.notNull())
    .addColumn("chosen", "text")
    .addColumn("result", "text")
    .addPrimaryKeyConstraint("turn_key", ["session", "revision"])
    .execute();

const createLedger: Create = (db) =>
  db.schema
    .createTable("ledger")
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("learner", "text", (column) => column.notNull())
    .addColumn("concept", "text", (column) => column.notNull())
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("times", "integer", (column) => column.notNull())
    .addColumn("last", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("ledger_key", ["platform", "workspace", "learner", "concept", "item"])
    .execute();

const createProgress: Create = (db) =>
  db.schema
    .createTable("progress")
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("learner", "text", (column) => column.notNull())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("concept", "text", (column) => column.notNull())
    .addColumn("level", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("progress_key", [
      "platform",
      "workspace",
      "learner",
      "lesson",
      "concept",
    ])
    .execute();

const createOutbox: Create = async (db) => {
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("session", "text", (column) =>
      column.notNull().references("session.id").onDelete("cascade"),
    )
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("thread", "text", (column) => column.notNull())
    .addColumn("reply", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("delivered_at", "bigint")
    .addColumn("given_up_at", "bigint")
    .addColumn("reason", "text")
    .addUniqueConstraint("outbox_turn", ["session", "revision"])
    .execute();
  await db.schema
    .createIndex("outbox_waiting")
    .on("outbox")
    .columns(["platform", "created_at", "revision"])
    .where(sql.ref("delivered_at"), "is", null)
    .where(sql.ref("given_up_at"), "is", null)
    .execute();
  await db.schema.createIndex("outbox_delivered").on("outbox").column("delivered_at").execute();
  await db.schema
    .createIndex("outbox_given_up")
    .on("outbox")
    .column("given_up_at")
    .where(sql.ref("given_up_at"), "is not", null)
    .execute();
};

const createInbox: Create = (db) =>
  db.schema
    .createTable("inbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("concept", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("day", "bigint", (column) => column.notNull())
    .execute();

const createLessonVersion: Create = (db) =>
  db.schema
    .createTable("lesson_version")
    .addColumn("version", "text", (column) => column.primaryKey())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("json", "text", (column) => column.notNull())
    .execute();

/** All tables of the first release. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await createSession(db);
    await createParticipant(db);
    await createEvent(db);
    await createTurn(db);
    await createLedger(db);
    await createProgress(db);
    await createOutbox(db);
    await createInbox(db);
    await createLessonVersion(db);
  },
};
