import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import { checkOrigin, migrate } from "./migrations.ts";
import { compileGivingUp, compileMark } from "./outbox.ts";
import type { Database } from "./schema.ts";
import { createSqlStore, type Guard } from "./sql.ts";
import { createSqliteDialect } from "./sqlite-dialect.ts";
import { createSqliteGuard } from "./sqlite-guard.ts";
import { keep, prepareOnce, setPragma } from "./sqlite-statements.ts";
import type { Store } from "./store.ts";

/** Opens the database at `path` (`:memory:` for none), and makes it where there is none; rejects with StoreError. */
export function openSqlite(path: string): Promise<Store> {
  const guard = createSqliteGuard(path, 5_000);
  return guard(() => createSqliteStore(openFile(path), path, guard));
}

/** The store over an open file, which it closes, also where it cannot be used. */
export async function createSqliteStore(
  file: Sqlite.Database,
  path: string,
  guard: Guard,
): Promise<Store> {
  try {
    const db = new Kysely<Database>({ dialect: createSqliteDialect(file) });
    await checkOrigin(db, `The database ${path}`);
    setPragmas(file);
    await migrate(db);
    const store = createSqlStore(db, guard);
    const mark = createMarker(file, db, compileMark(db).sql);
    const giveUp = createMarker(file, db, compileGivingUp(db).sql);
    return {
      ...store,
      markDelivered: (id, at) => guard(() => mark(at, id)),
      giveUpDelivery: (id, reason, at) => guard(() => giveUp(at, reason, id)),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Made ready beforehand, and not waiting for the disk: between a print and its mark there is next to no time in which a kill would lose the reply, or have it come twice. After a power cut it may come twice. */
function createMarker(file: Sqlite.Database, db: Kysely<Database>, sql: string) {
  const statement = prepareOnce(file, sql);
  const mark = (...values: readonly (string | number)[]) => {
    setPragma(file, "synchronous = NORMAL");
    try {
      statement.run(...values);
    } finally {
      setPragma(file, "synchronous = FULL");
    }
  };
  return async (...values: readonly (string | number)[]) => {
    if (file.inTransaction) await db.connection().execute(async () => mark(...values));
    else mark(...values);
  };
}

/** Opens the file, making it where there is none, and changes nothing in it yet. */
export function openFile(path: string): Sqlite.Database {
  if (path !== ":memory:") makeFile(path);
  // Waiting inside SQLite would halt every conversation; the guard waits instead.
  const file = new Sqlite(path, { timeout: 0 });
  keep(file);
  return file;
}

/** What learners have understood is for no other user of the machine. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, "a", 0o600));
}

/** What is committed survives a power cut, readers never wait for a writer, and what is deleted is overwritten. */
function setPragmas(file: Sqlite.Database): void {
  setPragma(file, "journal_mode = WAL");
  setPragma(file, "synchronous = FULL");
  setPragma(file, "foreign_keys = ON");
  setPragma(file, "secure_delete = ON");
  // About 16 MB: copying what was written ahead holds up one turn in two hundred, and not one in fifty.
  setPragma(file, "wal_autocheckpoint = 4000");
}
