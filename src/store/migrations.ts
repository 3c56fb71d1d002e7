import { type Kysely, Migrator } from "kysely";
import { first } from "./migrations/0001-first.ts";
import { position } from "./migrations/0002-position.ts";
import { installation } from "./migrations/0003-installation.ts";
import { page } from "./migrations/0004-page.ts";
import { about } from "./migrations/0005-about.ts";
import type { Database } from "./schema.ts";
import { StoreError } from "./store.ts";

/** Applied in the order of their names; a name that has been released never changes. */
const migrations = {
  "0001-first": first,
  "0002-position": position,
  "0003-installation": installation,
  "0004-page": page,
  "0005-about": about,
};
const table = "kysely_migration";

type Applied = {
  [table]: { name: string };
};

/** Throws StoreError where the database is a newer program's, or another one's; it is only read here, and must then be left as it is. */
export async function checkOrigin(database: Kysely<Database>, place: string): Promise<void> {
  const db = database.withTables<Applied>();
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === table)) {
    throw new StoreError(
      `${place} belongs to another program: it has tables that Likewise did not make. Point DATABASE_URL at another file.`,
    );
  }
  const applied = await db.selectFrom(table).select("name").orderBy("name").execute();
  const unknown = applied.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StoreError(
      `${place} was written by a newer Likewise (${unknown.join(", ")}). Update Likewise, or point DATABASE_URL at another file.`,
    );
  }
}

/** Brings the database to the form that this program knows; of several that try at once, one does it. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
