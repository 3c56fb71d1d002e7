import type Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { prepareOnce } from "./sqlite-statements.ts";
import type { AtOnce } from "./statement.ts";

/** Kysely's SQLite, where transactions hold the write lock from their start, and migrations run in one. */
export function createSqliteDialect(file: Sqlite.Database): Dialect {
  return {
    createAdapter: () => new Adapter(file),
    createDriver: () => new Driver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Adapter extends SqliteAdapter implements AtOnce {
  readonly #file: Sqlite.Database;

  constructor(file: Sqlite.Database) {
    super();
    this.#file = file;
  }

  /** SQLite's tables are made and unmade with the transaction; the lock keeps a second process waiting. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  answer<Row>({ sql, parameters }: CompiledQuery<Row>, isTransaction: boolean) {
    if (this.#file.inTransaction !== isTransaction) return null;
    const statement = prepareOnce(this.#file, sql);
    if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }
}

class Driver extends SqliteDriver {
  readonly #file: Sqlite.Database;

  constructor(file: Sqlite.Database) {
    super({ database: { close: () => file.close(), prepare: (sql) => prepareOnce(file, sql) } });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk has undone the transaction already, and a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}
