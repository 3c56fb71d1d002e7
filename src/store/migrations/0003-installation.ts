import type { Kysely, Migration } from "kysely";

/** Where the bot is installed on platforms that give it a token for each place, and that token, sealed. */
export const installation: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("installation")
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("extent", "text", (column) => column.notNull())
      .addColumn("place", "text", (column) => column.notNull())
      .addColumn("sealed", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("installation_key", ["platform", "extent", "place"])
      .execute();
  },
};
