import type { Kysely, Migration } from "kysely";

/** What a reply is about waits along with it, where its platform shows that. */
export const about: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("outbox").addColumn("about", "text").execute();
  },
};
