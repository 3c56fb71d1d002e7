import type { Kysely, Migration } from "kysely";

/** How far each thread has been read, so that what was written meanwhile can be read after a start. */
export const position: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("session").addColumn("position", "text").execute();
    await db.schema
      .createIndex("participant_learner")
      .on("participant")
      .column("learner")
      .execute();
    await db.schema
      .createIndex("session_status")
      .on("session")
      .columns(["platform", "status", "updated_at"])
      .execute();
  },
};
