import type { Kysely, Migration } from "kysely";

type Create = (db: Kysely<unknown>) => Promise<void>;

const createPerson: Create = (db) =>
  db.schema
    .createTable("page_person")
    .addColumn("learner", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("admission", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();

const createThread: Create = (db) =>
  db.schema
    .createTable("page_thread")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("mode", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();

const createSeat: Create = async (db) => {
  await db.schema
    .createTable("page_seat")
    .addColumn("thread", "text", (column) =>
      column.notNull().references("page_thread.id").onDelete("cascade"),
    )
    .addColumn("learner", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("page_seat_key", ["thread", "learner"])
    .execute();
  await db.schema.createIndex("page_seat_learner").on("page_seat").column("learner").execute();
};

/** A number is never given twice, so that whoever has read up to one misses nothing. */
const createMessage: Create = async (db) => {
  await db.schema
    .createTable("page_message")
    .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("thread", "text", (column) =>
      column.notNull().references("page_thread.id").onDelete("cascade"),
    )
    .addColumn("learner", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("page_message_thread")
    .on("page_message")
    .columns(["thread", "number"])
    .execute();
};

/** Who learns on the page, and what was said there: the page keeps its messages, as other platforms keep theirs. */
export const page: Migration = {
  async up(db: Kysely<unknown>) {
    for (const create of [createPerson, createThread, createSeat, createMessage]) await create(db);
  },
};
